package dev.kikitori.engine.generation;

/** Checks a made thing. Never throws for what it finds; what it can't check, it says. Thread-safe. */
@FunctionalInterface
public interface Verifier {
    /** Checks the whole artifact; may take seconds. */
    Check check(Artifact artifact);
}
