package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A text whose parts are shared out among questions. A value is looked for in the longest run of pieces that nobody has
 * taken; what it needs of the run is found by leaving words away at both ends for as long as the value stays the same,
 * and only that is taken. Not for several threads.
 */
final class Sharing {
    private final Folded text;
    private final Language language;
    private final ValueReader values;
    private final ReadingContext context;
    private final List<Piece> free;
    private final TreeMap<Integer, Taken> taken = new TreeMap<>();
    private final List<Taken> beside = new ArrayList<>();
    private final Map<Asked, Optional<Readings.Found>> known = new HashMap<>();
    private final Map<String, List<Token>> tokens = new HashMap<>();

    /** Words that were read against a question once. */
    private record Asked(String question, Kind kind, String words) {}

    /** A part of the text that answers a question. */
    record Taken(int from, int to, Question question, Readings.Found found) {}

    Sharing(Folded text, Language language, ValueReader values, ReadingContext context) {
        this.text = text;
        this.language = language;
        this.values = values;
        this.context = context;
        this.free = new ArrayList<>(Pieces.of(text));
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
                new Asked(question.id(), question.kind(), words),
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
        int strangers = 0;
        for (Token token : tokens(piece.from(), piece.to())) {
            boolean outside = piece.from() + token.to() <= found.from() || piece.from() + token.from() >= found.to();
            boolean known = isSilent(token) || own.contains(language.stem(token.text()));
            strangers += outside && !known ? 1 : 0;
        }
        return strangers;
    }

    /** Whether a piece has a word that means something. */
    boolean says(Piece piece) {
        return tokens(piece.from(), piece.to()).stream().anyMatch(token -> !isSilent(token));
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
            if (language.has("joint", token.text())) {
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

    /** The runs of pieces, the longest first. */
    List<Piece> runs() {
        List<Piece> runs = inOrder(free);
        runs.sort(Comparator.comparingInt(run -> run.from() - run.to()));
        return runs;
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
                .map(found -> shrunk(new Taken(part.from(), part.to(), question, found)));
    }

    private Optional<Readings.Found> read(Question question, int from, int to) {
        return read(question, text.given(from, to));
    }

    private Taken shrunk(Taken whole) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Token token : tokens(whole.from(), whole.to())) {
            starts.add(whole.from() + token.from());
            ends.add(whole.from() + token.to());
        }
        int count = starts.size();
        Value value = whole.found().value();
        int first = most(count - 1, left -> stays(whole, starts.get(left), whole.to(), value));
        int begin = count == 0 ? whole.from() : starts.get(first);
        int last = most(count - 1 - first, right -> stays(whole, begin, ends.get(count - 1 - right), value));
        int end = count == 0 ? whole.to() : ends.get(count - 1 - last);
        return new Taken(begin, end, whole.question(), whole.found());
    }

    private boolean stays(Taken whole, int from, int to, Value value) {
        return read(whole.question(), from, to)
                .filter(found -> found.value().equals(value))
                .filter(found -> found.confidence() >= whole.found().confidence())
                .isPresent();
    }

    /** How many can be left away: found in steps that grow, then by halves. */
    private static int most(int limit, IntPredicate holds) {
        int good = 0;
        int step = 1;
        while (good + step <= limit && holds.test(good + step)) {
            good += step;
            step *= 2;
        }
        for (int half = step / 2; half > 0; half /= 2) {
            if (good + half <= limit && holds.test(good + half)) {
                good += half;
            }
        }
        return good;
    }

    /** Takes a part for a question; what is left of the pieces it stands in stays free. */
    void take(Taken part) {
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
        taken.put(part.from(), part);
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
