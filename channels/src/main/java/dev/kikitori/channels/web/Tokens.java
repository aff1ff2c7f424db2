package dev.kikitori.channels.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ids and tokens. A token is the conversation's id, a dot, and 256 random bits in base64url: who holds it needs nothing
 * else to resume. Only its SHA-256 is kept.
 */
final class Tokens {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final RandomGenerator random;

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** A new id: 26 letters and digits, 128 random bits. */
    String id() {
        StringBuilder id = new StringBuilder(26);
        long bits = 0;
        for (int i = 0; i < 26; i++) {
            if (i % 12 == 0) {
                bits = random.nextLong();
            }
            id.append(DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return id.toString();
    }

    /** A new token for this conversation. */
    String issue(String conversation) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return conversation + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is kept of a token. */
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the token is the one this hash was made of; takes the same time whatever it is. */
    static boolean opens(String token, String hash) {
        return MessageDigest.isEqual(
                hash(token).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The id of the conversation that the token says it is for. */
    static Optional<String> conversation(String token) {
        int dot = token.indexOf('.');
        return dot <= 0 || dot > 100 ? Optional.empty() : Optional.of(token.substring(0, dot));
    }
}
