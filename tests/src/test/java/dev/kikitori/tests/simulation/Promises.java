package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.store.Stores;
import dev.kikitori.tests.simulation.Ledger.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was promised to persons, checked against what is really kept. */
final class Promises {
    private final Scene scene;
    private final Ledger ledger;
    private final Map<String, List<Recorded>> before = new HashMap<>();
    private final Map<String, Integer> toldOf = new HashMap<>();

    Promises(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /** @throws Broken if one is broken */
    void check(Stores kept) {
        for (String conversation : ledger.conversations()) {
            int known = before.getOrDefault(conversation, List.of()).size();
            boolean same = known > 0
                    && kept.conversations().read(conversation, known - 1L).size() == 1
                    && toldOf.getOrDefault(conversation, 0)
                            == ledger.of(conversation).size();
            if (same && !ledger.isDeleted(conversation)) {
                continue;
            }
            toldOf.put(conversation, ledger.of(conversation).size());
            List<Recorded> events = kept.conversations().read(conversation, 0);
            if (ledger.isDeleted(conversation)) {
                require(events.isEmpty(), conversation + " was deleted and is still there");
                require(kept.artifacts().of(conversation).isEmpty(), "something made in " + conversation + " is left");
                continue;
            }
            if (!events.isEmpty()) {
                grows(conversation, events);
                check(conversation, events, kept.artifacts().of(conversation));
            }
        }
    }

    /** Nothing that was there changed or went. */
    private void grows(String conversation, List<Recorded> events) {
        List<Recorded> known = before.getOrDefault(conversation, List.of());
        require(
                events.size() >= known.size() && events.subList(0, known.size()).equals(known),
                "something that was in " + conversation + " has changed");
        before.put(conversation, events);
    }

    private void check(String conversation, List<Recorded> events, List<ArtifactRecord> made) {
        Map<String, List<String>> replies = new HashMap<>();
        List<String> heard = new ArrayList<>();
        List<String> now = new ArrayList<>();
        Set<Integer> versions = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            require(
                    events.get(i).seq() == i + 1,
                    conversation + " has a gap before event " + events.get(i).seq());
            Event event = events.get(i).event();
            if (event instanceof Event.Heard(var utterance)) {
                now = new ArrayList<>();
                heard.add(utterance.id());
                require(replies.put(utterance.id(), now) == null, "message " + utterance.id() + " was heard twice");
            } else if (event instanceof Event.ArtifactMade(var artifact)) {
                now = new ArrayList<>();
                require(versions.add(artifact.version()), "version " + artifact.version() + " was made twice");
                require(
                        made.contains(artifact) || ledger.isBeingDeleted(conversation),
                        "version " + artifact.version() + " is not kept");
            } else if (event instanceof Event.Replied replied) {
                now.add(replied.wording().text());
            }
        }
        require(
                made.size()
                        == made.stream().map(ArtifactRecord::version).distinct().count(),
                "a version is kept twice");
        replies.forEach((message, said) -> require(!said.isEmpty(), "message " + message + " has no answer"));
        acknowledged(conversation, heard, replies);
        folds(conversation, events, heard);
    }

    private void acknowledged(String conversation, List<String> heard, Map<String, List<String>> replies) {
        Map<String, Integer> last = new HashMap<>();
        for (Told told : ledger.of(conversation)) {
            int place = heard.indexOf(told.message());
            require(place >= 0, "message " + told.message() + " was acknowledged and is not there");
            require(
                    told.replies().equals(replies.get(told.message())),
                    "message " + told.message() + " was told " + told.replies() + ", and " + replies.get(told.message())
                            + " is kept");
            if (told.message().startsWith(told.person() + "-")) {
                int earlier = last.merge(told.person(), place, Math::max);
                require(earlier == place, "messages of " + told.person() + " are out of order");
            }
        }
    }

    private void folds(String conversation, List<Recorded> events, List<String> heard) {
        Conversation folded = Conversation.fold(conversation, events, scene.jobs()::version);
        folded.form().ifPresent(form -> {
            for (Answer answer : form.slots().answers().values()) {
                require(
                        answer.decided() || heard.contains(answer.utterance()),
                        "an answer comes from " + answer.utterance() + ", which nobody said");
            }
        });
    }

    /** What was confirmed and neither made nor told to be impossible; at the end there is none. */
    List<String> unsettled(Stores kept) {
        List<String> unsettled = new ArrayList<>();
        for (String conversation : ledger.conversations()) {
            List<Recorded> events = kept.conversations().read(conversation, 0);
            boolean making = !events.isEmpty()
                    && Conversation.fold(conversation, events, scene.jobs()::version)
                                    .status()
                            == Status.MAKING;
            if (making) {
                unsettled.add(conversation + ": "
                        + events.stream()
                                .map(Recorded::event)
                                .filter(event -> !(event instanceof Event.Replied))
                                .map(event -> event.getClass().getSimpleName())
                                .toList());
            }
        }
        return unsettled;
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new Broken(otherwise);
        }
    }
}
