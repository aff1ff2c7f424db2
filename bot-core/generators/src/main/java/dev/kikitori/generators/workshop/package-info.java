/** Where things are made: a generator's work, all its checks, and the whole put together as what is handed over. */
@NullMarked
package dev.kikitori.generators.workshop;

import org.jspecify.annotations.NullMarked;
