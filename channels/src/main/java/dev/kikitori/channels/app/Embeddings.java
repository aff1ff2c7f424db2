package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.understanding.meaning.Meaning;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether what words don't tell is found by meaning, with a small model in the process. */
enum Embeddings {
    /** Where this machine can; everything goes on by words where it can't. */
    AUTO,
    /** As auto; but that it can't counts as something missing. */
    ON,
    OFF;

    static Optional<Embeddings> of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Begins to load the model, if it is wanted; returns at once. */
    Meaning meaning() {
        return this == OFF ? Meaning.off() : Meaning.loading();
    }

    /** What is to be said of it to who looks after this Kikitori. */
    Health.Part part(Meaning.State state, Words words) {
        return switch (state) {
            case Meaning.Off ignored -> new Health.Part("embeddings", true, false, words.say("part.embeddings-off"));
            case Meaning.Loading ignored ->
                new Health.Part("embeddings", true, false, words.say("part.embeddings-loading"));
            case Meaning.Ready ready -> new Health.Part("embeddings", true, this == ON, shown(ready.models()));
            case Meaning.Failed failed ->
                new Health.Part("embeddings", false, this == ON, words.say("part.no-embeddings", failed.why()));
        };
    }

    private static String shown(Map<String, String> models) {
        StringBuilder shown = new StringBuilder();
        new TreeMap<>(models)
                .forEach((lang, model) ->
                        shown.append(shown.isEmpty() ? "" : ", ").append(model + " (" + lang + ")"));
        return shown.toString();
    }
}
