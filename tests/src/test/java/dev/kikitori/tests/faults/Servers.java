package dev.kikitori.tests.faults;

import java.net.URI;
import java.util.random.RandomGenerator;

/** Where the crowd finds a server, just now. Thread-safe. */
@FunctionalInterface
public interface Servers {
    /** One of them; it may be dead. */
    URI one(RandomGenerator random);
}
