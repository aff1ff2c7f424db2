package dev.kikitori.engine.conversation;

import java.time.Instant;

/** An event in its place: counted from 1 within its conversation, with the moment it was recorded. */
public record Recorded(long seq, Instant at, Event event) {}
