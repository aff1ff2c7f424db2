package dev.kikitori.engine.job;

/** A named part of an interview that can be skipped as a whole. */
public record Round(String id, LocalText title) {}
