package dev.kikitori.understanding.words;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Takes a name exactly as it was given, without the sentence around it. How it is read may stand behind it: kana in
 * parentheses, kana after a word for "read as", or kana after a space where the name itself has kanji.
 */
public final class NameReader implements KindReader {
    /** So that it is asked back. */
    private static final double DOUBTFUL = .7;

    private static final double SURE_ENOUGH = .9;

    private static final String OPENING = "(（[［「〔";
    private static final String CLOSING = ")）]］」〕";

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Language language = phrase.language();
        NamePart part = NamePart.of(question, language);
        boolean person = NamePart.isPersonal(question, language);
        Folded heard = HeardName.of(phrase.folded(), language, person);
        NameFrame frame = new NameFrame(language, person);
        Optional<String> both = part == NamePart.WHOLE ? NamePart.both(heard, frame, language) : Optional.empty();
        if (both.isPresent()) {
            return Readings.sure(Value.Name.of(both.get()));
        }
        Optional<Folded> labelled = part.labelled(heard, language);
        Folded told = labelled.orElse(heard);
        Optional<Value.Name> first = ReadFirst.in(told, language);
        if (first.isPresent()) {
            return Readings.of(first.get(), first.get().reading().isPresent() ? SURE_ENOUGH : DOUBTFUL);
        }
        Optional<Value.Name> read = apart(told, part, frame);
        if (read.isPresent()) {
            return Readings.sure(read.get());
        }
        String given = cited(told, language).orElseGet(() -> stopped(unframed(told, part, frame), phrase));
        if (given.isEmpty() || isUndecided(phrase, given)) {
            return Readings.none();
        }
        Value.Name name = named(given, language);
        String wanted = labelled.isPresent() ? name.name() : part.of(name.name(), language);
        return Readings.of(
                new Value.Name(wanted.isEmpty() ? name.name() : wanted, name.reading()),
                describes(phrase, name.name()) ? DOUBTFUL : 1);
    }

    /** 「まだ決まっていなくて」 is no name, nor "haven't decided yet" with nothing else. */
    private static boolean isUndecided(Phrase phrase, String given) {
        boolean parted = !phrase.language().manner("script").equals("Jpan");
        boolean said = phrase.tokens().stream().noneMatch(Token::isUnknown) && !isTitle(given);
        return (!parted || said)
                && phrase.tokens().stream()
                        .filter(token -> token.value(Tag.UNSURE).equals("unknown"))
                        .anyMatch(token -> Folded.plain(given).contains(token.text()));
    }

    /** Whether these words rather say what it is than what it is called: "it's a page for my choir". */
    private static boolean describes(Phrase phrase, String name) {
        String plain = Folded.plain(name);
        return !isTitle(name)
                && phrase.language().phrases("description").stream()
                        .map(plain::indexOf)
                        .anyMatch(at -> at > 0);
    }

    /** The words of a text that are left when the sentence around a name is gone. */
    public static String inside(Folded told, Language language) {
        return unframed(told, NamePart.WHOLE, new NameFrame(language, false));
    }

    /** A name without the sentence it stands in: "it's under Smith, with an i" is Smith. */
    private static String unframed(Folded told, NamePart part, NameFrame frame) {
        Language language = frame.language();
        Folded name = frame.greeted(told);
        if (!isTitle(name.given())) {
            name = language.trimmed(frame.without(name), "name-before", "name-after");
            name = part == NamePart.WHOLE ? name : language.trimmed(name, "person-before", "name-after");
            name = language.trimmed(frame.without(name), "name-before", "name-after");
        } else {
            name = language.trimmed(name, "no such group", "title-after");
        }
        return quoted(name.isEmpty() ? told.given() : name.given());
    }

    /** A full stop that belongs to the name stays: "Bloom & Co." */
    private static String stopped(String name, Phrase phrase) {
        int word = name.lastIndexOf(' ') + 1;
        boolean shortened = word > 0 && phrase.language().has("abbreviation", Folded.plain(name.substring(word)));
        return shortened && phrase.whole().endsWith(name + ".") ? name + "." : name;
    }

    /** The name that stands in quotation marks inside a sentence, with nothing but a particle behind it. */
    private static Optional<String> cited(Folded told, Language language) {
        String plain = told.plain();
        int open = Math.max(plain.indexOf('「'), plain.indexOf('『'));
        int close = open < 0 ? -1 : Math.max(plain.indexOf('」', open), plain.indexOf('』', open));
        boolean cited =
                open > 0 && close > open + 1 && language.beginning(plain.substring(close + 1), "cited-after") > 0;
        return cited ? Optional.of(told.given(open + 1, close)) : Optional.empty();
    }

    /** A name and, in words, how it is read: "Siobhán, pronounced shi-vawn", 「山猫舎です、やまねこしゃと読みます」. */
    private static Optional<Value.Name> apart(Folded told, NamePart part, NameFrame frame) {
        Language language = frame.language();
        String plain = told.plain();
        for (String word : language.phrases("read-after")) {
            int end = plain.lastIndexOf(word);
            int comma = end < 0 ? -1 : clause(plain, end);
            for (String written : end < 0 ? List.<String>of() : language.phrases("written-as")) {
                int at = plain.indexOf(written);
                if (at > 0 && at < end) {
                    return spoken(told.part(0, at), told.part(at + written.length(), end), part, frame);
                }
            }
            if (comma > 0) {
                return spoken(told.part(0, comma), told.part(comma + 1, end), part, frame);
            }
        }
        for (String word : language.phrases("read-as")) {
            int at = plain.indexOf(word);
            if (at > 0 && language.beginning(plain, at + word.length(), "read-as-not") < 0) {
                Folded said = told.part(at + word.length(), told.length());
                Folded reading = language.trimmed(said, "label-before", "read-after");
                return spoken(told.part(0, at), language.trimmed(reading, "label-before", "name-after"), part, frame);
            }
        }
        for (String written : language.phrases("written-as")) {
            int at = plain.indexOf(written);
            boolean states = at > 0 && language.beginning(plain, at + written.length(), "read-as-not") > 0;
            Folded reading = at <= 0 || states
                    ? Folded.of("")
                    : language.trimmed(told.part(at + written.length(), told.length()), "label-before", "name-after");
            boolean kana = reading.length() > 1 && reading.plain().chars().allMatch(c -> isKana((char) c));
            if (kana && !language.has("please", reading.plain())) {
                return spoken(told.part(0, at), reading, part, frame);
            }
        }
        return inKana(told, part, frame);
    }

    /** The sign before the clause that ends here; -1 without one. */
    private static int clause(String plain, int end) {
        int comma = Math.max(plain.lastIndexOf('、', end), plain.lastIndexOf('。', end));
        return Math.max(comma, plain.lastIndexOf(' ', end));
    }

    /** 「山本太郎、やまもとたろうです」: the same in kana, behind a name with kanji. */
    private static Optional<Value.Name> inKana(Folded told, NamePart part, NameFrame frame) {
        Language language = frame.language();
        String plain = told.plain();
        int comma = plain.lastIndexOf('、');
        if (comma <= 0 || told.length() > 100 || !language.manner("script").equals("Jpan")) {
            return Optional.empty();
        }
        String name = unframed(told.part(0, comma), part, frame);
        String reading = quoted(language.trimmed(told.part(comma + 1, plain.length()), "name-before", "name-after")
                .given());
        boolean kana = reading.length() > 1 && reading.chars().allMatch(c -> isKana((char) c));
        boolean kanji = name.codePoints().allMatch(Character::isIdeographic);
        boolean longer = reading.length() > name.length() - 1 && !language.has("name-greeting", Folded.plain(reading));
        return kana && kanji && longer && language.beginning(Folded.plain(reading), "name-aside") < 0
                ? Optional.of(new Value.Name(name, Optional.of(reading)))
                : Optional.empty();
    }

    private static Optional<Value.Name> spoken(Folded name, Folded reading, NamePart part, NameFrame frame) {
        String read = stripped(quoted(reading.given()));
        String given = unframed(name.part(0, lastMeaning(name.plain())), part, frame);
        return read.isEmpty() || given.isEmpty() || lastMeaning(name.plain()) == 0
                ? Optional.empty()
                : Optional.of(new Value.Name(given, Optional.of(read)));
    }

    private static String stripped(String reading) {
        int end = reading.length();
        while (end > 0 && ")）」』\"”".indexOf(reading.charAt(end - 1)) >= 0) {
            end--;
        }
        return reading.substring(0, end).strip();
    }

    /** Where a name ends before an opening sign, a comma or space. */
    private static int lastMeaning(String plain) {
        int end = plain.length();
        while (end > 0 && ("、, -" + OPENING).indexOf(plain.charAt(end - 1)) >= 0 && plain.charAt(end - 1) != '」') {
            end--;
        }
        return end;
    }

    /** Whether every longer word is capitalised, so that "This Is It" is a name and no sentence. */
    private static boolean isTitle(String given) {
        String[] words = given.split(" ", 12);
        boolean capitals = words.length > 2 && !words[0].startsWith("I'") && !words[0].startsWith("I’");
        for (String word : words) {
            capitals &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        }
        return capitals && given.chars().anyMatch(Character::isLowerCase);
    }

    /** A name that stands in quotation marks as a whole is what stands between them. */
    private static String quoted(String given) {
        boolean whole = given.length() > 2
                && "\"“「『".indexOf(given.charAt(0)) >= 0
                && "\"”」』".indexOf(given.charAt(given.length() - 1)) >= 0
                && "\"“「『".indexOf(given.charAt(0)) == "\"”」』".indexOf(given.charAt(given.length() - 1));
        return whole ? given.substring(1, given.length() - 1).strip() : given;
    }

    private static Value.Name named(String given, Language language) {
        return inParentheses(given)
                .or(() -> language.phrases("read-as").isEmpty() ? Optional.empty() : afterSpace(given))
                .orElseGet(() -> Value.Name.of(given));
    }

    private static Optional<Value.Name> inParentheses(String given) {
        int close = given.length() - 1;
        int open = CLOSING.indexOf(given.charAt(close)) < 0 ? -1 : lastOpening(given);
        return open <= 0 ? Optional.empty() : name(given.substring(0, open), given.substring(open + 1, close));
    }

    private static int lastOpening(String given) {
        for (int i = given.length() - 2; i > 0; i--) {
            if (OPENING.indexOf(given.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Value.Name> afterSpace(String given) {
        int begin = given.length();
        while (begin > 0 && (isKana(given.charAt(begin - 1)) || Character.isWhitespace(given.charAt(begin - 1)))) {
            begin--;
        }
        if (begin == 0 || begin >= given.length()) {
            return Optional.empty();
        }
        String tail = given.substring(begin);
        int space = firstSpace(tail);
        boolean kanji = given.substring(0, begin).codePoints().anyMatch(Character::isIdeographic);
        return kanji && space >= 0 ? name(given.substring(0, begin + space), tail.substring(space)) : Optional.empty();
    }

    private static int firstSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Value.Name> name(String name, String reading) {
        String kana = reading.strip();
        boolean read =
                !kana.isEmpty() && kana.chars().allMatch(c -> isKana((char) c) || Character.isWhitespace((char) c));
        return read && !name.isBlank()
                ? Optional.of(new Value.Name(name.strip(), Optional.of(kana)))
                : Optional.empty();
    }

    private static boolean isKana(char c) {
        return (c >= 0x3041 && c <= 0x30ff) || (c >= 0xff66 && c <= 0xff9f);
    }
}
