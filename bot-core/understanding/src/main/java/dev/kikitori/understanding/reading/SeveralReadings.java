package dev.kikitori.understanding.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one text says to several questions.
 *
 * @param found by question id, in the order of the questions
 * @param rest the parts of the text that answer none of them, as they were given, each on its own line
 */
public record SeveralReadings(Map<String, Readings.Found> found, String rest) {
    public SeveralReadings {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }
}
