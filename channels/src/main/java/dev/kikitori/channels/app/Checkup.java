package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Health;
import java.util.ArrayList;
import java.util.List;

/** Whether the house can do its work. */
final class Checkup implements Health {
    private final House house;

    Checkup(House house) {
        this.house = house;
    }

    @Override
    public List<Part> parts() {
        boolean writable = house.stores().writable();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("store", writable, true, writable ? "writable" : "not writable"));
        parts.addAll(house.makers().parts());
        return parts;
    }
}
