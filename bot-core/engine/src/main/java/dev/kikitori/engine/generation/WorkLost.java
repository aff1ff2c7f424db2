package dev.kikitori.engine.generation;

/** This work is held by others now, or nobody wants it any more: what its former holder does is refused. */
public final class WorkLost extends Exception {
    private static final long serialVersionUID = 1L;

    public WorkLost(Work work) {
        super("version " + work.version() + " of conversation " + work.conversation() + " is not held by attempt "
                + work.attempt() + " any more");
    }
}
