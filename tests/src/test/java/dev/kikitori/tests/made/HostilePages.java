package dev.kikitori.tests.made;

import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.workshop.Workshop;
import dev.kikitori.tests.chromium.Chromium;
import dev.kikitori.tests.made.Visit.Eyes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pages from random and hostile specs: each spec is made into a web page, a record and a price calculator, checked, opened in Chromium,
 * and looked at in light and in dark, on a wide and on a narrow screen.
 */
public final class HostilePages {
    private static final List<String> GENERATORS = List.of("page", "record", "price-calculator");
    private static final Map<String, Integer> SCRIPTS = Map.of("page", 1, "record", 0, "price-calculator", 2);

    private HostilePages() {}

    /** How many pages were looked at, how often, and all that was wrong with them. */
    public record Found(int pages, int looks, List<Fault> faults) {
        public Found {
            faults = List.copyOf(faults);
        }

        /** How many faults of this sort there are. */
        public long count(Fault.Sort sort) {
            return faults.stream().filter(fault -> fault.sort() == sort).count();
        }
    }

    /**
     * Makes and looks.
     *
     * @param specs how many specs; each gives a page by each generator
     * @param progress is told after each page what was wrong with it
     */
    public static Found lookAt(Chromium chromium, long seed, int specs, Consumer<List<Fault>> progress)
            throws IOException {
        HostileSpecs random = new HostileSpecs(seed);
        List<Fault> faults = new ArrayList<>();
        try (Makers makers = new Makers(Sandbox.find())) {
            for (int i = 0; i < specs; i++) {
                HostileSpecs.Trial trial = random.next();
                for (String generator : GENERATORS) {
                    String name = generator + " " + i + " of seed " + seed;
                    List<Fault> found = lookAt(chromium, makers, trial.madeBy(generator), name);
                    progress.accept(found);
                    faults.addAll(found);
                }
            }
        }
        return new Found(specs * GENERATORS.size(), specs * GENERATORS.size() * 2, faults);
    }

    private static List<Fault> lookAt(Chromium chromium, Makers makers, HostileSpecs.Trial trial, String name)
            throws IOException {
        Workshop.Made made = makers.make(trial.spec(), trial.job(), HostileSpecs::upload);
        List<Fault> faults = new ArrayList<>(Makers.faults(name, made.verification()));
        try (Visit visit = new Visit(chromium, name, made.artifact())) {
            visit.searchForMarkup(SCRIPTS.getOrDefault(trial.job().generator(), 0))
                    .look("", Eyes.LIGHT)
                    .look("", Eyes.NARROW_DARK);
            faults.addAll(visit.faults());
        }
        return faults;
    }
}
