package dev.kikitori.engine.generation;

/**
 * What a checker said, unfiltered.
 *
 * @param file the path it speaks of; empty where it speaks of the whole
 * @param severity the checker's own word, such as {@code error} or {@code info}
 * @param text the checker's own sentence
 */
public record Finding(String file, String severity, String text) {}
