package dev.kikitori.channels.app;

import dev.kikitori.channels.web.limits.Limits;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the audit trail that a server runs with other settings than the last one that was noted, and that its job types
 * are others. Each entry holds all that is not as usual: {@code name=value}, or a file with the beginning of its SHA-256.
 * For one thread.
 */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String BETWEEN = "; ";
    private static final int HASH_BYTES = 8;

    private final AuditTrail audit;
    private final Config config;
    private final String who;
    private final InstantSource clock;
    private final Map<Action, String> noted = new EnumMap<>(Action.class);

    /** @param who started the server */
    Changes(AuditTrail audit, Config config, String who, InstantSource clock) {
        this.audit = audit;
        this.config = config;
        this.who = who;
        this.clock = clock;
    }

    /** Looks, and notes what changed; what can't be noted just now is noted at the next look. */
    void look() {
        try {
            note(Action.SETTINGS, settings(config), who);
            note(Action.JOB_TYPES, jobTypes(config.jobs()), AuditEntry.SERVER);
        } catch (StoreUnavailable | IOException e) {
            LOG.warn("What changed could not be noted just now: {}", e.toString());
        }
    }

    private void note(Action action, SortedMap<String, String> now, String by) {
        String detail = now.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(BETWEEN));
        if (detail.equals(noted.get(action))) {
            return;
        }
        Map<String, String> before =
                read(audit.latest(action).map(AuditEntry::detail).orElse(""));
        long changed = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .count();
        if (changed > 0) {
            audit.record(new AuditEntry(clock.instant(), by, action, changed, detail));
        }
        noted.put(action, detail);
    }

    private static Map<String, String> read(String detail) {
        Map<String, String> values = new TreeMap<>();
        for (String one : detail.split(BETWEEN, -1)) {
            int equals = one.lastIndexOf('=');
            if (equals > 0) {
                values.put(one.substring(0, equals), one.substring(equals + 1));
            }
        }
        return values;
    }

    private static SortedMap<String, String> settings(Config config) {
        SortedMap<String, String> values = new TreeMap<>();
        Limits limits = config.limits();
        limits.values().forEach((limit, value) -> {
            if (value != limit.usual()) {
                values.put("limits." + limit.key(), String.valueOf(value));
            }
        });
        if (limits.loopback()) {
            values.put("limits.loopback", "true");
        }
        limits.addressHeader().ifPresent(header -> values.put("limits.address-header", header));
        if (!config.retention().equals(Config.USUAL_RETENTION)) {
            values.put("retention.days", String.valueOf(config.retention().toDays()));
        }
        if (config.makers() != Config.USUAL_MAKERS) {
            values.put("makers", String.valueOf(config.makers()));
        }
        return values;
    }

    private static SortedMap<String, String> jobTypes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(String.valueOf(file.getFileName()), hash(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
