package dev.kikitori.engine.generation;

import java.util.Locale;

/** Is told how far a making has come. Returns at once. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress UNHEARD = step -> {};

    /** It is here now. */
    void at(Step step);

    /** What is being done. */
    enum Stage {
        MAKING,
        CHECKING;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far a stage is.
     *
     * @param done how many parts of it are through
     * @param of how many parts it has; 0 where that is not known
     */
    record Step(Stage stage, int done, int of) {
        public Step {
            if (done < 0 || of < 0 || done > of) {
                throw new IllegalArgumentException(done + " of " + of);
            }
        }
    }
}
