/** What needs more than one room. */
@NullMarked
package dev.kikitori.tests;

import org.jspecify.annotations.NullMarked;
