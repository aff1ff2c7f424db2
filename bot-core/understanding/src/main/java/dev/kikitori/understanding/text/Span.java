package dev.kikitori.understanding.text;

/** Where something stands in a plain text, and what it says there. */
public record Span(int from, int to, String sense) {}
