package dev.kikitori.tests.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.engine.value.Plain;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays a play against a stage and writes down, in the form of a play, what was really said. */
final class Performance {
    private static final Pattern TYPED = Pattern.compile("\\((\\S+) = (.*)\\)");
    private static final Pattern PRESSED = Pattern.compile("\\(([a-z-]+)\\)");
    private static final Pattern LATER = Pattern.compile("(\\d+) days later");
    private static final Pattern CHANGED = Pattern.compile("the questions of (\\S+) change");
    private static final String ID = "golden";

    private final Play play;
    private final Stage stage;
    private final List<String> written = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private Optional<Conversation> state = Optional.empty();
    private int messages;

    Performance(Play play, Stage stage) {
        this.play = play;
        this.stage = stage;
    }

    /** Plays every line a person or a stage direction has and gives the whole as it went. */
    String perform() throws TurnRefused, IOException {
        stage.clock().set(play.now().toInstant(ZoneOffset.UTC));
        written.add(play.title());
        written.add("");
        note(engine().start(ID, arrival()));
        for (Play.Line line : play.lines()) {
            switch (line) {
                case Play.Bot ignored -> {}
                case Play.Person person -> hear(person);
                case Play.Stage direction -> direct(direction.direction());
                case Play.Standing ignored -> written.add("= " + standing());
            }
        }
        return String.join("\n", written);
    }

    /** The play as its file has it, in the same form, to be compared with what {@link #perform} gives. */
    static String expected(Play play) {
        List<String> rows = new ArrayList<>(List.of(play.title(), ""));
        for (Play.Line line : play.lines()) {
            switch (line) {
                case Play.Bot bot -> rows.add("Kikitori: " + bot.text().replace("\n", "\n  "));
                case Play.Person person -> rows.add(person.speaker() + ": " + person.text());
                case Play.Stage direction -> rows.add("[" + direction.direction() + "]");
                case Play.Standing standing -> rows.add("= " + standing.text());
            }
        }
        return String.join("\n", rows);
    }

    List<Recorded> events() {
        return engine().events(ID, 0);
    }

    Optional<Conversation> state() {
        return engine().find(ID);
    }

    private DialogEngine engine() {
        return stage.engine();
    }

    private Arrival arrival() {
        String region = play.lang().equals("ja") ? "JP" : "US";
        return new Arrival(
                play.lang(),
                "UTC",
                region,
                "golden",
                play.job(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private void hear(Play.Person person) throws TurnRefused, JsonProcessingException {
        written.add(person.speaker() + ": " + person.text());
        Utterance.Content content = content(person.text());
        try {
            note(engine().turn(
                            ID,
                            new Utterance(
                                    "m" + ++messages,
                                    content,
                                    "golden",
                                    1,
                                    stage.clock().instant())));
        } catch (TurnRefused refused) {
            written.add("[refused: " + refused.code() + "]");
        }
    }

    private Utterance.Content content(String text) throws JsonProcessingException {
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return new Utterance.TypedAnswer(typed.group(1), json.readValue(typed.group(2), Object.class));
        }
        Matcher pressed = PRESSED.matcher(text);
        if (pressed.matches()) {
            return new Utterance.Pressed(Command.of(pressed.group(1)).orElseThrow());
        }
        return new Utterance.Words(text);
    }

    private void direct(String direction) throws IOException {
        if (direction.startsWith("refused: ")) {
            return;
        }
        written.add("[" + direction + "]");
        Matcher later = LATER.matcher(direction);
        if (later.matches()) {
            stage.clock().pass(Duration.ofDays(Long.parseLong(later.group(1))));
            stage.restart();
            return;
        }
        Matcher changed = CHANGED.matcher(direction);
        if (changed.matches()) {
            stage.change(changed.group(1));
            return;
        }
        long before = state.orElseThrow().version();
        Conversation now = engine().find(ID).orElseThrow();
        int version = now.making().confirmed();
        Work work = new Work(ID, version, now.spec().orElseThrow(), 0);
        switch (direction) {
            case "made" -> engine().made(work, artifact(work, Check.Result.PASSED));
            case "made badly" -> engine().made(work, artifact(work, Check.Result.FAILED));
            case "not made" -> engine().failed(work, "test");
            default -> throw new IllegalArgumentException("there is no stage direction " + direction);
        }
        Conversation after = engine().find(ID).orElseThrow();
        after.turns().said().stream()
                .filter(said -> said.seq() > before)
                .forEach(said -> written.add("Kikitori: " + shown(said.wording())));
        state = Optional.of(after);
    }

    private static ArtifactRecord artifact(Work work, Check.Result result) {
        Verification verification = new Verification(
                work.spec().draft(), List.of(new Check("html", "a checker of the play", result, List.of())));
        return new ArtifactRecord(
                "artifact-" + work.version(),
                ID,
                "thing",
                work.version(),
                verification.good(),
                work.spec().draft(),
                "index.html",
                List.of("index.html", "verification.json"),
                verification);
    }

    private void note(Outcome outcome) {
        outcome.replies().forEach(said -> written.add("Kikitori: " + shown(said.wording())));
        state = Optional.of(outcome.conversation());
    }

    private static String shown(Wording wording) {
        StringBuilder shown = new StringBuilder(wording.text().replace("\n", "\n  "));
        wording.choices()
                .forEach(option -> shown.append("\n  [")
                        .append(option.id())
                        .append(": ")
                        .append(option.text())
                        .append(']'));
        return shown.toString();
    }

    private String standing() {
        Conversation now = state.orElseThrow();
        StringBuilder standing = new StringBuilder(now.status().word());
        if (engine().find(ID).isEmpty()) {
            return standing.append(", nothing is kept").toString();
        }
        now.spec().ifPresent(spec -> standing.append(' ').append(of(spec)));
        return standing.toString();
    }

    private static String of(Spec spec) {
        StringBuilder text = new StringBuilder(Plain.answers(spec.answers()).toString());
        append(text, "missing", spec.missing());
        append(text, "skipped", spec.skipped());
        append(text, "decided", spec.decided());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append(' ').append(name).append(' ').append(ids);
        }
    }
}
