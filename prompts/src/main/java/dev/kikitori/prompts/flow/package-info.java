/**
 * How an interview runs, for its author to look at: {@link dev.kikitori.prompts.flow.Flow} puts questions, parts, steps
 * and endings of a job type in the order in which they come and says each condition in words; it is written as plain text
 * or drawn as SVG. The words are in {@code kikitori/flow/words.yaml}.
 */
@NullMarked
package dev.kikitori.prompts.flow;

import org.jspecify.annotations.NullMarked;
