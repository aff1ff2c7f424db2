/**
 * Days, times of day, moments and lengths of time, by the conventions of the contract: the future is preferred, weeks
 * begin on Monday, and a reading that a convention chose tells the other one as its alternative.
 */
@NullMarked
package dev.kikitori.understanding.time;

import org.jspecify.annotations.NullMarked;
