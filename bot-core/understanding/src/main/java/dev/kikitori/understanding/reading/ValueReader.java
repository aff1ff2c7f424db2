package dev.kikitori.understanding.reading;

import dev.kikitori.engine.job.Question;

/** Reads a text as the answer to a question. Never throws for any text; thread-safe; equal for equal input. */
@FunctionalInterface
public interface ValueReader {
    Readings read(Question question, String text, ReadingContext context);
}
