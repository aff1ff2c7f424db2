package dev.kikitori.tests.simulation;

import dev.kikitori.store.Stores;
import dev.kikitori.store.memory.InMemoryStores;
import java.util.Optional;

/** Two servers over stores that live on in this process. */
record Twin(Stores stores) implements History.Ground {
    Twin() {
        this(new InMemoryStores(() -> "upload"));
    }

    @Override
    public int servers() {
        return 2;
    }

    @Override
    public Optional<Stores> reopened() {
        return Optional.empty();
    }
}
