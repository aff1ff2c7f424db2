/** A person's words to values and commands, by kind and language. */
@NullMarked
package dev.kikitori.understanding;

import org.jspecify.annotations.NullMarked;
