/** What is kept as it was said: texts, names, addresses. */
@NullMarked
package dev.kikitori.understanding.words;

import org.jspecify.annotations.NullMarked;
