package dev.kikitori.channels.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the outside reaches this server: as configured, else as the request says. */
final class Addresses {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    private final Optional<String> publicUrl;

    Addresses(Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Scheme, host and port, without a slash at the end. */
    String origin(Context ctx) {
        return publicUrl.orElseGet(() -> {
            String host = ctx.host();
            return ctx.scheme() + "://" + (host != null && HOST.matcher(host).matches() ? host : "localhost");
        });
    }
}
