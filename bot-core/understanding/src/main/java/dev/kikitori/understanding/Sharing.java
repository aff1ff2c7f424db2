package dev.kikitori.understanding;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Span;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text whose parts are shared out among questions. A value is looked for in the longest run of pieces that nobody has
 * taken; what it needs of the run is found by leaving words away at both ends for as long as the value stays the same,
 * and only that is taken. Not for several threads.
 */
final class Sharing {
    private static final double NAMED = .95;
    private static final int FEW = 2;
    private static final char LAST_ALPHABET = 0x2fff;

    private final Folded text;
    private final Language language;
    private final ValueReader values;
    private final ReadingContext context;
    private final List<Piece> pieces;
    private final List<Piece> free;
    private final TreeMap<Integer, Taken> taken = new TreeMap<>();
    private final List<Taken> beside = new ArrayList<>();
    private final Map<Reading, Optional<Readings.Found>> known = new HashMap<>();
    private final Map<String, List<Token>> tokens = new HashMap<>();

    /** Words that were read against a question once. */
    private record Reading(String question, Kind kind, String words) {}

    /** A part of the text that answers a question. */
    record Taken(int from, int to, Question question, Readings.Found found) {}

    Sharing(Folded text, Language language, ValueReader values, ReadingContext context) {
        this.text = text;
        this.language = language;
        this.values = values;
        this.context = context;
        this.pieces = Pieces.of(text);
        this.free = new ArrayList<>(pieces);
    }

    Language language() {
        return language;
    }

    /** What nobody has taken of this part, in order. */
    List<Piece> within(Piece part) {
        return free.stream()
                .filter(piece -> piece.from() >= part.from() && piece.to() <= part.to())
                .toList();
    }

    /** What nobody has taken, in order. */
    List<Piece> free() {
        return List.copyOf(free);
    }

    /** Whether nothing of the piece was taken. */
    boolean isWhole(Piece piece) {
        return pieces.contains(piece);
    }

    /** What was taken, in order; what answers a second question comes last. */
    List<Taken> taken() {
        List<Taken> all = new ArrayList<>(taken.values());
        all.addAll(beside);
        return List.copyOf(all);
    }

    Folded part(int from, int to) {
        return text.part(from, to);
    }

    Folded part(Piece piece) {
        return text.part(piece.from(), piece.to());
    }

    /** The tokens of a part; their positions count from its beginning. */
    List<Token> tokens(int from, int to) {
        return tokens.computeIfAbsent(
                text.plain().substring(from, to), words -> language.lexicon().tokens(words));
    }

    /** What these words, taken out of the text, say to the question. */
    Optional<Readings.Found> read(Question question, String words) {
        return known.computeIfAbsent(
                new Reading(question.id(), question.kind(), words),
                ignored -> values.read(question, words, context) instanceof Readings.Found found
                        ? Optional.of(found)
                        : Optional.empty());
    }

    /** Whether a word means nothing of its own: good manners, particles, what every question asks with. */
    boolean isSilent(Token token) {
        char c = token.text().charAt(0);
        boolean particle = Kana.isHiragana(c);
        return particle
                || !Character.isLetterOrDigit(token.text().codePointAt(0))
                || token.is(Tag.POLITE)
                || token.is(Tag.AND)
                || language.has("stop", token.text())
                || language.has("filler", token.text())
                || language.has("light", token.text())
                || language.has("determiner", token.text());
    }

    /** How many words around what was found mean something else than what the question speaks of. */
    int strangers(Piece piece, Taken found) {
        Set<String> own = Names.words(found.question(), language);
        String asked = Asked.of(found.question(), language).words();
        int strangers = 0;
        for (Token token : tokens(piece.from(), piece.to())) {
            boolean outside = piece.from() + token.to() <= found.from() || piece.from() + token.from() >= found.to();
            boolean known = isSilent(token)
                    || own.contains(language.stem(token.text()))
                    || (token.text().charAt(0) > LAST_ALPHABET && asked.contains(token.text()));
            strangers += outside && !known ? 1 : 0;
        }
        return strangers;
    }

    /** Whether a part says much of what the question asks with, and little more. */
    boolean isBrief(Question question, Piece part) {
        String asked = Asked.of(question, language).words();
        Set<String> own = Names.words(question, language);
        List<Token> said = tokens(part.from(), part.to()).stream()
                .filter(token -> !isSilent(token))
                .toList();
        long known = said.stream()
                .filter(token -> token.text().charAt(0) > LAST_ALPHABET
                        ? asked.contains(token.text())
                        : own.contains(language.stem(token.text())))
                .count();
        long words = language.words(asked).stream()
                .filter(word ->
                        word.charAt(0) <= LAST_ALPHABET && !language.has("stop", word) && !language.has("light", word))
                .distinct()
                .count();
        return said.size() - known <= (known > 0 && 2 * known < words ? 0 : FEW);
    }

    /** Whether a piece has a word that means something. */
    boolean says(Piece piece) {
        return tokens(piece.from(), piece.to()).stream()
                .anyMatch(token -> !isSilent(token)
                        || token.is(Tag.DAY_OFFSET)
                        || token.is(Tag.WEEK_OFFSET)
                        || token.is(Tag.WEEKDAY));
    }

    /** Words that end a part, without what only says that the sentence goes on, if it does. */
    String ended(String words, Piece part) {
        boolean goesOn = part.to() < text.length() && ",、".indexOf(text.plain().charAt(part.to())) >= 0;
        return goesOn
                ? language.trimmed(Folded.of(words), "no such group", "goes-on").given()
                : words;
    }

    /** The parts of a piece between words like "and". */
    List<Piece> joined(Piece piece) {
        List<Piece> parts = new ArrayList<>();
        int begin = piece.from();
        for (Token token : tokens(piece.from(), piece.to())) {
            if (language.has("joint", token.text()) && !isPartOfWord(token, piece)) {
                parts.add(new Piece(begin, piece.from() + token.from(), piece.sentence(), false));
                begin = piece.from() + token.to();
            }
        }
        parts.add(new Piece(begin, piece.to(), piece.sentence(), piece.asks()));
        return parts.stream()
                .map(part -> part.trimmed(text.plain()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** 「ので」 goes on from a verb or a copula, not from the ひ of ひので. */
    private boolean isPartOfWord(Token token, Piece piece) {
        char before = token.from() == 0 ? ' ' : text.plain().charAt(piece.from() + token.from() - 1);
        return Kana.isHiragana(token.text().charAt(0))
                && Kana.isHiragana(before)
                && language.phrases("joint-behind").stream()
                        .noneMatch(end -> text.plain().startsWith(end, piece.from() + token.from() - end.length()));
    }

    /** The runs of pieces, the longest first. */
    List<Piece> runs() {
        List<Piece> runs = inOrder(free);
        runs.sort(Comparator.comparingInt(run -> run.from() - run.to()));
        return runs;
    }

    /** Whether something is taken back in it. */
    boolean isRepaired(Piece run) {
        String plain = part(run).plain();
        return language.phrases("repair").stream().anyMatch(phrase -> {
            int at = plain.indexOf(phrase);
            return at > 0 && Lexicon.isWhole(plain, at, at + phrase.length());
        });
    }

    /** The only choice that is called by one of its wordings in this part and not refused. */
    Optional<Taken> called(Question question, Piece part) {
        if (question.kind() != Kind.CHOICE) {
            return Optional.empty();
        }
        List<Span> named = Offer.of(question.choices()).named(part(part).plain(), language).stream()
                .filter(span -> !isRefused(part, span))
                .toList();
        return named.stream().map(Span::sense).distinct().count() != 1
                ? Optional.empty()
                : Optional.of(named.getFirst())
                        .map(span -> new Taken(
                                part.from() + span.from(),
                                part.from() + span.to(),
                                question,
                                new Readings.Found(new Value.Text(span.sense()), NAMED, List.of())));
    }

    /**
     * Every part that calls a choice of several by one of its wordings, each with all of them as its value; none where a
     * choice is refused or all are spoken of.
     */
    List<Taken> allCalled(Question question) {
        List<Taken> called = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Piece piece : free) {
            List<Token> said = tokens(piece.from(), piece.to());
            List<Span> named = Offer.of(question.choices()).named(part(piece).plain(), language);
            if (said.stream().anyMatch(token -> token.is(Tag.EXCEPT) || token.is(Tag.ALL))
                    || named.stream().anyMatch(span -> isRefused(piece, span))) {
                return List.of();
            }
            named.forEach(span -> {
                ids.add(span.sense());
                called.add(new Taken(
                        piece.from() + span.from(),
                        piece.from() + span.to(),
                        question,
                        new Readings.Found(new Value.Text(span.sense()), NAMED, List.of())));
            });
        }
        List<String> order = question.choices().stream()
                .map(Choice::id)
                .filter(ids::contains)
                .toList();
        Readings.Found all = new Readings.Found(new Value.Choices(order), NAMED, List.of());
        return called.stream()
                .map(one -> new Taken(one.from(), one.to(), question, all))
                .toList();
    }

    /** "Not the train", 「電車ではなく」. */
    private boolean isRefused(Piece part, Span span) {
        List<Token> all = tokens(part.from(), part.to());
        List<Token> before = all.stream()
                .filter(token -> token.to() <= span.from() && !language.has("determiner", token.text()))
                .toList();
        return (!before.isEmpty()
                        && (before.getLast().is(Tag.NOT_BEFORE)
                                || before.getLast().is(Tag.EXCEPT)))
                || all.stream()
                        .filter(token -> token.from() >= span.to())
                        .limit(1)
                        .anyMatch(token -> token.is(Tag.NOT_AFTER) || token.is(Tag.EXCEPT));
    }

    /** From each piece to the end of its run. */
    List<Piece> toTheirEnds() {
        List<Piece> runs = inOrder(free);
        return free.stream()
                .flatMap(piece -> runs.stream()
                        .filter(run -> run.from() <= piece.from() && run.to() >= piece.to())
                        .map(run -> new Piece(piece.from(), run.to(), piece.sentence(), run.asks())))
                .toList();
    }

    /** Whether nothing that says something stands free before it. */
    boolean isFirstSaying(Piece part) {
        return free.stream()
                .filter(piece -> piece.from() < part.from())
                .map(piece -> new Piece(piece.from(), Math.min(piece.to(), part.from()), piece.sentence(), false))
                .noneMatch(this::says);
    }

    /** The first run of pieces that say something. */
    Optional<Piece> firstSaying() {
        return inOrder(free.stream().filter(this::says).toList()).stream().findFirst();
    }

    /** Those of these pieces that stand together in one sentence with nothing taken between them, put together. */
    private List<Piece> inOrder(List<Piece> pieces) {
        List<Piece> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = runs.isEmpty() ? piece : runs.getLast();
            boolean goesOn = !runs.isEmpty()
                    && last.sentence() == piece.sentence()
                    && taken.subMap(last.from(), piece.from()).isEmpty();
            if (goesOn) {
                runs.removeLast();
                runs.add(new Piece(last.from(), piece.to(), piece.sentence(), piece.asks()));
            } else {
                runs.add(piece);
            }
        }
        return runs;
    }

    /** What this part says to the question, no more of it than the value needs. */
    Optional<Taken> find(Question question, Piece part, double least) {
        return read(question, part.from(), part.to())
                .filter(found -> found.confidence() >= least)
                .map(found -> Needed.of(this, new Taken(part.from(), part.to(), question, found)));
    }

    /** What this part says to the question. */
    Optional<Readings.Found> read(Question question, int from, int to) {
        return read(question, text.given(from, to));
    }

    /** Takes a part for a question; what is left of the pieces it stands in stays free. */
    void take(Taken part) {
        leave(part);
        taken.put(part.from(), part);
    }

    /** Leaves a part to a question that was told by another one too. */
    void leave(Taken part) {
        List<Piece> before = List.copyOf(free);
        free.clear();
        for (Piece piece : before) {
            if (piece.to() <= part.from() || piece.from() >= part.to()) {
                free.add(piece);
                continue;
            }
            add(new Piece(piece.from(), Math.max(piece.from(), part.from()), piece.sentence(), false));
            add(new Piece(Math.min(piece.to(), part.to()), piece.to(), piece.sentence(), piece.asks()));
        }
    }

    /** A part that was taken answers this question too. */
    void takeBeside(Taken part) {
        beside.add(part);
    }

    /** Takes a part that answers nothing, so that no question finds anything in it. */
    void drop(Piece piece) {
        free.remove(piece);
    }

    private void add(Piece piece) {
        Piece trimmed = piece.trimmed(text.plain());
        if (!trimmed.isEmpty()) {
            free.add(trimmed);
        }
    }
}
