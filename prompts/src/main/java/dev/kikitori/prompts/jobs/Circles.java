package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions whose conditions, or choices, depend on each other in a circle. */
final class Circles {
    private Circles() {}

    /** Each circle once, as the ids on it in the order in which one leads to the next. */
    static List<List<String>> in(List<Question> questions) {
        Map<String, Set<String>> waiting = waiting(questions);
        List<List<String>> circles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : waiting.keySet()) {
            LinkedHashSet<String> path = new LinkedHashSet<>();
            String at = start;
            while (!seen.contains(at) && path.add(at)) {
                at = waiting.getOrDefault(at, Set.of()).iterator().next();
            }
            if (path.contains(at)) {
                List<String> walked = new ArrayList<>(path);
                circles.add(walked.subList(walked.indexOf(at), walked.size()));
            }
            seen.addAll(path);
        }
        return circles;
    }

    /** What each question waits for, without those that wait for nothing in the end: circles, and what waits for one. */
    private static Map<String, Set<String>> waiting(List<Question> questions) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        questions.forEach(question -> waiting.put(question.id(), waitsFor(question)));
        Map<String, List<String>> followers = new HashMap<>();
        waiting.forEach((id, others) -> {
            others.retainAll(waiting.keySet());
            others.forEach(other ->
                    followers.computeIfAbsent(other, none -> new ArrayList<>()).add(id));
        });
        Deque<String> free = new ArrayDeque<>();
        waiting.forEach((id, others) -> {
            if (others.isEmpty()) {
                free.add(id);
            }
        });
        while (!free.isEmpty()) {
            String id = free.remove();
            waiting.remove(id);
            for (String follower : followers.getOrDefault(id, List.of())) {
                Set<String> others = waiting.getOrDefault(follower, Set.of());
                if (others.remove(id) && others.isEmpty()) {
                    free.add(follower);
                }
            }
        }
        return waiting;
    }

    private static Set<String> waitsFor(Question question) {
        Set<String> ids = new LinkedHashSet<>(question.choicesFrom());
        question.when().map(Condition::questions).ifPresent(ids::addAll);
        return ids;
    }
}
