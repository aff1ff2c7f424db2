/** The generator for every interview: the answers as a page to read and print, as JSON and as a row of a table. */
@NullMarked
package dev.kikitori.generators.record;

import org.jspecify.annotations.NullMarked;
