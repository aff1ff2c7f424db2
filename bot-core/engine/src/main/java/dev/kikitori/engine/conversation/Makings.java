package dev.kikitori.engine.conversation;

import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The artifacts, in order of their versions; how many were confirmed; the form and spec confirmed last; and what was
 * confirmed and is neither made, failed nor stopped.
 */
public record Makings(
        List<ArtifactRecord> artifacts,
        int confirmed,
        Optional<Form> confirmedForm,
        Optional<Spec> confirmedSpec,
        List<UnderWay> underWay) {
    static final Makings NONE = new Makings(List.of(), 0, Optional.empty(), Optional.empty(), List.of());

    public Makings {
        artifacts = List.copyOf(artifacts);
        underWay = List.copyOf(underWay);
    }

    /** This version, if it is still to be made. */
    public Optional<UnderWay> underWay(int version) {
        return underWay.stream().filter(one -> one.version() == version).findFirst();
    }

    Makings confirming(Event.Confirmed now, Optional<Form> form) {
        Makings settled = settling(now.version());
        List<UnderWay> all = new ArrayList<>(settled.underWay);
        all.add(new UnderWay(now.version(), 0, Optional.empty()));
        return new Makings(artifacts, now.version(), form, Optional.of(now.spec()), all);
    }

    Makings keeping(ArtifactRecord artifact) {
        List<ArtifactRecord> all = new ArrayList<>(artifacts);
        all.add(artifact);
        return new Makings(all, confirmed, confirmedForm, confirmedSpec, underWay).settling(artifact.version());
    }

    Makings settling(int version) {
        return with(underWay.stream().filter(one -> one.version() != version).toList());
    }

    Makings progressing(Event.MakingProgressed now) {
        return with(underWay.stream()
                .map(one -> one.version() == now.version()
                        ? new UnderWay(now.version(), now.attempt(), Optional.of(now.step()))
                        : one)
                .toList());
    }

    private Makings with(List<UnderWay> others) {
        return new Makings(artifacts, confirmed, confirmedForm, confirmedSpec, others);
    }

    /** A version that is to be made: by which attempt, and how far it is, as was told last. */
    public record UnderWay(int version, int attempt, Optional<Progress.Step> step) {}
}
