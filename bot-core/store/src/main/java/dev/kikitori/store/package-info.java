/** The engine's ports in a database. */
@NullMarked
package dev.kikitori.store;

import org.jspecify.annotations.NullMarked;
