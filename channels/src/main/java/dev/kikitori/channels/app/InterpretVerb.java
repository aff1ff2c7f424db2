package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.prompts.phrasebook.YamlPhrasebook;
import dev.kikitori.understanding.Understanding;
import dev.kikitori.understanding.meaning.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** {@code interpret}: what texts mean as answers to questions, a line of JSON for each. */
final class InterpretVerb {
    private InterpretVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, IOException, InterruptedException {
        Arguments arguments = Arguments.read(args, Set.of("embeddings"), Set.of(), words);
        arguments.only(words);
        String embeddings = arguments.option("embeddings").orElse("off");
        if (!List.of("on", "off").contains(embeddings)) {
            throw new WrongUse(words.say("wrong.on-off", "--embeddings"));
        }
        CompletableFuture<YamlPhrasebook> phrasebook = CompletableFuture.supplyAsync(() -> YamlPhrasebook.standard(90));
        try (Meaning meaning = embeddings.equals("on") ? Meaning.loading() : Meaning.off();
                BufferedReader lines = surroundings.lines()) {
            InterpretedLine interpreted =
                    new InterpretedLine(new Understanding(meaning), phrasebook.join(), surroundings.clock());
            if (meaning.settled() instanceof Meaning.Failed failed) {
                surroundings.tell("kikitori: " + words.say("part.no-embeddings", failed.why()));
            }
            OrderedLines.each(lines, interpreted::of, surroundings::result);
        }
        return 0;
    }
}
