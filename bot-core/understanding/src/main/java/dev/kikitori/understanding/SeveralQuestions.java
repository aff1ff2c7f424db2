package dev.kikitori.understanding;

import dev.kikitori.engine.job.Question;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.SeveralReadings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one text says to several questions that were all put at once. */
final class SeveralQuestions {
    private static final int LONGEST = 1_000;
    private static final int MOST_QUESTIONS = 40;

    private final ValueReader values;
    private final Languages languages;

    SeveralQuestions(ValueReader values, Languages languages) {
        this.values = values;
        this.languages = languages;
    }

    SeveralReadings read(List<Question> questions, String text, ReadingContext context) {
        Folded folded = Folded.of(text);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return new SeveralReadings(Map.of(), text);
        }
        List<Language> order = languages.toTry(folded.plain(), context.lang());
        List<Question> asked = questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()));
        Sharing sharing = new Sharing(folded, order.getFirst(), values, context);
        new Shares(sharing, new Cues(asked, order), asked).takeAll();
        Map<String, Readings.Found> found = new LinkedHashMap<>();
        for (Question question : questions) {
            sharing.taken().stream()
                    .filter(taken -> taken.question().id().equals(question.id()))
                    .findFirst()
                    .ifPresent(taken -> found.put(question.id(), taken.found()));
        }
        String rest = sharing.free().stream()
                .filter(sharing::says)
                .map(piece -> sharing.part(piece).given())
                .collect(Collectors.joining("\n"));
        return new SeveralReadings(found, rest);
    }
}
