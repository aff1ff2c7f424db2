/** Colours by name, by figures, and a shade darker or lighter. */
@NullMarked
package dev.kikitori.understanding.colour;

import org.jspecify.annotations.NullMarked;
