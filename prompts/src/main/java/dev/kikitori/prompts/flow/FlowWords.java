package dev.kikitori.prompts.flow;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.PlainYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a drawing in one language, and the conditions of one job type in them. */
final class FlowWords {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");
    private static final Map<String, ?> ALL = read();

    private final JobType job;
    private final String lang;
    private final Map<?, ?> words;

    FlowWords(JobType job, String lang) {
        this.job = job;
        this.lang = ALL.containsKey(lang) ? lang : "en";
        this.words = (Map<?, ?>) Objects.requireNonNull(ALL.get(this.lang));
    }

    String lang() {
        return lang;
    }

    /** The words with this name, its blanks filled: names and what stands for them, by turns. */
    String say(String name, String... blanks) {
        String said = String.valueOf(Objects.requireNonNull(words.get(name), name));
        for (int i = 0; i < blanks.length; i += 2) {
            said = said.replace("{" + blanks[i] + "}", blanks[i + 1]);
        }
        return said;
    }

    String kind(Kind kind) {
        return words.get("kinds") instanceof Map<?, ?> kinds ? String.valueOf(kinds.get(kind.word())) : kind.word();
    }

    /** A wording, with what earlier answers are called in place of the answers. */
    String wording(String text) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(job.question(found.group(1))
                .map(question -> say("answer", "label", question.labelIn(lang)))
                .orElse(found.group())));
    }

    String onlyIf(Condition condition) {
        return say("only-if", "condition", condition(condition));
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> compared("is", is.question(), quoted(is.question(), is.value()));
            case Condition.In in ->
                compared(
                        "one-of",
                        in.question(),
                        in.values().stream()
                                .map(value -> quoted(in.question(), value))
                                .collect(Collectors.joining(say("or"))));
            case Condition.AtLeast least ->
                compared("at-least", least.question(), least.number().toPlainString());
            case Condition.AtMost most ->
                compared("at-most", most.question(), most.number().toPlainString());
            case Condition.Answered answered ->
                compared(answered.answered() ? "answered" : "unanswered", answered.question(), "");
            case Condition.CountAtLeast count -> compared("count", count.question(), Integer.toString(count.count()));
            case Condition.All all -> joined(all.conditions(), say("and"));
            case Condition.Any any -> joined(any.conditions(), say("or"));
            case Condition.Not not -> say("not", "condition", condition(not.condition()));
        };
    }

    private String joined(List<Condition> conditions, String by) {
        return conditions.stream()
                .map(part -> (part instanceof Condition.All || part instanceof Condition.Any)
                        ? say("nested", "condition", condition(part))
                        : condition(part))
                .collect(Collectors.joining(by));
    }

    private String compared(String how, String id, String value) {
        String label = job.question(id).map(question -> question.labelIn(lang)).orElse(id);
        return say(how, "question", label, "value", value);
    }

    private String quoted(String id, Value value) {
        String shown = job.question(id)
                .map(question -> value(question, value))
                .orElseGet(() -> String.valueOf(Plain.of(value)));
        return say("quoted", "value", shown);
    }

    /** A value as its question shows it; for several choices also one of them. */
    String value(Question question, Value value) {
        if (value instanceof Value.Text text && question.choice(text.text()).isPresent()) {
            return question.choice(text.text()).orElseThrow().shown(lang);
        }
        return ValueText.of(question, value, lang);
    }

    /** What there is to choose from, cut where it gets long. */
    Optional<String> choices(Question question) {
        List<Choice> all = question.choices();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int shown = all.size() > 12 ? 10 : all.size();
        String list =
                all.stream().limit(shown).map(choice -> choice.shown(lang)).collect(Collectors.joining(say("join")));
        String more =
                all.size() > shown ? say("join") + say("more", "count", Integer.toString(all.size() - shown)) : "";
        return Optional.of(say("choices", "choices", list + more));
    }

    private static Map<String, ?> read() {
        String path = "/kikitori/flow/words.yaml";
        try (InputStream in = Objects.requireNonNull(FlowWords.class.getResourceAsStream(path), path)) {
            return PlainYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
