package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.contact.PhoneText;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes out, inside of a few words of any kind, the ways to reach someone that were dictated: "oh two oh …", "anna at
 * larks dot org", 「アンナ アットマーク …」. What was typed as it is written stays as it is.
 */
final class Dictated {
    private static final int LONGEST = 200;
    private static final int FEWEST_DIGITS = 6;
    private static final double SURE = .8;

    private final ValueReader values;

    Dictated(ValueReader values) {
        this.values = values;
    }

    /** The text with its dictated addresses and numbers written out; empty if there are none. */
    Optional<String> written(Question question, String text, Language language, ReadingContext context) {
        Folded folded = Folded.of(text);
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        List<Kind> kinds = kinds(folded, language);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Sharing sharing = new Sharing(folded, language, values, context);
        List<Taken> found = ways(question, kinds, sharing);
        return found.isEmpty() ? Optional.empty() : Optional.of(replaced(folded, found, context.lang()));
    }

    /** Where these ways to reach someone stand; they are taken out of what is shared. */
    static List<Taken> ways(Question question, List<Kind> kinds, Sharing sharing) {
        List<Taken> found = new ArrayList<>();
        for (Kind kind : kinds) {
            Question asked = question.ofKind(kind);
            for (Piece run : sharing.runs()) {
                for (Piece part : sharing.joined(run)) {
                    sharing.find(asked, part, SURE)
                            .filter(taken -> kind != Kind.URL || isOfKnownKind(taken, sharing))
                            .map(taken -> kind == Kind.PHONE ? fromItsFirstDigit(taken, part, sharing) : taken)
                            .ifPresent(taken -> {
                                found.add(taken);
                                sharing.take(taken);
                            });
                }
            }
        }
        return found;
    }

    /** The kinds of ways that these words may hold, dictated letter by letter. */
    static List<Kind> kinds(Folded folded, Language language) {
        if (folded.length() < FEWEST_DIGITS) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        if (language.phrases("dictated-dot").stream().anyMatch(folded.plain()::contains)) {
            kinds.add(Kind.EMAIL);
            kinds.add(Kind.URL);
        }
        long digits = language.lexicon().tokens(folded.plain()).stream()
                .filter(Dictated::isSpokenDigit)
                .count();
        if (digits >= FEWEST_DIGITS) {
            kinds.add(Kind.PHONE);
        }
        return kinds;
    }

    /** Whether the address ends as most do: "polka dot shop" is more likely a shop. */
    private static boolean isOfKnownKind(Taken taken, Sharing sharing) {
        Language language = sharing.language();
        String host = written(taken.found().value(), "").replaceFirst("^[a-z]{1,6}://", "");
        int end = host.indexOf('/');
        String name = end < 0 ? host : host.substring(0, end);
        boolean typed = name.indexOf('.') != name.lastIndexOf('.')
                && sharing.part(taken.from(), taken.to()).plain().contains(name);
        return typed || name.startsWith("www.") || language.has("tld", name.substring(name.lastIndexOf('.') + 1));
    }

    /** The digits at its beginning that the number is the same without, such as the zero that is dialled at home. */
    private static Taken fromItsFirstDigit(Taken taken, Piece part, Sharing sharing) {
        int from = taken.from();
        for (Token token : sharing.tokens(part.from(), part.to()).reversed()) {
            boolean before = part.from() + token.to() <= from
                    && sharing.part(part.from() + token.to(), from).plain().isEmpty();
            boolean digit = isSpokenDigit(token) || sharing.language().has("dictated-digit", token.text());
            from = before && digit ? part.from() + token.from() : from;
        }
        return new Taken(from, taken.to(), taken.question(), taken.found());
    }

    private static boolean isSpokenDigit(Token token) {
        return token.is(Tag.NUMBER) && !token.isFigure();
    }

    private static String replaced(Folded folded, List<Taken> found, String lang) {
        found.sort(Comparator.comparingInt(Taken::from));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Taken taken : found) {
            join(text, folded.given(at, taken.from()));
            join(text, written(taken.found().value(), lang));
            at = taken.to();
        }
        join(text, folded.given(at, folded.length()));
        return text.toString();
    }

    private static void join(StringBuilder text, String more) {
        boolean close = text.isEmpty() || more.isEmpty() || ",.;:!?、。)）」".indexOf(more.charAt(0)) >= 0;
        text.append(close ? "" : " ").append(more);
    }

    private static String written(Value value, String lang) {
        String plain = value instanceof Value.Text text ? text.text() : "";
        return plain.startsWith("+") ? PhoneText.of(plain, lang) : plain;
    }
}
