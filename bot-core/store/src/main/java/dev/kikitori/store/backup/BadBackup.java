package dev.kikitori.store.backup;

/** What can't be restored, or not to there; nothing was changed. The message says where, for a log. */
public final class BadBackup extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public BadBackup(Code code, String where) {
        super(where);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Why. */
    public enum Code {
        /** The file is no backup. */
        NO_BACKUP,
        /** A newer version of Kikitori made it. */
        NEWER,
        /** A part of it is not what it was when it was made, or is missing. */
        DAMAGED,
        /** The place to restore to holds something already. */
        NOT_EMPTY,
        /** What arrived is not what was sent; it was taken back. */
        NOT_EQUAL
    }
}
