package dev.kikitori.tests.simulation;

import dev.kikitori.engine.generation.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who holds which work until when: nobody else may take it before. */
final class Leases {
    private final Map<String, Instant> until = new HashMap<>();

    synchronized void taken(Work work, Instant now) {
        Instant held = until.get(key(work));
        if (held != null && now.isBefore(held)) {
            throw new Broken("version " + work.version() + " of " + work.conversation() + " was taken while held");
        }
        until.put(key(work), now.plus(Maker.LEASE));
    }

    synchronized void ended(Work work) {
        until.remove(key(work));
    }

    /** All work is free: the only server began anew. */
    synchronized void clear() {
        until.clear();
    }

    private static String key(Work work) {
        return work.conversation() + " " + work.version();
    }
}
