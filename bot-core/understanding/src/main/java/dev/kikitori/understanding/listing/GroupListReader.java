package dev.kikitori.understanding.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the entries of a group: one a line or parted by semicolons, their fields parted by tabs or commas in the
 * order of the group's fields, each read as its own question; or a typed JSON array.
 */
public final class GroupListReader implements KindReader {
    private static final int MOST_ENTRIES = 200;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ValueReader values;

    public GroupListReader(ValueReader values) {
        this.values = values;
    }

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        String text = phrase.whole();
        if (text.startsWith("[")) {
            return json(question, text);
        }
        List<Map<String, Value>> entries = new ArrayList<>();
        double confidence = 1;
        for (String line : Entries.lines(text)) {
            if (entries.size() == MOST_ENTRIES) {
                return Readings.not(Problem.Code.TOO_MANY, Integer.toString(MOST_ENTRIES));
            }
            Entry entry = entry(question, line, context);
            if (entry.problem().isPresent()) {
                return new Readings.NotRead(entry.problem().get());
            }
            entries.add(entry.values());
            confidence = Math.min(confidence, entry.confidence());
        }
        return entries.isEmpty() ? Readings.none() : Readings.of(new Value.Group(entries), confidence);
    }

    private static Readings json(Question question, String text) {
        try {
            return Readings.sure(AnswerRules.read(question, JSON.readValue(text, Object.class)));
        } catch (JsonProcessingException | InvalidValue e) {
            return Readings.not(Problem.Code.MALFORMED, Excerpt.of(text));
        }
    }

    private record Entry(Map<String, Value> values, double confidence, Optional<Problem> problem) {
        static Entry not(Problem problem) {
            return new Entry(Map.of(), 0, Optional.of(problem));
        }
    }

    private Entry entry(Question question, String line, ReadingContext context) {
        List<Question> fields = question.fields();
        List<String> parts = fields(line, fields.size());
        if (parts.size() > fields.size()) {
            return Entry.not(Problem.of(Problem.Code.TOO_MANY, Integer.toString(fields.size())));
        }
        Map<String, Value> read = new LinkedHashMap<>();
        double confidence = 1;
        for (int i = 0; i < fields.size(); i++) {
            Question field = fields.get(i);
            if (i >= parts.size() || parts.get(i).isBlank()) {
                if (!field.optional() && field.when().isEmpty()) {
                    return Entry.not(Problem.of(Problem.Code.NOT_FOUND));
                }
                continue;
            }
            switch (values.read(field, parts.get(i), context)) {
                case Readings.Found found -> {
                    read.put(field.id(), found.value());
                    confidence = Math.min(confidence, found.alternatives().isEmpty() ? found.confidence() : .7);
                }
                case Readings.NotRead not -> {
                    return Entry.not(not.problem());
                }
            }
        }
        return new Entry(read, confidence, Optional.empty());
    }

    /** By tabs, else by commas; if that does not part anything, by white space where it gives exactly the fields. */
    private static List<String> fields(String line, int count) {
        if (count == 1) {
            return List.of(line);
        }
        if (line.indexOf('\t') >= 0) {
            return List.of(line.split("\t", -1)).stream().map(String::strip).toList();
        }
        List<String> parts = Entries.cut(line, ",，、､|");
        List<String> words = List.of(line.strip().split("[\\s　]+", count + 1));
        return parts.size() == 1 && words.size() == count ? words : parts;
    }
}
