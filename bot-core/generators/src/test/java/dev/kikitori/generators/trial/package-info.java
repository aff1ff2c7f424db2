/** Job types and specs to try generators with: every kind of question, and answers nobody would wish for. */
@NullMarked
package dev.kikitori.generators.trial;

import org.jspecify.annotations.NullMarked;
