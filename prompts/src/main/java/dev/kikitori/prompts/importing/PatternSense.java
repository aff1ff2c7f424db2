package dev.kikitori.prompts.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression is meant for, found out by what it takes. The expression is anybody's: it is tried on short
 * texts, and given up on after a bounded number of steps.
 */
final class PatternSense {
    private static final int LONGEST = 1_000;
    private static final int MOST_STEPS = 50_000;
    private static final Pattern WORDS =
            Pattern.compile("\\^\\(?(?:\\?:)?((?:[\\p{L}\\p{N} _-]+\\|)+[\\p{L}\\p{N} _-]+)\\)?\\$");

    private final @Nullable Pattern pattern;
    private final String written;

    PatternSense(String written) {
        this.written = written;
        this.pattern = compiled(written);
    }

    private static @Nullable Pattern compiled(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException | StackOverflowError e) {
            return null;
        }
    }

    /** The kind whose values it takes, and no other words. */
    Optional<String> kind() {
        if (!(Tables.KINDS.get("patterns") instanceof List<?> rows)
                || Tables.strings(Tables.KINDS, "others").stream().anyMatch(this::takes)) {
            return Optional.empty();
        }
        for (Object row : rows) {
            if (row instanceof Map<?, ?> entry
                    && entry.get("takes") instanceof List<?> values
                    && values.stream().allMatch(value -> takes(String.valueOf(value)))) {
                return Optional.of(String.valueOf(entry.get("kind")));
            }
        }
        return Optional.empty();
    }

    /** Whether the normal values of this kind can pass. */
    boolean takesValuesOf(String kind) {
        return Tables.strings(Tables.map(Tables.KINDS, "values"), kind).stream().allMatch(this::takes);
    }

    /** The words of an expression that is only a list of words. */
    List<String> words() {
        Matcher matcher = WORDS.matcher(written.length() > LONGEST ? "" : written);
        boolean closed = written.contains("(") == written.contains(")");
        return matcher.matches() && closed && written.contains("(")
                ? List.of(matcher.group(1).split("\\|"))
                : List.of();
    }

    private boolean takes(String value) {
        if (pattern == null) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(value, new ArrayList<>(List.of(0))))
                    .find();
        } catch (TooLong | StackOverflowError e) {
            return false;
        }
    }

    /** Ends a search that goes on for too long, by counting how often a character is looked at. */
    private record Counted(String text, List<Integer> looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            int count = looks.getFirst() + 1;
            if (count > MOST_STEPS) {
                throw new TooLong();
            }
            looks.set(0, count);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
