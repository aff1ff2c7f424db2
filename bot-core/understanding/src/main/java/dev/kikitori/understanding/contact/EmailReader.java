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
            Pattern.compile("[a-z0-9._%+'!#$&*=?^{|}~-]{1,64}" + DOMAIN.formatted("a-z")),
            Pattern.compile("[\\p{L}0-9._%+'-]{1,64}" + DOMAIN.formatted("\\p{L}")));

    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Optional<String> typed = in(phrase.folded());
        if (typed.isPresent()) {
            boolean whole = typed.get().length() == phrase.plain().length();
            return Readings.of(new Value.Text(typed.get()), whole ? 1 : .95);
        }
        if (phrase.plain().indexOf('@') >= 0) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
        Optional<String> sounded = in(Folded.of(Letters.spelled(phrase.plain(), phrase.language())));
        if (sounded.isPresent()) {
            return Readings.of(new Value.Text(sounded.get()), .85);
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
