package dev.kikitori.engine.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the person's turns have filled in; the part of a conversation that undo takes back. Answers that a condition hides
 * are among them, so that they return when it holds again.
 *
 * @param answers by question id
 * @param leftOut how many times the person left each question out
 * @param leftToBot left to the bot, which takes no value for them
 * @param passedOver never asked, because the person wanted the thing made
 * @param stepsDone steps that were said or agreed to
 * @param found names to choose from, by the question whose answer holds them; for a question that offers texts, these
 * @param reopened answered, and asked again because the job type asks something else now
 */
public record Slots(
        Map<String, Answer> answers,
        Map<String, Integer> leftOut,
        Set<String> leftToBot,
        Set<String> passedOver,
        Set<String> stepsDone,
        Map<String, List<String>> found,
        Set<String> reopened) {
    public static final Slots EMPTY = new Slots(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of());

    Slots answered(String question, Answer answer) {
        return changed(
                next -> {
                    next.put(question, answer);
                },
                question);
    }

    Slots unanswered(String question) {
        return changed(next -> next.remove(question), question);
    }

    private Slots changed(Consumer<Map<String, Answer>> change, String question) {
        Map<String, Answer> next = new LinkedHashMap<>(answers);
        change.accept(next);
        return new Slots(
                Collections.unmodifiableMap(next),
                without(leftOut, question),
                without(leftToBot, question),
                without(passedOver, question),
                stepsDone,
                without(found, question),
                without(reopened, question));
    }

    Slots leaving(String question) {
        Map<String, Integer> next = new LinkedHashMap<>(leftOut);
        next.merge(question, 1, Integer::sum);
        return new Slots(
                answers,
                Collections.unmodifiableMap(next),
                leftToBot,
                without(passedOver, question),
                stepsDone,
                found,
                without(reopened, question));
    }

    Slots leavingToBot(String question) {
        return new Slots(
                answers,
                without(leftOut, question),
                with(leftToBot, List.of(question)),
                passedOver,
                stepsDone,
                found,
                without(reopened, question));
    }

    Slots passing(List<String> questions) {
        return new Slots(answers, leftOut, leftToBot, with(passedOver, questions), stepsDone, found, reopened);
    }

    Slots stepDone(String step) {
        return new Slots(answers, leftOut, leftToBot, passedOver, with(stepsDone, List.of(step)), found, reopened);
    }

    Slots found(String question, List<String> names) {
        Map<String, List<String>> next = new LinkedHashMap<>(found);
        next.put(question, List.copyOf(names));
        return new Slots(
                answers, leftOut, leftToBot, passedOver, stepsDone, Collections.unmodifiableMap(next), reopened);
    }

    Slots reopening(List<String> questions) {
        return new Slots(answers, leftOut, leftToBot, passedOver, stepsDone, found, with(reopened, questions));
    }

    private static Set<String> with(Set<String> set, List<String> more) {
        Set<String> next = new LinkedHashSet<>(set);
        next.addAll(more);
        return Collections.unmodifiableSet(next);
    }

    private static Set<String> without(Set<String> set, String one) {
        if (!set.contains(one)) {
            return set;
        }
        Set<String> next = new LinkedHashSet<>(set);
        next.remove(one);
        return Collections.unmodifiableSet(next);
    }

    private static <V> Map<String, V> without(Map<String, V> map, String one) {
        if (!map.containsKey(one)) {
            return map;
        }
        Map<String, V> next = new LinkedHashMap<>(map);
        next.remove(one);
        return Collections.unmodifiableMap(next);
    }
}
