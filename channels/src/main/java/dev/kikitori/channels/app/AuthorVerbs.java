package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.prompts.flow.Flow;
import dev.kikitori.prompts.importing.Imported;
import dev.kikitori.prompts.importing.SchemaImport;
import dev.kikitori.prompts.importing.Selection;
import dev.kikitori.prompts.jobs.JobCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code jobs} does for whoever writes job types: bringing them in from schemas, and drawing them. */
final class AuthorVerbs {
    private AuthorVerbs() {}

    /** Prints the job type that a schema becomes, and tells what could not be carried over. */
    static int importing(String file, Arguments arguments, Surroundings surroundings, Words words) throws CannotRun {
        Selection selection = new Selection(
                arguments.option("schema"),
                arguments.option("operation"),
                arguments.option("path"),
                arguments.option("method"));
        Imported imported = SchemaImport.read(bytes(file, words), file, selection, words.lang());
        imported.faults().forEach(fault -> surroundings.tell(fault.shown(file, words.lang())));
        imported.yaml().ifPresent(yaml -> surroundings.out().print(yaml));
        return imported.yaml().isPresent() ? 0 : 1;
    }

    /** Draws how the interview of a file, or of a job type there is, runs. */
    static int exporting(String name, Arguments arguments, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun {
        String format = arguments.option("format").orElse("svg");
        if (!format.equals("svg") && !format.equals("text")) {
            throw new WrongUse(words.say("wrong.format"));
        }
        String lang = ChatVerb.lang(arguments, words);
        Optional<JobType> job = job(name, arguments, surroundings, words);
        job.map(found -> Flow.of(found, lang))
                .ifPresent(flow -> surroundings.out().print(format.equals("svg") ? flow.svg() : flow.text()));
        return job.isPresent() ? 0 : 1;
    }

    /**
     * The job type of a file, or of a job type there is, by its id; faults of a file are told. Empty if the file can't be
     * used.
     */
    static Optional<JobType> job(String name, Arguments arguments, Surroundings surroundings, Words words)
            throws CannotRun {
        if (!isFile(name)) {
            return Optional.of(JobsVerb.library(arguments, surroundings, words)
                    .find(name)
                    .orElseThrow(() -> new CannotRun(words.say("jobs.unknown", name))));
        }
        JobCheck check = JobsVerb.read(name, words);
        check.faults().forEach(fault -> surroundings.tell(fault.shown(name, words.lang())));
        return check.job();
    }

    /** Whether it is meant as a file: one that is there, or a name that no job type has. */
    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name)) || name.contains("/") || name.endsWith(".yaml");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static byte[] bytes(String file, Words words) throws CannotRun {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(SchemaImport.LARGEST + 1);
        } catch (IOException | InvalidPathException e) {
            throw new CannotRun(words.say("jobs.no-file", file), e);
        }
    }
}
