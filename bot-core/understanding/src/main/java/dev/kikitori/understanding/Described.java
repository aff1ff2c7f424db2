package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import java.util.Optional;

/** What a clause tells of the thing beside its name: of what kind it is, what is done there, whom it is from. */
final class Described {
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_KIND = 30;
    private static final int LONGEST_DOING = 60;

    private final Sharing sharing;
    private final Cues cues;
    private final Belonging belonging;
    private final Language language;

    Described(Sharing sharing, Cues cues, Belonging belonging) {
        this.sharing = sharing;
        this.cues = cues;
        this.belonging = belonging;
        this.language = sharing.language();
    }

    /** "I'm a carpenter", "we hike every second Sunday", 「山を歩いています」, where the question is what one does. */
    Optional<String> doing(Question question, Folded said, Piece part) {
        boolean asked = question.kind() == Kind.TEXT
                && !belonging.isOpen(question)
                && (asksFor(question, "asks-doing") || asksFor(question, "asks-kind"));
        if (!asked || belonging.isOwed(part)) {
            return Optional.empty();
        }
        String plain = said.plain();
        int label = language.beginning(plain, "doing-label");
        if (label > 0) {
            return Optional.of(language.trimmed(said.part(label, said.length()), "no such group", "kind-after")
                    .given());
        }
        boolean does = language.beginning(plain, "doing-before") > 0 || language.ending(plain, "doing-after") > 0;
        boolean wants = language.beginning(plain, "wanting-before") > 0
                || language.lexicon().tokens(plain).stream().anyMatch(token -> token.is(Tag.COLOUR));
        return does && !wants && said.length() <= LONGEST_DOING && !cues.namesAny(said, question)
                ? Optional.of(said.given())
                : Optional.empty();
    }

    /** "From the house management", 「管理組合からです」, where the question is whom it is from. */
    Optional<String> sender(Question question, Folded said, Piece part) {
        if (question.kind() != Kind.NAME || belonging.isOpen(question) || !asksFor(question, "asks-from")) {
            return Optional.empty();
        }
        int begin = language.beginning(said.plain(), "from-before");
        int end = language.ending(said.plain(), "from-after");
        return (begin > 0 || end > 0) && !belonging.isOwed(part)
                ? Optional.of(language.trimmed(
                                said.part(Math.max(0, begin), end > 0 ? end : said.length()),
                                "determiner",
                                "no such group")
                        .given())
                : Optional.empty();
    }

    /** What stands before the thing that is asked for: 掃除 of 「掃除の値段表です」, where the question is 「何の値段表ですか」. */
    private Optional<String> ofWhat(Question question, Folded said) {
        String asked = Asked.of(question, language).words();
        for (String what : language.phrases("asks-of-what")) {
            int at = asked.indexOf(what);
            int end = at < 0
                    ? -1
                    : language.phrases("question-sure-end").stream()
                            .mapToInt(close -> asked.indexOf(close, at))
                            .filter(close -> close > at + what.length())
                            .min()
                            .orElse(-1);
            String thing = end < 0 ? "" : asked.substring(at + what.length() - 1, end);
            int stands = thing.length() < 2 ? -1 : said.plain().indexOf(thing);
            if (stands > 0) {
                return Optional.of(said.part(0, stands).given());
            }
        }
        return Optional.empty();
    }

    /** Whether another part says what something is called. */
    private boolean isNamedElsewhere(Piece part) {
        return sharing.free().stream()
                .filter(piece -> piece.to() <= part.from() || piece.from() >= part.to())
                .map(piece -> language.unfilled(sharing.part(piece)).plain())
                .anyMatch(
                        plain -> language.beginning(plain, "called") > 0 || language.ending(plain, "called-after") > 0);
    }

    /** "It's for my bakery", 「パン屋です」, where the question is what kind of thing it is. */
    Optional<String> kind(Question question, Folded said, Piece part) {
        if (question.kind() != Kind.TEXT || !asksFor(question, "asks-kind")) {
            return Optional.empty();
        }
        Folded bare = language.trimmed(said, "joint", "joint");
        int begin = language.beginning(bare.plain(), "kind-before");
        Folded told =
                language.trimmed(begin > 0 ? bare.part(begin, bare.length()) : bare, "no such group", "kind-after");
        String[] words = told.plain().split(" ", MOST_WORDS + 3);
        if (begin <= 0 && !belonging.isOpen(question) && !belonging.isOwed(part)) {
            Optional<String> of = ofWhat(question, bare);
            int article = language.beginning(bare.plain(), "kind-article");
            if (of.isPresent() || (article > 0 && bare.length() <= LONGEST_DOING)) {
                int use = Math.max(0, language.beginning(bare.plain(), "use-before"));
                return of.or(() -> Optional.of(bare.part(use, bare.length()).given()));
            }
        }
        boolean beside = !belonging.isOwed(part) || isNamedElsewhere(part);
        boolean known = language.ending(told.plain(), "kind-end") > 0 && beside;
        boolean brief = !told.isEmpty()
                && words.length <= (known ? MOST_WORDS + 2 : MOST_WORDS)
                && told.length() <= LONGEST_KIND;
        return brief && (begin > 0 || known) ? Optional.of(told.given()) : Optional.empty();
    }

    private boolean asksFor(Question question, String group) {
        return Asked.of(question, language).has(group);
    }
}
