package dev.kikitori.store;

/**
 * How much is kept.
 *
 * @param artifacts made things
 * @param bytes of events, made things and files that people gave, as they were written; what the database and the file
 *     system need besides is not counted
 */
public record Usage(long conversations, long artifacts, long bytes) {}
