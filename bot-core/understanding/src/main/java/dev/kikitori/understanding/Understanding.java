package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.understanding.meaning.Meaning;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.SeveralReadings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Languages;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a person said by words and grammars alone: commands, corrections,
 * then the answer to what is open. Needs
 * no model and no network; reads its tables once, when it is made. Immutable, and safe for any number of threads.
 */
public final class Understanding implements Interpreter {
    private static final double SURE = .9;
    private static final int LONGEST_SENTENCE = 4_000;

    private final Languages languages;
    private final ValueReader values;
    private final SeveralQuestions several;
    private final List<Heeding> chain;
    private final MeantCommands meantCommands;
    private final ValueReader meantValues;

    /** By words alone. */
    public Understanding() {
        this(Meaning.off());
    }

    /** By words, and by meaning where words fail. */
    public Understanding(Meaning meaning) {
        this.languages = Languages.load();
        this.values = new OnceAnUtterance(new AnyKind(languages));
        this.meantValues = new MeantValues(values, meaning, languages);
        this.meantCommands = new MeantCommands(meaning);
        this.several = new SeveralQuestions(values, languages);
        Commands commands = new Commands(languages);
        Corrections corrections = new Corrections(values);
        Amended amended = new Amended(values);
        Asides asides = new Asides(languages);
        ShownKinds shown = new ShownKinds(values);
        SeveralAtOnce atOnce = new SeveralAtOnce(values, commands, corrections, amended, asides);
        List<Heeding> last = List.of(
                new SaidElsewhere(values, shown, atOnce),
                new Signed(values),
                atOnce,
                asides,
                corrections,
                amended,
                new Turnings(),
                new Wishing(values),
                new Answering(meantValues));
        List<Heeding> all = new ArrayList<>(List.of(
                commands,
                new Explaining(values, asides),
                new FreeCommands(values, languages, asides),
                new Opening(values),
                new Renamed(values),
                new TakenBack(values, atOnce),
                new WaysToReach(values, shown, moment -> Heeding.first(last, moment))));
        all.addAll(last);
        this.chain = List.copyOf(all);
    }

    /** Reads values outside of a conversation, by the same readers. */
    public ValueReader values() {
        return meantValues;
    }

    /** What one text says to several questions, outside of a conversation. */
    public SeveralReadings several(List<Question> questions, String text, ReadingContext context) {
        return several.read(questions, text, context);
    }

    @Override
    public Interpretation interpret(Utterance utterance, String words, Conversation conversation, Setting setting) {
        return attributed(utterance, words, conversation, setting).interpretation();
    }

    @Override
    public Attributed attributed(Utterance utterance, String words, Conversation conversation, Setting setting) {
        Folded folded = Folded.of(words.length() > LONGEST_SENTENCE ? words.substring(0, LONGEST_SENTENCE) : words);
        Heeding.Moment moment = new Heeding.Moment(
                words,
                folded,
                languages.toTry(folded.plain(), conversation.lang()),
                conversation,
                setting.jobs(),
                context(conversation, setting));
        meantCommands.prepare(moment.languages().getFirst());
        return OnceAnUtterance.within(() -> heard(moment));
    }

    private Attributed heard(Heeding.Moment moment) {
        for (Heeding link : chain) {
            Optional<Interpretation> heard = link.heed(moment);
            if (heard.isPresent()) {
                return settled(heard.get(), link, moment);
            }
        }
        return new Attributed(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)), "nobody");
    }

    /** What a link heard, unless it is nothing and a command is meant. */
    private Attributed settled(Interpretation heard, Heeding link, Heeding.Moment moment) {
        Optional<Interpretation> meant = isNothing(heard) ? meantCommands.heed(moment) : Optional.empty();
        return new Attributed(asked(meant.orElse(heard), moment), meant.isPresent() ? "meant-commands" : link.name());
    }

    private static boolean isNothing(Interpretation heard) {
        return heard instanceof Interpretation.Unclear unclear
                && (unclear.problem().code() == Problem.Code.NOT_FOUND
                        || unclear.problem().code() == Problem.Code.NOT_OFFERED);
    }

    /** What is no answer but is put as a question is one, even if nobody here can answer it. */
    private static Interpretation asked(Interpretation heard, Heeding.Moment moment) {
        boolean guessed = heard instanceof Interpretation.Answers answers
                && answers.readings().stream().allMatch(reading -> reading.confidence() < SURE)
                && Asides.isPlainQuestion(moment, moment.languages().getFirst());
        boolean asks = (isNothing(heard) || guessed)
                && moment.conversation().form().isPresent()
                && Asides.asks(moment.folded(), moment.languages().getFirst());
        return asks ? new Interpretation.QuestionToUs(new Topic.Unknown()) : heard;
    }

    private static ReadingContext context(Conversation conversation, Setting setting) {
        ZoneId zone = zone(conversation.start().zone());
        return new ReadingContext(
                conversation.lang(),
                LocalDateTime.ofInstant(setting.now(), zone),
                zone,
                conversation.start().region());
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
