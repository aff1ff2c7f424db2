package dev.kikitori.prompts.jobs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What an unquoted scalar stands for: the core schema of YAML 1.2, section 10.3. */
final class Scalars {
    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();
    private static final int MOST_DIGITS = 400;

    private Scalars() {}

    static Node.Sort sort(String text) {
        if (text.length() > MOST_DIGITS) {
            return Node.Sort.TEXT;
        }
        Tag tag = CORE.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Node.Sort.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Sort.FLAG;
        }
        boolean number =
                (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && number(text).isPresent();
        return number ? Node.Sort.NUMBER : Node.Sort.TEXT;
    }

    static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }

    /** The finite number of a sensible size that is written here. */
    static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = text.startsWith("0x")
                    ? new BigDecimal(new BigInteger(text.substring(2), 16))
                    : text.startsWith("0o")
                            ? new BigDecimal(new BigInteger(text.substring(2), 8))
                            : new BigDecimal(text);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
