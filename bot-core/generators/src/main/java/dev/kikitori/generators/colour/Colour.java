package dev.kikitori.generators.colour;

import java.util.Locale;
import java.util.Optional;

/** An sRGB colour, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    public Colour {
        if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("a part of a colour is from 0 to 255");
        }
    }

    /** Reads {@code #rrggbb}. */
    public static Optional<Colour> of(String code) {
        return code.matches("#[0-9A-Fa-f]{6}")
                ? Optional.of(of(Integer.parseInt(code.substring(1), 16)))
                : Optional.empty();
    }

    private static Colour of(int rgb) {
        return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The colour as {@code #rrggbb}. */
    public String code() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Relative luminance by WCAG 2.2, from 0 to 1. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** Contrast ratio by WCAG 2.2, from 1 to 21. */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** White or black, whichever stands out more on this colour: by 4.58 to 1 at least. */
    Colour letters() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** One part without its gamma, from 0 to 1. */
    static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
