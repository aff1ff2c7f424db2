package dev.kikitori.tests.made;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Job types with questions of every kind, and random answers to them, most of them hostile. Half of them have the
 * questions of a shop's, an event's or a club's page, by their ids. The looks go round: 18 specs have all combinations of
 * five moods with backgrounds and letters. The same seed gives the same.
 */
final class HostileSpecs {
    private static final List<String> LANGUAGES = List.of("en", "ja", "en", "ja", "de", "ar", "zz", "\"><b>");

    private static final List<String> MOODS = List.of("calm", "lively", "plain", "elegant", "playful");
    private static final List<String> ACTIONS = List.of("visit", "call", "book", "order", "ask", "follow", "donate");
    private static final List<String> FEATURES =
            List.of("search", "filter", "print", "share", "map", "calendar", "form", "pay", "sign-in", "somersault");

    private final Random random;
    private final HostileTexts texts;
    private final HostileValues values;
    private final List<Integer> looks = new ArrayList<>();

    HostileSpecs(long seed) {
        random = new Random(seed);
        texts = new HostileTexts(random);
        values = new HostileValues(random, texts);
    }

    /** What to make, from what. */
    record Trial(JobType job, Spec spec) {
        /** The same answers for another generator. */
        Trial madeBy(String generator) {
            JobType other = new JobType(
                    job.id(),
                    job.hash(),
                    job.title(),
                    job.intro(),
                    generator,
                    job.receiver(),
                    job.rounds(),
                    job.questions(),
                    job.steps(),
                    job.source());
            return new Trial(other, spec);
        }
    }

    Trial next() {
        List<Question> questions = new ArrayList<>();
        Map<String, Value> answers = new LinkedHashMap<>();
        look(questions, answers);
        if (random.nextBoolean()) {
            shop(questions);
        }
        if (random.nextInt(3) == 0) {
            event(questions);
        }
        if (random.nextInt(3) == 0) {
            tariff(questions);
        }
        for (Kind kind : Kind.values()) {
            if (random.nextInt(3) > 0) {
                questions.add(question("q" + questions.size(), kind, 0));
            }
        }
        List<String> missing = new ArrayList<>();
        for (Question question : questions) {
            if (answers.containsKey(question.id())) {
                continue;
            }
            if (random.nextInt(4) > 0) {
                answers.put(question.id(), values.of(question));
            } else if (random.nextInt(3) == 0) {
                missing.add(question.id());
            }
        }
        return new Trial(job(questions), spec(answers, missing));
    }

    private void look(List<Question> questions, Map<String, Value> answers) {
        if (looks.isEmpty()) {
            Stream.iterate(0, i -> i < 18, i -> i + 1).forEach(looks::add);
            Collections.shuffle(looks, random);
        }
        int look = looks.removeLast();
        choice("mood", MOODS, look % MOODS.size(), questions, answers);
        switch (look / 3 % 3) {
            case 0 -> choice("background", List.of("light", "dark"), look % 2, questions, answers);
            case 1 -> colour("background", questions, answers);
            default -> {}
        }
        choice("letters", List.of("sans", "serif", "rounded"), look / 6, questions, answers);
        for (String id : List.of("colour", "heading-colour", "button-colour")) {
            if (random.nextInt(id.equals("colour") ? 5 : 2) > 0) {
                colour(id, questions, answers);
            }
        }
    }

    private void colour(String id, List<Question> questions, Map<String, Value> answers) {
        Question colour = question(id, Kind.COLOUR, 0);
        questions.add(colour);
        answers.put(id, values.of(colour));
    }

    private void choice(String id, List<String> ids, int taken, List<Question> questions, Map<String, Value> answers) {
        questions.add(question(id, Kind.CHOICE, ids.stream().map(Choice::called).toList(), List.of()));
        answers.put(id, new Value.Text(ids.get(taken)));
    }

    private void shop(List<Question> questions) {
        List<Choice> actions = ACTIONS.stream()
                .map(id -> random.nextBoolean() ? Choice.called(id) : named(id))
                .toList();
        List<Choice> features = FEATURES.stream().map(Choice::called).toList();
        questions.add(question("name", Kind.NAME, 0));
        questions.add(question("business", Kind.TEXT, 0));
        questions.add(question("actions", Kind.CHOICES, actions, List.of()));
        questions.add(question("hours", Kind.OPENING_HOURS, 0));
        questions.add(question("address", Kind.ADDRESS, 0));
        questions.add(question("directions", Kind.TEXT, 0));
        questions.add(question("phone", Kind.PHONE, 0));
        questions.add(question("email", Kind.EMAIL, 0));
        questions.add(question("contact", Kind.TEXT, 0));
        questions.add(question("items", Kind.ITEMS, 0));
        questions.add(question("story", Kind.LONG_TEXT, 0));
        questions.add(question("request", Kind.LONG_TEXT, 0));
        questions.add(question("features", Kind.CHOICES, features, List.of()));
        questions.add(question("wishes", Kind.LONG_TEXT, 0));
        Question photo = question("photo", Kind.FILE, 1);
        questions.add(question("photos", Kind.GROUP_LIST, List.of(), List.of(photo, question("shows", Kind.TEXT, 1))));
    }

    private void event(List<Question> questions) {
        questions.add(question("date", Kind.DATE, 0));
        questions.add(question("start", random.nextBoolean() ? Kind.DATETIME : Kind.TIME, 0));
        questions.add(question("end", Kind.TIME, 0));
        questions.add(question("deadline", Kind.DATE, 0));
        questions.add(question("schedule", Kind.GROUP_LIST, 0));
        questions.add(question("members", Kind.GROUP_LIST, 0));
        questions.add(question("fee", Kind.TEXT, 0));
        questions.add(question("rules", Kind.LONG_TEXT, 0));
        questions.add(question("practical", Kind.LONG_TEXT, 0));
    }

    private void tariff(List<Question> questions) {
        questions.add(question("options", Kind.ITEMS, 0));
        List<Question> step = List.of(question("from", Kind.NUMBER, 1), question("percent", Kind.NUMBER, 1));
        questions.add(question("discounts", Kind.GROUP_LIST, List.of(), step));
        questions.add(question("tax", Kind.NUMBER, 0));
        questions.add(question("tax-included", Kind.YES_NO, 0));
        questions.add(question(
                "rounding",
                Kind.CHOICE,
                Stream.of("nearest", "up", "down").map(Choice::called).toList(),
                List.of()));
        questions.add(question("note", Kind.LONG_TEXT, 0));
    }

    /** A picture for every file that an answer names; one in three is none. */
    static Optional<byte[]> upload(Value.FileRef file) {
        if (file.name().length() % 3 == 0) {
            return Optional.of(file.name().getBytes(StandardCharsets.UTF_8));
        }
        BufferedImage picture = new BufferedImage(40, 30 + file.name().length() % 50, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toByteArray());
    }

    private Question question(String id, Kind kind, int depth) {
        return switch (kind) {
            case CHOICE, CHOICES ->
                question(id, kind, List.of(Choice.called("first"), named("second"), named("third")), List.of());
            case GROUP_LIST ->
                depth > 0
                        ? question(id, Kind.TEXT, List.of(), List.of())
                        : question(
                                id,
                                kind,
                                List.of(),
                                Stream.of("a", "b", "c")
                                        .map(field ->
                                                question(field, Kind.values()[random.nextInt(Kind.values().length)], 1))
                                        .toList());
            default -> question(id, kind, List.of(), List.of());
        };
    }

    private Choice named(String id) {
        return new Choice(id, new LocalList(Map.of("en", List.of(texts.any()), "ja", List.of(texts.any()))));
    }

    private Question question(String id, Kind kind, List<Choice> choices, List<Question> fields) {
        return new Question(
                id,
                kind,
                Optional.empty(),
                random.nextInt(5) == 0 ? LocalText.NONE : both(),
                new LocalText(Map.of("en", "?", "ja", "？")),
                LocalText.NONE,
                LocalText.NONE,
                LocalList.NONE,
                NumberRange.ANY,
                random.nextBoolean(),
                true,
                random.nextInt(10) == 0,
                Decide.OMIT,
                choices,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                fields);
    }

    private LocalText both() {
        return new LocalText(Map.of("en", texts.any(), "ja", texts.any()));
    }

    private JobType job(List<Question> questions) {
        Optional<String> receiver = random.nextInt(4) == 0 ? Optional.of("ja") : Optional.empty();
        return new JobType(
                "trial", "hash", both(), LocalText.NONE, "page", receiver, List.of(), questions, List.of(), "");
    }

    private Spec spec(Map<String, Value> answers, List<String> missing) {
        boolean finished = random.nextBoolean();
        return new Spec(
                "trial",
                "hash",
                LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                answers,
                List.of(),
                List.of(),
                missing,
                random.nextInt(3) == 0 ? List.of(texts.filled()) : List.of(),
                finished ? Optional.of("K-2026-0001") : Optional.empty(),
                finished ? Optional.of(Instant.parse("2026-11-22T17:02:03Z")) : Optional.empty());
    }
}
