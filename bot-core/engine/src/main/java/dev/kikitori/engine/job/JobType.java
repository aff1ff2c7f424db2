package dev.kikitori.engine.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of thing that can be made: what is asked for it, and which generator makes it.
 *
 * @param hash names this version: a hash of the file's content
 * @param receiver the language of whoever receives the result; empty: the person's own
 * @param tone how the bot speaks in this interview; empty: as the house does
 * @param faq questions of the person's own that can be answered in the middle of the interview
 * @param source the text of the file it was read from, kept so that this version can be read again at any time
 */
public record JobType(
        String id,
        String hash,
        LocalText title,
        LocalText intro,
        String generator,
        Optional<String> receiver,
        List<Round> rounds,
        List<Question> questions,
        List<Step> steps,
        Optional<Tone> tone,
        List<Faq> faq,
        String source) {

    public JobType {
        rounds = List.copyOf(rounds);
        questions = List.copyOf(questions);
        steps = List.copyOf(steps);
        faq = List.copyOf(faq);
        Set<String> ids = new HashSet<>();
        for (Question question : questions) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("question " + question.id() + " stands twice");
            }
        }
        Set<String> roundIds = new HashSet<>();
        rounds.forEach(round -> roundIds.add(round.id()));
        for (Question question : questions) {
            question.round().filter(round -> !roundIds.contains(round)).ifPresent(round -> {
                throw new IllegalArgumentException("question " + question.id() + ": there is no round " + round);
            });
        }
    }

    /** One that speaks as the house does and has no answers of its own to people's questions. */
    public JobType(
            String id,
            String hash,
            LocalText title,
            LocalText intro,
            String generator,
            Optional<String> receiver,
            List<Round> rounds,
            List<Question> questions,
            List<Step> steps,
            String source) {
        this(
                id,
                hash,
                title,
                intro,
                generator,
                receiver,
                rounds,
                questions,
                steps,
                Optional.empty(),
                List.of(),
                source);
    }

    /** The question with this id, if there is one. */
    public Optional<Question> question(String questionId) {
        for (Question question : questions) {
            if (question.id().equals(questionId)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    /** The round with this id, if there is one. */
    public Optional<Round> round(String roundId) {
        return rounds.stream().filter(round -> round.id().equals(roundId)).findFirst();
    }

    /** About how many minutes the interview takes: half a minute a question, one at least. */
    public int minutes() {
        return Math.max(1, (questions.size() + 1) / 2);
    }

    /** The questions by id, in file order. */
    public Map<String, Question> byId() {
        Map<String, Question> byId = new LinkedHashMap<>();
        questions.forEach(question -> byId.put(question.id(), question));
        return byId;
    }
}
