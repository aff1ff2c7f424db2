/**
 * Opening hours as people tell them, to OpenStreetMap's notation: {@code Told} cuts a phrase into elements, {@code
 * Rules} makes a {@code Week} of them, and the parser of that notation has the last word. What is said of a day later
 * replaces what was said of it before; where an answer stands already, a few days or one end change it and the rest
 * stands. When the last order is taken has no place in the rules and is passed over.
 */
@NullMarked
package dev.kikitori.understanding.hours;

import org.jspecify.annotations.NullMarked;
