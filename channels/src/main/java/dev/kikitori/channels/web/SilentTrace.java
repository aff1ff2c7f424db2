package dev.kikitori.channels.web;

import org.jspecify.annotations.Nullable;

/** Where something went wrong, for the log: the classes and lines of a fault without its messages, which may quote answers. */
public final class SilentTrace extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 5;

    private SilentTrace(Throwable fault, @Nullable SilentTrace cause) {
        super(fault.getClass().getName(), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    /** The trace of this fault and of what caused it. */
    public static SilentTrace of(Throwable fault) {
        return of(fault, DEEPEST);
    }

    private static SilentTrace of(Throwable fault, int deep) {
        Throwable cause = fault.getCause();
        return new SilentTrace(fault, cause == null || deep == 0 ? null : of(cause, deep - 1));
    }
}
