package dev.kikitori.tests.made;

/** One thing wrong with a made thing: of what sort, where it was seen, and what was seen. */
public record Fault(Sort sort, String where, String text) {
    private static final int LONGEST = 400;

    public Fault {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** What kinds of fault there are. */
    public enum Sort {
        /** The thing's own verification is not good, or something of it was not checked. */
        CHECKS,
        /** axe-core found a violation of WCAG 2.2 A or AA. */
        AXE,
        /** An error of a script, or on the browser's console. */
        CONSOLE,
        /** Something was asked for beyond the thing's own files. */
        REQUEST,
        /** The page is wider than the window. */
        WIDTH,
        /** Something that a person said became markup. */
        MARKUP
    }

    @Override
    public String toString() {
        return sort + " " + where + ": " + text;
    }
}
