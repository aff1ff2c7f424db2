package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.turn.Phrasebook;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Words replies with the phrases of the language files. A language without a file is spoken to in English. The same
 * replies in the same conversation are always worded the same. Thread-safe.
 */
public final class YamlPhrasebook implements Phrasebook {
    private static final String ENGLISH = "en";

    private final String version;
    private final Map<String, Phrases> languages;
    private final int retentionDays;

    private YamlPhrasebook(SortedMap<String, String> files, int retentionDays) {
        if (!files.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("there are no English phrases");
        }
        this.version = PhraseFile.version(files);
        this.retentionDays = retentionDays;
        Map<String, Phrases> parsed = new HashMap<>();
        files.forEach((lang, yaml) -> parsed.put(lang, PhraseFile.parse(lang, yaml)));
        this.languages = Map.copyOf(parsed);
    }

    /**
     * The phrasebook of the house.
     *
     * @param retentionDays how long a conversation that nobody goes on with is kept
     */
    public static YamlPhrasebook standard(int retentionDays) {
        return new YamlPhrasebook(PhraseFile.all(), retentionDays);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Wording> word(
            List<Reply> replies, Conversation conversation, Setting setting, Optional<String> preview) {
        Talk talk = new Talk(phrases(conversation.lang()), conversation, setting, preview, retentionDays);
        return new TurnWords(talk).word(replies);
    }

    /** Why a text was not read as a value of this kind, as a sentence; outside of a conversation. */
    public String problem(String lang, Kind kind, Problem problem) {
        Phrases phrases = phrases(lang);
        return new ProblemWords(phrases).say(problem, phrases.say("problem.not-found." + kind.word()));
    }

    private Phrases phrases(String lang) {
        Phrases exact = languages.get(lang);
        if (exact != null) {
            return exact;
        }
        int hyphen = lang.indexOf('-');
        Phrases wider = hyphen < 0 ? null : languages.get(lang.substring(0, hyphen));
        return wider != null ? wider : Objects.requireNonNull(languages.get(ENGLISH));
    }
}
