package dev.kikitori.engine.generation;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Makes a thing from a spec. The same spec gives the same bytes: no clock, no randomness, no network. Thread-safe.
 */
public interface Generator {
    /** What job types call it. */
    String id();

    /** Changes whenever the same spec would give other bytes. */
    String version();

    /** The answers it looks for. Says the same at every call. */
    default Inputs inputs() {
        return Inputs.ANYTHING;
    }

    /**
     * Makes the thing.
     *
     * @param files opens the files that answers name
     * @throws GenerationFailure if this spec can't be made into it
     */
    Artifact generate(Spec spec, JobType job, UploadedFiles files) throws GenerationFailure;

    /**
     * The same, telling how far it is; what takes seconds overrides this. When its thread is interrupted nobody wants the
     * thing any more: then it ends soon, however it likes.
     */
    default Artifact generate(Spec spec, JobType job, UploadedFiles files, Progress progress) throws GenerationFailure {
        return generate(spec, job, files);
    }

    /** The checks that what it makes has to pass, in order. */
    List<Verifier> verifiers();

    /** Whether a first version shows more than the answers themselves, so that it is worth offering on the way. */
    default boolean showsEarly() {
        return true;
    }

    /** What the result would look like on the person's own sample, in the spec's language; empty where there is none. */
    default Optional<String> preview(Spec spec, JobType job, UploadedFiles files) {
        return Optional.empty();
    }

    /** The names that an answer holds to choose from, such as the columns of a sample; empty if it holds none. */
    default List<String> choicesIn(Question question, Value answer, UploadedFiles files) {
        return List.of();
    }
}
