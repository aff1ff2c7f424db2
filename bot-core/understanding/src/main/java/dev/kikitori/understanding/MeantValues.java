package dev.kikitori.understanding;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.meaning.Meaning;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import dev.kikitori.understanding.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads choices, and yes and no, by their meaning where words have failed: "somewhere with a view" is the window seat.
 * What is found is to be checked with the person, unless it stands out.
 *
 * <p>The bounds were measured with bge-small-en-v1.5 on answers of our own that share no word with what is offered: of
 * 73 to choices 51 were right and 3 wrong, of 24 that meant none of them 2 were taken for one; of those that stand out
 * 22, none and none. Of 30 for yes or no 16 were right, none was wrong, and of 10 that were neither none was taken.
 */
final class MeantValues implements ValueReader {
    private static final double LIKE = .6;
    private static final double APART = .04;
    private static final double FAR_APART = .12;
    private static final double YES_LIKE = .65;
    private static final double YES_APART = .08;
    private static final double TO_CHECK = .65;
    private static final double TAKEN = .8;
    private static final int MOST_CHOICES = 60;

    private final ValueReader words;
    private final Meaning meaning;
    private final Languages languages;

    MeantValues(ValueReader words, Meaning meaning, Languages languages) {
        this.words = words;
        this.meaning = meaning;
        this.languages = languages;
    }

    @Override
    public Readings read(Question question, String text, ReadingContext context) {
        Readings read = words.read(question, text, context);
        if (!(read instanceof Readings.NotRead not)) {
            return read;
        }
        boolean chosen = (question.kind() == Kind.CHOICE || question.kind() == Kind.CHOICES)
                && not.problem().code() == Problem.Code.NOT_OFFERED;
        boolean agreed = question.kind() == Kind.YES_NO && not.problem().code() == Problem.Code.NOT_FOUND;
        return Optional.of(context.lang())
                .flatMap(lang ->
                        chosen ? choice(question, text, lang) : agreed ? yesNo(text, lang) : Optional.<Readings>empty())
                .orElse(read);
    }

    private Optional<Readings> choice(Question question, String text, String lang) {
        List<Choice> choices = question.choices();
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            return Optional.empty();
        }
        List<List<String>> offered = new ArrayList<>();
        for (Choice choice : choices) {
            List<String> said = choice.say().byLanguage().getOrDefault(lang, List.of());
            offered.add(said.isEmpty() ? List.of(choice.shown(lang)) : said);
        }
        return meaning.nearest(lang, text, offered)
                .filter(near -> near.likeness() >= LIKE && near.margin() >= APART)
                .map(near -> Readings.of(
                        value(question.kind(), choices.get(near.place()).id()),
                        near.margin() >= FAR_APART ? TAKEN : TO_CHECK));
    }

    private static Value value(Kind kind, String id) {
        return kind == Kind.CHOICES ? new Value.Choices(List.of(id)) : new Value.Text(id);
    }

    /** Only what says neither yes nor no nor that it is open. */
    private Optional<Readings> yesNo(String text, String lang) {
        Optional<Language> language = languages.all().stream()
                .filter(one -> one.code().equals(lang) && !one.meant().isEmpty())
                .findFirst();
        boolean told = language.isEmpty()
                || language.get().lexicon().tokens(Folded.plain(text)).stream()
                        .anyMatch(token -> token.is(Tag.YES) || token.is(Tag.NO) || token.is(Tag.UNSURE));
        if (told) {
            return Optional.empty();
        }
        List<List<String>> rows = language.get().meant();
        return meaning.nearest(
                        lang,
                        text,
                        rows.stream().map(row -> row.subList(1, row.size())).toList())
                .filter(near -> near.likeness() >= YES_LIKE && near.margin() >= YES_APART)
                .map(near -> Readings.of(
                        new Value.YesNo(rows.get(near.place()).getFirst().equals("yes")), TO_CHECK));
    }
}
