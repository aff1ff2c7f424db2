package dev.kikitori.engine.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Reference numbers that a person can read out: eight characters of Crockford's base 32, which has no I, L, O or U, from
 * a hash of the conversation's id, and the version after the first.
 */
final class References {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private References() {}

    static String of(String conversation, int version) {
        byte[] hash = sha256(conversation);
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(ALPHABET.charAt(hash[i] & 31));
        }
        return version == 1
                ? reference.toString()
                : reference.append('-').append(version).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
