package dev.kikitori.generators.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of a page's sections: what leads to the first thing that visitors should do comes early. */
final class Arrangement {
    /** Where a section stands where nothing speaks for another place. */
    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("when", 0),
            Map.entry("items", 20),
            Map.entry("schedule", 25),
            Map.entry("hours", 30),
            Map.entry("fee", 35),
            Map.entry("place", 40),
            Map.entry("photos", 50),
            Map.entry("members", 60),
            Map.entry("practical", 75),
            Map.entry("rules", 80),
            Map.entry("request", 85),
            Map.entry("details", 90),
            Map.entry("contact", 95));

    private static final int OTHER = 55;
    private static final int FORWARD = 25;
    private static final List<String> BESIDE = List.of("when", "hours", "fee", "place", "details", "contact");

    private final Map<String, Integer> ranks = new HashMap<>(USUAL);

    /** @param wanted what visitors should do, the first thing first */
    Arrangement(List<String> wanted, Hand hand) {
        move("photos", hand.pick("photos first", List.of(0, 0, -45, 20)));
        move("hours", hand.pick("hours first", List.of(0, 0, -15)));
        move("place", hand.pick("place first", List.of(0, 0, -12)));
        move("contact", hand.pick("contact first", List.of(0, 0, -40, -82)));
        move("members", hand.pick("members first", List.of(0, -25)));
        for (String section :
                wanted.stream().limit(1).flatMap(id -> leadingTo(id).stream()).toList()) {
            move(section, -FORWARD);
        }
    }

    private void move(String section, int by) {
        ranks.merge(section, by, Integer::sum);
    }

    private static List<String> leadingTo(String action) {
        return switch (action) {
            case "visit" -> List.of("hours", "place");
            case "order" -> List.of("items");
            case "book" -> List.of("items", "request");
            case "call", "ask", "follow", "donate" -> List.of("contact", "request");
            default -> List.of();
        };
    }

    /** The sections in their order; sections of one rank stay as they are. */
    List<PageView.Section> ordered(List<PageView.Section> sections) {
        return sections.stream()
                .sorted(Comparator.comparingInt(section -> ranks.getOrDefault(section.id(), OTHER)))
                .toList();
    }

    /** Whether a section is short and about facts, so that it may stand beside the others. */
    static boolean beside(PageView.Section section) {
        return BESIDE.contains(section.id());
    }
}
