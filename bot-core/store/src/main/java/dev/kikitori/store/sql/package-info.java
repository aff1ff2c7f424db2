/**
 * The ports in SQL that every database here understands. Each method is one transaction of {@link
 * dev.kikitori.store.sql.Database}, short, and with nothing slow inside it.
 */
@NullMarked
package dev.kikitori.store.sql;

import org.jspecify.annotations.NullMarked;
