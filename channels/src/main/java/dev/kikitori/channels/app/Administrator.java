package dev.kikitori.channels.app;

import java.util.Map;
import java.util.Optional;

/** Who runs a verb: the account of this machine, and the one behind it where another lends its rights. */
final class Administrator {
    private Administrator() {}

    static String name(Map<String, String> environment) {
        String account = System.getProperty("user.name", "?");
        return Optional.ofNullable(environment.get("SUDO_USER"))
                .filter(behind -> !behind.isBlank() && !behind.equals(account))
                .map(behind -> behind + " as " + account)
                .orElse(account);
    }
}
