package dev.kikitori.engine.generation;

import java.util.List;
import java.util.Optional;

/** The generators there are. */
public interface Generators {
    /** The generator with this id. */
    Optional<Generator> find(String id);

    List<Generator> all();
}
