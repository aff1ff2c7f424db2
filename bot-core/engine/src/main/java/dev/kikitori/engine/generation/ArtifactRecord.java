package dev.kikitori.engine.generation;

import java.util.List;

/**
 * A made and checked thing, as it is kept.
 *
 * @param id names it everywhere; follows from the conversation and the version
 * @param version counted from 1 within the conversation
 * @param good no check failed
 * @param draft something essential was missing
 * @param first the path of the file to look at first
 * @param files all paths, {@code verification.json} among them
 */
public record ArtifactRecord(
        String id,
        String conversation,
        String name,
        int version,
        boolean good,
        boolean draft,
        String first,
        List<String> files,
        Verification verification) {
    public ArtifactRecord {
        files = List.copyOf(files);
    }
}
