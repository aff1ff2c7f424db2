package dev.kikitori.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that follow from what they name, the same in every store. */
public final class Keys {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int LONGEST_NAME = 200;
    private static final int SECRET = 32;

    private Keys() {}

    /** The id of an artifact: 26 letters and digits that follow from the conversation and the version. */
    public static String artifact(String conversation, int version) {
        return base32(sha256(conversation + "/" + version));
    }

    /** A folder name for a conversation: 26 letters and digits, whatever the id is made of. */
    public static String folder(String conversation) {
        return base32(sha256(conversation));
    }

    /** What remains of a deleted conversation: SHA-256 of its id in hexadecimal. */
    public static String tombstone(String conversation) {
        return HexFormat.of().formatHex(sha256(conversation));
    }

    /**
     * A file's name as its owner gave it, fit to be shown in one line: without folders, control and direction
     * characters or halves of characters, at most 200 characters; {@code file} if nothing is left. Never a path.
     */
    public static String shownName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = line(last, LONGEST_NAME);
        return shown.isEmpty() ? "file" : shown;
    }

    /** What of a text can be shown in one line, without control and direction characters or halves of characters. */
    static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().filter(Keys::isShown).limit(longest).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /**
     * The same id, if it can be a file's name.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 ASCII letters, digits, hyphens and underscores
     */
    public static String plain(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("\"" + id + "\" can't be the id of a file");
        }
        return id;
    }

    /** A new secret: 32 random bytes. */
    public static byte[] secret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> c == 0x200D;
            default -> true;
        };
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (int i = 0; text.length() < LENGTH; i++) {
            held = held << 8 | bytes[i] & 0xFF;
            for (bits += 8; bits >= 5 && text.length() < LENGTH; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
