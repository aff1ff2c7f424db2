package dev.kikitori.engine.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What undo and redo bring back: snapshots of the form, the latest last, and whether the running turn has put one there. */
public record History(List<Optional<Form>> undo, List<Optional<Form>> redo, boolean changedThisTurn) {
    static final History NONE = new History(List.of(), List.of(), false);

    private static final int DEPTH = 200;

    public History {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }

    /** The questions whose answers were last changed, by one turn, on the way to the form as it is now. */
    public List<String> lastChanged(Form now) {
        if (undo.isEmpty() || undo.getLast().isEmpty()) {
            return List.of();
        }
        Map<String, Answer> before = undo.getLast().get().slots().answers();
        return now.slots().answers().entrySet().stream()
                .filter(answer -> !answer.getValue().equals(before.get(answer.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    History remembering(Optional<Form> before) {
        return changedThisTurn ? this : new History(pushed(undo, before), List.of(), true);
    }

    History turnBegins() {
        return changedThisTurn ? new History(undo, redo, false) : this;
    }

    static List<Optional<Form>> pushed(List<Optional<Form>> stack, Optional<Form> form) {
        List<Optional<Form>> next = new ArrayList<>(stack.size() >= DEPTH ? stack.subList(1, stack.size()) : stack);
        next.add(form);
        return next;
    }

    static List<Optional<Form>> popped(List<Optional<Form>> stack) {
        return stack.subList(0, stack.size() - 1);
    }
}
