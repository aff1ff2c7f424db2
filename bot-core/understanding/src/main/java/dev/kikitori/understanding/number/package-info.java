/**
 * Numbers in figures and in words, and what is counted with them: {@link dev.kikitori.understanding.number.Numbers}
 * is the grammar that the other kinds build on.
 */
@NullMarked
package dev.kikitori.understanding.number;

import org.jspecify.annotations.NullMarked;
