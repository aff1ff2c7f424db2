/**
 * One turn of a conversation, from an utterance to durable, worded replies: {@link dev.kikitori.engine.turn.DialogEngine}
 * is the one door, the other types are the ports it needs.
 */
@NullMarked
package dev.kikitori.engine.turn;

import org.jspecify.annotations.NullMarked;
