package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.generation.WorkQueue.DeadWork;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What waits to be made, and what was given up lately. It names no conversation. */
final class Backlog {
    private static final Duration LATELY = Duration.ofDays(1);

    private Backlog() {}

    static Health.Part of(WorkQueue queue, Instant now, Words words) {
        try {
            List<DeadWork> dead = queue.dead(now.minus(LATELY));
            int waiting = queue.waiting();
            String detail = dead.isEmpty()
                    ? words.say("part.work", waiting)
                    : words.say(
                            "part.work-dead",
                            waiting,
                            dead.size(),
                            kinds(dead),
                            dead.getFirst().at());
            return new Health.Part("work", dead.isEmpty(), false, detail);
        } catch (StoreUnavailable e) {
            return new Health.Part("work", false, false, words.say("part.work-unknown"));
        }
    }

    /** Such as {@code shop-page refused 2, table-booking broken 1}. */
    private static String kinds(List<DeadWork> dead) {
        Map<String, Long> kinds = dead.stream()
                .collect(Collectors.groupingBy(
                        one -> one.job() + " " + one.reason().split(":", 2)[0], TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }
}
