package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.policy.Suggestions;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.Ports;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.generators.workshop.GeneratorCatalogue;
import dev.kikitori.store.Stores;
import java.util.List;
import java.util.Optional;

/** One server: an engine over the stores that all servers share, until it dies. */
final class Server {
    private static final Arrival ARRIVAL = new Arrival(
            "en",
            "UTC",
            "US",
            "simulation",
            Optional.of("yardstick"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");

    private final int place;
    private final Baton baton;
    private final DialogEngine engine;
    private final WorkQueue work;
    private final ArtifactStore artifacts;
    private volatile boolean dead;

    Server(int place, Baton baton, Stores stores, boolean shared, Scene scene, SetClock clock, Dice dice) {
        this.place = place;
        this.baton = baton;
        RestingPorts ports = new RestingPorts(baton, this, shared, dice);
        this.work = ports.work(stores.work());
        this.artifacts = ports.artifacts(stores.artifacts());
        this.engine = new DialogEngine(new Ports(
                ports.conversations(stores.conversations()),
                scene.jobs(),
                scene.interpreter(),
                scene.phrasebook(),
                Suggestions.NONE,
                new GeneratorCatalogue(List.of()),
                artifacts,
                stores.uploads(),
                clock,
                TurnListener.NONE));
    }

    int place() {
        return place;
    }

    void die() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** @throws Crashed if it is dead */
    void alive() {
        if (dead) {
            throw new Crashed();
        }
    }

    WorkQueue work() {
        return work;
    }

    ArtifactStore artifacts() {
        return artifacts;
    }

    Outcome start(String conversation) throws TurnRefused {
        return baton.within(lane(conversation), () -> engine.start(conversation, ARRIVAL));
    }

    Outcome turn(String conversation, Utterance utterance) throws TurnRefused {
        return baton.within(lane(conversation), () -> engine.turn(conversation, utterance));
    }

    boolean isThere(String conversation) {
        return engine.find(conversation).isPresent();
    }

    boolean delete(String conversation) {
        return baton.<Boolean, RuntimeException>within(lane(conversation), () -> engine.delete(conversation));
    }

    void made(Work done, ArtifactRecord artifact) {
        baton.<Boolean, RuntimeException>within(lane(done.conversation()), () -> {
            engine.made(done, artifact);
            return true;
        });
    }

    void failed(Work given) {
        baton.<Boolean, RuntimeException>within(lane(given.conversation()), () -> {
            engine.failed(given, "refused");
            return true;
        });
    }

    private String lane(String conversation) {
        return System.identityHashCode(this) + " " + place + " " + conversation;
    }
}
