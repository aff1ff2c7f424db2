package dev.kikitori.tests.simulation;

import dev.kikitori.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One history, from its seed: who comes, what is said, who goes first at each step, when servers die and the clock jumps.
 *
 * @param broken the promise that was broken, and at which step
 * @param notes what happened, in order
 */
record History(long seed, int steps, Optional<String> broken, List<String> notes) {
    private static final int MOST_STEPS = 20_000;
    private static final Duration JUMP = Duration.ofHours(2);

    /** Where things are kept, and how servers die there. */
    interface Ground {
        /** What is kept now, in one place for all histories or for this one alone. */
        Stores stores();

        int servers();

        /** What is found after all servers died at once; empty where they die one by one and what is kept stays open. */
        Optional<Stores> reopened();
    }

    /** Lives through it. */
    static History of(long seed, Scene scene, Ground ground, Planted planted) {
        Dice dice = new Dice(seed);
        World world = new World(scene, ground.stores(), ground.servers(), planted, dice.split());
        Promises promises = new Promises(scene, world.ledger());
        int step = 0;
        try {
            int persons = 1 + dice.below(3);
            int conversations = 1 + dice.below(persons);
            int[] left = {persons};
            for (int i = 0; i < persons; i++) {
                Person person = new Person("p" + i, seed + "-c" + i % conversations, world, dice.split());
                world.baton().start(() -> {
                    person.run();
                    left[0]--;
                });
            }
            for (; left[0] > 0 && step < MOST_STEPS; step++) {
                world.clock().move(Duration.ofMillis(dice.below(3_000)));
                happen(world, ground, dice);
                world.baton().step(dice);
                promises.check(ground.stores());
            }
            step += settle(world, ground, promises, dice);
        } catch (Broken e) {
            return new History(seed, step, Optional.of(String.valueOf(e.getMessage())), world.notes());
        } catch (RuntimeException e) {
            return new History(seed, step, Optional.of("fault: " + e), world.notes());
        } finally {
            disperse(world, dice);
        }
        return new History(seed, step, Optional.empty(), world.notes());
    }

    private static void happen(World world, Ground ground, Dice dice) {
        int chance = dice.below(1_000);
        if (chance < 12) {
            Optional<Stores> found = ground.reopened();
            if (found.isPresent()) {
                world.crash(found.get());
            } else {
                world.crash(dice.below(ground.servers()));
            }
        } else if (chance < 16) {
            world.note("the clock jumps " + (chance % 2 == 0 ? "forward" : "back"));
            world.clock().move(chance % 2 == 0 ? JUMP : JUMP.negated());
        }
    }

    /** The persons have gone; what was begun comes to its end, however often a lease has to run out before. */
    private static int settle(World world, Ground ground, Promises promises, Dice dice) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            if (step % 50 == 0) {
                world.clock().move(Duration.ofMinutes(1));
            }
            if (!world.baton().step(dice)) {
                break;
            }
            promises.check(ground.stores());
            if (step % 20 == 0 && promises.unsettled(ground.stores()).isEmpty()) {
                return step;
            }
        }
        throw new Broken("never made: " + promises.unsettled(ground.stores()));
    }

    /** Lets everyone end who is still there. */
    private static void disperse(World world, Dice dice) {
        world.end();
        world.servers().forEach(Server::die);
        for (int step = 0; step < MOST_STEPS; step++) {
            try {
                if (!world.baton().step(dice)) {
                    return;
                }
            } catch (Broken | RuntimeException e) {
                world.note("at the end: " + e);
            }
        }
    }
}
