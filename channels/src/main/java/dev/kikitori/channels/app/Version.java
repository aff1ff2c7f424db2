package dev.kikitori.channels.app;

import java.util.Objects;

/** Which Kikitori this is. */
final class Version {
    /** As the jar says; {@code unbuilt} where the classes run from elsewhere. */
    static final String OURS =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unbuilt");

    private Version() {}
}
