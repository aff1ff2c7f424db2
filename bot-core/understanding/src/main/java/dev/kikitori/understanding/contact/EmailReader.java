package dev.kikitori.understanding.contact;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Phrase;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an e-mail address: before the at sign as it was given, behind it in lower case. */
public final class EmailReader implements KindReader {
    private static final String DOMAIN = "@[%1$s0-9](?:[%1$s0-9-]{0,62})(?:\\.[%1$s0-9-]{1,63}){1,8}";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[a-z0-9_][a-z0-9._%+'!#$&*=?^{|}~-]{0,63}" + DOMAIN.formatted("a-z")),
            Pattern.compile("[\\p{L}0-9_][\\p{L}0-9._%+'-]{0,63}" + DOMAIN.formatted("\\p{L}")));

    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Optional<String> typed = in(phrase.folded());
        Optional<String> joined = in(Folded.of(Joined.of(phrase)));
        boolean more = typed.isPresent()
                && joined.filter(whole -> whole.endsWith(typed.get())).isPresent();
        if (typed.isPresent() && (!more || joined.equals(typed))) {
            boolean whole = typed.get().length() == phrase.plain().length();
            return Readings.of(new Value.Text(typed.get()), whole ? 1 : .95);
        }
        if (joined.isPresent()) {
            return Readings.of(new Value.Text(joined.get()), .9);
        }
        Optional<String> sounded = sounded(phrase);
        if (sounded.isPresent()) {
            return Readings.of(new Value.Text(sounded.get()), .85);
        }
        if (phrase.plain().indexOf('@') >= 0) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
        String spoken = Spelled.around(phrase, "@");
        if (spoken.isEmpty()) {
            boolean host = HOST.matcher(phrase.plain()).matches();
            return host ? Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given())) : Readings.none();
        }
        return in(Folded.of(spoken))
                .map(email -> Readings.of(new Value.Text(email), .85))
                .orElseGet(() -> Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given())));
    }

    /** By how its letters sound, its parts in whichever order they were told. */
    private static Optional<String> sounded(Phrase phrase) {
        for (String way : Letters.addresses(phrase.plain(), phrase.language())) {
            Optional<String> email = in(Folded.of(way));
            if (email.isPresent()) {
                return email;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(Folded text) {
        for (Pattern shape : SHAPES) {
            Matcher matcher = shape.matcher(text.plain());
            if (matcher.find()) {
                String given = Normalizer.normalize(text.given(matcher.start(), matcher.end()), Normalizer.Form.NFKC);
                int at = given.lastIndexOf('@');
                String local = given.substring(0, Math.max(at, 0));
                boolean dotted = local.startsWith(".") || local.endsWith(".") || local.contains("..");
                return at <= 0 || dotted
                        ? Optional.empty()
                        : Optional.of(local + given.substring(at).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
