/**
 * What the bot says, in words. The sentences stand in one file for each language ({@code kikitori/phrases/LANG.yaml});
 * here they are chosen, filled with what is known and joined: notes run into the question that follows them, lists are
 * numbered, an answer is acknowledged by saying it. A new language is a new file with the same keys. What a person said
 * only ever fills a gap; it is never read as a template.
 */
@NullMarked
package dev.kikitori.prompts.phrasebook;

import org.jspecify.annotations.NullMarked;
