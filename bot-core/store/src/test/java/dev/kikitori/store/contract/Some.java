package dev.kikitori.store.contract;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Things to store. */
public final class Some {
    public static final Instant NOON = Instant.parse("2026-02-03T12:00:00.123456789Z");

    private Some() {}

    /** One turn: the person said this, it became an answer, the bot said something. */
    public static List<Event> turn(String message, String words) {
        return List.of(
                new Event.Heard(new Utterance(message, new Utterance.Words(words), "web", 1, NOON)),
                new Event.Answered("name", new Answer(new Value.Text(words), message, false)),
                new Event.Replied(Wording.say("Noted."), "phrasebook-1"));
    }

    public static Event started() {
        return new Event.Started(
                "en", "Asia/Tokyo", "JP", "web", Optional.empty(), Optional.empty(), Optional.empty(), "00ff");
    }

    public static Event confirmed(int version) {
        return new Event.Confirmed(spec("Hinode"), version);
    }

    public static Spec spec(String name) {
        return new Spec(
                "shop-page",
                "hash",
                "en",
                Map.of("name", new Value.Text(name)),
                List.of(),
                List.of(),
                List.of("address"),
                List.of(),
                Optional.of("K-1"),
                Optional.of(NOON));
    }

    /** Events in their places behind this version. */
    public static List<Recorded> after(long version, Instant at, List<Event> events) {
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            recorded.add(new Recorded(version + recorded.size() + 1, at, event));
        }
        return recorded;
    }

    public static List<Recorded> after(long version, Event... events) {
        return after(version, NOON, List.of(events));
    }

    public static Artifact artifact(String content) {
        return new Artifact(
                "hinode",
                "index.html",
                new TreeMap<>(Map.of(
                        "index.html", bytes(content),
                        "deep/er/empty.txt", bytes(""),
                        "verification.json", bytes("{\"good\":true}"))));
    }

    public static Verification verification() {
        return new Verification(true, List.of(new Check("html", "checker 1", Check.Result.PASSED, List.of())));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
