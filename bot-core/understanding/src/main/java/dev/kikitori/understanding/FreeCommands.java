package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.WordFamilies.Cover;
import dev.kikitori.understanding.WordFamilies.Part;
import dev.kikitori.understanding.WordFamilies.Sentence;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds commands that are put freely, by the families of their words: "can we go back to the one before". Every word of
 * the sentence must be one that the command has a use for, so a sentence that says anything else is none, and an answer
 * stays an answer: where a choice is called so, where it is a plain yes or no, and, where any words are an answer,
 * unless it is put as a request that can only be meant for us. Where only a few words are wanted, any sentence that
 * speaks to us is no answer ("I don't get it" is no kind of shop), unless it is written as a title is or said again.
 */
final class FreeCommands implements Heeding {
    private static final int LONGEST = 90;
    private static final double SURE = .8;
    private static final int MOST_GROUPS = 6;
    private static final int SHORTEST = 2;

    /** What may stand in any sentence: pronouns, helping verbs, good manners, endings. */
    private static final String LIGHT = "light";

    /** What makes a sentence a request. */
    private static final String ASKING = "asking";

    /** What only an interview has, such as its questions: a story that goes back is no story of going back a question. */
    private static final String OURS = "ours";

    /** Where a pattern counts: anywhere, where any words are an answer only as a request that names what is ours, or nowhere there. */
    private enum Reach {
        ALWAYS,
        ASKED,
        LOOSE
    }

    /** What a command is put together from: a part of each wanted group of families, and others that may stand by. */
    private record Pattern(Command command, Reach reach, List<BitSet> wanted, BitSet others) {}

    /** How commands are put in one language. */
    private record Ways(WordFamilies words, List<Pattern> patterns, BitSet asking, BitSet ours, BitSet silent) {}

    private final Map<String, Ways> ways = new HashMap<>();
    private final ValueReader values;
    private final Asides asides;

    FreeCommands(ValueReader values, Languages languages, Asides asides) {
        this.values = values;
        this.asides = asides;
        languages.all().stream()
                .filter(language -> !language.freeCommands().isEmpty())
                .forEach(language -> ways.put(language.code(), ways(language.freeCommands())));
    }

    private static Ways ways(List<List<String>> rows) {
        WordFamilies words = new WordFamilies(rows.stream()
                .filter(row -> row.getFirst().equals("word"))
                .map(row -> row.subList(1, row.size()))
                .toList());
        Map<Command, BitSet> beside = new EnumMap<>(Command.class);
        List<Pattern> patterns = new ArrayList<>();
        for (List<String> row : rows) {
            switch (row.getFirst()) {
                case "word" -> {}
                case "beside" -> beside.put(command(row.get(1)), words.named(names(row.get(2))));
                case "order" -> patterns.addAll(patterns(row, words, beside));
                default -> throw new IllegalArgumentException("no row of commands begins with " + row.getFirst());
            }
        }
        return new Ways(
                words,
                List.copyOf(patterns),
                words.named(List.of(ASKING)),
                words.named(List.of(OURS)),
                words.named(List.of("one", LIGHT)));
    }

    private static Command command(String word) {
        return Command.of(word).orElseThrow(() -> new IllegalArgumentException("there is no command " + word));
    }

    private static List<String> names(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split(" +", -1));
    }

    /** Cells of families that are wanted, those of one group parted by a stroke; behind a bar others that may stand by. */
    private static List<Pattern> patterns(List<String> row, WordFamilies words, Map<Command, BitSet> beside) {
        Command command = command(row.get(1));
        Reach reach = Reach.valueOf(row.get(2).toUpperCase(Locale.ROOT));
        List<Pattern> patterns = new ArrayList<>();
        for (String cell : row.subList(3, row.size())) {
            String[] halves = cell.split("\\|", 2);
            BitSet others = words.named(List.of(LIGHT, ASKING));
            others.or(beside.getOrDefault(command, new BitSet()));
            others.or(words.named(halves.length > 1 ? names(halves[1]) : List.of()));
            List<BitSet> wanted = names(halves[0]).stream()
                    .map(group -> words.named(Arrays.asList(group.split("/", -1))))
                    .toList();
            patterns.add(new Pattern(command, reach, wanted, others));
        }
        return patterns;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        if (moment.folded().length() > LONGEST || moment.folded().isEmpty() || isAssent(moment)) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Command> command = find(moment, language);
            if (command.isPresent()) {
                return command.filter(one -> !isAnswer(moment))
                        .filter(one -> isTelling(one)
                                ? !asides.isKnown(moment, language)
                                : asides.heed(moment).isEmpty())
                        .map(Interpretation.Order::new);
            }
        }
        return Optional.empty();
    }

    private Optional<Command> find(Moment moment, Language language) {
        Ways known = ways.get(language.code());
        String plain = moment.folded().bare().plain();
        Optional<Sentence> sentence = known == null || !language.writes(plain)
                ? Optional.empty()
                : known.words().sentence(plain);
        if (known == null || sentence.isEmpty()) {
            return Optional.empty();
        }
        boolean toUs = Asides.isSaidToUs(moment, language);
        boolean asking =
                toUs || (sentence.get().has(known.asking()) && sentence.get().has(known.ours()));
        boolean anyWords = moment.takesAnyWords() && !toUs;
        boolean canMake = moment.conversation().form().isPresent();
        Optional<Command> best = Optional.empty();
        int most = 0;
        for (Pattern pattern : known.patterns()) {
            if (counts(pattern, canMake, anyWords, asking)) {
                Optional<Cover> cover = sentence.get().cover(pattern.wanted(), pattern.others());
                int told = cover.map(one ->
                                one.weight() * MOST_GROUPS + pattern.wanted().size())
                        .orElse(0);
                if (told > most
                        && cover.isPresent()
                        && cover.get().weight() >= SHORTEST
                        && !isOffered(cover.get().used(), known, moment)) {
                    best = Optional.of(pattern.command());
                    most = told;
                }
            }
        }
        return best;
    }

    /** Whether a command only tells something: it wins over a question that anyone might ask in like words. */
    private static boolean isTelling(Command command) {
        return switch (command) {
            case REPEAT, WHY, HELP, EXAMPLES, SUMMARY, PREVIEW -> true;
            case UNDO, REDO, BACK, SKIP, SKIP_ROUND, DECIDE, DECIDE_ALL, MAKE, PAUSE, COME_BACK -> false;
            case CANCEL, RESTART, DELETE -> false;
        };
    }

    /** Whether it is a value of the open question's kind; those that are told by other means are not looked at. */
    private boolean isAnswer(Moment moment) {
        Set<Kind> told = EnumSet.of(
                Kind.NUMBER,
                Kind.CHOICE,
                Kind.CHOICES,
                Kind.YES_NO,
                Kind.ADDRESS,
                Kind.FILE,
                Kind.ITEMS,
                Kind.GROUP_LIST);
        return moment.open()
                .filter(open -> !open.kind().takesAnyWords() && !told.contains(open.kind()))
                .map(open -> values.read(open, moment.text(), moment.context(open)))
                .filter(read -> read instanceof Readings.Found found && found.confidence() >= SURE)
                .isPresent();
    }

    private static boolean counts(Pattern pattern, boolean canMake, boolean anyWords, boolean asking) {
        return (canMake || pattern.command() != Command.MAKE)
                && switch (pattern.reach()) {
                    case ALWAYS -> true;
                    case ASKED -> asking || !anyWords;
                    case LOOSE -> !anyWords;
                };
    }

    /** Whether all that makes it a command is said by a choice too. */
    private static boolean isOffered(List<Part> used, Ways known, Moment moment) {
        Optional<Question> choosing =
                moment.open().filter(open -> open.kind() == Kind.CHOICE || open.kind() == Kind.CHOICES);
        if (choosing.isEmpty()) {
            return false;
        }
        List<String> wordings = choosing.get().choices().stream()
                .flatMap(choice -> choice.say().byLanguage().values().stream())
                .flatMap(List::stream)
                .map(Folded::plain)
                .toList();
        return used.stream()
                .filter(part -> !part.families().intersects(known.silent()))
                .allMatch(part -> wordings.stream().anyMatch(wording -> wording.contains(part.text())));
    }

    /** A yes or no where one is asked for, or what can be both. */
    private static boolean isAssent(Moment moment) {
        if (moment.open().filter(open -> open.kind() == Kind.YES_NO).isPresent()) {
            return switch (Assents.read(moment)) {
                case Readings.Found found -> found.confidence() >= SURE;
                case Readings.NotRead not -> not.problem().code() == Problem.Code.AMBIGUOUS;
            };
        }
        return !(moment.conversation().focus() instanceof Focus.Asking)
                && Assents.bare(moment).isPresent();
    }
}
