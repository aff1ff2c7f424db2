package dev.kikitori.understanding.reading;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Phrase;

/** Reads one kind of value from a phrase, by the words of the phrase's language. */
@FunctionalInterface
public interface KindReader {
    Readings read(Question question, Phrase phrase, ReadingContext context);
}
