package dev.kikitori.understanding.contact;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a web address: {@code https://} where no scheme was given, the host in lower case, nothing else changed. */
public final class UrlReader implements KindReader {
    private static final String HOST = "(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,8}[a-z][a-z0-9-]{1,62}";
    private static final String FOREIGN_HOST =
            "(?:[\\p{L}0-9][\\p{L}0-9-]{0,62}\\.){1,8}(?:[a-z][a-z0-9-]{1,62}|[\\p{L}0-9-]{2,63}(?![\\p{L}0-9-]))";
    private static final Pattern CLOSING = Pattern.compile("(?:[,.;!?)\\]）」』]|(?<=[\\x21-\\x7e])[ぁ-ん]+)+$");
    private static final String REST = "(?::\\d{1,5})?(?:[/?#][^\\s<>\"「」『』（）。、]{0,2000})?";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?<![@a-z0-9./-])(https?://)?(" + HOST + ")(" + REST + ")(?!@)"),
            Pattern.compile("(?<![@\\p{L}0-9.:/-])(https?://)?(" + FOREIGN_HOST + ")(" + REST + ")(?!@)"),
            Pattern.compile("(?<![@a-z0-9.:/-])(https?://)?((?:\\d{1,3}\\.){3}\\d{1,3})(" + REST + ")"));
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+-]{1,20}:(?!\\d).{0,2000}");

    private static final Pattern SAID_SCHEME = Pattern.compile("^\\s{0,9}(https?):?/{0,2} ?(?=[a-z0-9])");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String plain = phrase.plain();
        boolean foreign =
                SCHEME.matcher(plain).matches() && !plain.startsWith("http://") && !plain.startsWith("https://");
        if (foreign && plain.indexOf(' ') < 0) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given()));
        }
        Optional<String> alone = in(phrase.folded(), phrase.language());
        Optional<String> typed = in(Folded.of(Joined.of(phrase)), phrase.language())
                .filter(joined -> alone.filter(joined::startsWith).isPresent())
                .or(() -> alone);
        if (typed.isPresent()) {
            return Readings.of(new Value.Text(typed.get()), plain.indexOf(' ') < 0 ? 1 : .95);
        }
        for (String way : Letters.addresses(plain, phrase.language())) {
            Optional<String> sounded = in(Folded.of(SAID_SCHEME.matcher(way).replaceFirst("$1://")), phrase.language());
            if (sounded.isPresent()) {
                return Readings.of(new Value.Text(sounded.get()), .85);
            }
        }
        String spoken = Spelled.around(phrase, ".");
        Optional<String> said = spoken.isEmpty() ? Optional.empty() : in(Folded.of(spoken), phrase.language());
        if (said.isPresent()) {
            return Readings.of(new Value.Text(said.get()), .85);
        }
        boolean close =
                plain.contains("://") || plain.startsWith("www") || (plain.indexOf('.') > 0 && plain.indexOf(' ') < 0);
        return close ? Readings.not(Problem.Code.MALFORMED, Excerpt.of(phrase.given())) : Readings.none();
    }

    /** Without the sentence that stands before a host, where nothing but a particle parts the two. */
    private static String host(String host, Language language) {
        String first = host.substring(0, host.indexOf('.'));
        int frame = language.phrases("label-before").stream()
                .filter(particle -> particle.charAt(0) > 0x3000 && first.contains(particle))
                .mapToInt(particle -> first.lastIndexOf(particle) + particle.length())
                .max()
                .orElse(0);
        return host.substring(frame == first.length() ? 0 : frame).toLowerCase(Locale.ROOT);
    }

    /** The signs of an address that were typed in full width. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars().forEach(c -> half.append((char) (c > 0xff00 && c < 0xff5f ? c - 0xfee0 : c)));
        return half.toString();
    }

    private static Optional<String> in(Folded text, Language language) {
        for (Pattern shape : SHAPES) {
            Matcher matcher = shape.matcher(text.plain());
            if (matcher.find()) {
                String scheme = matcher.group(1) == null ? "https://" : matcher.group(1);
                String rest = halfWidth(text.given(matcher.start(3), matcher.end(3)));
                boolean opened = rest.indexOf('(') >= 0;
                String path = opened ? rest : CLOSING.matcher(rest).replaceAll("");
                return Optional.of(scheme + host(matcher.group(2), language) + path);
            }
        }
        return Optional.empty();
    }
}
