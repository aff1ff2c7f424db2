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
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads opening hours to OpenStreetMap's notation. */
public final class OpeningHoursReader implements KindReader {
    private static final int LONGEST = 600;
    private static final int LONGEST_NOTE = 60;
    private static final int LONGEST_NIGHT = 12 * 60;
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
        String rules = Rules.of(plainly.elements(), noted(told), standing);
        if (rules.isEmpty()) {
            return Readings.none();
        }
        Optional<Readings> turned = turned(plainly.elements(), rules);
        if (turned.isPresent()) {
            return turned.get();
        }
        boolean known = phrase.tokens().stream().noneMatch(Token::isUnknown);
        boolean timed = told.elements().stream()
                .anyMatch(one -> one instanceof Element.Span
                        || one instanceof Element.Agreed
                        || (one instanceof Element.Until until && until.to() == Element.LATE));
        boolean open = rules.contains("+") && phrase.tokens().stream().noneMatch(token -> token.is(Tag.LATE));
        double confidence = plainly.leftOver() || !timed || open ? .7 : known ? 1 : .85;
        return normalised(rules)
                .map(text -> Readings.of(new Value.Text(text), confidence))
                .orElseGet(() -> Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given())));
    }

    /** What is noted, of the days before it that nothing was noted of yet; at the end alone, of all. */
    private static List<Rules.Noted> noted(Told.All told) {
        List<Rules.Noted> noted = new ArrayList<>();
        int from = 0;
        for (Told.Note note : told.notes()) {
            Set<String> days = new LinkedHashSet<>();
            for (Element element : told.elements().subList(from, note.at())) {
                days.addAll(element instanceof Element.Days some ? some.days() : List.of());
            }
            boolean ends = told.elements().subList(note.at(), told.elements().size()).stream()
                    .noneMatch(Element.Times.class::isInstance);
            boolean all = told.notes().size() == 1 && ends;
            noted.add(new Rules.Noted(all ? Set.of() : days, shortened(note.words())));
            from = note.at();
        }
        return noted;
    }

    private static String shortened(String words) {
        String plain = words.replaceAll("[\";\\p{Cntrl}]", " ").strip();
        return plain.length() > LONGEST_NOTE ? plain.substring(0, LONGEST_NOTE) : plain;
    }

    /** Whoever closes long before they open again has perhaps told it the wrong way round. */
    private static Optional<Readings> turned(List<Element> elements, String rules) {
        return elements.stream()
                .filter(Element.Span.class::isInstance)
                .map(Element.Span.class::cast)
                .filter(span -> span.to() < span.from() && span.end() - span.from() > LONGEST_NIGHT)
                .findFirst()
                .flatMap(span -> normalised(rules)
                        .flatMap(text -> normalised(
                                        rules.replace(span.text(), new Element.Span(span.to(), span.from()).text()))
                                .map(other ->
                                        new Readings.Found(new Value.Text(text), .5, List.of(new Value.Text(other))))));
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
