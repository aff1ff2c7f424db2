/**
 * Golden conversations: text files under {@code golden/} that read like a play, and are played against the real engine,
 * understanding, wording and job types. {@code Play} says how they are written. A play that goes otherwise than its file
 * fails, and what was really said is left in {@code target/golden/} to be read beside it; nothing writes the files
 * themselves.
 */
@NullMarked
package dev.kikitori.tests.golden;

import org.jspecify.annotations.NullMarked;
