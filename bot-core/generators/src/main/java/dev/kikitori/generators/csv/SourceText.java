package dev.kikitori.generators.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file, and in which encoding it was written. */
record SourceText(String text, Encoding encoding) {
    private static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    enum Encoding {
        UTF_8("utf-8"),
        CP932("cp932"),
        UTF_16("utf-16"),
        WINDOWS_1252("windows-1252");

        private final String word;

        Encoding(String word) {
            this.word = word;
        }

        /** The key of the note that names it. */
        String word() {
            return word;
        }
    }

    static SourceText of(byte[] file) {
        if (startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)) {
            return new SourceText(utf16(file), Encoding.UTF_16);
        }
        byte[] rest = startsWith(file, 0xef, 0xbb, 0xbf) ? Arrays.copyOfRange(file, 3, file.length) : file;
        return strictly(StandardCharsets.UTF_8, rest)
                .map(text -> new SourceText(text, Encoding.UTF_8))
                .or(() -> strictly(Charset.forName("windows-31j"), rest)
                        .map(text -> new SourceText(text, Encoding.CP932)))
                .orElseGet(() -> new SourceText(windows1252(rest), Encoding.WINDOWS_1252));
    }

    /** Text that came as text: pasted, or typed. */
    static SourceText pasted(String text) {
        return new SourceText(wellFormed(text.startsWith("\ufeff") ? text.substring(1) : text), Encoding.UTF_8);
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String utf16(byte[] file) {
        int high = (file[0] & 0xff) == 0xfe ? 0 : 1;
        StringBuilder text = new StringBuilder(file.length / 2);
        for (int at = 2; at + 1 < file.length; at += 2) {
            text.append((char) ((file[at + high] & 0xff) << 8 | (file[at + 1 - high] & 0xff)));
        }
        return wellFormed(text.toString()) + (file.length % 2 == 1 ? "\ufffd" : "");
    }

    private static String wellFormed(String text) {
        return text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xfffd : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String windows1252(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte one : bytes) {
            int code = one & 0xff;
            text.append(code >= 0x80 && code < 0xa0 ? WINDOWS_1252.charAt(code - 0x80) : (char) code);
        }
        return text.toString();
    }
}
