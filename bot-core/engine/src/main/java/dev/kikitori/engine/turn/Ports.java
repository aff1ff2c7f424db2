package dev.kikitori.engine.turn;

import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.policy.Suggestions;
import java.time.InstantSource;

/** Everything the engine needs from other rooms. */
public record Ports(
        ConversationStore store,
        JobTypes jobs,
        Interpreter interpreter,
        Phrasebook phrasebook,
        Suggestions suggestions,
        Generators generators,
        ArtifactStore artifacts,
        UploadStore uploads,
        InstantSource clock,
        TurnListener listener) {}
