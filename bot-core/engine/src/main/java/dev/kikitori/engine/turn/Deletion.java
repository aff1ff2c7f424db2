package dev.kikitori.engine.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which conversations are to be deleted, with everything of theirs. */
public sealed interface Deletion {
    /** How many are looked up at a time. */
    int TOGETHER = 500;

    /** One conversation. */
    record One(String conversation) implements Deletion {}

    /**
     * All that were begun as the same person.
     *
     * @param person SHA-256 of what the site calls the person
     */
    record OfPerson(String person) implements Deletion {}

    /** All in which nothing happened since this moment. */
    record IdleSince(Instant moment) implements Deletion {}

    /** Some of the conversations that this means; empty if there are none. */
    default List<String> some(ConversationStore store) {
        return switch (this) {
            case One one -> List.of(one.conversation());
            case OfPerson of -> store.ofPerson(of.person(), TOGETHER);
            case IdleSince idle -> store.idleSince(idle.moment(), TOGETHER);
        };
    }

    /**
     * Deletes until there are none left, those too that are begun meanwhile.
     *
     * @param delete deletes one and says whether it was there
     * @return those that were there
     */
    default List<String> carryOut(ConversationStore store, Predicate<String> delete) {
        List<String> deleted = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (String id : some(store)) {
                if (tried.add(id)) {
                    more = true;
                    if (delete.test(id)) {
                        deleted.add(id);
                    }
                }
            }
        }
        return deleted;
    }
}
