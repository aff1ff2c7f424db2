package dev.kikitori.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One administrative act. It names no person that was talked with, and holds nothing that one said.
 *
 * @param who the account of the one who did it; {@code server} for what it does by itself
 * @param things how many things it touched
 * @param detail what exactly, in one line that a program can read
 */
public record AuditEntry(Instant at, String who, Action action, long things, String detail) {
    /** What a server does by itself is done by this. */
    public static final String SERVER = "server";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 20_000;

    public AuditEntry {
        if (things < 0) {
            throw new IllegalArgumentException(things + " things");
        }
        who = Keys.line(who, LONGEST_NAME);
        detail = Keys.line(detail, LONGEST_DETAIL);
    }

    /** What was done. */
    public enum Action {
        /** A deletion was asked for; how many it was about is in the {@link #DELETE} that follows it. */
        DELETION_BEGUN,
        /** Conversations were deleted, with everything of theirs. */
        DELETE,
        /** Conversations were deleted for their age, by the server itself. */
        EXPIRE,
        BACKUP,
        RESTORE,
        /** A data folder was moved here. */
        MOVE,
        /** A server was started with other settings than the one before. */
        SETTINGS,
        /** The job types of the house changed. */
        JOB_TYPES;

        /** Its name in programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The action with this name. */
        public static Optional<Action> of(String word) {
            return Arrays.stream(values())
                    .filter(action -> action.word().equals(word))
                    .findFirst();
        }
    }
}
