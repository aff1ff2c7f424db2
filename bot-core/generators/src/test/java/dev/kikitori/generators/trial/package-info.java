/** Job types, specs and checkers to try generators with, each in a line. */
@NullMarked
package dev.kikitori.generators.trial;

import org.jspecify.annotations.NullMarked;
