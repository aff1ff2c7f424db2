package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.policy.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where conversations are written down and found again: decisions are worded and appended at the version they were made
 * on, and those who watch are told. Keeps the conversations that were used lately. For any number of threads; turns of
 * one conversation are kept apart by whoever calls.
 */
final class Journal {
    private static final int RECENT = 2_000;

    private final Ports ports;
    private final Assistance assistance;
    private final RecentConversations recent = new RecentConversations(RECENT);
    private final Watchers watchers = new Watchers();

    Journal(Ports ports, Assistance assistance) {
        this.ports = ports;
        this.assistance = assistance;
        ports.store().others().ifPresent(others -> others.watch(watchers::watched, watchers::changed));
    }

    /** The conversation as it is now, if there is one: what is remembered is brought up to what others wrote. */
    Optional<Conversation> find(String id) {
        Optional<Conversation> known = recent.get(id);
        if (known.isPresent() && isCurrent(known.get())) {
            return known;
        }
        List<Recorded> events =
                ports.store().read(id, known.map(Conversation::version).orElse(0L));
        if (events.isEmpty()) {
            recent.forget(id);
            return Optional.empty();
        }
        Conversation current = known.isPresent()
                ? known.get().after(events, ports.jobs()::version)
                : Conversation.fold(id, events, ports.jobs()::version);
        recent.put(current);
        if (ports.store().read(id, current.version() - 1).isEmpty()) {
            // It was deleted meanwhile, perhaps before it was remembered again.
            recent.forget(id);
            return Optional.empty();
        }
        return Optional.of(current);
    }

    /** Where nobody else can write, what is remembered is what is there. */
    private boolean isCurrent(Conversation known) {
        Optional<ConversationStore.Others> others = ports.store().others();
        return others.isEmpty()
                || Long.valueOf(known.version())
                        .equals(others.get().versions(List.of(known.id())).get(known.id()));
    }

    /** Somebody else wrote to it: it is read again when it is next asked for. */
    void forget(String id) {
        recent.forget(id);
    }

    /** Words and appends a decision; empty if somebody else wrote first. */
    Optional<Outcome> record(
            Conversation before, List<Recorded> first, Decision decision, Setting setting, TurnTimes times) {
        List<Wording> wordings = ports.phrasebook()
                .word(
                        assistance.fitting(decision.replies(), decision.after()),
                        decision.after(),
                        setting,
                        assistance.preview(decision.replies(), decision.after()));
        List<Recorded> own = numbered(before.version(), decision, wordings, setting.now());
        Conversation after = before.after(own, ports.jobs()::version);
        times.ended(TurnTimes.Stage.DECIDE);
        if (decision.delete()) {
            delete(before.id());
            times.ended(TurnTimes.Stage.KEEP);
            return Optional.of(new Outcome(after, after.turns().said(), true));
        }
        List<Recorded> all = new ArrayList<>(first);
        all.addAll(own);
        try {
            ports.store().append(before.id(), all.getFirst().seq() - 1, all);
        } catch (ConversationStore.VersionConflict e) {
            times.ended(TurnTimes.Stage.KEEP);
            return Optional.empty();
        }
        times.ended(TurnTimes.Stage.KEEP);
        recent.put(after);
        watchers.changed(before.id());
        return Optional.of(new Outcome(after, after.turns().said(), false));
    }

    private List<Recorded> numbered(long version, Decision decision, List<Wording> wordings, Instant now) {
        List<Recorded> numbered = new ArrayList<>();
        for (Event event : decision.events()) {
            numbered.add(new Recorded(version + numbered.size() + 1, now, event));
        }
        for (Wording wording : wordings) {
            Event replied = new Event.Replied(wording, ports.phrasebook().version());
            numbered.add(new Recorded(version + numbered.size() + 1, now, replied));
        }
        return numbered;
    }

    /**
     * Deletes everything of a conversation: the store takes the files along, so that it is there or not, whatever dies in
     * between. Only for the one whose turn it is.
     *
     * @return whether there was something
     */
    boolean delete(String id) {
        boolean there = ports.store().delete(id, ports.clock().instant());
        recent.forget(id);
        if (there) {
            ports.listener().deleted(id);
            watchers.changed(id);
        }
        return there;
    }

    Watch watch(String id, Runnable changed) {
        return watchers.add(id, changed);
    }
}
