package dev.kikitori.generators.workshop;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.generators.check.VerificationJson;
import java.util.ArrayList;
import java.util.List;

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
     * @throws GenerationFailure if there is no such generator, or if this spec can't be made into anything
     */
    public Made make(Spec spec, JobType job, UploadedFiles files) throws GenerationFailure {
        Generator generator = generators
                .find(job.generator())
                .orElseThrow(() -> new GenerationFailure("there is no generator " + job.generator()));
        Artifact artifact = generator.generate(spec, job, files);
        List<Check> checks = new ArrayList<>();
        for (Verifier verifier : generator.verifiers()) {
            checks.add(verifier.check(artifact));
        }
        Verification verification = new Verification(spec.draft(), checks);
        return new Made(artifact.with(VerificationJson.PATH, VerificationJson.of(verification)), verification);
    }
}
