package dev.kikitori.tests.simulation;

import dev.kikitori.store.Stores;
import java.util.ArrayList;
import java.util.List;

/** Everything in one history. */
final class World {
    private final Baton baton = new Baton();
    private final SetClock clock = new SetClock();
    private final Ledger ledger = new Ledger();
    private final Leases leases = new Leases();
    private final Scene scene;
    private final Planted planted;
    private final Dice dice;
    private final List<Server> servers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean shared;
    private volatile boolean over;
    private Stores stores;

    World(Scene scene, Stores durable, int howMany, Planted planted, Dice dice) {
        this.scene = scene;
        this.planted = planted;
        this.dice = dice;
        this.shared = howMany > 1;
        this.stores = planted.in(durable, baton);
        for (int place = 0; place < howMany; place++) {
            servers.add(started(place));
        }
    }

    private Server started(int place) {
        Server server = new Server(place, baton, stores, shared, scene, clock, dice.split());
        baton.start(new Maker(server, this, dice.split()));
        return server;
    }

    /** A server dies and another takes its place, over the same stores. */
    void crash(int place) {
        note("server " + place + " dies");
        servers.get(place).die();
        servers.set(place, started(place));
    }

    /** All servers die, and others begin over what was really kept. */
    void crash(Stores found) {
        servers.forEach(Server::die);
        leases.clear();
        stores = planted.in(found, baton);
        for (int place = 0; place < servers.size(); place++) {
            note("server " + place + " dies");
            servers.set(place, started(place));
        }
    }

    Baton baton() {
        return baton;
    }

    SetClock clock() {
        return clock;
    }

    Ledger ledger() {
        return ledger;
    }

    Leases leases() {
        return leases;
    }

    Planted planted() {
        return planted;
    }

    List<Server> servers() {
        return servers;
    }

    Server server(Dice whose) {
        return whose.one(servers);
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    synchronized void note(String what) {
        notes.add(what);
    }

    /** What happened, in order. */
    synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
