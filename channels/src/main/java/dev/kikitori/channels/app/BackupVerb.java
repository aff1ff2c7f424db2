package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.AuditEntry;
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
            note(config, surroundings, contents, file, words);
            surroundings.result(said("backup.done", file.toString(), contents, words));
            return 0;
        } catch (StoreRefused refused) {
            throw new CannotRun(Refusal.sentence(refused, words), refused);
        }
    }

    /** A backup is there even if that could not be noted. */
    private static void note(Config config, Surroundings surroundings, Contents contents, Path file, Words words) {
        try {
            AuditVerb.trail(config)
                    .record(new AuditEntry(
                            surroundings.clock().instant(),
                            Administrator.name(surroundings.environment()),
                            AuditEntry.Action.BACKUP,
                            contents.conversations(),
                            String.valueOf(file.getFileName())));
        } catch (StoreRefused | StoreUnavailable e) {
            surroundings.tell("kikitori: " + words.say("audit.not-noted"));
        }
    }

    static String said(String name, String where, Contents contents, Words words) {
        return words.say(
                name, where, contents.conversations(), contents.events(), contents.artifacts(), contents.uploads());
    }
}
