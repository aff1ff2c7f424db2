package dev.kikitori.engine.job;

/** What "you decide" does to a question. */
public enum Decide {
    /** The question's default is taken. */
    DEFAULT,
    /** It is left out. */
    OMIT,
    /** It is refused: only the person can know this. */
    REQUIRED
}
