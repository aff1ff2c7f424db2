package dev.kikitori.engine.conversation;

import java.util.Locale;

/** What a person's own question is about. */
public sealed interface Topic {

    /** Something the job type answers: the place in its {@code faq}, from 0. */
    record Told(int place) implements Topic {}

    /** Something that any interview can tell about itself. */
    record Usual(Matter matter) implements Topic {}

    /** Something that nobody here can answer. */
    record Unknown() implements Topic {}

    /** What any interview can tell about itself. */
    enum Matter {
        /** How long it takes, and how much is still to come. */
        LENGTH,
        /** What is kept, where and for how long. */
        KEPT,
        /** Whether what was said can be changed. */
        CHANGES,
        /** What comes out in the end. */
        RESULT,
        /** Who or what is asking. */
        SELF,
        /** What the person can say here. */
        ABILITIES,
        /** Nothing: the person only says thank you. */
        THANKS;

        /** The word for it in files: the name in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
