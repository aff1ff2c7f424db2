package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.store.Stores;
import dev.kikitori.store.memory.InMemoryStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code generate}: a spec becomes files, without a conversation. */
final class GenerateVerb {
    private GenerateVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        Arguments arguments = Arguments.read(args, Set.of("spec", "out", "home"), Set.of(), words);
        arguments.only(words);
        String spec = required(arguments, "spec", words);
        Path out = Path.of(required(arguments, "out", words));
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        try (Makers makers = Makers.with(config.vnuJar());
                Stores stores = new InMemoryStores(new Ids(new SecureRandom()))) {
            JobLibrary library =
                    House.library(config.jobs(), House.ids(makers.generators()), stores, surroundings.clock());
            SpecReader.Read read = new SpecReader(library, words).read(spec, bytes(spec, surroundings, words));
            Workshop.Made made = new Workshop(makers.generators())
                    .make(read.spec(), read.job(), UploadedFiles.NONE, Progress.UNHEARD);
            write(made, out);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("good", made.verification().good());
            result.put("files", List.copyOf(made.artifact().files().keySet()));
            surroundings.result(Json.write(result));
            return made.verification().good() ? 0 : 1;
        } catch (GenerationFailure failure) {
            throw new CannotRun(words.say("generate.failed", failure.getMessage()), failure);
        }
    }

    private static String required(Arguments arguments, String name, Words words) throws WrongUse {
        return arguments.option(name).orElseThrow(() -> new WrongUse(words.say("wrong.missing", "--" + name)));
    }

    private static byte[] bytes(String spec, Surroundings surroundings, Words words) throws IOException, WrongUse {
        if (spec.equals("-")) {
            return surroundings.in().readAllBytes();
        }
        try {
            return Files.readAllBytes(Path.of(spec));
        } catch (IOException e) {
            throw new WrongUse(words.say("jobs.no-file", spec));
        }
    }

    private static void write(Workshop.Made made, Path out) throws IOException {
        for (Map.Entry<String, byte[]> file : made.artifact().files().entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.write(path, file.getValue());
        }
    }
}
