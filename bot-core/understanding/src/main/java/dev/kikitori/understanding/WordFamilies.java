package dev.kikitori.understanding;

import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that do the same service in a sentence, by the name of their family, and what of them stands in a sentence. In
 * a script without spaces the forms are stems and endings. Immutable; finding takes time linear in the length of a
 * sentence.
 */
final class WordFamilies {
    private record Form(String text, BitSet families) {}

    private final Map<String, Integer> numbers = new HashMap<>();

    /** By the first two letters of the form, or by its only one. */
    private final Map<String, List<Form>> byBeginning = new HashMap<>();

    /** @param rows of a family's name and its forms */
    WordFamilies(List<List<String>> rows) {
        Map<String, BitSet> forms = new HashMap<>();
        for (List<String> row : rows) {
            int number = numbers.computeIfAbsent(row.getFirst(), ignored -> numbers.size());
            row.subList(1, row.size())
                    .forEach(form -> forms.computeIfAbsent(Folded.plain(form), ignored -> new BitSet())
                            .set(number));
        }
        forms.forEach((text, families) -> byBeginning
                .computeIfAbsent(text.substring(0, Math.min(2, text.length())), ignored -> new ArrayList<>())
                .add(new Form(text, families)));
    }

    /** The families of these names, as a set of their numbers. */
    BitSet named(Collection<String> names) {
        BitSet set = new BitSet();
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException("no word is of the family " + name);
            }
            set.set(number);
        }
        return set;
    }

    /** All that stands in a plain text; nothing if some of it, other than spaces and punctuation, is of no family. */
    Optional<Sentence> sentence(String plain) {
        List<List<Part>> byPlace = new ArrayList<>();
        boolean[] reached = new boolean[plain.length() + 1];
        reached[0] = true;
        int furthest = 0;
        for (int at = 0; at < plain.length() && at <= furthest; at++) {
            List<Part> parts = reached[at] ? at(plain, at) : List.of();
            for (Part part : parts) {
                reached[part.to()] = true;
                furthest = Math.max(furthest, part.to());
            }
            byPlace.add(parts);
        }
        if (!reached[plain.length()]) {
            return Optional.empty();
        }
        BitSet families = new BitSet();
        byPlace.forEach(parts -> parts.forEach(part -> families.or(part.families())));
        return Optional.of(new Sentence(byPlace, families));
    }

    private List<Part> at(String plain, int at) {
        List<Part> parts = new ArrayList<>();
        if (!Character.isLetterOrDigit(plain.charAt(at))) {
            parts.add(new Part("", at, at + 1, new BitSet()));
        }
        for (int length = 1; length <= 2 && at + length <= plain.length(); length++) {
            for (Form form : byBeginning.getOrDefault(plain.substring(at, at + length), List.of())) {
                int end = at + form.text().length();
                if (plain.startsWith(form.text(), at) && Lexicon.isWhole(plain, at, end)) {
                    parts.add(new Part(form.text(), at, end, form.families()));
                }
            }
        }
        return parts;
    }

    /** A form at its place, of one family or several; an empty text is a space or a sign. */
    record Part(String text, int from, int to, BitSet families) {
        /** How much it says: its weight, an ideograph being as good as two. */
        int weight() {
            return text.length()
                    + (int) text.chars().filter(Character::isIdeographic).count();
        }
    }

    /** The parts that begin at each place of a text, and the families of all of them. */
    record Sentence(List<List<Part>> byPlace, BitSet all) {
        private static final int MOST_GROUPS = 6;

        /** Whether a part of one of these families stands anywhere. */
        boolean has(BitSet families) {
            return all.intersects(families);
        }

        /**
         * Covers the whole sentence with parts of the wanted groups, each used at least once, and of the others; gives
         * the cover in which the parts of wanted groups say most, or nothing if there is none.
         */
        Optional<Cover> cover(List<BitSet> wanted, BitSet others) {
            for (BitSet group : wanted) {
                if (!has(group)) {
                    return Optional.empty();
                }
            }
            if (wanted.size() > MOST_GROUPS) {
                return Optional.empty();
            }
            int full = (1 << wanted.size()) - 1;
            Cover[][] covers = new Cover[byPlace.size() + 1][full + 1];
            covers[0][0] = new Cover(null, Optional.empty(), 0);
            for (int at = 0; at < byPlace.size(); at++) {
                for (int met = 0; met <= full; met++) {
                    Cover before = covers[at][met];
                    if (before != null) {
                        for (Part part : byPlace.get(at)) {
                            go(covers, before, met, part, wanted, others);
                        }
                    }
                }
            }
            return Optional.ofNullable(covers[byPlace.size()][full]);
        }

        private static void go(Cover[][] covers, Cover before, int met, Part part, List<BitSet> wanted, BitSet others) {
            Cover[] at = covers[part.to()];
            if (part.text().isEmpty() || part.families().intersects(others)) {
                at[met] = better(at[met], new Cover(before, Optional.empty(), before.weight()));
            }
            for (int group = 0; group < wanted.size(); group++) {
                if (part.families().intersects(wanted.get(group))) {
                    int now = met | (1 << group);
                    int weight = before.weight() + part.weight();
                    at[now] = better(at[now], new Cover(before, Optional.of(part), weight));
                }
            }
        }

        private static Cover better(@Nullable Cover one, Cover other) {
            return one == null || other.weight() > one.weight() ? other : one;
        }
    }

    /**
     * A sentence covered up to a place.
     *
     * @param taken the last part, if it is of a wanted group
     * @param weight how much the parts of wanted groups say
     */
    record Cover(@Nullable Cover before, Optional<Part> taken, int weight) {
        /** The parts of wanted groups. */
        List<Part> used() {
            List<Part> used = new ArrayList<>();
            for (Cover cover = this; cover != null; cover = cover.before()) {
                cover.taken().ifPresent(used::add);
            }
            return used;
        }
    }
}
