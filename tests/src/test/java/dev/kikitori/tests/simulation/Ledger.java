package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Conversation.Said;
import dev.kikitori.engine.turn.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What persons were told: the messages that were acknowledged, with what the bot said to each, and what was deleted. */
final class Ledger {
    /** A message that was acknowledged. */
    record Told(String person, String conversation, String message, String words, List<String> replies) {}

    private final List<Told> told = new ArrayList<>();
    private final Map<String, Told> byMessage = new HashMap<>();
    private final Set<String> conversations = new HashSet<>();
    private final Set<String> deleting = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();

    synchronized void began(String conversation) {
        conversations.add(conversation);
    }

    /** Notes an acknowledgement; the same message is told the same each time. */
    synchronized void told(String person, String conversation, String message, String words, Outcome outcome) {
        Told now = new Told(person, conversation, message, words, texts(outcome.replies()));
        Told before = byMessage.putIfAbsent(conversation + " " + message, now);
        if (before == null) {
            told.add(now);
        } else if (!before.replies().equals(now.replies())) {
            throw new Broken("message " + message + " of " + conversation + " was told " + now.replies()
                    + ", and before " + before.replies());
        }
        if (outcome.deleted()) {
            deleted.add(conversation);
        }
    }

    private static List<String> texts(List<Said> replies) {
        return replies.stream().map(said -> said.wording().text()).toList();
    }

    /** Somebody begins to delete it. */
    synchronized void deleting(String conversation) {
        deleting.add(conversation);
    }

    synchronized boolean isBeingDeleted(String conversation) {
        return deleting.contains(conversation) || deleted.contains(conversation);
    }

    synchronized void deleted(String conversation) {
        deleted.add(conversation);
    }

    synchronized boolean isDeleted(String conversation) {
        return deleted.contains(conversation);
    }

    synchronized Set<String> conversations() {
        return Set.copyOf(conversations);
    }

    synchronized List<Told> of(String conversation) {
        return told.stream()
                .filter(one -> one.conversation().equals(conversation))
                .toList();
    }
}
