package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.turn.Phrasebook;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BinaryOperator;

/**
 * Words replies with the phrases of the language files, in the tone of the job type, once to be shown and once to be
 * spoken. A language without a file is spoken to in English. The same replies in the same conversation are always worded
 * the same. Thread-safe.
 */
public final class YamlPhrasebook implements Phrasebook {
    private static final String ENGLISH = "en";

    private final String version;
    private final Map<String, Map<Manner, Phrases>> languages;
    private final int retentionDays;
    private final BinaryOperator<String> phones;

    private YamlPhrasebook(SortedMap<String, String> files, int retentionDays, BinaryOperator<String> phones) {
        if (!files.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("there are no English phrases");
        }
        this.version = PhraseFile.version(files);
        this.retentionDays = retentionDays;
        this.phones = phones;
        Map<String, Phrases> parsed = new HashMap<>();
        files.forEach((name, yaml) -> parsed.put(name, PhraseFile.parse(name, yaml)));
        Map<String, Map<Manner, Phrases>> byLanguage = new HashMap<>();
        parsed.forEach((name, phrases) -> {
            if (name.indexOf('.') < 0) {
                byLanguage.put(name, manners(name, phrases, parsed));
            }
        });
        this.languages = Map.copyOf(byLanguage);
    }

    /** How something is said: in which tone, and whether it is spoken or shown. */
    private record Manner(Tone tone, boolean aloud) {}

    private static Map<Manner, Phrases> manners(String lang, Phrases plain, Map<String, Phrases> files) {
        Phrases nothing = new Phrases(lang, Map.of());
        Map<Manner, Phrases> manners = new HashMap<>();
        for (Tone tone : Tone.values()) {
            Phrases shown = plain.under(files.getOrDefault(lang + "." + tone.word(), nothing));
            manners.put(new Manner(tone, false), shown);
            manners.put(
                    new Manner(tone, true), shown.under(files.getOrDefault(lang + "." + PhraseFile.SPOKEN, nothing)));
        }
        return Map.copyOf(manners);
    }

    /**
     * The phrasebook of the house.
     *
     * @param retentionDays how long a conversation that nobody goes on with is kept
     * @param phones how a telephone number is written for a reader, given it (E.164) and the reader's language
     */
    public static YamlPhrasebook standard(int retentionDays, BinaryOperator<String> phones) {
        return new YamlPhrasebook(PhraseFile.all(), retentionDays, phones);
    }

    /** The phrasebook of the house, which writes telephone numbers as they are stored. */
    public static YamlPhrasebook standard(int retentionDays) {
        return standard(retentionDays, (number, language) -> number);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Wording> word(
            List<Reply> replies, Conversation conversation, Setting setting, Optional<String> preview) {
        Tone tone = conversation.job().flatMap(JobType::tone).orElse(Tone.PLAIN);
        Map<Manner, Phrases> manners = manners(conversation.lang());
        List<List<Wording>> renderings = new ArrayList<>();
        for (boolean aloud : List.of(false, true)) {
            Phrases phrases = Objects.requireNonNull(manners.get(new Manner(tone, aloud)));
            Talk talk = new Talk(phrases, conversation, setting, preview, retentionDays, phones, aloud);
            renderings.add(new TurnWords(talk).word(replies));
        }
        return together(renderings.getFirst(), renderings.getLast());
    }

    /** Why a text was not read as a value of this kind, as a sentence; outside of a conversation. */
    public String problem(String lang, Kind kind, Problem problem) {
        Phrases phrases = Objects.requireNonNull(manners(lang).get(new Manner(Tone.PLAIN, false)));
        return new ProblemWords(phrases).say(problem, phrases.say("problem.not-found." + kind.word()));
    }

    /** What is shown, each with how it is spoken. */
    private static List<Wording> together(List<Wording> shown, List<Wording> spoken) {
        if (shown.size() != spoken.size()) {
            throw new IllegalStateException("what is shown and what is spoken are not the same replies");
        }
        List<Wording> both = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            both.add(shown.get(i).spokenAs(spoken.get(i).text()));
        }
        return List.copyOf(both);
    }

    private Map<Manner, Phrases> manners(String lang) {
        Map<Manner, Phrases> exact = languages.get(lang);
        if (exact != null) {
            return exact;
        }
        int hyphen = lang.indexOf('-');
        Map<Manner, Phrases> wider = hyphen < 0 ? null : languages.get(lang.substring(0, hyphen));
        return wider != null ? wider : Objects.requireNonNull(languages.get(ENGLISH));
    }
}
