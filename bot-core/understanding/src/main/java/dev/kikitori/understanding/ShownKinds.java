package dev.kikitori.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which kinds the examples of a question are that takes a few words of any: contacts are telephone numbers and mail. */
final class ShownKinds {
    /** What is told from other words by its shape. */
    static final Set<Kind> SHAPED = EnumSet.of(
            Kind.EMAIL,
            Kind.PHONE,
            Kind.URL,
            Kind.ADDRESS,
            Kind.OPENING_HOURS,
            Kind.DATE,
            Kind.TIME,
            Kind.DATETIME,
            Kind.MONEY);

    /** Ways to reach someone; who may name one may name another. */
    static final Set<Kind> WAYS = EnumSet.of(Kind.EMAIL, Kind.URL, Kind.PHONE);

    private static final int MOST_KEPT = 2_000;

    private final ValueReader values;
    private final Cache<Question, Set<Kind>> known =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build();

    ShownKinds(ValueReader values) {
        this.values = values;
    }

    Set<Kind> of(Question question, Heeding.Moment moment) {
        return known.get(question, one -> read(one, moment));
    }

    private Set<Kind> read(Question question, Heeding.Moment moment) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : SHAPED) {
            Question asked = question.ofKind(kind);
            boolean shown = question.examples().byLanguage().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(example -> holds(example, asked, moment));
            if (shown) {
                kinds.add(kind);
            }
        }
        if (kinds.stream().anyMatch(WAYS::contains)) {
            kinds.addAll(WAYS);
        }
        return kinds;
    }

    private boolean holds(String example, Question asked, Heeding.Moment moment) {
        Sharing sharing = new Sharing(Folded.of(example), moment.languages().getFirst(), values, moment.context());
        List<Question> alone = List.of(asked);
        new Shares(sharing, new Cues(alone, moment.languages()), alone, Optional.empty(), false).takeAll();
        return !sharing.taken().isEmpty();
    }
}
