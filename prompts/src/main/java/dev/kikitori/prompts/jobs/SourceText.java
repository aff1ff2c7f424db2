package dev.kikitori.prompts.jobs;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file: UTF-8, of a bounded size, without a byte order mark and without control characters. */
final class SourceText {
    private SourceText() {}

    /** The text; empty, with a fault, if the bytes are none. */
    static Optional<String> decode(byte[] bytes, int largest, Faults faults) {
        if (bytes.length > largest) {
            faults.add(Code.TOO_LARGE, 1, Integer.toString(largest / 1024));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return check(text, largest, faults);
        } catch (CharacterCodingException e) {
            faults.add(Code.NOT_UTF8, lineOfFirstFault(bytes));
            return Optional.empty();
        }
    }

    /** The text without its byte order mark; empty, with a fault, if it can't be read. */
    static Optional<String> check(String text, int largest, Faults faults) {
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (source.length() > largest) {
            faults.add(Code.TOO_LARGE, 1, Integer.toString(largest / 1024));
            return Optional.empty();
        }
        int line = 1;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int c = source.codePointAt(i);
            line += c == '\n' ? 1 : 0;
            if (isUnprintable(c)) {
                faults.add(Code.CONTROL_CHARACTER, line, "U+%04X".formatted(c));
                return Optional.empty();
            }
        }
        return Optional.of(source);
    }

    private static boolean isUnprintable(int c) {
        boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0 && c != 0x85);
        return control || Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe;
    }

    /** The line on which UTF-8 ends, found by decoding as far as it goes. */
    private static int lineOfFirstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    }
}
