package dev.kikitori.tests.simulation;

import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.tests.simulation.Ledger.Told;
import java.util.List;

/**
 * Somebody who answers, mumbles, takes back, sends things twice, from two places at once, to whichever server, and again
 * where no answer came; now and then everything is deleted.
 */
final class Person implements Runnable {
    private static final String DELETION = "delete everything";
    private static final List<String> ANSWERS =
            List.of("Hinode", "4", "window", "quiet", "2", "yes", "no", "make it now", "yes", "7", "Anna");
    private static final List<String> OTHERS = List.of(
            "a few",
            "undo",
            "redo",
            "back",
            "skip",
            "summary",
            "the name is Bo",
            "somewhere",
            "restart",
            "help",
            DELETION,
            "you decide everything");

    private final String name;
    private final String conversation;
    private final World world;
    private final Dice dice;
    private int sent;

    /** @param name unlike any other's, as the ids of messages begin with it */
    Person(String name, String conversation, World world, Dice dice) {
        this.name = name;
        this.conversation = conversation;
        this.world = world;
        this.dice = dice;
    }

    @Override
    public void run() {
        if (!arrived()) {
            return;
        }
        int messages = 4 + dice.below(12);
        while (sent < messages && !world.isOver() && !world.ledger().isDeleted(conversation)) {
            world.baton().rest();
            int chance = dice.below(100);
            if (chance < 80) {
                say();
            } else if (chance < 88) {
                sayAgain();
            } else if (chance < 92) {
                sayOtherwise();
            } else if (chance < 99) {
                sayTwice();
            } else {
                delete();
            }
        }
    }

    /** Begins the conversation, or finds that it was begun. */
    private boolean arrived() {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                world.server(dice).start(conversation);
                world.ledger().began(conversation);
                return true;
            } catch (TurnRefused e) {
                world.ledger().began(conversation);
                return e.code() == TurnRefused.Code.BUSY;
            } catch (Crashed | StoreUnavailable e) {
                world.note(name + " comes again");
            }
        }
        return false;
    }

    private void say() {
        String message = name + "-" + sent++;
        send(message, dice.one(dice.in(75) ? ANSWERS : OTHERS));
    }

    /** Until it is acknowledged, or the person gives up. */
    private void send(String message, String words) {
        if (words.equals(DELETION)) {
            world.ledger().deleting(conversation);
        }
        for (int attempt = 0; attempt < 30 && !world.isOver(); attempt++) {
            try {
                Outcome outcome = world.server(dice).turn(conversation, utterance(message, words));
                world.ledger().told(name, conversation, message, words, outcome);
                world.note(name + " was answered on " + message + ": " + words);
                return;
            } catch (Crashed | StoreUnavailable e) {
                world.note(name + " got no answer on " + message);
                if (dice.in(10)) {
                    return;
                }
            } catch (TurnRefused e) {
                refused(message, e);
                return;
            }
        }
        if (!world.isOver()) {
            throw new Broken("message " + message + " is not taken however often it is sent");
        }
    }

    private void refused(String message, TurnRefused why) {
        if (why.code() != TurnRefused.Code.UNKNOWN_CONVERSATION
                || !world.ledger().isBeingDeleted(conversation)) {
            throw new Broken("message " + message + " was refused: " + why.code());
        }
    }

    private Utterance utterance(String message, String words) {
        return new Utterance(
                message,
                new Utterance.Words(words),
                "simulation",
                1,
                world.clock().instant());
    }

    /** A message that was acknowledged, once more: the same answer. */
    private void sayAgain() {
        List<Told> before = world.ledger().of(conversation);
        if (!before.isEmpty()) {
            Told one = dice.one(before);
            send(one.message(), one.words());
        }
    }

    /** Other words under an id that was used: refused. */
    private void sayOtherwise() {
        List<Told> before = world.ledger().of(conversation);
        if (before.isEmpty()) {
            return;
        }
        Told one = dice.one(before);
        try {
            world.server(dice).turn(conversation, utterance(one.message(), one.words() + " or so"));
            throw new Broken("message " + one.message() + " was taken with other words");
        } catch (TurnRefused e) {
            if (e.code() != TurnRefused.Code.MESSAGE_CHANGED) {
                refused(one.message(), e);
            }
        } catch (Crashed | StoreUnavailable e) {
            world.note(name + " got no answer");
        }
    }

    /** The same message from two places at the same moment. */
    private void sayTwice() {
        String message = name + "-" + sent++;
        String words = dice.one(ANSWERS);
        Person other = new Person(name + "'", conversation, world, dice.split());
        world.baton().start(() -> other.send(message, words));
        send(message, words);
    }

    private void delete() {
        world.ledger().deleting(conversation);
        try {
            world.server(dice).delete(conversation);
            world.ledger().deleted(conversation);
            world.note(name + " deleted " + conversation);
        } catch (Crashed | StoreUnavailable e) {
            world.note(name + " could not delete " + conversation);
        }
    }
}
