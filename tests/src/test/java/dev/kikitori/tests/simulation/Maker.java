package dev.kikitori.tests.simulation;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what was confirmed, on one server, until that dies or the history is over. */
final class Maker implements Runnable {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MOST_FAILURES = 2;

    private final Server server;
    private final World world;
    private final Dice dice;

    Maker(Server server, World world, Dice dice) {
        this.server = server;
        this.world = world;
        this.dice = dice;
    }

    @Override
    public void run() {
        try {
            while (!world.isOver() && !server.isDead()) {
                world.baton().rest();
                once();
            }
        } catch (Crashed e) {
            world.note("a maker died with server " + server.place());
        }
    }

    private void once() {
        try {
            Instant now = world.clock().instant();
            Optional<Work> work = server.work().claim(now, LEASE);
            if (work.isPresent()) {
                world.note("server " + server.place() + " took " + work.get().conversation() + " "
                        + work.get().version() + " at " + now);
                world.leases().taken(work.get(), now);
                make(work.get());
            }
        } catch (StoreUnavailable e) {
            world.note("a maker of server " + server.place() + " finds the store away");
        }
    }

    private void make(Work work) {
        if (!server.isThere(work.conversation())) {
            finish(work);
            return;
        }
        if (work.verdict().isPresent()) {
            tell(work);
            return;
        }
        if (dice.in(15)) {
            fail(work);
            return;
        }
        if (world.planted() == Planted.FINISHED_BEFORE_MADE) {
            finish(work);
        }
        try {
            ArtifactRecord artifact = server.artifacts().keep(work, made(work), new Verification(false, List.of()));
            server.made(work, artifact);
        } catch (WorkLost e) {
            world.note(String.valueOf(e.getMessage()));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.note("version " + work.version() + " of " + work.conversation() + " was made");
        finish(work);
    }

    private static Artifact made(Work work) {
        byte[] content = work.spec().answers().toString().getBytes(StandardCharsets.UTF_8);
        return new Artifact("made", "made.txt", new TreeMap<>(Map.of("made.txt", content)));
    }

    private void fail(Work work) {
        if (work.failures() < MOST_FAILURES) {
            world.leases().ended(work);
            server.work().retry(work.failedAgain(), world.clock().instant().plusSeconds(1));
        } else if (server.work().giveUp(work, "broken")) {
            tell(work);
        }
    }

    private void tell(Work work) {
        server.failed(work);
        world.leases().ended(work);
        server.work().bury(work, world.clock().instant());
    }

    private void finish(Work work) {
        world.leases().ended(work);
        server.work().finish(work);
    }
}
