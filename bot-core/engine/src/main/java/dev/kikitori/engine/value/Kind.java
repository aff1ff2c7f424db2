package dev.kikitori.engine.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of answer a question wants. The word in files and on the wire is the name in lower case with hyphens. */
public enum Kind {
    TEXT,
    LONG_TEXT,
    NAME,
    NUMBER,
    MONEY,
    YES_NO,
    CHOICE,
    CHOICES,
    DATE,
    TIME,
    DATETIME,
    DURATION,
    EMAIL,
    PHONE,
    URL,
    COLOUR,
    ADDRESS,
    OPENING_HOURS,
    ITEMS,
    GROUP_LIST,
    FILE;

    /** The word for this kind in job types and requests, such as {@code opening-hours}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word, if there is one. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether any words at all are an answer, so that a command counts only as the whole utterance. */
    public boolean takesAnyWords() {
        return this == TEXT || this == LONG_TEXT || this == NAME;
    }
}
