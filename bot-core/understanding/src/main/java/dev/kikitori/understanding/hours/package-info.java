/**
 * Opening hours in OpenStreetMap's notation, typed in it or told in a sentence. What is told is cut into days, spans
 * and closings, put together as rules, and handed to the notation's own parser, which has the last word.
 */
@NullMarked
package dev.kikitori.understanding.hours;

import org.jspecify.annotations.NullMarked;
