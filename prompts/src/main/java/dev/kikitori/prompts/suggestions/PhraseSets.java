package dev.kikitori.prompts.suggestions;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Introductions and taglines, filled from answers alone. In each tone a set has several voices; of each voice, the first
 * text is taken whose gaps all have an answer. A language without a file gets English texts. Thread-safe.
 */
public final class PhraseSets implements Suggestions {
    private static final String ENGLISH = "en";
    private static final int MOST = 3;

    private final Map<String, SuggestionFile> languages;
    private final Tone usual;

    private PhraseSets(Map<String, SuggestionFile> languages, Tone usual) {
        this.languages = languages;
        this.usual = usual;
    }

    /**
     * The phrase sets of the house.
     *
     * @param usual the tone where a job type names none
     */
    public static PhraseSets standard(Tone usual) {
        return new PhraseSets(SuggestionFile.all(), usual);
    }

    @Override
    public List<String> of(String set, Form form, String lang) {
        return of(set, form.job(), form.answers(), lang, form.job().tone().orElse(usual));
    }

    /** Up to three different texts of this set; none where there is no such set or too little was answered. */
    public List<String> of(String set, JobType job, Map<String, Value> answers, String lang, Tone tone) {
        SuggestionFile file = file(lang);
        Slots slots = Slots.of(job, answers, file, tone);
        Set<String> texts = new LinkedHashSet<>();
        for (List<Phrase> voice : file.voices(set, frame(file, job, slots), tone)) {
            voice.stream()
                    .filter(phrase -> phrase.isFilledBy(slots))
                    .findFirst()
                    .ifPresent(phrase -> texts.add(phrase.fill(slots)));
        }
        return texts.stream().limit(MOST).toList();
    }

    private static String frame(SuggestionFile file, JobType job, Slots slots) {
        return Optional.ofNullable(file.frames().get(job.id())).orElse(slots.isKnown() ? "known" : "shop");
    }

    private SuggestionFile file(String lang) {
        int hyphen = lang.indexOf('-');
        SuggestionFile file = languages.get(hyphen < 0 ? lang : lang.substring(0, hyphen));
        return file != null ? file : Objects.requireNonNull(languages.get(ENGLISH));
    }
}
