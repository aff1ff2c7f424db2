/**
 * The checks of made things. A check runs a checker over the files of an artifact and passes on everything that it
 * said, unfiltered. Nothing here throws for what it finds, and what could not be checked says so.
 *
 * <p>The HTML checker runs on a bounded executor of platform threads that is passed in: it works for tenths of a second
 * on the processor, which would starve virtual threads. No lock is held anywhere.
 */
@NullMarked
package dev.kikitori.generators.check;

import org.jspecify.annotations.NullMarked;
