package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One link of the chain: what an utterance means, if this link can tell. */
@FunctionalInterface
interface Heeding {
    Optional<Interpretation> heed(Moment moment);

    /** What the first of these links that can tell makes of it. */
    static Optional<Interpretation> first(List<Heeding> links, Moment moment) {
        return links.stream().flatMap(link -> link.heed(moment).stream()).findFirst();
    }

    /** What to call it to people who write job types, such as {@code several-at-once}. */
    default String name() {
        return Titles.BY_CLASS.get(getClass());
    }

    /** What each kind of link is called, made from the name of its class once. */
    final class Titles extends ClassValue<String> {
        private static final Titles BY_CLASS = new Titles();

        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An utterance and all it is read against.
     *
     * @param folded the beginning of the text, as long as any sentence; values are read from the whole text
     * @param languages in the order to try them
     */
    record Moment(
            String text,
            Folded folded,
            List<Language> languages,
            Conversation conversation,
            List<JobType> jobs,
            ReadingContext context) {

        /** What a value of this question is read against: an answer of opening hours may be changed in part. */
        ReadingContext context(Question question) {
            return context.beside(conversation.form().flatMap(form -> form.standing(question.id())));
        }

        /** The same moment, as if only this part had been said. */
        Moment with(Folded part) {
            return new Moment(part.given(), part, languages, conversation, jobs, context);
        }

        /** The question that is open, with the choices it offers now. */
        Optional<Question> open() {
            return conversation.openQuestion().flatMap(id -> conversation.form().flatMap(form -> form.question(id)));
        }

        /** Whether the person said just this the last time. */
        boolean isSaidAgain() {
            return conversation.turns().earlier().values().stream()
                    .max(Comparator.comparingLong(Conversation.Turn::first))
                    .filter(turn -> text.equals(turn.fingerprint().get("text")))
                    .isPresent();
        }

        /**
         * Whether a few words of any kind are an answer to what is open, and a sentence that is said to us is more likely
         * just that: not where it is said again.
         */
        boolean takesFewWords() {
            return conversation.focus() instanceof Focus.Asking
                    && open().filter(question -> question.kind() == Kind.NAME || question.kind() == Kind.TEXT)
                            .isPresent()
                    && !isSaidAgain();
        }

        /** Whether any words at all would be an answer to what is open. */
        boolean takesAnyWords() {
            return open().map(question -> question.kind().takesAnyWords()).orElse(false);
        }
    }
}
