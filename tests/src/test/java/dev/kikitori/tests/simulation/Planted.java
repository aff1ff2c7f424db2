package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fault put into what keeps things, to see that the simulation finds it. */
enum Planted {
    NOTHING,
    /** What was acknowledged is written a little later. */
    SYNC_LEFT_OUT,
    /** Whoever decided on an old state is not refused. */
    VERSION_CHECK_LEFT_OUT,
    /** A message that comes again is not known again. */
    DEDUPE_LEFT_OUT,
    /** A turn is written in two parts. */
    TRANSACTION_LEFT_OUT,
    /** A server reads what it read before. */
    STALE_READS,
    /** Events come back by their time, not by their number. */
    ORDERED_BY_TIME,
    /** Where the store is away, what was not written is acknowledged. */
    FAILURE_SWALLOWED,
    /** A deletion leaves the events. */
    DELETION_LEFT_OUT,
    /** Two may hold the same work. */
    LOCK_LEFT_OUT,
    /** What a dead server held is never free again. */
    LEASE_WITHOUT_END,
    /** What could not be made is not tried again. */
    RETRY_FORGOTTEN,
    /** Work is done before its result is told. */
    FINISHED_BEFORE_MADE,
    /** What is kept again is kept twice. */
    KEPT_TWICE;

    /** Stores with this fault. */
    Stores in(Stores real, Baton baton) {
        return this == NOTHING || this == FINISHED_BEFORE_MADE ? real : new Faulty(real, this, baton);
    }

    /** The stores of a world with one fault. */
    private record Faulty(Stores real, Planted fault, Baton baton) implements Stores {
        @Override
        public ConversationStore conversations() {
            return new FaultyConversations(real.conversations(), fault, baton);
        }

        @Override
        public WorkQueue work() {
            return new FaultyWork(real.work(), fault);
        }

        @Override
        public DeliveryQueue deliveries() {
            return real.deliveries();
        }

        @Override
        public JobSources jobSources() {
            return real.jobSources();
        }

        @Override
        public ArtifactStore artifacts() {
            return fault == KEPT_TWICE ? new FaultyArtifacts(real.artifacts()) : real.artifacts();
        }

        @Override
        public UploadStore uploads() {
            return real.uploads();
        }

        @Override
        public byte[] secret(String name) {
            return real.secret(name);
        }

        @Override
        public Usage usage(Optional<String> site) {
            return real.usage(site);
        }

        @Override
        public long ordered(Optional<String> site, Instant after, Instant until) {
            return real.ordered(site, after, until);
        }

        @Override
        public AuditTrail audit() {
            return real.audit();
        }

        @Override
        public String place() {
            return real.place();
        }

        @Override
        public boolean writable() {
            return real.writable();
        }

        @Override
        public Load load() {
            return real.load();
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private static final class FaultyConversations implements ConversationStore {
        private final ConversationStore real;
        private final Planted fault;
        private final Baton baton;
        private final Map<String, List<Recorded>> unwritten = new HashMap<>();
        private final Map<String, List<Recorded>> lately = new HashMap<>();
        private int appended;

        FaultyConversations(ConversationStore real, Planted fault, Baton baton) {
            this.real = real;
            this.fault = fault;
            this.baton = baton;
        }

        @Override
        public void append(String conversation, long expected, List<Recorded> events) throws VersionConflict {
            appended++;
            switch (fault) {
                case SYNC_LEFT_OUT -> later(conversation, expected, events);
                case VERSION_CHECK_LEFT_OUT -> anyhow(conversation, expected, events);
                case DEDUPE_LEFT_OUT ->
                    real.append(
                            conversation,
                            expected,
                            events.stream().map(this::renamed).toList());
                case TRANSACTION_LEFT_OUT -> {
                    int half = events.size() / 2;
                    if (half > 0) {
                        real.append(conversation, expected, events.subList(0, half));
                        baton.rest();
                    }
                    real.append(conversation, expected + half, events.subList(half, events.size()));
                }
                case FAILURE_SWALLOWED -> {
                    if (appended % 20 != 0) {
                        real.append(conversation, expected, events);
                    }
                }
                default -> real.append(conversation, expected, events);
            }
        }

        private void later(String conversation, long expected, List<Recorded> events) throws VersionConflict {
            if (read(conversation, 0).size() != expected) {
                throw new VersionConflict(conversation, expected);
            }
            List<Recorded> before = unwritten.remove(conversation);
            if (before != null) {
                real.append(conversation, before.getFirst().seq() - 1, before);
            }
            unwritten.put(conversation, events);
        }

        private void anyhow(String conversation, long expected, List<Recorded> events) throws VersionConflict {
            int there = real.read(conversation, 0).size();
            if (expected == 0 || there == 0) {
                real.append(conversation, expected, events);
                return;
            }
            List<Recorded> numbered = new ArrayList<>();
            events.forEach(one -> numbered.add(new Recorded(there + numbered.size() + 1L, one.at(), one.event())));
            real.append(conversation, there, numbered);
        }

        private Recorded renamed(Recorded one) {
            return one.event() instanceof Event.Heard(Utterance said)
                    ? new Recorded(
                            one.seq(),
                            one.at(),
                            new Event.Heard(new Utterance(
                                    "unknown-" + appended,
                                    said.content(),
                                    said.channel(),
                                    said.confidence(),
                                    said.at())))
                    : one;
        }

        @Override
        public List<Recorded> read(String conversation, long after) {
            List<Recorded> all = new ArrayList<>(real.read(conversation, 0));
            all.addAll(unwritten.getOrDefault(conversation, List.of()));
            if (fault == ORDERED_BY_TIME) {
                all.sort(Comparator.comparing(Recorded::at));
            }
            if (fault == STALE_READS && !all.isEmpty()) {
                all = new ArrayList<>(lately.computeIfAbsent(conversation, ignored -> real.read(conversation, 0)));
            }
            return all.stream().filter(one -> one.seq() > after).toList();
        }

        @Override
        public boolean delete(String conversation, Instant at) {
            return fault == DELETION_LEFT_OUT ? !real.read(conversation, 0).isEmpty() : real.delete(conversation, at);
        }

        @Override
        public List<String> ofPerson(String person, int most) {
            return real.ofPerson(person, most);
        }

        @Override
        public List<String> idleSince(Instant before, int most) {
            return real.idleSince(before, most);
        }
    }

    private record FaultyWork(WorkQueue real, Planted fault) implements WorkQueue {
        @Override
        public Optional<Work> claim(Instant now, Duration lease) {
            return real.claim(
                    now,
                    fault == LOCK_LEFT_OUT ? Duration.ZERO : fault == LEASE_WITHOUT_END ? Duration.ofDays(999) : lease);
        }

        @Override
        public boolean hold(Work work, Instant until) {
            return real.hold(work, until);
        }

        @Override
        public boolean finish(Work work) {
            return real.finish(work);
        }

        @Override
        public boolean retry(Work work, Instant at) {
            return fault == RETRY_FORGOTTEN ? real.finish(work) : real.retry(work, at);
        }

        @Override
        public boolean giveUp(Work work, String reason) {
            return real.giveUp(work, reason);
        }

        @Override
        public boolean bury(Work work, Instant at) {
            return real.bury(work, at);
        }

        @Override
        public int waiting() {
            return real.waiting();
        }

        @Override
        public List<DeadWork> dead(Instant since) {
            return real.dead(since);
        }
    }

    private static final class FaultyArtifacts implements ArtifactStore {
        private final ArtifactStore real;
        private int kept;

        FaultyArtifacts(ArtifactStore real) {
            this.real = real;
        }

        @Override
        public ArtifactRecord keep(Work work, Artifact artifact, Verification verification)
                throws IOException, WorkLost {
            return real.keep(
                    new Work(work.conversation(), work.version() + 100 * kept++, work.spec(), work.attempt()),
                    artifact,
                    verification);
        }

        @Override
        public Optional<ArtifactRecord> find(String id) {
            return real.find(id);
        }

        @Override
        public List<ArtifactRecord> of(String conversation) {
            return real.of(conversation);
        }

        @Override
        public Optional<byte[]> file(String id, String path) throws IOException {
            return real.file(id, path);
        }

        @Override
        public void deleteAll(String conversation) throws IOException {
            real.deleteAll(conversation);
        }
    }
}
