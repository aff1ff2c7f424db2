package dev.kikitori.engine.job;

/**
 * A question that people ask in the middle of an interview, and what they are told.
 *
 * @param ask how people put it; the first of a language is the plainest
 * @param answer may name earlier answers as {@code {id}}
 */
public record Faq(LocalList ask, LocalText answer) {}
