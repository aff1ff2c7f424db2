package dev.kikitori.engine.conversation;

import java.util.Locale;

/** Where a conversation stands, for programs. */
public enum Status {
    ASKING,
    CONFIRMING,
    MAKING,
    DONE,
    CANCELLED;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that belongs to what the bot is waiting for. */
    public static Status of(Focus focus) {
        return switch (focus) {
            case Focus.ChoosingJob ignored -> ASKING;
            case Focus.Asking ignored -> ASKING;
            case Focus.Checking ignored -> ASKING;
            case Focus.Picking ignored -> ASKING;
            case Focus.Consenting ignored -> ASKING;
            case Focus.Confirming ignored -> CONFIRMING;
            case Focus.Making ignored -> MAKING;
            case Focus.Made ignored -> DONE;
            case Focus.Deleting deleting -> of(deleting.before());
            case Focus.Closed ignored -> CANCELLED;
        };
    }
}
