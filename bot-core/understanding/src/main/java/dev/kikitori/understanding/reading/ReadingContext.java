package dev.kikitori.understanding.reading;

import dev.kikitori.engine.value.Value;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where and when something was said.
 *
 * @param lang the conversation's language, an ISO 639 code
 * @param now the person's own date and time
 * @param zone the person's time zone
 * @param region ISO 3166 code that telephone numbers and currencies are read by
 * @param standing the answer that the question has already, which a sentence may change only in part
 */
public record ReadingContext(String lang, LocalDateTime now, ZoneId zone, String region, Optional<Value> standing) {

    /** With no answer that stands. */
    public ReadingContext(String lang, LocalDateTime now, ZoneId zone, String region) {
        this(lang, now, zone, region, Optional.empty());
    }

    /** The same beside this answer. */
    public ReadingContext beside(Optional<Value> answer) {
        return new ReadingContext(lang, now, zone, region, answer);
    }
}
