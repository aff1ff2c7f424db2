package dev.kikitori.channels.app;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Unguessable ids: 128 random bits in hexadecimal. */
record Ids(SecureRandom random) implements Supplier<String> {
    @Override
    public String get() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
