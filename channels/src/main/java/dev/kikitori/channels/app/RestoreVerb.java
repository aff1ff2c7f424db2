package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.store.StoreRefused;
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
                    : restored(source, config, words);
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

    private static String restored(Path file, Config config, Words words) throws IOException, BadBackup, StoreRefused {
        try (Restore backup = Restore.open(file)) {
            return BackupVerb.said("restore.done", place(config), filled(backup, config), words);
        }
    }

    private static Contents filled(Restore backup, Config config) throws IOException, BadBackup, StoreRefused {
        Ids ids = new Ids(new SecureRandom());
        if (config.database().isPresent()) {
            try (PostgresStores stores = PostgresStores.open(config.database().get(), config.home(), ids)) {
                return stores.restore(backup);
            }
        }
        try (DataFolder stores = DataFolder.open(config.home(), ids)) {
            return stores.restore(backup);
        }
    }

    /** By way of a backup beside the folder; nobody may use the folder meanwhile, and it stays as it is. */
    private static String moved(Path folder, Config config, Surroundings surroundings, Words words)
            throws IOException, BadBackup, StoreRefused {
        Path between = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".kikitori-move");
        Path file = between.resolve("move.zip");
        try {
            DataFolder.openThere(folder, new Ids(new SecureRandom())).close();
            DataFolder.backup(folder, file, surroundings.clock().instant());
            return restored(file, config, words);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(between);
        }
    }
}
