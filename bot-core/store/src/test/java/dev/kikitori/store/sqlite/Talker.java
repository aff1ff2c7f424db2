package dev.kikitori.store.sqlite;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.store.contract.Some;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that writes to a data folder until it is killed, and says a line for everything that was acknowledged:
 * {@code turn CONVERSATION VERSION}, {@code artifact ID}, {@code upload CONVERSATION ID}.
 */
final class Talker {
    static final int CONVERSATIONS = 6;

    private Talker() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder stores = Home.open(Path.of(arguments[0]));
        System.out.println("open");
        if (arguments.length > 1) {
            LockSupport.park();
        }
        for (int i = 0; i < CONVERSATIONS; i++) {
            String id = "c" + i;
            Thread.ofVirtual().start(() -> talk(stores, id));
        }
        make(stores);
    }

    private static void talk(DataFolder stores, String id) {
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

    private static void make(DataFolder stores) throws Exception {
        int version = stores.artifacts().of("maker").size();
        while (true) {
            version++;
            String content = "version " + version;
            say("artifact "
                    + stores.artifacts()
                            .keep("maker", version, Some.artifact(content), Some.verification())
                            .id());
            say("upload "
                    + stores.uploads()
                            .keep("maker", "data.csv", Some.bytes(content))
                            .id());
        }
    }

    /** One write for a line, so that a kill does not cut lines into each other. */
    private static synchronized void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
