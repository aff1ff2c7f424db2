package dev.kikitori.store.backup;

/**
 * How much there is.
 *
 * @param events of all conversations
 * @param artifacts made things
 * @param uploads files that people gave
 */
public record Contents(long conversations, long events, long artifacts, long uploads) {}
