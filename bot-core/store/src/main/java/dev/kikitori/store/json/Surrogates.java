package dev.kikitori.store.json;

/** Surrogates without their partner: no characters, and without a form in UTF-8. */
final class Surrogates {
    private Surrogates() {}

    /** The JSON with every lone surrogate written as an escape; in JSON it can stand only within a string. */
    static String escaped(String json) {
        int lone = firstLone(json, 0);
        if (lone < 0) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + 16);
        int done = 0;
        for (int at = lone; at >= 0; at = firstLone(json, at + 1)) {
            text.append(json, done, at).append(String.format("\\u%04x", (int) json.charAt(at)));
            done = at + 1;
        }
        return text.append(json, done, json.length()).toString();
    }

    /**
     * The same text, fit to be the name of a field; parsers do not take half a character there, even escaped.
     *
     * @throws IllegalArgumentException if it holds a lone surrogate
     */
    static String requireNone(String name) {
        if (firstLone(name, 0) >= 0) {
            throw new IllegalArgumentException("a name that holds half a character can't be stored");
        }
        return name;
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
