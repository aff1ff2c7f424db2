package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditTrail;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.sqlite.DataFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code admin audit}: what was done by those who look after it, whether a server runs or not. */
final class AuditVerb {
    private AuditVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words) throws WrongUse, CannotRun {
        Arguments arguments = Arguments.read(args, Set.of("home", "days"), Set.of("json"), words);
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        Instant since = Instant.EPOCH;
        Optional<String> days = arguments.option("days");
        if (days.isPresent()) {
            since = surroundings.clock().instant().minus(Duration.ofDays(AdminVerb.days(days.get(), words)));
        }
        try {
            for (AuditEntry entry : trail(config).since(since)) {
                surroundings.result(arguments.flag("json") ? Json.write(fields(entry)) : line(entry, words));
            }
            return 0;
        } catch (StoreRefused refused) {
            throw new CannotRun(Refusal.sentence(refused, words), refused);
        }
    }

    /** The audit trail of what is set, beside the servers that use it. */
    static AuditTrail trail(Config config) throws StoreRefused {
        return config.database().isPresent()
                ? PostgresStores.trail(config.database().get())
                : DataFolder.trail(config.home());
    }

    private static String line(AuditEntry entry, Words words) {
        return entry.at() + "  " + entry.who() + "  "
                + words.say("audit." + entry.action().word(), entry.things(), entry.detail());
    }

    private static Map<String, Object> fields(AuditEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", entry.at().toString());
        fields.put("who", entry.who());
        fields.put("action", entry.action().word());
        fields.put("count", entry.things());
        fields.put("detail", entry.detail());
        return fields;
    }
}
