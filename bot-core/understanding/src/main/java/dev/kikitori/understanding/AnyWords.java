package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import java.util.List;
import java.util.Optional;

/**
 * Finds what answers a question that any words can answer: what the sentence itself says is a name or a text ("it should
 * say V", "we sell V", 「Vと書いてください」, a quotation), and, where all was asked at once, what nothing else wants.
 */
final class AnyWords {

    private final Sharing sharing;
    private final Cues cues;
    private final Belonging belonging;
    private final Language language;
    private final Described described;

    AnyWords(Sharing sharing, Cues cues, Belonging belonging) {
        this.sharing = sharing;
        this.cues = cues;
        this.belonging = belonging;
        this.language = sharing.language();
        this.described = new Described(sharing, cues, belonging);
    }

    /** Takes what is told by name: "it's called V", "the message is V". */
    void take(Question question) {
        for (Piece piece : sharing.free()) {
            if (takeQuoted(question, piece)) {
                return;
            }
            Folded all = language.trimmed(language.unfilled(sharing.part(piece)), "joint", "no such group");
            if (takeCalled(question, piece)) {
                return;
            }
            Optional<String> stated = written(question, all)
                    .or(() -> done(question, all))
                    .or(() -> described.doing(question, all, piece));
            if (stated.isPresent() && take(question, stated.get(), piece)) {
                return;
            }
            for (Piece part : sharing.joined(piece)) {
                Folded said = language.trimmed(sharing.part(part), "filler", "no such group");
                Optional<String> value = cues.told(question, said, language)
                        .or(() -> called(question, said))
                        .or(() -> described.kind(question, said, part))
                        .or(() -> described.doing(question, said, part));
                if (value.isPresent() && take(question, value.get(), part)) {
                    return;
                }
                Optional<String> sender = described.sender(question, said, part);
                if (sender.isPresent()) {
                    Readings.Found found = new Readings.Found(Value.Name.of(sender.get()), 1, List.of());
                    sharing.take(new Taken(part.from(), part.to(), question, found));
                    return;
                }
            }
        }
    }

    private boolean take(Question question, String words, Piece part) {
        boolean ends = sharing.part(part).plain().endsWith(Folded.plain(words));
        String told = Corrections.unquoted(ends ? sharing.ended(words, part) : words);
        Optional<Taken> taken = sharing.read(question, told)
                .map(found -> whole(found, told))
                .map(found -> new Taken(part.from(), part.to(), question, found));
        taken.ifPresent(sharing::take);
        return taken.isPresent();
    }

    /** 「ひので」 that was cut out of its sentence has no particle left at its end. */
    private Readings.Found whole(Readings.Found found, String told) {
        return found.value() instanceof Value.Name name
                        && language.phrases("goes-on").stream().anyMatch(end -> told.equals(name.name() + end))
                ? new Readings.Found(Value.Name.of(told), found.confidence(), List.of())
                : found;
    }

    /** The quotation in it, if the question is named beside it or is the only one that it can answer. */
    private boolean takeQuoted(Question question, Piece piece) {
        Folded said = sharing.part(piece);
        String plain = said.plain();
        for (int open = 0; open < plain.length(); open++) {
            int quote = Pieces.QUOTES.indexOf(plain.charAt(open));
            int close = quote < 0 || quote % 2 == 1 ? -1 : plain.indexOf(Pieces.QUOTES.charAt(quote + 1), open + 1);
            if (close > open + 1) {
                boolean named = cues.names(question, said.part(0, open))
                        || cues.names(question, said.part(close + 1, plain.length()))
                        || (question.kind() == Kind.NAME
                                && (belonging.isOpen(question)
                                        || language.beginning(plain, close + 1, "called-after") > 0));
                return (named || (belonging.isOnlyForWords(question) && !cues.namesAny(said.part(0, open), question)))
                        && take(
                                question,
                                said.given(open + 1, close),
                                new Piece(piece.from() + open, piece.from() + close + 1, piece.sentence(), false));
            }
        }
        return false;
    }

    private Optional<String> called(Question question, Folded said) {
        boolean title = question.kind() == Kind.TEXT && asksFor(question, "asks-title");
        if (!title && (question.kind() != Kind.NAME || !belonging.isOnly(question))) {
            return Optional.empty();
        }
        int begin = Math.max(language.beginning(said.plain(), "called"), behind(said.plain(), "called-inside"));
        if (begin > 0) {
            return Optional.of(said.part(begin, said.length()).given());
        }
        Folded bare = language.trimmed(said, "no such group", "called-after");
        return bare.length() < said.bare().length() ? Optional.of(bare.given()) : Optional.empty();
    }

    /** "It's called spoke and chain we mend bicycles": as far as the next clause begins. */
    private boolean takeCalled(Question question, Piece piece) {
        Folded said = sharing.part(piece);
        int begin = called(question, language.unfilled(said)).isEmpty() ? -1 : behind(said.plain(), "called");
        int end = begin < 0
                ? -1
                : language.phrases("clause-begin").stream()
                        .mapToInt(word -> said.plain().indexOf(" " + word + " ", begin))
                        .filter(at -> at > begin)
                        .min()
                        .orElse(-1);
        if (end < 0 || Character.isUpperCase(said.given(end, said.length()).charAt(0))) {
            return false;
        }
        Folded name = language.trimmed(said.part(begin, end), "no such group", "joint");
        return take(question, name.given(), new Piece(piece.from(), piece.from() + end, piece.sentence(), false));
    }

    /** "And it should say V", 「Vと書いてください」, where something is to be written. */
    private Optional<String> written(Question question, Folded said) {
        if (!asksForWriting(question)) {
            return Optional.empty();
        }
        int begin = Math.max(language.beginning(said.plain(), "write-before"), behind(said.plain(), "write-inside"));
        Folded told = begin > 0 ? said.part(begin, said.length()) : said;
        Folded value = language.trimmed(told, "no such group", "write-after");
        return begin > 0 || value.length() < told.bare().length()
                ? Optional.of(language.trimmed(value, "no such group", begin > 0 ? "write-tail" : "no such group")
                                .given())
                        .filter(words -> !words.isEmpty())
                : Optional.empty();
    }

    /** Where the first of these phrases ends that stands inside; -1 if none does. */
    private int behind(String plain, String group) {
        return language.phrases(group).stream()
                .filter(plain::contains)
                .filter(word -> Lexicon.isWhole(plain, plain.indexOf(word), plain.indexOf(word) + word.length()))
                .mapToInt(word -> plain.indexOf(word) + word.length())
                .filter(end -> end < plain.length())
                .min()
                .orElse(-1);
    }

    private boolean asksForWriting(Question question) {
        return question.kind() == Kind.TEXT && asksFor(question, "asks-writing");
    }

    private boolean asksFor(Question question, String group) {
        return Asked.of(question, language).has(group);
    }

    /** "We sell V" where the question is what you sell, 「Vを売ります」. */
    private Optional<String> done(Question question, Folded said) {
        if (question.kind() != Kind.TEXT) {
            return Optional.empty();
        }
        int begin = language.beginning(said.plain(), "who-does");
        if (begin > 0) {
            String rest = said.plain().substring(begin).stripLeading();
            int space = rest.indexOf(' ');
            Folded verb = Folded.of(space < 0 ? "" : rest.substring(0, space));
            int at = said.length() - rest.length() + space;
            return space > 0 && cues.names(question, verb)
                    ? Optional.of(language.trimmed(said.part(at, said.length()), "unit-end", "no such group")
                            .given())
                    : Optional.empty();
        }
        int mark = language.phrases("object-mark").stream()
                .mapToInt(said.plain()::lastIndexOf)
                .max()
                .orElse(-1);
        return mark > 0 && cues.names(question, said.part(mark + 1, said.length()))
                ? Optional.of(said.part(0, mark).given())
                : Optional.empty();
    }

    /** What is left: a name that stands for itself, then the only thing said that no question has wanted. */
    void takeLeft(List<Question> questions) {
        List<Question> open = questions.stream()
                .filter(question -> question.kind() == Kind.NAME || question.kind() == Kind.TEXT)
                .filter(question -> sharing.taken().stream()
                        .noneMatch(taken -> taken.question().equals(question)))
                .toList();
        List<Question> names =
                open.stream().filter(question -> question.kind() == Kind.NAME).toList();
        if (names.size() == 1) {
            takeName(names.getFirst(), questions);
        }
        List<Question> texts =
                open.stream().filter(question -> question.kind() == Kind.TEXT).toList();
        if (texts.size() == 1 && !asksForWriting(texts.getFirst())) {
            takeText(texts.getFirst(), questions);
        }
    }

    private void takeName(Question question, List<Question> questions) {
        for (Piece piece : sharing.free()) {
            boolean begun = sharing.isWhole(piece) || !language.manner("script").equals("Jpan");
            for (Piece part : begun ? sharing.joined(piece) : List.<Piece>of()) {
                Optional<String> name = NameShape.of(sharing.part(part), language)
                        .or(() -> NameShape.introduced(sharing.part(part), language))
                        .filter(words -> questions.stream()
                                .noneMatch(other -> !other.equals(question) && cues.names(other, Folded.of(words))));
                if (name.isPresent() && take(question, name.get(), part)) {
                    return;
                }
            }
        }
    }

    private void takeText(Question question, List<Question> questions) {
        List<Piece> left = sharing.free().stream()
                .filter(sharing::says)
                .filter(sharing::isWhole)
                .filter(piece -> !isRemark(piece))
                .filter(piece -> questions.stream()
                        .noneMatch(other -> !other.equals(question) && cues.names(other, sharing.part(piece))))
                .toList();
        if (left.size() == 1) {
            Piece piece = left.getFirst();
            take(
                    question,
                    language.trimmed(language.unfilled(sharing.part(piece)), "joint", "joint")
                            .given(),
                    piece);
        }
    }

    /** Good manners, and what is asked of us. */
    private boolean isRemark(Piece piece) {
        String plain = sharing.part(piece).plain();
        return piece.asks()
                || Asides.isQuestion(sharing.part(piece), language)
                || language.ending(plain, "topic-end") > 0
                || language.phrases("remark").stream().anyMatch(plain::contains);
    }
}
