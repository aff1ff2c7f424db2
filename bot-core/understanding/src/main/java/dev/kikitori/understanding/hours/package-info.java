/**
 * Opening hours as people tell them, to OpenStreetMap's notation: {@code Told} cuts a phrase into elements, {@code
 * Clauses} makes them plain (exceptions, closings, breaks, halves of days), {@code Sayings} finds which days and times
 * belong together, {@code Rules} makes a {@code Week} of them for each part of the year, and the parser of that notation
 * has the last word. What is said of a day later replaces what was said of it before; where an answer stands already, a
 * few days or one end change it and the rest stands. When the last order is taken, and what is open by appointment
 * only, is kept in a comment, in the person's words; what holds only if something else is the case is passed over.
 * Hours of which no end is told have an open one, and are checked back unless that was said.
 */
@NullMarked
package dev.kikitori.understanding.hours;

import org.jspecify.annotations.NullMarked;
