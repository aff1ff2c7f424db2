package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Form;
import java.util.List;

/**
 * Texts that a person may take as an answer instead of writing one, made from their earlier answers alone. The same
 * answers give the same texts. Thread-safe and fast.
 */
@FunctionalInterface
public interface Suggestions {
    /** Suggests nothing. */
    Suggestions NONE = (set, form, lang) -> List.of();

    /**
     * Up to three different texts.
     *
     * @param set which kind of text, as the question's {@code suggest} names it
     */
    List<String> of(String set, Form form, String lang);
}
