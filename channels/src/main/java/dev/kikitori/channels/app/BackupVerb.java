package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.backup.Contents;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** {@code backup}: everything that is kept in one file, while servers go on. */
final class BackupVerb {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private BackupVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words) throws WrongUse, CannotRun, IOException {
        Arguments arguments = Arguments.read(args, Set.of("home", "out"), Set.of(), words);
        arguments.only(words);
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        Instant now = surroundings.clock().instant();
        Path file = Path.of(arguments.option("out").orElse("kikitori-backup-" + STAMP.format(now) + ".zip"))
                .toAbsolutePath();
        try {
            Contents contents = config.database().isPresent()
                    ? PostgresStores.backup(config.database().get(), config.home(), file, now)
                    : DataFolder.backup(config.home(), file, now);
            surroundings.result(said("backup.done", file.toString(), contents, words));
            return 0;
        } catch (StoreRefused refused) {
            throw new CannotRun(Refusal.sentence(refused, words), refused);
        }
    }

    static String said(String name, String where, Contents contents, Words words) {
        return words.say(
                name, where, contents.conversations(), contents.events(), contents.artifacts(), contents.uploads());
    }
}
