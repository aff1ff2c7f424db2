package dev.kikitori.generators.workshop;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.check.VerificationJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes things and checks them. Thread-safe; takes from tenths of a second to as long as the checks may take. */
public final class Workshop {
    private final Generators generators;

    public Workshop(Generators generators) {
        this.generators = generators;
    }

    /**
     * A made and checked thing.
     *
     * @param artifact with its {@code verification.json}
     */
    public record Made(Artifact artifact, Verification verification) {}

    /**
     * Makes what the spec asks for and runs every check that its generator names. What fails a check is made all the
     * same; the verification says that it is not good.
     *
     * @param progress is told when something is begun
     * @throws GenerationFailure if there is no such generator, or if this spec can't be made into anything
     * @throws InterruptedException if the thread was interrupted, because nobody wants it any more
     */
    public Made make(Spec spec, JobType job, UploadedFiles files, Progress progress)
            throws GenerationFailure, InterruptedException {
        Generator generator = generator(job);
        progress.at(new Progress.Step(Progress.Stage.MAKING, 0, 0));
        Artifact artifact = generator.generate(spec, job, files, progress);
        List<Verifier> verifiers = generator.verifiers();
        List<Check> checks = new ArrayList<>();
        for (Verifier verifier : verifiers) {
            requireWanted();
            progress.at(new Progress.Step(Progress.Stage.CHECKING, checks.size(), verifiers.size()));
            checks.add(verifier.check(artifact));
        }
        requireWanted();
        Verification verification = new Verification(spec.draft(), checks);
        return new Made(artifact.with(VerificationJson.PATH, VerificationJson.of(verification)), verification);
    }

    private static void requireWanted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("it is not wanted any more");
        }
    }

    /**
     * What the spec would be made into as it is now: not checked, and every page of it says that it is a draft.
     *
     * @throws GenerationFailure as {@link #make}
     */
    public Artifact preview(Spec spec, JobType job, UploadedFiles files) throws GenerationFailure {
        return DraftMark.on(generator(job).generate(spec, job, files), spec.lang());
    }

    /** What the generator has to say of a first version in words, such as the sample's result. */
    public Optional<String> described(Spec spec, JobType job, UploadedFiles files) throws GenerationFailure {
        return generator(job).preview(spec, job, files);
    }

    private Generator generator(JobType job) throws GenerationFailure {
        return generators
                .find(job.generator())
                .orElseThrow(() -> new GenerationFailure("there is no generator " + job.generator()));
    }
}
