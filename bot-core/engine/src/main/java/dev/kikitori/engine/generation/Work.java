package dev.kikitori.engine.generation;

import dev.kikitori.engine.spec.Spec;

/**
 * A confirmed spec that waits to be made.
 *
 * @param version which making of this conversation it is, counted from 1
 * @param attempt how many times it was begun before, from 0
 */
public record Work(String conversation, int version, Spec spec, int attempt) {}
