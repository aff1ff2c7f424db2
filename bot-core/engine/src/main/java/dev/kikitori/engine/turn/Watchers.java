package dev.kikitori.engine.turn;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who wants to know when a conversation changed. Thread-safe. */
final class Watchers {
    private final ConcurrentMap<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    Watch add(String conversation, Runnable changed) {
        Runnable own = changed::run;
        watchers.compute(conversation, (id, existing) -> {
            Set<Runnable> all = existing == null ? ConcurrentHashMap.newKeySet() : existing;
            all.add(own);
            return all;
        });
        return () -> watchers.computeIfPresent(conversation, (id, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    /** The conversations that somebody watches. */
    Set<String> watched() {
        return Set.copyOf(watchers.keySet());
    }

    void changed(String conversation) {
        Set<Runnable> all = watchers.get(conversation);
        if (all != null) {
            all.forEach(Runnable::run);
        }
    }
}
