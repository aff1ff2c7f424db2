package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the house can do its work. */
final class Checkup implements Health {
    private final House house;
    private final Path home;
    private final Embeddings embeddings;

    Checkup(House house, Path home, Embeddings embeddings) {
        this.house = house;
        this.home = home;
        this.embeddings = embeddings;
    }

    @Override
    public List<Part> parts(String lang) {
        Words words = new Words(Verbs.class, lang);
        boolean writable = house.stores().writable();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "store",
                writable,
                true,
                words.say(
                        writable ? "part.store" : "part.store-readonly",
                        house.stores().place())));
        parts.add(house.backlog(words));
        parts.add(FreeSpace.of(home, words));
        parts.addAll(house.makers().parts(words));
        parts.add(embeddings.part(house.meaning().state(), words));
        return parts;
    }
}
