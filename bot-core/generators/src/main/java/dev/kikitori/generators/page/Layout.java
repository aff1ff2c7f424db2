package dev.kikitori.generators.page;

import java.util.List;
import java.util.Locale;

/**
 * How a page is put together.
 *
 * @param head the form of its head
 * @param flow how the sections follow each other
 * @param wares how things with prices are listed
 * @param nav how the way to the sections looks
 * @param corners of what has a border
 * @param mark what stands by the headings of sections
 */
record Layout(Head head, Flow flow, Wares wares, Nav nav, Corners corners, Mark mark) {
    private static final int MANY = 12;
    private static final int FEW = 6;

    enum Head {
        BAND,
        CENTRED,
        SPLIT,
        MASTHEAD,
        POSTER,
        EDGE
    }

    enum Flow {
        SINGLE,
        BESIDE,
        BANDS,
        CARDS,
        ASIDE
    }

    enum Wares {
        LIST,
        LEADERS,
        TABLE,
        TILES,
        COLUMNS
    }

    enum Nav {
        LINE,
        CHIPS,
        STRIPE
    }

    enum Corners {
        SQUARE,
        SOFT,
        ROUND
    }

    enum Mark {
        NONE,
        RULE,
        UNDER,
        BLOCK,
        NUMBER
    }

    /**
     * One of those that go with the mood.
     *
     * @param items how many things are offered
     * @param notes whether something is said about them
     */
    static Layout of(Mood mood, Hand hand, int items, boolean notes) {
        return new Layout(
                hand.pick("head", mood.heads()),
                hand.pick("flow", mood.flows()),
                hand.pick("wares", wares(items, notes)),
                hand.pick("nav", List.of(Nav.values())),
                hand.pick("corners", mood.corners()),
                hand.pick("mark", mood.marks()));
    }

    private static List<Wares> wares(int items, boolean notes) {
        if (items > MANY) {
            return notes ? List.of(Wares.TABLE, Wares.COLUMNS) : List.of(Wares.COLUMNS, Wares.LEADERS, Wares.TABLE);
        }
        return items <= FEW
                ? List.of(Wares.TILES, Wares.LIST, Wares.LEADERS)
                : List.of(Wares.LIST, Wares.LEADERS, Wares.TABLE, Wares.TILES, Wares.COLUMNS);
    }

    /** The classes that the style sheet knows it by. */
    List<String> classes() {
        return List.of(
                named("head", head),
                named("flow", flow),
                named("wares", wares),
                named("nav", nav),
                named("corners", corners),
                named("mark", mark));
    }

    private static String named(String what, Enum<?> one) {
        return what + "-" + one.name().toLowerCase(Locale.ROOT);
    }
}
