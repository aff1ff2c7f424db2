package dev.kikitori.understanding.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a question is put with in one language: its wording and its label. For any number of threads. */
public final class Asked {
    private static final int MOST_KEPT = 2_000;
    private static final LoadingCache<Question, Map<String, Asked>> LATELY =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build(ignored -> new ConcurrentHashMap<>());

    private final String words;
    private final Language language;
    private final Map<String, Boolean> groups = new ConcurrentHashMap<>();

    private Asked(String words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** Of this question in this language; the same one for as long as the question is asked about. */
    public static Asked of(Question question, Language language) {
        String code = language.code();
        return LATELY.get(question)
                .computeIfAbsent(
                        code,
                        ignored -> new Asked(
                                Folded.plain(question.ask().in(code) + " " + question.labelIn(code)), language));
    }

    /** All of it, in plain form. */
    public String words() {
        return words;
    }

    /** Whether a phrase of this group stands anywhere in it: {@code asks-people} for "how many guests". */
    public boolean has(String group) {
        return groups.computeIfAbsent(
                group, ignored -> language.phrases(group).stream().anyMatch(words::contains));
    }
}
