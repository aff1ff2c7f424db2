package dev.kikitori.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What questions are called by: their labels in every language, their ids, and the nouns only one of them asks with. */
final class Names {

    /**
     * A name of a question.
     *
     * @param noun whether it is only a noun of the question's wording
     */
    record Name(String plain, Question question, boolean noun) {}

    private static final int MOST_KEPT = 2_000;
    private static final LoadingCache<Question, Own> LATELY =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build(Own::new);

    /** What one question is called by, whatever the others are called. */
    private static final class Own {
        private final Question question;
        private final List<String> titles;
        private final Map<String, Set<String>> words = new ConcurrentHashMap<>();
        private final Map<String, List<String>> nouns = new ConcurrentHashMap<>();
        private final Map<String, Set<String>> senses = new ConcurrentHashMap<>();

        Own(Question question) {
            this.question = question;
            Set<String> called =
                    new LinkedHashSet<>(question.label().byLanguage().values());
            called.add(question.id());
            called.add(question.id().replace('-', ' ').replace('_', ' '));
            this.titles = called.stream()
                    .map(Folded::plain)
                    .flatMap(title -> isHonoured(title) ? Stream.of(title, title.substring(1)) : Stream.of(title))
                    .filter(title -> !title.isEmpty())
                    .toList();
        }

        /** 「お名前」 is called 名前 too. */
        private static boolean isHonoured(String title) {
            return title.length() > 2
                    && (title.charAt(0) == 'お' || title.charAt(0) == 'ご')
                    && Character.isIdeographic(title.charAt(1));
        }

        List<String> titles() {
            return titles;
        }

        /** The stems, in this language, of all words that it and what it offers are put with in any. */
        Set<String> words(Language language) {
            return words.computeIfAbsent(language.code(), ignored -> {
                List<String> texts = new ArrayList<>(question.ask().byLanguage().values());
                texts.addAll(question.label().byLanguage().values());
                question.choices()
                        .forEach(choice -> choice.say().byLanguage().values().forEach(texts::addAll));
                return texts.stream()
                        .flatMap(text -> language.stems(Folded.plain(text)).stream())
                        .collect(Collectors.toUnmodifiableSet());
            });
        }

        /** The nouns that it asks with in this language. */
        List<String> nouns(Language language) {
            return nouns.computeIfAbsent(
                    language.code(),
                    code -> Optional.ofNullable(question.ask().byLanguage().get(code)).stream()
                            .flatMap(ask -> Names.nouns(Folded.plain(withoutPlaces(ask))).stream())
                            .filter(word -> !language.has("stop", word))
                            .toList());
        }
    }

    private static final String MARKS = "はをが";
    private static final String JOINTS = "のにでと、。,.?!・「」 ";

    private Names() {}

    /** All names of these questions, the longest first. */
    static List<Name> of(List<Question> questions, List<Language> languages) {
        Map<String, Name> exact = new LinkedHashMap<>();
        Map<String, Set<Question>> nouns = new HashMap<>();
        for (Question question : questions) {
            Own own = LATELY.get(question);
            own.titles().forEach(title -> exact.putIfAbsent(title, new Name(title, question, false)));
            for (Language language : languages) {
                own.nouns(language)
                        .forEach(noun -> nouns.computeIfAbsent(noun, ignored -> new LinkedHashSet<>())
                                .add(question));
            }
        }
        List<Name> names = new ArrayList<>(exact.values());
        nouns.forEach((noun, asking) -> {
            if (asking.size() == 1 && !exact.containsKey(noun)) {
                names.add(new Name(noun, asking.iterator().next(), true));
            }
        });
        names.sort(
                Comparator.comparingInt((Name name) -> -name.plain().length()).thenComparing(Name::plain));
        return names;
    }

    /** The stems, in this language, of all words that a question and what it offers are put with in any. */
    static Set<String> words(Question question, Language language) {
        return LATELY.get(question).words(language);
    }

    /** What its wording and its label speak of, in words that others may be said for. */
    static Set<String> senses(Question question, Language language) {
        return LATELY.get(question).senses.computeIfAbsent(language.code(), code -> {
            String asked = question.ask().byLanguage().getOrDefault(code, "") + " "
                    + question.label().byLanguage().getOrDefault(code, "");
            return language.namings(Folded.plain(asked)).stream()
                    .map(Span::sense)
                    .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** Other words in this text for what only one of these questions speaks of: "heading" for a title. */
    static List<Name> otherwise(Folded text, List<Question> questions, Language language) {
        List<Name> names = new ArrayList<>();
        for (Span said : language.namings(text.plain())) {
            List<Question> asking = questions.stream()
                    .filter(question -> isLabelled(question, said.sense(), language))
                    .toList();
            if (asking.size() == 1) {
                names.add(new Name(text.plain().substring(said.from(), said.to()), asking.getFirst(), true));
            }
        }
        return names;
    }

    /** Whether all of its label means just this. */
    private static boolean isLabelled(Question question, String sense, Language language) {
        String label = Folded.plain(question.labelIn(language.code()));
        return language.namings(label).stream()
                .anyMatch(own -> own.from() == 0
                        && own.to() == label.length()
                        && own.sense().equals(sense));
    }

    /** The numbers that these questions have in a list that was just given, as in "number 2". */
    static List<Name> numbers(List<Question> listed, Language language) {
        List<Name> names = new ArrayList<>();
        for (String pattern : language.phrases("line-number")) {
            for (int i = 0; i < listed.size(); i++) {
                names.add(new Name(pattern.replace("#", Integer.toString(i + 1)), listed.get(i), false));
            }
        }
        return names;
    }

    private static Set<String> nouns(String plain) {
        Set<String> nouns = new LinkedHashSet<>(words(plain));
        nouns.addAll(marked(plain));
        return nouns;
    }

    /** What stands before は, を and が: Japanese nouns, whatever they are written with. */
    private static List<String> marked(String plain) {
        List<String> marked = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (i - begin >= 2 && MARKS.indexOf(c) >= 0) {
                marked.add(plain.substring(begin, i));
            }
            if (MARKS.indexOf(c) >= 0 || JOINTS.indexOf(c) >= 0) {
                begin = i + 1;
            }
        }
        return marked;
    }

    private static String withoutPlaces(String ask) {
        return ask.replaceAll("\\{[^{}]{0,100}\\}", " ");
    }

    /** Runs of three letters or more, of kanji, or of two katakana or more. */
    private static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= plain.length(); i++) {
            if (i == plain.length() || sort(plain.charAt(i)) != sort(plain.charAt(begin))) {
                int shortest = switch (sort(plain.charAt(begin))) {
                    case KANJI -> 1;
                    case KATAKANA -> 2;
                    case LETTER -> 3;
                    case OTHER -> Integer.MAX_VALUE;
                };
                if (i - begin >= shortest) {
                    words.add(plain.substring(begin, i));
                }
                begin = i;
            }
        }
        return words;
    }

    private enum Sort {
        KANJI,
        KATAKANA,
        LETTER,
        OTHER
    }

    private static Sort sort(char c) {
        if (Character.isIdeographic(c)) {
            return Sort.KANJI;
        }
        if (c >= 0x30a0 && c <= 0x30ff) {
            return Sort.KATAKANA;
        }
        boolean hiragana = c >= 0x3040 && c < 0x30a0;
        return Character.isLetter(c) && !hiragana ? Sort.LETTER : Sort.OTHER;
    }
}
