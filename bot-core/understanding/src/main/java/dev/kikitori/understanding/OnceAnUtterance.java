package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the same words for the same question only once while one utterance is interpreted: most links of the chain ask
 * whether it answers what is open. Nothing is remembered beyond that, and nothing outside of it.
 */
final class OnceAnUtterance implements ValueReader {
    private static final ScopedValue<Map<Asked, Readings>> READ = ScopedValue.newInstance();

    private final ValueReader reader;

    OnceAnUtterance(ValueReader reader) {
        this.reader = reader;
    }

    /** What was asked: this very question, and equal words. */
    private record Asked(Question question, String text, ReadingContext context) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked(Question theirs, String words, ReadingContext beside)
                    && question == theirs
                    && text.equals(words)
                    && context.equals(beside);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(question) + text.hashCode();
        }
    }

    /** Interprets one utterance. */
    static <T> T within(Supplier<T> interpreting) {
        return ScopedValue.where(READ, new HashMap<>()).call(interpreting::get);
    }

    @Override
    public Readings read(Question question, String text, ReadingContext context) {
        if (!READ.isBound()) {
            return reader.read(question, text, context);
        }
        Asked asked = new Asked(question, text, context);
        Readings known = READ.get().get(asked);
        if (known == null) {
            known = reader.read(question, text, context);
            READ.get().put(asked, known);
        }
        return known;
    }
}
