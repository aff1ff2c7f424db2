/**
 * Days, times of day, moments and lengths of time, by the conventions of the contract: the future is preferred, weeks
 * begin on Monday, and a reading that a convention chose tells the other one as its alternative.
 *
 * <p>A day is found in three steps: {@code DayAtoms} reads the smallest things that words say about a day, {@code
 * DayScanner} joins those that stand together to mentions, and {@code DaysSaid} tells what the mentions mean: one day,
 * a range, or several that contradict each other; what was taken back is gone. {@code Days}, {@code Stretches} and
 * {@code Feasts} count. Times of day are looked for in what is left, so that a number belongs to one of them only; a
 * plain number is a time only where nothing is marked as one. An end of a range that stands alone leaves the other
 * open. Whole weeks, months and parts of a day are ranges to be checked back.
 */
@NullMarked
package dev.kikitori.understanding.time;

import org.jspecify.annotations.NullMarked;
