/**
 * Texts that a person may take as their own instead of writing one: introductions and taglines. The sentences stand in
 * one file for each language ({@code kikitori/suggestions/LANG.yaml}), by kind of business and tone; here the kind is
 * recognised, gaps are filled from answers, and three texts are chosen. A sentence with a gap that nobody's answer fills
 * is never offered, so that nothing is claimed that was not said. A new language is a new file with the same parts.
 */
@NullMarked
package dev.kikitori.prompts.suggestions;

import org.jspecify.annotations.NullMarked;
