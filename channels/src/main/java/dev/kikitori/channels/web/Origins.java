package dev.kikitori.channels.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pages may use the API: our own, and those of configured origins. */
final class Origins {
    private final Set<String> others;

    Origins(Set<String> others) {
        this.others = others;
    }

    /** Whether a page of this origin may come in; a program sends none. */
    boolean admits(@Nullable String origin, @Nullable String host) {
        return origin == null || others.contains(origin) || isOwn(origin, host);
    }

    /** The origin, if it is another one that may use the API. */
    Optional<String> other(@Nullable String origin) {
        return Optional.ofNullable(origin).filter(others::contains);
    }

    /** The origin, if it is the page of another site. */
    Optional<String> foreign(@Nullable String origin, @Nullable String host) {
        return Optional.ofNullable(origin).filter(given -> !given.equals("null") && !isOwn(given, host));
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
