package dev.kikitori.tests.bench;

import dev.kikitori.tests.chromium.Chromium;
import dev.kikitori.tests.made.Fault;
import dev.kikitori.tests.made.HostilePages;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Pages made from random and hostile specs, looked at in Chromium; promised is that nothing is wrong with any. */
final class PagesBench {
    private static final int USUAL = 200;

    private PagesBench() {}

    static boolean run(Path root, List<String> arguments) throws Exception {
        long seed = new Random().nextLong(1_000_000_000);
        int specs = USUAL;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!words.hasNext() || !List.of("--specs", "--seed").contains(word)) {
                throw new WrongUse("pages takes --specs N and --seed N");
            }
            long number = Numbers.of(words.next());
            if (word.equals("--seed")) {
                seed = number;
            } else {
                specs = Math.toIntExact(number);
            }
        }
        if (Chromium.find().isEmpty()) {
            System.err.println("kikitori bench: there is no Chromium: install the package chromium");
            return false;
        }
        System.out.println("seed " + seed + ", " + specs + " specs, each as page, as record and as price calculator");
        long start = System.nanoTime();
        HostilePages.Found found;
        try (Chromium chromium = Chromium.start()) {
            found = HostilePages.lookAt(chromium, seed, specs, faults -> faults.forEach(System.out::println));
        }
        print(found, (System.nanoTime() - start) / 1_000_000_000);
        return found.pages() > 0 && found.faults().isEmpty();
    }

    private static void print(HostilePages.Found found, long seconds) {
        System.out.println("pages " + found.pages() + ", looks " + found.looks() + ", seconds " + seconds);
        for (Fault.Sort sort : Fault.Sort.values()) {
            System.out.println(sort.name().toLowerCase(Locale.ROOT) + " " + found.count(sort));
        }
    }
}
