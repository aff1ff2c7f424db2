package dev.kikitori.understanding.colour;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.contact.Letters;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Sounds;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a colour: {@code #rgb}, {@code #rrggbb}, {@code rgb(…)}, or a name with a shade before it. */
public final class ColourReader implements KindReader {
    private static final int FEW = 6;
    private static final String DARK_GROUND = "#404040";
    private static final String LIGHT_GROUND = "#e0e0e0";
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])");
    private static final Pattern BARE_HEX = Pattern.compile("[0-9a-f]{6}");
    /** Figures among words are taken for one only if they are not all letters: "facade". */
    private static final Pattern INNER_HEX =
            Pattern.compile("(?<![0-9a-z.,#])(?=[a-f]{0,5}\\d)[0-9a-f]{6}(?![0-9a-z.,])");

    private static final Pattern SAID_HEX =
            Pattern.compile("(?<![0-9a-z])(?:hex(?: code)? ?|0x)([0-9a-f]{6})(?![0-9a-z])");
    private static final Pattern RGB = Pattern.compile(
            "rgba?[^0-9a-z#]{0,4}(\\d{1,3}) ?[, ] ?(\\d{1,3}) ?[, ] ?(\\d{1,3})(?: ?[,/] ?[\\d.%]{1,6})? ?\\)?");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Matcher hex = HEX.matcher(phrase.plain());
        if (hex.find()) {
            return taken(six(hex.group(1)), 1);
        }
        if (BARE_HEX.matcher(phrase.plain()).matches()) {
            return taken("#" + phrase.plain(), .9);
        }
        Matcher said = SAID_HEX.matcher(phrase.plain());
        if (said.find()) {
            return taken("#" + said.group(1), .95);
        }
        Matcher rgb = RGB.matcher(phrase.plain());
        if (rgb.find()) {
            return rgb(rgb, phrase);
        }
        if (phrase.plain().startsWith("#") || phrase.plain().startsWith("rgb(")) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        Readings named = named(phrase);
        return named instanceof Readings.NotRead
                        && Asked.of(question, phrase.language()).has("asks-background")
                ? ground(phrase).orElse(named)
                : named;
    }

    /** "A dark one", where the colour of a background is asked for. */
    private static Optional<Readings> ground(Phrase phrase) {
        return phrase.tokens().stream()
                .filter(token -> token.is(Tag.SHADE))
                .map(token -> token.value(Tag.SHADE))
                .findFirst()
                .map(shade -> taken(shaded(shade.equals("dark") ? DARK_GROUND : LIGHT_GROUND, shade), .9));
    }

    private static String six(String hex) {
        return hex.length() == 6
                ? "#" + hex
                : "#" + hex.charAt(0) + hex.charAt(0) + hex.charAt(1) + hex.charAt(1) + hex.charAt(2) + hex.charAt(2);
    }

    private static Readings rgb(Matcher rgb, Phrase phrase) {
        int[] parts = new int[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(rgb.group(i + 1));
            if (parts[i] > 255) {
                return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
            }
        }
        return taken("#%02x%02x%02x".formatted(parts[0], parts[1], parts[2]), 1);
    }

    private static Readings named(Phrase phrase) {
        List<Token> tokens = inHiragana(phrase);
        List<Token> colours = tokens.stream()
                .filter(token -> token.is(Tag.COLOUR))
                .filter(token -> !isRefused(tokens, tokens.indexOf(token), phrase.language()))
                .toList();
        if (colours.isEmpty()) {
            return other(phrase);
        }
        List<Token> told = withoutKinds(colours, phrase.language());
        Optional<String> tinged = tinged(told, phrase);
        if (tinged.isPresent()) {
            return taken(tinged.get(), .85);
        }
        if (told.stream().map(token -> token.value(Tag.COLOUR)).distinct().count() > 1) {
            return Readings.not(
                    Problem.Code.AMBIGUOUS,
                    told.stream().map(Token::text).distinct().limit(5).toArray(String[]::new));
        }
        Token colour = told.getFirst();
        boolean mixed = colours.size() == 2 && told.size() == 1 && isBasic(colour, phrase.language());
        String value = colour.value(Tag.COLOUR);
        Optional<Token> shade =
                tokens.stream().filter(token -> token.is(Tag.SHADE)).findFirst();
        boolean known = tokens.stream().noneMatch(Token::isUnknown);
        String pure = mixed ? mixed(value, colours.get(1).value(Tag.COLOUR)) : value;
        return shade.map(token -> taken(shaded(pure, token.value(Tag.SHADE)), .85))
                .orElseGet(() -> taken(pure, known ? 1 : .9));
    }

    /** The tokens, those of the same in hiragana where a few katakana are all there is: 「アカで」. */
    private static List<Token> inHiragana(Phrase phrase) {
        boolean few = phrase.plain().length() <= FEW
                && !phrase.plain().isEmpty()
                && phrase.plain().charAt(0) >= 0x30a1
                && phrase.tokens().stream().noneMatch(token -> token.is(Tag.COLOUR));
        return few ? phrase.language().lexicon().tokens(Sounds.hiragana(phrase.plain())) : phrase.tokens();
    }

    /** "charcoal gray" is charcoal: a colour right before another says which of its kind. */
    private static List<Token> withoutKinds(List<Token> colours, Language language) {
        List<Token> told = new ArrayList<>();
        Token before = null;
        for (Token colour : colours) {
            boolean kind = before != null
                    && colour.from() - before.to() <= 1
                    && !language.manner("script").equals("Jpan");
            if (!kind) {
                told.add(colour);
            }
            before = colour;
        }
        return told;
    }

    /** 「赤っぽいオレンジ」 is between the two; 「抹茶みたいな緑」 is the one it is likened to. */
    private static Optional<String> tinged(List<Token> told, Phrase phrase) {
        for (int i = 0; i + 1 < told.size(); i++) {
            String one = told.get(i).value(Tag.COLOUR);
            String other = told.get(i + 1).value(Tag.COLOUR);
            String between = phrase.plain()
                    .substring(
                            told.get(i).to(),
                            Math.max(told.get(i).to(), told.get(i + 1).from()));
            boolean all =
                    told.stream().map(token -> token.value(Tag.COLOUR)).allMatch(c -> c.equals(one) || c.equals(other));
            boolean compound = between.isEmpty() && isKatakana(told.get(i)) && isKatakana(told.get(i + 1));
            if (all && (compound || phrase.language().has("colour-tinge", between))) {
                return Optional.of(mixed(one, other));
            }
            if (all && phrase.language().has("colour-likened", between)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean isKatakana(Token token) {
        return Character.UnicodeScript.of(token.text().charAt(0)) == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isBasic(Token colour, Language language) {
        return language.has("basic-colour", colour.text());
    }

    private static String mixed(String one, String other) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int sum = Integer.parseInt(one.substring(i, i + 2), 16) + Integer.parseInt(other.substring(i, i + 2), 16);
            mixed.append("%02x".formatted(sum / 2));
        }
        return mixed.toString();
    }

    private static boolean isRefused(List<Token> tokens, int at, Language language) {
        int before = at - 1;
        while (before >= 0
                && (tokens.get(before).is(Tag.SHADE)
                        || language.has("determiner", tokens.get(before).text()))) {
            before--;
        }
        boolean refused = before >= 0 && tokens.get(before).is(Tag.NOT_BEFORE);
        return refused
                || (at + 1 < tokens.size()
                        && tokens.get(at + 1).is(Tag.NOT_AFTER)
                        && tokens.get(at + 1).from() == tokens.get(at).to());
    }

    /** What names no colour outright: one spelled in kana, one misspelled, or a feeling. */
    private static Readings other(Phrase phrase) {
        Language language = phrase.language();
        Optional<String> sounded = ColourSounds.in(phrase);
        if (sounded.isPresent()) {
            return taken(sounded.get(), .9);
        }
        Optional<String> code = code(phrase);
        if (code.isPresent()) {
            return taken(code.get(), .9);
        }
        Optional<String> feeling = phrase.tokens().stream()
                .filter(token -> token.is(Tag.FEELING))
                .map(token -> token.value(Tag.FEELING))
                .findFirst();
        if (feeling.isPresent()) {
            return taken(feeling.get(), .6);
        }
        return phrase.tokens().stream()
                .filter(Token::isUnknown)
                .map(token -> language.lexicon().near(Tag.COLOUR, token.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(value -> taken(value, .75))
                .orElseGet(Readings::none);
    }

    /** Figures somewhere in a sentence, or read aloud: 「シャープ エフエフ ゼロゼロ…」. */
    private static Optional<String> code(Phrase phrase) {
        Matcher inner = INNER_HEX.matcher(phrase.plain());
        if (inner.find()) {
            return Optional.of("#" + inner.group());
        }
        int mark = phrase.language().phrases("hex-mark").stream()
                .mapToInt(word ->
                        phrase.plain().indexOf(word) < 0 ? 0 : phrase.plain().indexOf(word) + word.length())
                .max()
                .orElse(0);
        String signs = Letters.signs(phrase.plain().substring(mark), phrase.language());
        Matcher read = BARE_HEX.matcher(signs);
        boolean told = mark > 0 ? read.lookingAt() : read.matches();
        return told ? Optional.of("#" + read.group()) : Optional.empty();
    }

    /** Two fifths of the way to black, or half of the way to white; a strong colour stays as it is. */
    private static String shaded(String colour, String shade) {
        StringBuilder shaded = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            int next = shade.equals("dark") ? part * 3 / 5 : shade.equals("light") ? (part + 255) / 2 : part;
            shaded.append("%02x".formatted(next));
        }
        return shaded.toString();
    }

    private static Readings taken(String colour, double confidence) {
        return Readings.of(new Value.Text(colour), confidence);
    }
}
