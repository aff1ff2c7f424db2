package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.choice.Offer;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns to something else than what is open: to an earlier question, by its number in the summary or by its name ("edit
 * 3"), or to another thing to make ("I also need a price list"). Only in sentences that say so; where any words are an
 * answer, only with the number as a figure or the thing's whole title.
 */
final class Turnings implements Heeding {
    private static final int LONGEST = 120;

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Form> form = moment.conversation().form();
        if (form.isEmpty() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Optional<Interpretation> turn = edited(moment, language, form.get())
                    .<Interpretation>map(Interpretation.Revisit::new)
                    .or(() -> another(moment, language).map(Interpretation.JobPicked::new));
            if (turn.isPresent()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> edited(Moment moment, Language language, Form form) {
        Optional<Folded> named = between(moment, language, "edit-before", "edit-after")
                .filter(name -> !moment.takesAnyWords() || name.plain().matches("\\D{0,3}\\d{1,3}\\D{0,3}"));
        List<Question> listed = named.isEmpty() ? List.of() : form.listed();
        if (named.isEmpty() || listed.isEmpty()) {
            return Optional.empty();
        }
        Offer offer = new Offer(listed.stream()
                .map(question -> titled(question.id(), question.label()))
                .toList());
        List<Integer> places = offer.meant(Phrase.of(named.get(), language));
        return places.size() == 1 ? Optional.of(listed.get(places.getFirst()).id()) : Optional.empty();
    }

    private static Optional<String> another(Moment moment, Language language) {
        List<JobType> jobs = moment.jobs();
        Optional<Folded> named = between(moment, language, "another-before", "another-after");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Offer offer = new Offer(
                jobs.stream().map(job -> titled(job.id(), job.title())).toList());
        Optional<Integer> whole = offer.called(named.get().plain());
        List<Integer> places = moment.takesAnyWords() || whole.isPresent()
                ? whole.stream().toList()
                : offer.places(Phrase.of(named.get(), language));
        return places.size() == 1 ? Optional.of(jobs.get(places.getFirst()).id()) : Optional.empty();
    }

    /** What is left between one of these beginnings and one of these endings; both must be there if the group has any. */
    private static Optional<Folded> between(Moment moment, Language language, String before, String after) {
        Folded said = language.unfilled(moment.folded());
        int begin = language.phrases(before).isEmpty() ? 0 : language.beginning(said.plain(), before);
        if (begin < 0) {
            return Optional.empty();
        }
        Folded rest = said.part(begin, said.length());
        int end = language.phrases(after).isEmpty() ? rest.length() : language.ending(rest.plain(), after);
        return end < 0
                ? Optional.empty()
                : Optional.of(language.trimmed(rest.part(0, end), "determiner", "polite-after"))
                        .filter(name -> !name.isEmpty());
    }

    private static Choice titled(String id, LocalText title) {
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        title.byLanguage().forEach((code, text) -> wordings.put(code, List.of(text)));
        return new Choice(id, new LocalList(wordings));
    }
}
