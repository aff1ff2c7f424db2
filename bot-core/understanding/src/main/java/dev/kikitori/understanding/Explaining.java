package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a word means that the open question is put with: "what does filter mean?", 「並べ替えって何ですか」. It is no answer,
 * though a choice may be called so: the question is explained. What only other questions offer nobody can explain
 * here, unless the job type does.
 */
final class Explaining implements Heeding {
    private static final int LONGEST = 80;

    private final ValueReader values;
    private final Asides asides;

    Explaining(ValueReader values, Asides asides) {
        this.values = values;
        this.asides = asides;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        boolean asking = moment.conversation().focus() instanceof Focus.Asking;
        Optional<Question> open = moment.open().filter(question -> asking);
        if (open.isEmpty() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Folded> word = word(moment, language);
            if (word.isPresent()) {
                return asides.heed(moment)
                        .filter(told -> told instanceof Interpretation.QuestionToUs(Topic.Told ignored))
                        .or(() -> explained(open.get(), word.get(), moment, language));
            }
        }
        return Optional.empty();
    }

    private Optional<Interpretation> explained(Question open, Folded word, Moment moment, Language language) {
        if (isOf(open, word, language)) {
            return Optional.of(new Interpretation.Order(Command.HELP));
        }
        boolean elsewhere = moment.conversation().form().map(Form::applying).stream()
                .flatMap(List::stream)
                .anyMatch(question -> isOffered(question, word));
        boolean answers = !moment.takesAnyWords()
                && values.read(open, moment.text(), moment.context(open)) instanceof Readings.Found;
        return elsewhere && !answers
                ? Optional.of(new Interpretation.QuestionToUs(new Topic.Unknown()))
                : Optional.empty();
    }

    /** The word that is asked for; any words but a plain question may be a text that is asked for. */
    private static Optional<Folded> word(Moment moment, Language language) {
        Folded said = language.unfilled(moment.folded());
        if (!language.writes(said.plain()) || (moment.takesAnyWords() && !Asides.isPlainQuestion(moment, language))) {
            return Optional.empty();
        }
        int begin = Math.max(0, language.beginning(said.plain(), "meaning-before"));
        Folded rest = said.part(begin, said.length());
        int end = language.ending(rest.plain(), "meaning-after");
        boolean asks = language.phrases("meaning-before").isEmpty() ? end > 0 : begin > 0;
        Folded word = language.trimmed(end > 0 ? rest.part(0, end) : rest, "determiner", "polite-after");
        return asks && !word.isEmpty() ? Optional.of(word) : Optional.empty();
    }

    private static boolean isOf(Question open, Folded word, Language language) {
        if (isOffered(open, word)) {
            return true;
        }
        if (language.manner("script").equals("Jpan")) {
            return open.ask().byLanguage().values().stream()
                    .anyMatch(ask -> Folded.plain(ask).contains(word.plain()));
        }
        Set<String> own = Names.words(open, language);
        List<String> said = language.stems(word.plain()).stream()
                .filter(stem -> !language.has("light", stem))
                .toList();
        return !said.isEmpty() && own.containsAll(said);
    }

    private static boolean isOffered(Question question, Folded word) {
        return question.choices().stream()
                .flatMap(choice -> choice.say().byLanguage().values().stream())
                .flatMap(List::stream)
                .map(Folded::key)
                .anyMatch(Folded.key(word.plain())::equals);
    }
}
