package dev.kikitori.understanding.reading;

import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Where and when something was said.
 *
 * @param lang the conversation's language, an ISO 639 code
 * @param now the person's own date and time
 * @param zone the person's time zone
 * @param region ISO 3166 code that telephone numbers and currencies are read by
 */
public record ReadingContext(String lang, LocalDateTime now, ZoneId zone, String region) {}
