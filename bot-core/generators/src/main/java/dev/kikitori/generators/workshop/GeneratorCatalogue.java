package dev.kikitori.generators.workshop;

import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The generators of this program, by id. */
public final class GeneratorCatalogue implements Generators {
    private final Map<String, Generator> byId;

    /** @throws IllegalArgumentException if two generators have one id */
    public GeneratorCatalogue(List<Generator> generators) {
        Map<String, Generator> map = new LinkedHashMap<>();
        for (Generator generator : generators) {
            if (map.put(generator.id(), generator) != null) {
                throw new IllegalArgumentException("two generators are called " + generator.id());
            }
        }
        byId = Collections.unmodifiableMap(map);
    }

    @Override
    public Optional<Generator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Generator> all() {
        return List.copyOf(byId.values());
    }
}
