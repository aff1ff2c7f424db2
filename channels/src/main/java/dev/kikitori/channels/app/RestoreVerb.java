package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.backup.BadBackup;
import dev.kikitori.store.backup.Contents;
import dev.kikitori.store.backup.Restore;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * {@code restore}: fills an empty data folder or database with a backup, or with what another data folder holds, and
 * compares both sides.
 */
final class RestoreVerb {
    private RestoreVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words) throws WrongUse, CannotRun, IOException {
        Arguments arguments = Arguments.read(args, Set.of("home"), Set.of(), words);
        if (arguments.rest().size() != 1) {
            throw new WrongUse(words.say("wrong.missing", "FILE"));
        }
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        Path source = Path.of(arguments.rest().getFirst()).toAbsolutePath();
        try {
            String said = Files.isDirectory(source)
                    ? moved(source, config, surroundings, words)
                    : restored(source, config, by(Action.RESTORE, source, surroundings), words);
            surroundings.result(said);
            return 0;
        } catch (StoreRefused refused) {
            throw new CannotRun(Refusal.sentence(refused, words), refused);
        } catch (BadBackup bad) {
            String code = bad.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new CannotRun(words.say("restore." + code, source, place(config)), bad);
        }
    }

    private static String place(Config config) {
        return config.database().isPresent()
                ? config.database().get().place()
                : config.home().toAbsolutePath().normalize().toString();
    }

    /** Who does it, and from where; how many conversations it brought is told afterwards. */
    private static LongFunction<AuditEntry> by(Action action, Path source, Surroundings surroundings) {
        return conversations -> new AuditEntry(
                surroundings.clock().instant(),
                Administrator.name(surroundings.environment()),
                action,
                conversations,
                String.valueOf(source.getFileName()));
    }

    private static String restored(Path file, Config config, LongFunction<AuditEntry> by, Words words)
            throws IOException, BadBackup, StoreRefused {
        try (Restore backup = Restore.open(file)) {
            return BackupVerb.said("restore.done", place(config), filled(backup, config, by), words);
        }
    }

    private static Contents filled(Restore backup, Config config, LongFunction<AuditEntry> by)
            throws IOException, BadBackup, StoreRefused {
        Ids ids = new Ids(new SecureRandom());
        if (config.database().isPresent()) {
            try (PostgresStores stores = PostgresStores.open(config.database().get(), config.home(), ids)) {
                return noted(stores, stores.restore(backup), by);
            }
        }
        try (DataFolder stores = DataFolder.open(config.home(), ids)) {
            return noted(stores, stores.restore(backup), by);
        }
    }

    private static Contents noted(Stores stores, Contents contents, LongFunction<AuditEntry> by) {
        stores.audit().record(by.apply(contents.conversations()));
        return contents;
    }

    /** By way of a backup beside the folder; nobody may use the folder meanwhile, and it stays as it is. */
    private static String moved(Path folder, Config config, Surroundings surroundings, Words words)
            throws IOException, BadBackup, StoreRefused {
        Path between = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".kikitori-move");
        Path file = between.resolve("move.zip");
        try {
            DataFolder.openThere(folder, new Ids(new SecureRandom())).close();
            DataFolder.backup(folder, file, surroundings.clock().instant());
            return restored(file, config, by(Action.MOVE, folder, surroundings), words);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(between);
        }
    }
}
