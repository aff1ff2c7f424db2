package dev.kikitori.tests.made;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.tests.chromium.Chromium;
import dev.kikitori.tests.chromium.NeedsChromium;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person says, the pages made from it are valid, accessible and keep to themselves. */
@NeedsChromium
class HostilePagesTest {
    private static final long SEED = Long.getLong("kikitori.seed", 20261122);

    @Test
    void twentySpecsGivePagesWithoutAFault(Chromium chromium) throws IOException {
        System.out.println("HostilePagesTest: -Dkikitori.seed=" + SEED);
        HostilePages.Found found = HostilePages.lookAt(chromium, SEED, 20, faults -> {});
        assertEquals(60, found.pages());
        assertEquals(List.of(), found.faults());
    }
}
