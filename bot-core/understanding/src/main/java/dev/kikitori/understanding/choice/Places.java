package dev.kikitori.understanding.choice;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Choices named by their place in the order shown: "2", "the second one", "the last two", 「上から三つ目」. Words of the
 * choices themselves name no place: "the middle one" where a middle seat is offered.
 */
final class Places {
    private static final int LONGEST = 60;

    private final Phrase phrase;
    private final List<Token> tokens;
    private final int size;
    private final Set<String> offered;

    private Places(Phrase phrase, int size, Set<String> offered) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
        this.size = size;
        this.offered = offered;
    }

    /**
     * The places of a phrase that does nothing but name places; none if one of them is not there.
     *
     * @param offered words for places that the choices themselves are called by
     */
    static List<Integer> only(Phrase phrase, int size, Set<String> offered) {
        return phrase.plain().length() > LONGEST ? List.of() : new Places(phrase, size, offered).only();
    }

    /** The parts of a phrase that can't but name a place, whatever else it says. */
    static List<Mention> within(Phrase phrase, int size, Set<String> offered) {
        return new Places(phrase, size, offered).within();
    }

    private List<Integer> only() {
        Set<Integer> places = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Mention> several = several(i);
            if (several.isPresent()) {
                places.addAll(several.get().places());
                i = behind(several.get());
                continue;
            }
            Token token = tokens.get(i);
            Optional<Numbers.Found> end =
                    token.is(Tag.RANGE) && !places.isEmpty() ? Numbers.at(tokens, i + 1) : Optional.empty();
            if (end.isPresent()) {
                IntStream.range(List.copyOf(places).getLast(), end.get().small())
                        .forEach(places::add);
                i = end.get().to();
                continue;
            }
            boolean pronoun = token.is(Tag.POLITE) && !places.isEmpty();
            Optional<Numbers.Found> number =
                    token.is(Tag.ORDINAL) || pronoun ? Optional.empty() : Numbers.at(tokens, i);
            if (token.is(Tag.ORDINAL) && !isOffered(token)) {
                places.add(place(token.number(Tag.ORDINAL)));
            } else if (number.isPresent()) {
                places.add(number.get().small() - 1);
            } else if (isLetter(i)) {
                places.add(token.text().charAt(0) - 'a');
            } else if (!isSilent(token)) {
                return List.of();
            }
            i = number.map(Numbers.Found::to).orElse(i + 1);
        }
        return places.stream().allMatch(place -> place >= 0 && place < size) ? List.copyOf(places) : List.of();
    }

    private int behind(Mention mention) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).from() < mention.to()) {
            at++;
        }
        return at;
    }

    private List<Mention> within() {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int at = i;
            Optional<Mention> here = several(at).or(() -> one(at));
            here.filter(mention -> mention.places().stream().allMatch(place -> place >= 0 && place < size))
                    .ifPresent(found::add);
            i = here.map(this::behind).orElse(i + 1);
        }
        return found;
    }

    /** "number 2", "2nd", 「二番目」, "the first one". */
    private Optional<Mention> one(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.ORDINAL)) {
            return isThing(at + 1) && !isOffered(token)
                    ? Optional.of(mention(place(token.number(Tag.ORDINAL)), at, at + 1))
                    : Optional.empty();
        }
        boolean prefix = token.is(Tag.ORDINAL_PREFIX) && at + 1 < tokens.size();
        int from = prefix ? at + 1 : at;
        if (prefix && isLetter(from)) {
            return Optional.of(mention(tokens.get(from).text().charAt(0) - 'a', at, from + 1));
        }
        Optional<Numbers.Found> number = Numbers.at(tokens, from);
        int end = number.map(Numbers.Found::to).orElse(tokens.size());
        boolean suffix = end < tokens.size()
                && tokens.get(end).is(Tag.ORDINAL_SUFFIX)
                && tokens.get(end).from() == tokens.get(end - 1).to();
        boolean most = suffix && isMost(number.map(Numbers.Found::small).orElse(0), end + 1);
        boolean marked = (prefix || suffix) && !most;
        return marked && number.filter(found -> found.small() > 0).isPresent()
                ? Optional.of(mention(number.get().small() - 1, at, suffix ? end + 1 : end))
                : Optional.empty();
    }

    /** Whether an order word ends here, or goes on with nothing that would make it a word about something else. */
    private boolean isThing(int at) {
        return at >= tokens.size()
                || !tokens.get(at).isUnknown()
                || !Character.isLetter(tokens.get(at).text().charAt(0))
                || phrase.language().has("stop", tokens.get(at).text())
                || phrase.language().has("place-thing", tokens.get(at).text());
    }

    private boolean isOffered(Token token) {
        return offered.stream().anyMatch(token.text()::startsWith);
    }

    /** Whether "number one" is said of a quality: 「一番小さい」. */
    private boolean isMost(int number, int end) {
        return number == 1
                && end < tokens.size()
                && Character.isLetter(tokens.get(end).text().charAt(0))
                && tokens.get(end).from() == tokens.get(end - 1).to()
                && !phrase.language().has("sound-after", tokens.get(end).text().substring(0, 1));
    }

    private Mention mention(int place, int from, int to) {
        return Mention.sure(place, tokens.get(from).from(), tokens.get(to - 1).to());
    }

    /** "the first two", "the bottom three", "second from the bottom", 「上から三つ」, 「下から二番目」. */
    private Optional<Mention> several(int at) {
        Language language = phrase.language();
        int start = tokens.get(at).from();
        for (boolean last : new boolean[] {false, true}) {
            int end = language.beginning(phrase.plain(), start, last ? "counted-from-last" : "counted-from-first");
            if (end > 0) {
                return counted(start, end, last);
            }
        }
        return fromBehind(at);
    }

    private Optional<Mention> counted(int start, int after, boolean last) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).from() < after) {
            at++;
        }
        if (at >= tokens.size() || tokens.get(at).is(Tag.ORDINAL)) {
            return at < tokens.size() && last
                    ? nth(start, at, tokens.get(at).number(Tag.ORDINAL), at + 1, true)
                    : Optional.empty();
        }
        Optional<Numbers.Found> number = Numbers.at(tokens, at);
        int count = number.map(Numbers.Found::small).orElse(-1);
        if (count < 1 || count > size) {
            return Optional.empty();
        }
        int end = number.get().to();
        boolean place = end < tokens.size()
                && tokens.get(end).is(Tag.ORDINAL_SUFFIX)
                && tokens.get(end).from() == tokens.get(end - 1).to();
        if (place) {
            return nth(start, at, count, end + 1, last);
        }
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            places.add(last ? size - 1 - i : i);
        }
        return Optional.of(new Mention(places, start, tokens.get(end - 1).to(), true));
    }

    private Optional<Mention> nth(int start, int at, int count, int end, boolean last) {
        int place = last ? size - count : count - 1;
        return count < 1 || count > size || at >= end
                ? Optional.empty()
                : Optional.of(Mention.sure(place, start, tokens.get(end - 1).to()));
    }

    /** "second from the bottom", "2nd from last". */
    private Optional<Mention> fromBehind(int at) {
        Token token = tokens.get(at);
        boolean ordinal = token.is(Tag.ORDINAL) && token.number(Tag.ORDINAL) > 0;
        Optional<Numbers.Found> number = ordinal ? Optional.empty() : Numbers.at(tokens, at);
        boolean suffixed = number.isPresent()
                && number.get().to() < tokens.size()
                && tokens.get(number.get().to()).is(Tag.ORDINAL_SUFFIX);
        if (!ordinal && !suffixed) {
            return Optional.empty();
        }
        int count = ordinal ? token.number(Tag.ORDINAL) : number.get().small();
        int end = ordinal ? at + 1 : number.get().to() + 1;
        int from = end < tokens.size() ? tokens.get(end).from() : phrase.plain().length();
        int to = phrase.language().beginning(phrase.plain(), from, "from-last");
        if (to < 0 || count < 1 || count > size) {
            return Optional.empty();
        }
        return Optional.of(Mention.sure(size - count, token.from(), to));
    }

    /** From 1; -1 the last, 0 the one in the middle. */
    private int place(int which) {
        return which < 0 ? size + which : which == 0 ? (size % 2 == 1 ? size / 2 : -1) : which - 1;
    }

    /** "b", "option a", "c)". */
    private boolean isLetter(int at) {
        String text = tokens.get(at).text();
        boolean letter = text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) < 'a' + size;
        boolean named = at > 0 && tokens.get(at - 1).is(Tag.ORDINAL_PREFIX);
        boolean alone = tokens.size() == 1
                || (tokens.size() == 2 && ").".contains(tokens.get(1).text()));
        return letter && (named || alone);
    }

    private boolean isSilent(Token token) {
        return token.is(Tag.ORDINAL_SUFFIX)
                || token.is(Tag.ORDINAL_PREFIX)
                || token.is(Tag.POLITE)
                || token.is(Tag.AND)
                || token.is(Tag.SO)
                || token.is(Tag.ONE)
                || token.is(Tag.YES)
                || (token.is(Tag.UNTIL) && tokens.stream().anyMatch(other -> other.is(Tag.RANGE)))
                || phrase.language().has("place-frame", token.text())
                || phrase.language().has("place-thing", token.text())
                || ",、.#()+&!~".contains(token.text());
    }
}
