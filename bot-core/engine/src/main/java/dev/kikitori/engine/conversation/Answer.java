package dev.kikitori.engine.conversation;

import dev.kikitori.engine.value.Value;

/**
 * A validated value and where it came from.
 *
 * @param utterance the id of the utterance it came from
 * @param decided whether the bot took the default because the person said "you decide"
 */
public record Answer(Value value, String utterance, boolean decided) {}
