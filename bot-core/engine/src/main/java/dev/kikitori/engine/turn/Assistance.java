package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a generator adds to the conversation about it: names to choose from in the person's file, and previews. */
final class Assistance {
    private final Generators generators;
    private final UploadStore uploads;

    Assistance(Generators generators, UploadStore uploads) {
        this.generators = generators;
        this.uploads = uploads;
    }

    /** The names that the values of this turn hold, for the questions that others take their choices from. */
    Map<String, List<String>> choicesIn(Interpretation interpretation, Conversation conversation) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        conversation.form().ifPresent(form -> {
            for (Reading reading : readings(interpretation)) {
                Optional<Question> question = form.question(reading.question());
                if (question.isPresent() && isSource(form, reading.question())) {
                    generator(form)
                            .ifPresent(generator -> found.put(
                                    reading.question(),
                                    generator.choicesIn(question.get(), reading.value(), files(conversation.id()))));
                }
            }
        });
        return found;
    }

    private static List<Reading> readings(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.Answers answers -> answers.readings();
            case Interpretation.Correction correction -> List.of(correction.reading());
            case Interpretation.Order ignored -> List.of();
            case Interpretation.Assent ignored -> List.of();
            case Interpretation.JobPicked ignored -> List.of();
            case Interpretation.QuestionToUs ignored -> List.of();
            case Interpretation.Revisit ignored -> List.of();
            case Interpretation.Several several ->
                several.parts().stream()
                        .flatMap(part -> readings(part).stream())
                        .toList();
            case Interpretation.Unclear ignored -> List.of();
        };
    }

    private static boolean isSource(Form form, String question) {
        return form.job().questions().stream()
                .anyMatch(other -> other.choicesFrom().contains(question));
    }

    /** What the result looks like on the person's own sample, if a summary is about to be given. */
    Optional<String> preview(List<Reply> replies, Conversation after) {
        boolean summary = replies.stream().anyMatch(Reply.Summary.class::isInstance);
        return summary
                ? after.form()
                        .flatMap(form -> generator(form)
                                .flatMap(generator ->
                                        generator.preview(form.spec(after.lang()), form.job(), files(after.id()))))
                : Optional.empty();
    }

    /** The replies without the offer of a first version where none is worth looking at. */
    List<Reply> fitting(List<Reply> replies, Conversation after) {
        boolean shows = after.form()
                .flatMap(this::generator)
                .filter(Generator::showsEarly)
                .isPresent();
        return shows
                ? replies
                : replies.stream()
                        .filter(reply -> !(reply instanceof Reply.PreviewReady))
                        .toList();
    }

    private Optional<Generator> generator(Form form) {
        return generators.find(form.job().generator());
    }

    private UploadedFiles files(String conversation) {
        return file -> {
            try {
                return uploads.content(conversation, file.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
