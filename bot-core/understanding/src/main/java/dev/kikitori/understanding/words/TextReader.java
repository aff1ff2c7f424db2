package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;

/** Takes a text as it was given, trimmed and without control characters. */
public final class TextReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String text = phrase.whole();
        return text.isEmpty() ? Readings.none() : Readings.sure(new Value.Text(text));
    }
}
