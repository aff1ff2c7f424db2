/** What an interview comes to: the answers, what was left out, decided or is missing. The only thing generators see. */
@NullMarked
package dev.kikitori.engine.spec;

import org.jspecify.annotations.NullMarked;
