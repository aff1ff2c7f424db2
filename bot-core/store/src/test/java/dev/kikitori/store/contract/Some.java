package dev.kikitori.store.contract;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** Confirms this version in its conversation, which begins with it if need be, and takes the work that comes of it. */
    public static synchronized Work work(Stores stores, String conversation, int version) {
        try {
            List<Recorded> before = stores.conversations().read(conversation, 0);
            List<Event> events =
                    before.isEmpty() ? List.of(started(), confirmed(version)) : List.of(confirmed(version));
            stores.conversations().append(conversation, before.size(), after(before.size(), NOON, events));
        } catch (VersionConflict e) {
            throw new IllegalStateException(e);
        }
        return taken(stores, conversation, version);
    }

    /** Takes all work until it is this. */
    public static synchronized Work taken(Stores stores, String conversation, int version) {
        while (true) {
            Work next = stores.work().claim(NOON, Duration.ofDays(1)).orElseThrow();
            if (next.conversation().equals(conversation) && next.version() == version) {
                return next;
            }
        }
    }

    /** Makes this of a version and keeps it. */
    public static ArtifactRecord keep(Stores stores, String conversation, int version, String content) {
        try {
            return stores.artifacts().keep(work(stores, conversation, version), artifact(content), verification());
        } catch (IOException | WorkLost e) {
            throw new IllegalStateException(e);
        }
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
