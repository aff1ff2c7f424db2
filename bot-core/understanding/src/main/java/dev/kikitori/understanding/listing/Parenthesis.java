package dev.kikitori.understanding.listing;

import java.util.Optional;

/** A line, and what stood in its last parentheses. */
record Parenthesis(String rest, Optional<String> inside) {

    static Parenthesis in(String line) {
        int close = Math.max(line.lastIndexOf(')'), line.lastIndexOf('）'));
        int open = close < 0 ? -1 : Math.max(line.lastIndexOf('(', close), line.lastIndexOf('（', close));
        if (open <= 0) {
            return new Parenthesis(line, Optional.empty());
        }
        String inside = line.substring(open + 1, close).strip();
        String rest = line.substring(0, open).stripTrailing() + " "
                + line.substring(close + 1).strip();
        return inside.isEmpty() || rest.isBlank()
                ? new Parenthesis(line, Optional.empty())
                : new Parenthesis(rest.strip(), Optional.of(inside));
    }
}
