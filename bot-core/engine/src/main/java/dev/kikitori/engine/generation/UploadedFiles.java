package dev.kikitori.engine.generation;

import dev.kikitori.engine.value.Value;
import java.util.Optional;

/** The files a person gave in one conversation. */
@FunctionalInterface
public interface UploadedFiles {
    UploadedFiles NONE = file -> Optional.empty();

    /** The content of this file; empty if it is not, or no longer, there. */
    Optional<byte[]> content(Value.FileRef file);
}
