package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation about a small shop, as far as a test wants it. */
final class Scene {
    static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
    static final YamlPhrasebook PHRASEBOOK = YamlPhrasebook.standard(90);

    private final List<Recorded> events = new ArrayList<>();
    private final JobType job;

    Scene(String lang) {
        this(lang, shop(), true);
    }

    Scene(String lang, JobType job, boolean chosen) {
        this.job = job;
        add(new Event.Started(lang, "UTC", "US", "web", Optional.empty(), Optional.empty(), Optional.empty(), "00"));
        if (chosen) {
            add(new Event.JobAdopted(job.id(), job.hash()));
        }
    }

    static JobType shop() {
        return new JobType(
                "shop",
                "v1",
                both("Page for a shop", "お店のページ"),
                LocalText.NONE,
                "page",
                Optional.empty(),
                List.of(new Round("look", both("Look", "見た目"))),
                questions(),
                List.of(
                        new Step(
                                "terms",
                                Optional.empty(),
                                Step.Kind.CONSENT,
                                both("It is public.", "公開されます。"),
                                Optional.empty()),
                        new Step(
                                "hint",
                                Optional.empty(),
                                Step.Kind.SAY,
                                both("Now {name-of-shop} takes shape.", "{name-of-shop}が形になります。"),
                                Optional.empty()),
                        new Step(
                                "stop",
                                Optional.empty(),
                                Step.Kind.STOP,
                                both("Please call us.", "お電話ください。"),
                                Optional.empty())),
                "");
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            questions.add(question(kind.word(), kind, both(kind.word(), "「" + kind.word() + "」の答え")));
        }
        questions.add(question("name-of-shop", Kind.NAME, both("name", "お店の名前")));
        return questions;
    }

    static Question question(String id, Kind kind, LocalText label) {
        boolean offers = kind == Kind.CHOICE || kind == Kind.CHOICES;
        return new Question(
                id,
                kind,
                Optional.empty(),
                label,
                both("What is your " + id + "?", id + "を教えてください。"),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                NumberRange.ANY,
                kind == Kind.TEXT,
                kind == Kind.CHOICE,
                false,
                Decide.OMIT,
                offers
                        ? List.of(choice("window", "window seat", "窓側"), choice("quiet", "quiet corner", "静かな席"))
                        : List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                kind == Kind.GROUP_LIST
                        ? List.of(
                                question("who", Kind.NAME, both("who", "どなた")),
                                question("age", Kind.NUMBER, both("age", "年齢")))
                        : List.of());
    }

    static Choice choice(String id, String english, String japanese) {
        return new Choice(id, new LocalList(Map.of("en", List.of(english), "ja", List.of(japanese))));
    }

    static LocalText both(String english, String japanese) {
        return new LocalText(Map.of("en", english, "ja", japanese));
    }

    Scene add(Event event) {
        events.add(new Recorded(events.size() + 1L, NOW, event));
        return this;
    }

    Scene heard(String words) {
        String id = "m" + events.size();
        return add(new Event.Heard(new Utterance(id, new Utterance.Words(words), "web", 1, NOW)));
    }

    Scene answered(String question, Value value) {
        return add(new Event.Answered(question, new Answer(value, "m", false)));
    }

    Scene decided(String question, Value value) {
        return add(new Event.Answered(question, new Answer(value, "m", true)));
    }

    Scene waiting(Focus focus) {
        return add(new Event.FocusMoved(focus, 0));
    }

    Conversation conversation() {
        return Conversation.fold("c1", List.copyOf(events), hash -> Optional.of(job));
    }

    List<Wording> word(Reply... replies) {
        return PHRASEBOOK.word(List.of(replies), conversation(), new Setting(NOW, List.of(job)), Optional.empty());
    }

    /** The text of the only thing that is said. */
    String text(Reply... replies) {
        List<Wording> wordings = word(replies);
        if (wordings.size() != 1) {
            throw new AssertionError(wordings);
        }
        return wordings.getFirst().text();
    }
}
