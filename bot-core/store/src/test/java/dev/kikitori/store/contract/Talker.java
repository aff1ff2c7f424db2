package dev.kikitori.store.contract;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.postgresql.PostgresAddress;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A process that writes to a data folder, or to the database that is named behind it, until it is killed, and says a line for everything that was acknowledged:
 * {@code turn CONVERSATION VERSION}, {@code confirmed VERSION}, {@code artifact ID}, {@code upload CONVERSATION ID}.
 */
public final class Talker {
    static final int CONVERSATIONS = 6;
    static final String MAKER = "maker";

    private Talker() {}

    public static void main(String[] arguments) throws Exception {
        Stores stores = open(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "");
        System.out.println("open");
        if (arguments.length > 2) {
            LockSupport.park();
        }
        for (int i = 0; i < CONVERSATIONS; i++) {
            String id = "c" + i;
            Thread.ofVirtual().start(() -> talk(stores, id));
        }
        make(stores);
    }

    private static Stores open(Path home, String url) throws StoreRefused {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return url.isEmpty()
                ? DataFolder.open(home, ids)
                : PostgresStores.open(PostgresAddress.of(url, Map.of()).orElseThrow(), home, ids);
    }

    private static void talk(Stores stores, String id) {
        try {
            List<Recorded> before = stores.conversations().read(id, 0);
            long version = before.size();
            while (true) {
                List<Recorded> turn = Some.after(version, Some.NOON, Some.turn("m" + version, said(id, version)));
                stores.conversations().append(id, version, turn);
                version += turn.size();
                say("turn " + id + " " + version);
            }
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
        }
    }

    static String said(String id, long version) {
        return id + " at " + version;
    }

    private static void make(Stores stores) throws Exception {
        makeAll(stores, artifact -> say("artifact " + artifact.id()));
        while (true) {
            long before = stores.conversations().read(MAKER, 0).size();
            int version = (int) Math.max(1, before);
            List<Event> events =
                    before == 0 ? List.of(Some.started(), Some.confirmed(1)) : List.of(Some.confirmed(version));
            stores.conversations().append(MAKER, before, Some.after(before, Some.NOON, events));
            say("confirmed " + version);
            makeAll(stores, artifact -> say("artifact " + artifact.id()));
            say("upload "
                    + stores.uploads()
                            .keep(MAKER, "data.csv", Some.bytes("version " + version))
                            .id());
        }
    }

    /** Makes everything that waits; what somebody took who died is free. */
    static void makeAll(Stores stores, Consumer<ArtifactRecord> made) throws IOException, WorkLost {
        for (Optional<Work> next = stores.work().claim(Some.NOON, Duration.ZERO);
                next.isPresent();
                next = stores.work().claim(Some.NOON, Duration.ZERO)) {
            Work work = next.get();
            made.accept(stores.artifacts().keep(work, Some.artifact("version " + work.version()), Some.verification()));
            if (!stores.work().finish(work)) {
                throw new IllegalStateException("others have version " + work.version());
            }
        }
    }

    /** One write for a line, so that a kill does not cut lines into each other. */
    private static synchronized void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
