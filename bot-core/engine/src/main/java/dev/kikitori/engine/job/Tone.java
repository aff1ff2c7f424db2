package dev.kikitori.engine.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the bot speaks to people: matter-of-fact, friendly, or as a letter would. Facts are the same in all of them. */
public enum Tone {
    PLAIN,
    WARM,
    FORMAL;

    /** The word in files, such as {@code warm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tone with this word. */
    public static Optional<Tone> of(String word) {
        return Arrays.stream(values()).filter(tone -> tone.word().equals(word)).findFirst();
    }
}
