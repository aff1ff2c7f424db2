package dev.kikitori.engine.turn;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Round;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table booking: an essential number, a choice with a default, a number that only applies to quiet corners, a note. */
final class TestJobs {
    static final JobType BOOKING = booking("v1", List.of());

    private TestJobs() {}

    static JobType booking(String hash, List<Step> steps) {
        Question people =
                question("people", Kind.NUMBER, true, Decide.REQUIRED, Optional.empty(), List.of(), Optional.empty());
        Question seat = question(
                "seat",
                Kind.CHOICE,
                false,
                Decide.DEFAULT,
                Optional.of(new Value.Text("window")),
                List.of(new Choice("window", LocalList.NONE), new Choice("quiet", LocalList.NONE)),
                Optional.empty());
        Question chairs = question(
                "chairs",
                Kind.NUMBER,
                false,
                Decide.OMIT,
                Optional.empty(),
                List.of(),
                Optional.of(new Condition.Is("seat", new Value.Text("quiet"))));
        Question note = question("note", Kind.TEXT, false, Decide.OMIT, Optional.empty(), List.of(), Optional.empty());
        return new JobType(
                "booking",
                hash,
                LocalText.NONE,
                LocalText.NONE,
                "record",
                Optional.empty(),
                List.of(new Round("extras", LocalText.NONE)),
                List.of(people, seat, chairs, note),
                steps,
                "");
    }

    /** The booking with other questions. */
    static JobType with(JobType job, String hash, List<Question> questions) {
        return new JobType(
                job.id(),
                hash,
                job.title(),
                job.intro(),
                job.generator(),
                job.receiver(),
                job.rounds(),
                questions,
                job.steps(),
                "");
    }

    /** Another thing to make: one essential number. */
    static JobType priceList() {
        return new JobType(
                "price-list",
                "p1",
                LocalText.NONE,
                LocalText.NONE,
                "record",
                Optional.empty(),
                List.of(),
                List.of(question(
                        "prices", Kind.NUMBER, true, Decide.REQUIRED, Optional.empty(), List.of(), Optional.empty())),
                List.of(),
                "");
    }

    static Question asking(Question question, String otherwise) {
        return new Question(
                question.id(),
                question.kind(),
                question.round(),
                question.label(),
                new LocalText(Map.of("en", otherwise)),
                question.why(),
                question.help(),
                question.examples(),
                question.range(),
                question.essential(),
                question.optional(),
                question.sensitive(),
                question.decide(),
                question.choices(),
                question.choicesFrom(),
                question.fallback(),
                question.when(),
                question.fields());
    }

    /** Something to choose from, of which one thing can't be made. */
    static Question features() {
        return features(Kind.CHOICE);
    }

    static Question features(Kind kind) {
        return question(
                "features",
                kind,
                false,
                Decide.OMIT,
                Optional.empty(),
                List.of(new Choice("map", LocalList.NONE), new Choice("chat", LocalList.NONE, true)),
                Optional.empty());
    }

    /** A text for which others are suggested, or one that is kept among the wishes. */
    static Question text(String id, Optional<String> suggest, boolean wishes) {
        Question plain = question(id, Kind.TEXT, false, Decide.OMIT, Optional.empty(), List.of(), Optional.empty());
        return new Question(
                id,
                Kind.TEXT,
                plain.round(),
                plain.label(),
                plain.ask(),
                plain.why(),
                plain.help(),
                plain.examples(),
                plain.range(),
                plain.essential(),
                plain.optional(),
                plain.sensitive(),
                plain.decide(),
                plain.choices(),
                plain.choicesFrom(),
                plain.fallback(),
                plain.when(),
                plain.fields(),
                suggest,
                wishes);
    }

    static Question number(String id) {
        return question(id, Kind.NUMBER, false, Decide.OMIT, Optional.empty(), List.of(), Optional.empty());
    }

    static Step step(String id, Step.Kind kind, String before) {
        return new Step(id, Optional.of(before), kind, new LocalText(Map.of("en", id)), Optional.empty());
    }

    private static Question question(
            String id,
            Kind kind,
            boolean essential,
            Decide decide,
            Optional<Value> fallback,
            List<Choice> choices,
            Optional<Condition> when) {
        NumberRange range =
                new NumberRange(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(20)), kind == Kind.NUMBER);
        return new Question(
                id,
                kind,
                id.equals("note") ? Optional.of("extras") : Optional.empty(),
                LocalText.NONE,
                new LocalText(Map.of("en", "Ask " + id)),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                kind == Kind.NUMBER ? range : NumberRange.ANY,
                essential,
                !essential,
                false,
                decide,
                choices,
                List.of(),
                fallback,
                when,
                List.of());
    }
}
