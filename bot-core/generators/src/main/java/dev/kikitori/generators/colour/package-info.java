/**
 * Colours as eyes see them, and all colours of a page from the few that a person names. What letters are written in stands
 * out from what is behind them, by the measure of WCAG 2.2; a background, a band and a button keep the colour that was
 * asked for, and their letters give way.
 */
@NullMarked
package dev.kikitori.generators.colour;

import org.jspecify.annotations.NullMarked;
