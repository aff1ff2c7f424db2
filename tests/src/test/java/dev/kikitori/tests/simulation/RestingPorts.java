package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.Watch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ports of one server, in which threads rest before and after each call, so that others come between, the server
 * dies there, or the store is away for a moment.
 */
final class RestingPorts {
    private final Baton baton;
    private final Server server;
    private final boolean shared;
    private final Dice dice;

    /** @param shared whether other servers write to the same stores */
    RestingPorts(Baton baton, Server server, boolean shared, Dice dice) {
        this.shared = shared;
        this.baton = baton;
        this.server = server;
        this.dice = dice;
    }

    /** What others wrote, found by looking. */
    private record Looking(ConversationStore real) implements ConversationStore.Others {
        @Override
        public Map<String, Long> versions(Collection<String> conversations) {
            return conversations.stream()
                    .map(id -> Map.entry(id, (long) real.read(id, 0).size()))
                    .filter(entry -> entry.getValue() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public Watch watch(Supplier<Set<String>> watched, Consumer<String> changed) {
            return () -> {};
        }
    }

    private void rest() {
        baton.rest();
        server.alive();
    }

    /** Rests; the store may be found to be away then. */
    private void reach() {
        rest();
        if (dice.in(2)) {
            throw new ConversationStore.StoreUnavailable("not saved: away", new IllegalStateException("away"));
        }
    }

    ConversationStore conversations(ConversationStore real) {
        return new ConversationStore() {
            @Override
            public void append(String conversation, long expected, List<Recorded> events) throws VersionConflict {
                reach();
                real.append(conversation, expected, events);
                rest();
            }

            @Override
            public List<Recorded> read(String conversation, long after) {
                reach();
                return real.read(conversation, after);
            }

            @Override
            public boolean delete(String conversation, Instant at) {
                reach();
                boolean there = real.delete(conversation, at);
                rest();
                return there;
            }

            @Override
            public List<String> ofPerson(String person, int most) {
                reach();
                return real.ofPerson(person, most);
            }

            @Override
            public List<String> idleSince(Instant before, int most) {
                reach();
                return real.idleSince(before, most);
            }

            @Override
            public Optional<Others> others() {
                return shared ? Optional.of(new Looking(real)) : Optional.empty();
            }
        };
    }

    WorkQueue work(WorkQueue real) {
        return new WorkQueue() {
            @Override
            public Optional<Work> claim(Instant now, Duration lease) {
                reach();
                Optional<Work> work = real.claim(now, lease);
                rest();
                return work;
            }

            @Override
            public boolean hold(Work work, Instant until) {
                return changed(() -> real.hold(work, until));
            }

            @Override
            public boolean finish(Work work) {
                return changed(() -> real.finish(work));
            }

            @Override
            public boolean retry(Work work, Instant at) {
                return changed(() -> real.retry(work, at));
            }

            @Override
            public boolean giveUp(Work work, String reason) {
                return changed(() -> real.giveUp(work, reason));
            }

            @Override
            public boolean bury(Work work, Instant at) {
                return changed(() -> real.bury(work, at));
            }

            private boolean changed(BooleanSupplier change) {
                reach();
                boolean ours = change.getAsBoolean();
                rest();
                return ours;
            }

            @Override
            public int waiting() {
                return real.waiting();
            }

            @Override
            public List<DeadWork> dead(Instant since) {
                return real.dead(since);
            }
        };
    }

    ArtifactStore artifacts(ArtifactStore real) {
        return new ArtifactStore() {
            @Override
            public ArtifactRecord keep(Work work, Artifact artifact, Verification verification)
                    throws IOException, WorkLost {
                rest();
                ArtifactRecord kept = real.keep(work, artifact, verification);
                rest();
                return kept;
            }

            @Override
            public Optional<ArtifactRecord> find(String id) {
                return real.find(id);
            }

            @Override
            public List<ArtifactRecord> of(String conversation) {
                rest();
                return real.of(conversation);
            }

            @Override
            public Optional<byte[]> file(String id, String path) throws IOException {
                return real.file(id, path);
            }

            @Override
            public void deleteAll(String conversation) throws IOException {
                rest();
                real.deleteAll(conversation);
                rest();
            }
        };
    }
}
