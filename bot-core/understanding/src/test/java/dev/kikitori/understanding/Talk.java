package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation for tests, in one language, about a table or a shop page. */
final class Talk {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final Instant NOW = Instant.parse("2026-01-29T09:00:00Z");
    private static final JobType TABLE = job("table-booking", "Table booking", "席の予約", questions());
    private static final JobType SHOP = job("shop-page", "A page for a shop", "お店のページ", List.of());

    private final String lang;
    private final List<Event> events;

    Talk(String lang) {
        this(
                lang,
                List.of(new Event.Started(
                        lang,
                        "UTC",
                        lang.equals("ja") ? "JP" : "US",
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "")));
    }

    private Talk(String lang, List<Event> events) {
        this.lang = lang;
        this.events = events;
    }

    Talk fresh() {
        return this;
    }

    Talk asking(String question) {
        return at(Focus.Asking.first(question));
    }

    Talk at(Focus focus) {
        return with(new Event.FocusMoved(focus, 0));
    }

    Talk answered(String question, Value value) {
        return with(new Event.Answered(question, new Answer(value, "m", false)));
    }

    private Talk with(Event event) {
        List<Event> next = new ArrayList<>(events);
        if (next.size() == 1) {
            next.add(new Event.JobAdopted(TABLE.id(), TABLE.hash()));
        }
        next.add(event);
        return new Talk(lang, next);
    }

    Conversation conversation() {
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            recorded.add(new Recorded(recorded.size() + 1, NOW, event));
        }
        return Conversation.fold("c", recorded, hash -> Optional.of(TABLE));
    }

    Interpretation hears(String words) {
        Conversation conversation = conversation();
        Utterance utterance = new Utterance("m1", new Utterance.Words(words), "test", 1, NOW);
        return UNDERSTANDING.interpret(utterance, words, conversation, new Setting(NOW, List.of(TABLE, SHOP)));
    }

    private static List<Question> questions() {
        return List.of(
                Asked.named("name", Kind.NAME, "name", "名前", "What is the name for the booking?", "お名前は？"),
                Asked.named("people", Kind.NUMBER, "number of people", "人数", "How many guests?", "何名さまですか。"),
                Asked.named(
                        "seat",
                        Kind.CHOICE,
                        "seat",
                        "席",
                        "Where would you like to sit?",
                        "お席のご希望は？",
                        choice("window", "by the window", "窓際"),
                        choice("quiet", "quiet corner", "静かな席")),
                Asked.named(
                        "side",
                        Kind.CHOICE,
                        "side",
                        "位置",
                        "Front or back?",
                        "前と後ろ、どちらですか。",
                        choice("front", "front", "前"),
                        choice("back", "back", "後ろ")),
                Asked.named("time", Kind.TIME, "time", "時間", "At what time?", "何時ですか。"),
                Asked.named("story", Kind.LONG_TEXT, "story", "お話", "Tell me your story.", "お話を聞かせてください。"),
                Asked.named("occasion", Kind.TEXT, "occasion", "趣旨", "What is the occasion?", "どのような集まりですか。"));
    }

    private static Choice choice(String id, String en, String ja) {
        return new Choice(id, new LocalList(Map.of("en", List.of(en), "ja", List.of(ja))));
    }

    private static JobType job(String id, String en, String ja, List<Question> questions) {
        return new JobType(
                id,
                "hash-" + id,
                new LocalText(Map.of("en", en, "ja", ja)),
                LocalText.NONE,
                "record",
                Optional.empty(),
                List.of(),
                questions,
                List.of(),
                "");
    }
}
