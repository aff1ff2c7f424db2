package dev.kikitori.generators.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * JSON that can stand in a raw Python string between three single quotes and in an HTML script element alike: no
 * apostrophe, no {@code < > &}, and no character that is unseen, moves others or may not be in HTML, stands as itself.
 */
public final class SafeJson {
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                    .withArrayIndenter(new DefaultIndenter(" ", "\n")));

    private SafeJson() {}

    public static String of(JsonNode node) {
        try {
            StringBuilder safe = new StringBuilder();
            WRITER.writeValueAsString(node).codePoints().forEach(point -> append(safe, point));
            return safe.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder safe, int point) {
        boolean plain = isCharacter(point)
                && "<>&'".indexOf(point) < 0
                && point != 0xad
                && Character.getType(point) != Character.FORMAT
                && point != 0x2028
                && point != 0x2029;
        if (plain) {
            safe.appendCodePoint(point);
        } else {
            for (char unit : Character.toChars(point)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    /** Whether HTML may hold it: no surrogate, no noncharacter, no control character but line end and tab. */
    public static boolean isCharacter(int point) {
        boolean control = (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7f && point < 0xa0);
        boolean surrogate = point >= 0xd800 && point < 0xe000;
        boolean noncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
        return !control && !surrogate && !noncharacter;
    }
}
