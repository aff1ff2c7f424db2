package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.prompts.importing.Imported;
import dev.kikitori.prompts.importing.SchemaImport;
import dev.kikitori.prompts.importing.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code jobs} does for whoever writes job types: bringing them in from schemas. */
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

    private static byte[] bytes(String file, Words words) throws CannotRun {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(SchemaImport.LARGEST + 1);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new CannotRun(words.say("jobs.no-file", file), e);
        }
    }
}
