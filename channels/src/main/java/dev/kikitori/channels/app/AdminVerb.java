package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Interviews;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.Deletion;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.backup.OldBackups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code admin delete}: everything of a conversation, of a person, or of what is old. On a data folder no server may run
 * meanwhile; on a database servers go on. What was begun and killed is finished by doing it again.
 */
final class AdminVerb {
    private static final Set<String> OPTIONS =
            Set.of("home", "conversation", "person", "site", "older-than", "backups");

    private AdminVerb() {}

    static int run(List<String> args, Surroundings surroundings, Words words) throws WrongUse, CannotRun, IOException {
        String what = args.isEmpty() ? "" : args.getFirst();
        return switch (what) {
            case "delete" -> delete(args.subList(1, args.size()), surroundings, words);
            case "audit" -> AuditVerb.run(args.subList(1, args.size()), surroundings, words);
            default -> throw new WrongUse(words.say("wrong.missing", "delete, audit"));
        };
    }

    private static int delete(List<String> args, Surroundings surroundings, Words words)
            throws WrongUse, CannotRun, IOException {
        Arguments arguments = Arguments.read(args, OPTIONS, Set.of(), words);
        arguments.only(words);
        Instant now = surroundings.clock().instant();
        Deletion which = which(arguments, now, words);
        Config config = ConfigReader.read(arguments, surroundings.environment(), words);
        try (Stores stores = House.open(config)) {
            ConversationStore store = stores.conversations();
            String who = Administrator.name(surroundings.environment());
            stores.audit().record(new AuditEntry(now, who, Action.DELETION_BEGUN, 0, kind(arguments)));
            List<String> deleted = which.carryOut(store, id -> store.delete(id, now));
            Instant end = surroundings.clock().instant();
            stores.audit().record(new AuditEntry(end, who, Action.DELETE, deleted.size(), kind(arguments)));
            surroundings.result(words.say("admin.deleted", deleted.size()));
            Set<String> gone = new HashSet<>(deleted);
            if (which instanceof Deletion.One(String id)) {
                gone.add(id);
            }
            for (Path backup : OldBackups.holding(places(arguments, config), gone)) {
                surroundings.result(words.say("admin.backup", backup));
            }
            return 0;
        } catch (StoreRefused refused) {
            String sentence = Refusal.sentence(refused, words);
            throw new CannotRun(
                    refused.code() == StoreRefused.Code.IN_USE
                            ? sentence + " " + words.say("admin.meanwhile")
                            : sentence,
                    refused);
        }
    }

    /** Which conversations were meant, naming none and nobody. */
    private static String kind(Arguments arguments) {
        return arguments
                .option("older-than")
                .map(days -> "older-than " + days)
                .orElse(arguments.option("person").isPresent() ? "person" : "conversation");
    }

    /** A number of days as it was given. */
    static long days(String given, Words words) throws WrongUse {
        if (!given.matches("[0-9]{1,5}")) {
            throw new WrongUse(words.say("wrong.days", given));
        }
        return Long.parseLong(given);
    }

    private static Deletion which(Arguments arguments, Instant now, Words words) throws WrongUse {
        List<Deletion> given = new ArrayList<>();
        arguments.option("conversation").ifPresent(id -> given.add(new Deletion.One(id)));
        arguments
                .option("person")
                .ifPresent(person ->
                        given.add(new Deletion.OfPerson(Interviews.person(arguments.option("site"), person))));
        Optional<String> days = arguments.option("older-than");
        if (days.isPresent()) {
            given.add(new Deletion.IdleSince(now.minus(Duration.ofDays(days(days.get(), words)))));
        }
        if (given.size() != 1) {
            throw new WrongUse(words.say("wrong.missing", "--conversation, --person, --older-than"));
        }
        return given.getFirst();
    }

    /** Where backups are looked for: here, in the data folder, and where somebody says. */
    private static List<Path> places(Arguments arguments, Config config) {
        List<Path> places = new ArrayList<>(
                List.of(Path.of(""), config.home(), config.home().resolve("backups")));
        arguments.option("backups").map(Path::of).ifPresent(places::add);
        return places.stream().map(Path::toAbsolutePath).toList();
    }
}
