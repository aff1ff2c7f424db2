package dev.kikitori.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.job.Faq;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Questions of the person's own: whether something is one, and whether the job type or any interview answers it. Two
 * wordings ask the same if they share most of the words that mean something, or, in Japanese, most pairs of letters.
 */
final class Asides implements Heeding {
    private static final int LONGEST = 160;
    private static final int MOST_KEPT = 200;
    private static final double ALIKE = .78;
    private static final double SAME = .9;

    /** A wording, and the set of what it is made of. */
    private record Known(Topic topic, String plain, Set<String> parts) {
        static Known of(Topic topic, String wording, Language language) {
            Folded text = Folded.of(wording);
            return new Known(topic, text.bare().plain(), Asides.parts(text, language));
        }
    }

    /** Wordings by what they are made of. */
    private static final class Wordings {
        static final Wordings NONE = new Wordings(List.of());

        private final List<Known> all;
        private final Map<String, BitSet> byPart = new HashMap<>();

        Wordings(List<Known> all) {
            this.all = List.copyOf(all);
            for (int i = 0; i < all.size(); i++) {
                for (String part : all.get(i).parts()) {
                    byPart.computeIfAbsent(part, ignored -> new BitSet()).set(i);
                }
            }
        }

        /** Those that share something with what was said, in their order. */
        List<Known> sharing(Set<String> said) {
            BitSet places = new BitSet();
            for (String part : said) {
                BitSet those = byPart.get(part);
                if (those != null) {
                    places.or(those);
                }
            }
            return places.isEmpty()
                    ? List.of()
                    : places.stream().mapToObj(all::get).toList();
        }
    }

    private final Map<String, Wordings> usual = new HashMap<>();
    private final LoadingCache<JobType, Map<String, Wordings>> told =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build(ignored -> new ConcurrentHashMap<>());

    Asides(Languages languages) {
        for (Language language : languages.all()) {
            List<Known> known = new ArrayList<>();
            for (List<String> row : language.questions()) {
                Topic topic =
                        new Topic.Usual(Topic.Matter.valueOf(row.getFirst().toUpperCase(Locale.ROOT)));
                row.subList(1, row.size()).forEach(wording -> known.add(Known.of(topic, wording, language)));
            }
            usual.put(language.code(), new Wordings(known));
        }
    }

    /** A whole utterance that asks something that can be answered. */
    @Override
    public Optional<Interpretation> heed(Moment moment) {
        for (Language language : moment.languages()) {
            boolean asks = moment.folded().plain().endsWith("?");
            Optional<Topic> topic =
                    topic(moment.folded(), asks, language, moment.conversation().job());
            if (topic.isPresent()) {
                return topic.map(Interpretation.QuestionToUs::new);
            }
        }
        return isAskedInsteadOfAnswered(moment)
                ? Optional.of(new Interpretation.QuestionToUs(new Topic.Unknown()))
                : Optional.empty();
    }

    /** Whether it is one of the wordings that are known, and not only like one. */
    boolean isKnown(Moment moment, Language language) {
        Set<String> said = parts(language.unfilled(moment.folded()), language);
        return known(language, moment.conversation().job()).sharing(said).stream()
                .anyMatch(known -> known.parts().equals(said));
    }

    /** Where a few words of any kind are wanted, what can only be a question is none of them, unless it is said again. */
    private static boolean isAskedInsteadOfAnswered(Moment moment) {
        boolean few = moment.open()
                .filter(open -> open.suggest().isEmpty())
                .map(Question::kind)
                .filter(kind -> kind == Kind.TEXT || kind == Kind.NAME || kind == Kind.ITEMS || kind == Kind.GROUP_LIST)
                .isPresent();
        return few
                && moment.languages().stream().anyMatch(language -> isPlainQuestion(moment, language))
                && !moment.isSaidAgain();
    }

    /** Whether all of it is put as a question, by its mark and its first words or by its last words. */
    static boolean isPlainQuestion(Moment moment, Language language) {
        String plain = moment.folded().plain();
        String bare = language.unfilled(moment.folded()).plain();
        return plain.length() <= LONGEST
                && language.writes(plain)
                && language.ending(bare, "request-end") < 0
                && (((plain.endsWith("?") || isSaidToUs(moment, language))
                                && language.beginning(bare, "question-begin") > 0)
                        || language.ending(bare, "question-sure-end") > 0);
    }

    /**
     * Whether a few words are wanted, and these are a sentence that speaks to us: of "I", "you" or "that", or with the end
     * of a verb. What may be a name is not, unless the end is a polite one.
     */
    static boolean isSaidToUs(Moment moment, Language language) {
        if (!moment.takesFewWords()) {
            return false;
        }
        boolean name = moment.open().filter(open -> open.kind() == Kind.NAME).isPresent();
        String plain = moment.folded().bare().plain();
        return language.ending(plain, "told-us-end") > 0
                || (!name && language.ending(plain, "told-us-loose-end") > 0)
                || (!isTitle(moment.folded().bare().given())
                        && (moment.folded().plain().endsWith("?")
                                || language.words(plain).stream().anyMatch(word -> language.has("told-us", word))));
    }

    /** Whether a word behind the first begins with a capital, as in "Pass It On" and "it's Help at Hand". */
    static boolean isTitle(String given) {
        return Arrays.stream(given.split(" +", -1))
                .skip(1)
                .anyMatch(word -> word.length() > 1
                        && Character.isUpperCase(word.codePointAt(0))
                        && Character.isLetter(word.codePointAt(1)));
    }

    /** What a part of a text asks about, if it is known. */
    Optional<Topic> topic(Folded part, boolean asks, Language language, Optional<JobType> job) {
        if (part.length() > LONGEST || !language.writes(part.plain())) {
            return Optional.empty();
        }
        Folded bare = language.unfilled(part);
        Set<String> said = parts(bare, language);
        boolean question = asks || isQuestion(bare, language);
        double wanted = question ? ALIKE : SAME;
        boolean exactly = !question && said.size() == 1;
        Optional<Topic> best = Optional.empty();
        for (Known known : known(language, job).sharing(said)) {
            int fewer = Math.min(said.size(), known.parts().size());
            boolean canBe = 2.0 * fewer >= wanted * (said.size() + known.parts().size());
            canBe &= !exactly || known.plain().equals(bare.plain());
            double alike = canBe ? alike(said, known.parts()) : 0;
            if (alike >= wanted) {
                wanted = alike + 1e-9;
                best = Optional.of(known.topic());
            }
        }
        return best;
    }

    private Wordings known(Language language, Optional<JobType> job) {
        Wordings usually = usual.getOrDefault(language.code(), Wordings.NONE);
        return job.filter(type -> !type.faq().isEmpty())
                .map(type -> told.get(type)
                        .computeIfAbsent(language.code(), ignored -> withTold(type.faq(), usually, language)))
                .orElse(usually);
    }

    private static Wordings withTold(List<Faq> faq, Wordings usually, Language language) {
        List<Known> known = new ArrayList<>();
        for (int place = 0; place < faq.size(); place++) {
            for (String wording : faq.get(place).ask().byLanguage().getOrDefault(language.code(), List.of())) {
                known.add(Known.of(new Topic.Told(place), wording, language));
            }
        }
        known.addAll(usually.all);
        return new Wordings(known);
    }

    /** Whether this is put as a question, with or without its mark. */
    static boolean isQuestion(Folded part, Language language) {
        Folded bare = language.unfilled(part);
        return language.beginning(bare.plain(), "question-begin") > 0
                || (language.ending(bare.plain(), "question-end") > 0
                        && language.ending(bare.plain(), "no-question-end") < 0);
    }

    /** Whether this can only be a question: by its mark, or, in a language whose questions end in a word, by that. */
    static boolean asks(Folded whole, Language language) {
        boolean marked =
                whole.plain().endsWith("?") || !language.phrases("question-end").isEmpty();
        return marked && isQuestion(whole, language);
    }

    private static Set<String> parts(Folded text, Language language) {
        String plain = text.bare().plain();
        Set<String> parts = new HashSet<>();
        if (language.manner("script").equals("Jpan")) {
            String key = Folded.key(language.trimmed(text.bare(), "polite-before", "question-end")
                    .plain());
            for (int i = 0; i + 1 < key.length(); i++) {
                parts.add(key.substring(i, i + 2));
            }
            return parts;
        }
        for (String word : language.words(plain)) {
            if (!language.has("light", word)) {
                parts.add(language.stem(word));
            }
        }
        return parts;
    }

    /** Twice what both have, by what each has: 1 for the same, 0 for nothing in common. */
    private static double alike(Set<String> one, Set<String> other) {
        int both = 0;
        for (String part : one) {
            both += other.contains(part) ? 1 : 0;
        }
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }
}
