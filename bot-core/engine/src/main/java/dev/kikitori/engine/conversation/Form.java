package dev.kikitori.engine.conversation;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job type and what is filled in of it; knows which questions apply and which are open. */
public record Form(JobType job, Slots slots) {

    /** The answers of the questions that apply, in the order of the questions. */
    public Map<String, Value> answers() {
        Map<String, Value> answers = new LinkedHashMap<>();
        boolean conditional = false;
        for (Question question : job.questions()) {
            Answer answer = slots.answers().get(question.id());
            if (answer != null) {
                answers.put(question.id(), answer.value());
                conditional |= question.when().isPresent();
            }
        }
        return conditional ? visible(answers) : answers;
    }

    /** Hides what no longer applies, again and again, because hiding one answer can hide another. */
    private Map<String, Value> visible(Map<String, Value> all) {
        Map<String, Value> before = all;
        for (int round = 0; round <= job.questions().size(); round++) {
            Map<String, Value> after = new LinkedHashMap<>();
            for (Question question : job.questions()) {
                Value value = all.get(question.id());
                if (value != null && holds(question, before)) {
                    after.put(question.id(), value);
                }
            }
            if (after.keySet().equals(before.keySet())) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static boolean holds(Question question, Map<String, Value> answers) {
        return question.when().map(when -> when.holds(answers)).orElse(true);
    }

    /** The value that stands for this question, whether or not the question applies now. */
    public Optional<Value> standing(String question) {
        return Optional.ofNullable(slots.answers().get(question)).map(Answer::value);
    }

    /** The questions that apply now, in order, each with the choices it offers now. */
    public List<Question> applying() {
        Map<String, Value> answers = answers();
        List<Question> applying = new ArrayList<>();
        for (Question question : job.questions()) {
            if (holds(question, answers)) {
                Question offering = offering(question);
                if (question.choicesFrom().isEmpty() || !offering.choices().isEmpty()) {
                    applying.add(offering);
                }
            }
        }
        return applying;
    }

    /** The question with this id, with the choices it offers now. */
    public Optional<Question> question(String id) {
        return job.question(id).map(this::offering);
    }

    /** Whether the question with this id applies now. */
    public boolean applies(String id) {
        return applying().stream().anyMatch(question -> question.id().equals(id));
    }

    private Question offering(Question question) {
        if (question.suggest().isPresent()) {
            return question.offering(slots.found().getOrDefault(question.id(), List.of()).stream()
                    .map(Choice::called)
                    .toList());
        }
        if (question.choicesFrom().isEmpty()) {
            return question;
        }
        List<Choice> choices = new ArrayList<>();
        for (String source : question.choicesFrom()) {
            slots.found().getOrDefault(source, List.of()).stream().distinct().forEach(name -> {
                if (choices.stream().noneMatch(choice -> choice.id().equals(name))) {
                    choices.add(Choice.called(name));
                }
            });
        }
        return question.offering(choices);
    }

    /** The questions that apply and have an answer, in the order in which a summary lists and numbers them. */
    public List<Question> listed() {
        Map<String, Value> answers = answers();
        return applying().stream()
                .filter(question -> answers.containsKey(question.id()))
                .toList();
    }

    /** The questions that apply and were neither answered nor left in any way, or are asked again, in order. */
    public List<Question> untouched() {
        return applying().stream().filter(this::isUntouched).toList();
    }

    /** The questions that do not apply now, in order. */
    public List<Question> hidden() {
        Map<String, Value> answers = answers();
        return job.questions().stream()
                .filter(question -> !holds(question, answers))
                .toList();
    }

    /** Those hidden questions that would apply if this question had this answer. */
    public List<Question> openedBy(String id, Value value) {
        Map<String, Value> answers = new LinkedHashMap<>(answers());
        answers.put(id, value);
        return hidden().stream()
                .filter(question -> holds(question, answers) && !isAnswered(question))
                .map(this::offering)
                .toList();
    }

    private boolean isUntouched(Question question) {
        String id = question.id();
        return (!isAnswered(question) || slots.reopened().contains(id))
                && !slots.leftOut().containsKey(id)
                && !slots.leftToBot().contains(id)
                && !slots.passedOver().contains(id);
    }

    /** The questions that apply, have no answer, and are essential or were left to the bot that can't know them. */
    public List<Question> missing() {
        return applying().stream()
                .filter(question -> !isAnswered(question))
                .filter(question -> question.essential() || leftUnknown(question))
                .toList();
    }

    private boolean leftUnknown(Question question) {
        return question.decide() == Decide.REQUIRED && slots.leftToBot().contains(question.id());
    }

    /** The missing questions the person has not yet been asked twice, nor left to the bot. */
    public List<Question> openEssentials() {
        return missing().stream()
                .filter(question -> !slots.leftToBot().contains(question.id()))
                .filter(question -> slots.leftOut().getOrDefault(question.id(), 0) < 2)
                .toList();
    }

    /** Whether something was answered and every essential question was put: a first version is worth looking at. */
    public boolean previewable() {
        boolean early = job.questions().stream()
                .anyMatch(question -> question.essential()
                        && question.when().isEmpty()
                        && question.choicesFrom().isEmpty()
                        && isUntouched(question));
        return !early
                && job.questions().stream().anyMatch(Question::essential)
                && untouched().stream().noneMatch(Question::essential)
                && !answers().isEmpty();
    }

    private boolean isAnswered(Question question) {
        return slots.answers().containsKey(question.id());
    }

    /** What it comes to, in the language of the interview. */
    public Spec spec(String lang) {
        Map<String, Value> answers = answers();
        List<String> skipped = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (Question question : applying()) {
            Answer answer = slots.answers().get(question.id());
            if (answer == null && slots.leftOut().containsKey(question.id())) {
                skipped.add(question.id());
            }
            boolean leftToBot = answer == null
                    && slots.leftToBot().contains(question.id())
                    && !question.essential()
                    && question.decide() != Decide.REQUIRED;
            if (leftToBot || (answer != null && answer.decided())) {
                decided.add(question.id());
            }
        }
        List<String> missing = missing().stream().map(Question::id).toList();
        return new Spec(
                job.id(),
                job.hash(),
                lang,
                answers,
                skipped,
                decided,
                missing,
                wishes(lang),
                Optional.empty(),
                Optional.empty());
    }

    /** What was said and can't be made, in the words of the choices and of the person. */
    private List<String> wishes(String lang) {
        List<String> wishes = new ArrayList<>();
        answers()
                .forEach((id, value) ->
                        question(id).ifPresent(question -> wishes.addAll(wishesIn(question, value, lang))));
        return wishes;
    }

    /** What of this answer can't be made, in the words of the choices and of the person. */
    public static List<String> wishesIn(Question question, Value value, String lang) {
        List<String> chosen = switch (value) {
            case Value.Choices choices -> choices.ids();
            case Value.Text text -> List.of(text.text());
            default -> List.of();
        };
        return question.wishes()
                ? chosen
                : chosen.stream()
                        .flatMap(id -> question.choice(id).stream())
                        .filter(Choice::wish)
                        .map(choice -> choice.shown(lang))
                        .toList();
    }

    Form with(Slots next) {
        return new Form(job, next);
    }
}
