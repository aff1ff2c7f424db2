package dev.kikitori.engine.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sentence with named gaps, such as {@code Where shall {name} be?}, parsed once. What fills a gap is never parsed
 * itself, whatever it holds. A gap's name has ASCII letters, digits, {@code _ - .}; other braces stand for themselves.
 */
public final class Template {
    private final List<Part> parts;

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Gap(String name) implements Part {}

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The template that this text writes. Any text is one. */
    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = gapEnd(text, at);
            if (end < 0) {
                words.append(text.charAt(at++));
            } else {
                flush(parts, words);
                parts.add(new Gap(text.substring(at + 1, end)));
                at = end + 1;
            }
        }
        flush(parts, words);
        return new Template(parts);
    }

    private static void flush(List<Part> parts, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    /** Where the gap that opens here closes; negative if none opens here. */
    private static int gapEnd(String text, int at) {
        if (text.charAt(at) != '{') {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end < text.length() && end > at + 1 && text.charAt(end) == '}' ? end : -1;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c == '-' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** The names of the gaps, in order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Gap gap) {
                names.add(gap.name());
            }
        }
        return names;
    }

    /** The sentence, every gap filled. A full stop after a filling that ends a sentence by itself is not doubled. */
    public String fill(UnaryOperator<String> fillings) {
        if (parts.size() == 1 && parts.getFirst() instanceof Words words) {
            return words.text();
        }
        StringBuilder filled = new StringBuilder();
        boolean afterFilling = false;
        for (Part part : parts) {
            switch (part) {
                case Gap gap -> {
                    filled.append(fillings.apply(gap.name()));
                    afterFilling = true;
                }
                case Words words -> {
                    boolean doubled = afterFilling && isStop(words.text().charAt(0)) && endsSentence(filled);
                    filled.append(words.text(), doubled ? 1 : 0, words.text().length());
                    afterFilling = false;
                }
            }
        }
        return filled.toString();
    }

    /**
     * The sentence, its gaps filled from names and fillings in turn.
     *
     * @throws IllegalArgumentException if a gap has no filling
     */
    public String fill(String... namesAndFillings) {
        return fill(name -> {
            for (int i = 0; i < namesAndFillings.length; i += 2) {
                if (namesAndFillings[i].equals(name)) {
                    return namesAndFillings[i + 1];
                }
            }
            throw new IllegalArgumentException("nothing fills " + name);
        });
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '。';
    }

    private static boolean endsSentence(StringBuilder filled) {
        return !filled.isEmpty() && ".。!?！？…".indexOf(filled.charAt(filled.length() - 1)) >= 0;
    }
}
