package dev.kikitori.store.json;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the alternatives in stored JSON. They stay when a class is renamed; a tag is never given to anything
 * else.
 */
final class Tags {
    private static final List<Tags> ALL = List.of(
            new Tags(
                    Event.class,
                    Map.ofEntries(
                            Map.entry("started", Event.Started.class),
                            Map.entry("job-adopted", Event.JobAdopted.class),
                            Map.entry("heard", Event.Heard.class),
                            Map.entry("answered", Event.Answered.class),
                            Map.entry("unanswered", Event.Unanswered.class),
                            Map.entry("left-out", Event.LeftOut.class),
                            Map.entry("left-to-bot", Event.LeftToBot.class),
                            Map.entry("passed-over", Event.PassedOver.class),
                            Map.entry("reopened", Event.Reopened.class),
                            Map.entry("put-aside", Event.PutAside.class),
                            Map.entry("taken-up-again", Event.TakenUpAgain.class),
                            Map.entry("choices-found", Event.ChoicesFound.class),
                            Map.entry("step-done", Event.StepDone.class),
                            Map.entry("focus-moved", Event.FocusMoved.class),
                            Map.entry("undone", Event.Undone.class),
                            Map.entry("redone", Event.Redone.class),
                            Map.entry("restarted", Event.Restarted.class),
                            Map.entry("confirmed", Event.Confirmed.class),
                            Map.entry("replied", Event.Replied.class),
                            Map.entry("artifact-made", Event.ArtifactMade.class),
                            Map.entry("making-progressed", Event.MakingProgressed.class),
                            Map.entry("making-stopped", Event.MakingStopped.class),
                            Map.entry("making-failed", Event.MakingFailed.class))),
            new Tags(
                    Value.class,
                    Map.ofEntries(
                            Map.entry("text", Value.Text.class),
                            Map.entry("number", Value.Number.class),
                            Map.entry("money", Value.Money.class),
                            Map.entry("yes-no", Value.YesNo.class),
                            Map.entry("choices", Value.Choices.class),
                            Map.entry("day", Value.Day.class),
                            Map.entry("clock", Value.Clock.class),
                            Map.entry("day-time", Value.DayTime.class),
                            Map.entry("range", Value.Range.class),
                            Map.entry("length", Value.Length.class),
                            Map.entry("name", Value.Name.class),
                            Map.entry("items", Value.Items.class),
                            Map.entry("address", Value.Address.class),
                            Map.entry("group", Value.Group.class),
                            Map.entry("file", Value.FileRef.class))),
            new Tags(
                    Focus.class,
                    Map.ofEntries(
                            Map.entry("choosing-job", Focus.ChoosingJob.class),
                            Map.entry("asking", Focus.Asking.class),
                            Map.entry("checking", Focus.Checking.class),
                            Map.entry("picking", Focus.Picking.class),
                            Map.entry("consenting", Focus.Consenting.class),
                            Map.entry("confirming", Focus.Confirming.class),
                            Map.entry("making", Focus.Making.class),
                            Map.entry("made", Focus.Made.class),
                            Map.entry("deleting", Focus.Deleting.class),
                            Map.entry("closed", Focus.Closed.class))),
            new Tags(
                    Utterance.Content.class,
                    Map.of(
                            "words", Utterance.Words.class,
                            "typed-answer", Utterance.TypedAnswer.class,
                            "pressed", Utterance.Pressed.class)));

    private final Class<?> parent;
    private final Map<String, Class<?>> typeOf;
    private final Map<Class<?>, String> tagOf = new HashMap<>();

    private Tags(Class<?> parent, Map<String, Class<?>> typeOf) {
        this.parent = parent;
        this.typeOf = typeOf;
        typeOf.forEach((tag, type) -> tagOf.put(type, tag));
        if (!tagOf.keySet().equals(Set.copyOf(new HashSet<>(List.of(parent.getPermittedSubclasses()))))) {
            throw new IllegalStateException("the tags of " + parent.getSimpleName() + " are not those of its types");
        }
    }

    /** The tags of this sealed type, if it is one. */
    static Optional<Tags> of(Class<?> type) {
        return ALL.stream().filter(tags -> tags.parent == type).findFirst();
    }

    Set<String> all() {
        return typeOf.keySet();
    }

    Set<Class<?>> types() {
        return tagOf.keySet();
    }

    String tag(Object value) {
        return java.util.Objects.requireNonNull(tagOf.get(value.getClass()));
    }

    Optional<Class<?>> type(String tag) {
        return Optional.ofNullable(typeOf.get(tag));
    }

    /** What one of them is called in a message. */
    String noun() {
        return parent.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
