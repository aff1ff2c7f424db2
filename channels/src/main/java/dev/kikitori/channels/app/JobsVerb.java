package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Interview;
import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Json;
import dev.kikitori.channels.web.Shapes;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.prompts.jobs.JobCheck;
import dev.kikitori.prompts.jobs.JobLibrary;
import dev.kikitori.prompts.jobs.JobReader;
import dev.kikitori.prompts.jobs.JobSchemas;
import dev.kikitori.store.Stores;
import dev.kikitori.store.memory.InMemoryStores;
import dev.kikitori.understanding.text.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code jobs}: the things that can be made, as data files. */
final class JobsVerb {
    private static final Set<String> VALUED =
            Set.of("lang", "out", "zone", "region", "home", "format", "schema", "operation", "path", "method");

    private JobsVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        Arguments arguments = Arguments.read(args, VALUED, Set.of("json"), words);
        List<String> rest = arguments.rest();
        if (rest.isEmpty()) {
            throw new WrongUse(words.say("wrong.missing", "list, schema, check, try, import, export"));
        }
        return switch (rest.getFirst()) {
            case "list" -> {
                wanted(rest, 1, words);
                yield list(arguments, surroundings, words);
            }
            case "schema" -> {
                wanted(rest, Math.max(1, Math.min(2, rest.size())), words);
                yield schema(rest, arguments, surroundings, words);
            }
            case "check" -> {
                wanted(rest, 2, words);
                yield check(rest.get(1), surroundings, words);
            }
            case "try" -> {
                wanted(rest, 2, words);
                yield tryOut(rest.get(1), arguments, surroundings, words);
            }
            case "import" -> {
                wanted(rest, 2, words);
                yield AuthorVerbs.importing(rest.get(1), arguments, surroundings, words);
            }
            case "export" -> {
                wanted(rest, 2, words);
                yield AuthorVerbs.exporting(rest.get(1), arguments, surroundings, words);
            }
            default -> throw new WrongUse(words.say("wrong.verb", "jobs " + rest.getFirst()));
        };
    }

    private static void wanted(List<String> rest, int count, Words words) throws WrongUse {
        if (rest.size() < count) {
            throw new WrongUse(words.say("wrong.missing", "FILE"));
        }
        if (rest.size() > count) {
            throw new WrongUse(words.say("wrong.argument", rest.get(count)));
        }
    }

    private static int list(Arguments arguments, Surroundings surroundings, Words words) throws WrongUse, CannotRun {
        String lang = ChatVerb.lang(arguments, words);
        library(arguments, surroundings, words)
                .current()
                .forEach(job -> surroundings.result(Json.write(Shapes.job(job, lang))));
        return 0;
    }

    private static int schema(List<String> rest, Arguments arguments, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun {
        if (rest.size() == 1) {
            surroundings.result(Json.write(JobSchemas.format()));
            return 0;
        }
        JobType job = library(arguments, surroundings, words)
                .find(rest.get(1))
                .orElseThrow(() -> new CannotRun(words.say("jobs.unknown", rest.get(1))));
        surroundings.result(Json.write(JobSchemas.answers(job, ChatVerb.lang(arguments, words))));
        return 0;
    }

    static JobLibrary library(Arguments arguments, Surroundings surroundings, Words words) throws CannotRun {
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        Stores stores = new InMemoryStores(new Ids(new SecureRandom()));
        return House.library(config.jobs(), Set.of(), stores, surroundings.clock());
    }

    private static int check(String file, Surroundings surroundings, Words words) throws CannotRun {
        JobCheck check = read(file, words);
        check.errors().forEach(fault -> surroundings.result(fault.shown(file, words.lang())));
        check.warnings().forEach(fault -> surroundings.tell(fault.shown(file, words.lang())));
        return check.isGood() ? 0 : 1;
    }

    static JobCheck read(String file, Words words) throws CannotRun {
        try (Makers makers = Makers.with(Optional.empty())) {
            return new JobReader(makers.generators(), Sounds::reading).read(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new CannotRun(words.say("jobs.no-file", file), e);
        }
    }

    private static int tryOut(String name, Arguments arguments, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException, InterruptedException {
        String lang = ChatVerb.lang(arguments, words);
        Optional<JobType> job = AuthorVerbs.job(name, arguments, surroundings, words);
        if (job.isEmpty()) {
            return 1;
        }
        JobTypes one = new OneJob(job.get());
        Consumer<String> listener = arguments.flag("json")
                ? surroundings::tell
                : line -> surroundings.out().println(line);
        try (House house = House.inMemory(
                        new InMemoryStores(new Ids(new SecureRandom())),
                        generators -> one,
                        surroundings.clock(),
                        interpreter -> new Overheard(interpreter, new Words(Verbs.class, lang), listener));
                Interview interview = new LocalInterview(house.interviews(), house.previews(), lang)) {
            return ChatVerb.hold(interview, arguments, job.map(JobType::id), lang, surroundings);
        }
    }

    /** The job type of one file, and no other. */
    private record OneJob(JobType job) implements JobTypes {
        @Override
        public List<JobType> current() {
            return List.of(job);
        }

        @Override
        public Optional<JobType> version(String hash) {
            return Optional.of(job).filter(known -> known.hash().equals(hash));
        }

        @Override
        public void keep(JobType kept) {}
    }
}
