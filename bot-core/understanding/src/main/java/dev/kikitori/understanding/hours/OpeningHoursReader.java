package dev.kikitori.understanding.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Token;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads opening hours to OpenStreetMap's notation. */
public final class OpeningHoursReader implements KindReader {
    private static final int LONGEST = 600;
    private static final Pattern NOTATION = Pattern.compile(
            "(?:24/7|(?:mo|tu|we|th|fr|sa|su|ph|sh)\\b[a-z0-9 ,;:\\-+\\[\\]|/]{0,500}|\\d\\d:\\d\\d-\\d\\d:\\d\\d[a-z0-9 ,;:\\-+]{0,500})");
    private static final Pattern LOOSE_TIME =
            Pattern.compile("(?<![\\d:\\[])\\d{1,2}(?![\\d:\\]])|(?<!\\d)\\d:|\\b(?:to|and|until|till|am|pm)\\b");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String plain = phrase.plain();
        if (plain.length() > LONGEST) {
            return Readings.none();
        }
        boolean notation = NOTATION.matcher(plain).matches()
                && (plain.startsWith("24/7") || !LOOSE_TIME.matcher(plain).find());
        Optional<String> written = notation ? normalised(plain) : Optional.empty();
        if (written.isPresent()) {
            return Readings.sure(new Value.Text(written.get()));
        }
        Told.All told = Told.of(phrase);
        if (told.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        Optional<Week> standing = context.standing()
                .filter(Value.Text.class::isInstance)
                .flatMap(value -> Week.of(((Value.Text) value).text()));
        Clauses.Plain plainly = Clauses.of(told.elements());
        String rules = Rules.of(plainly.elements(), standing);
        if (rules.isEmpty()) {
            return Readings.none();
        }
        boolean known = phrase.tokens().stream().noneMatch(Token::isUnknown);
        boolean timed = told.elements().stream().anyMatch(Element.Span.class::isInstance);
        double confidence = plainly.leftOver() || !timed ? .7 : known ? 1 : .85;
        return normalised(rules)
                .map(text -> Readings.of(new Value.Text(text), confidence))
                .orElseGet(() -> Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given())));
    }

    private static Optional<String> normalised(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            List<Rule> rules = new OpeningHoursParser(new ByteArrayInputStream(bytes)).rules(false);
            String written = Util.rulesToOpeningHoursString(rules);
            return written.isBlank() ? Optional.empty() : Optional.of(written);
        } catch (OpeningHoursParseException | TokenMgrError e) {
            return Optional.empty();
        }
    }
}
