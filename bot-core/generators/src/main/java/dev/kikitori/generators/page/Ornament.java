package dev.kikitori.generators.page;

import dev.kikitori.generators.colour.Colour;
import java.util.Locale;

/** A band of drawn shapes below the head of a page. It means nothing, so it is a background and no picture. */
final class Ornament {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 48;

    private Ornament() {}

    enum Form {
        NONE,
        DOTS,
        STRIPES,
        WAVES,
        RINGS,
        BLOCKS,
        HATCH
    }

    /** The shapes as the content of {@code url()} in a style sheet, without quotes; empty for none. */
    static String of(Form form, Hand hand, Colour brand, Colour second) {
        StringBuilder shapes = new StringBuilder();
        switch (form) {
            case NONE -> {
                return "";
            }
            case DOTS -> dots(shapes, hand, brand, second);
            case STRIPES -> stripes(shapes, hand, brand, second);
            case WAVES -> waves(shapes, hand, brand, second);
            case RINGS -> rings(shapes, hand, brand, second);
            case BLOCKS -> blocks(shapes, hand, brand, second);
            case HATCH -> hatch(shapes, hand, brand);
        }
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + WIDTH + " " + HEIGHT + "' width='"
                + WIDTH + "' height='" + HEIGHT + "'>" + shapes + "</svg>";
        return "data:image/svg+xml,"
                + svg.replace("%", "%25")
                        .replace("#", "%23")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace(" ", "%20");
    }

    private static void dots(StringBuilder to, Hand hand, Colour brand, Colour second) {
        int step = 20 + hand.pick("step", 3) * 10;
        for (int x = step / 2, i = 0; x < WIDTH; x += step, i++) {
            int radius = 4 + hand.pick("r" + i, 9);
            int y = radius + hand.pick("y" + i, HEIGHT - 2 * radius);
            to.append(
                    "<circle cx='%d' cy='%d' r='%d' fill='%s'/>".formatted(x, y, radius, turn(hand, i, brand, second)));
        }
    }

    private static void stripes(StringBuilder to, Hand hand, Colour brand, Colour second) {
        int slant = hand.pick("slant", 3) * 24 - 24;
        for (int x = -HEIGHT, i = 0; x < WIDTH; i++) {
            int width = 6 + hand.pick("w" + i, 5) * 6;
            to.append("<path d='M%d %dh%dl%d -%dh-%dz' fill='%s'/>"
                    .formatted(x, HEIGHT, width, slant, HEIGHT, width, turn(hand, i, brand, second)));
            x += width + 6 + hand.pick("g" + i, 3) * 6;
        }
    }

    private static void waves(StringBuilder to, Hand hand, Colour brand, Colour second) {
        int length = new int[] {60, 80, 120}[hand.pick("length", 3)];
        int height = 6 + hand.pick("height", 4) * 2;
        for (int line = 0; line < 2 + hand.pick("lines", 2); line++) {
            int y = 14 + line * 12;
            to.append("<path fill='none' stroke-width='3' stroke='%s' d='M0 %dq%d -%d %d 0"
                    .formatted(turn(hand, line, brand, second), y, length / 4, height * 2, length / 2));
            for (int x = length / 2; x < WIDTH; x += length / 2) {
                to.append("t").append(length / 2).append(" 0");
            }
            to.append("'/>");
        }
    }

    private static void rings(StringBuilder to, Hand hand, Colour brand, Colour second) {
        int step = new int[] {24, 40, 48}[hand.pick("step", 3)];
        for (int x = step / 2, i = 0; x < WIDTH; x += step, i++) {
            to.append("<circle cx='%d' cy='24' r='%d' fill='none' stroke-width='2' stroke='%s'/>"
                    .formatted(x, 8 + hand.pick("r" + i % 4, 14), turn(hand, i, brand, second)));
        }
    }

    private static void blocks(StringBuilder to, Hand hand, Colour brand, Colour second) {
        int side = new int[] {16, 24, 48}[hand.pick("side", 3)];
        for (int x = 0; x < WIDTH; x += side) {
            for (int y = 0; y < HEIGHT; y += side) {
                int kind = hand.pick("b" + x + "." + y, 4);
                String fill = turn(hand, x + y, brand, second);
                switch (kind) {
                    case 0 -> to.append("<path d='M%d %dh%dv%dz' fill='%s'/>".formatted(x, y, side, side, fill));
                    case 1 -> to.append("<path d='M%d %dv%dh%dz' fill='%s'/>".formatted(x, y, side, side, fill));
                    case 2 ->
                        to.append("<path d='M%d %dh%dv%dh-%dz' fill='%s'/>".formatted(x, y, side, side, side, fill));
                    default -> {}
                }
            }
        }
    }

    private static void hatch(StringBuilder to, Hand hand, Colour brand) {
        int step = new int[] {6, 8, 12, 15}[hand.pick("step", 4)];
        int slant = hand.pick("crossed", 2) * 24;
        for (int x = 0; x < WIDTH + slant; x += step) {
            int top = x - slant;
            to.append(String.format(Locale.ROOT, "<path d='M%d 0L%d %d' stroke='%s'/>", top, x, HEIGHT, brand.code()));
        }
    }

    private static String turn(Hand hand, int i, Colour brand, Colour second) {
        return (hand.pick("turn" + i, 3) == 0 ? second : brand).code();
    }
}
