package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.job.Faq;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.understanding.meaning.Meaning;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds commands and questions of the person's own by their meaning, where nothing else was found in what was said.
 * Only commands that tell something, in a sentence of words and nothing else; a topic only if it was put as a question.
 *
 * <p>Likeness is a poor judge of commands (of 30 in words that nobody listed it finds two or three, where a lower bound
 * finds 14 and takes 26 of 172 answers for one), so the bounds are high, and what commands are made of stands in tables.
 */
final class MeantCommands implements Heeding {
    private static final int LONGEST = 120;

    /** Three words at least, and nothing but words: no address, no number. */
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}']++(?:[ ,]++[\\p{L}'-]++){2,30}[.!? ]*+");

    private static final double LIKE = .8;
    private static final double APART = .08;
    private static final double TOPIC_APART = .04;

    private final Meaning meaning;
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    MeantCommands(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Has the wordings of this language read before they are needed; the first call counts. */
    void prepare(Language language) {
        if (!language.meant().isEmpty() && prepared.add(language.code())) {
            List<String> wordings = new ArrayList<>();
            language.commands().forEach(row -> wordings.addAll(row.subList(2, row.size())));
            language.questions().forEach(row -> wordings.addAll(row.subList(1, row.size())));
            meaning.keep(language.code(), wordings);
        }
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Language language = moment.languages().getFirst();
        int length = moment.folded().length();
        if (moment.takesAnyWords()
                || length > LONGEST
                || language.meant().isEmpty()
                || !SENTENCE.matcher(moment.folded().plain()).matches()) {
            return Optional.empty();
        }
        Map<Interpretation, List<String>> known = known(moment, language);
        List<Interpretation> meant = List.copyOf(known.keySet());
        return meaning.nearest(language.code(), moment.folded().plain(), List.copyOf(known.values()))
                .filter(near -> near.likeness() >= LIKE)
                .filter(near -> switch (meant.get(near.place())) {
                    case Interpretation.Order order -> near.margin() >= APART && tells(order.command());
                    default -> near.margin() >= TOPIC_APART && isQuestion(moment, language);
                })
                .map(near -> meant.get(near.place()));
    }

    private static boolean isQuestion(Moment moment, Language language) {
        return moment.folded().plain().endsWith("?") || Asides.isQuestion(moment.folded(), language);
    }

    private static Map<Interpretation, List<String>> known(Moment moment, Language language) {
        Map<Interpretation, List<String>> known = new LinkedHashMap<>();
        for (List<String> row : language.commands()) {
            Command.of(row.getFirst())
                    .ifPresent(command -> add(known, new Interpretation.Order(command), row.subList(2, row.size())));
        }
        for (List<String> row : language.questions()) {
            Topic topic = new Topic.Usual(Topic.Matter.valueOf(row.getFirst().toUpperCase(Locale.ROOT)));
            add(known, new Interpretation.QuestionToUs(topic), row.subList(1, row.size()));
        }
        List<Faq> faq = moment.conversation().job().map(JobType::faq).orElse(List.of());
        for (int place = 0; place < faq.size(); place++) {
            List<String> asked = faq.get(place).ask().byLanguage().getOrDefault(language.code(), List.of());
            add(known, new Interpretation.QuestionToUs(new Topic.Told(place)), asked);
        }
        return known;
    }

    private static void add(Map<Interpretation, List<String>> known, Interpretation meant, List<String> wordings) {
        if (!wordings.isEmpty()) {
            known.computeIfAbsent(meant, ignored -> new ArrayList<>()).addAll(wordings);
        }
    }

    /** Whether a command only tells something: a wrong guess then costs a sentence, nothing else. */
    private static boolean tells(Command command) {
        return switch (command) {
            case REPEAT, WHY, HELP, EXAMPLES, SUMMARY, PREVIEW -> true;
            case UNDO, REDO, BACK, SKIP, SKIP_ROUND, DECIDE, DECIDE_ALL, MAKE, PAUSE, COME_BACK -> false;
            case CANCEL, RESTART, DELETE -> false;
        };
    }
}
