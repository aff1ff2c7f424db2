/**
 * Yes or no, and what a question offers. The parts of a sentence that name a choice are found first ({@link
 * dev.kikitori.understanding.choice.Offer}): its wordings, its place in the order shown, and words that are like it by
 * form, sound, meaning or kind. Then its clauses tell which of them are wanted, refused, taken back or only led up with.
 */
@NullMarked
package dev.kikitori.understanding.choice;

import org.jspecify.annotations.NullMarked;
