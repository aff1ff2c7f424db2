package dev.kikitori.engine.turn;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lane a conversation: whoever enters waits for those who came before. A lane exists while someone is in it or waits
 * for it. The store may be called within a lane; no other lane may be entered from one.
 */
final class Lanes {
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        final ReentrantLock turn = new ReentrantLock(true);
        int users;
    }

    /** Something done within a lane. */
    interface Ride<T> {
        T go() throws TurnRefused;
    }

    <T> T within(String conversation, Ride<T> ride) throws TurnRefused {
        Lane lane = lanes.compute(conversation, (id, existing) -> {
            Lane entered = existing == null ? new Lane() : existing;
            entered.users++;
            return entered;
        });
        lane.turn.lock();
        try {
            return ride.go();
        } finally {
            lane.turn.unlock();
            lanes.computeIfPresent(conversation, (id, left) -> --left.users == 0 ? null : left);
        }
    }
}
