package dev.kikitori.generators.colour;

import java.util.function.Predicate;

/**
 * A colour by lightness (0 to 1), chroma and hue in the OKLCH space, where equal steps look equal. The formulas are
 * those of Björn Ottosson, "A perceptual color space for image processing" (2020).
 */
public record Shade(double lightness, double chroma, double hue) {
    private static final double STEP = 0.004;

    public static Shade of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Shade(lightness, Math.hypot(a, bb), Math.atan2(bb, a));
    }

    /** The same hue, this light, with at most this much chroma. */
    public Shade at(double light, double most) {
        return new Shade(light, Math.min(chroma, most), hue);
    }

    /** The same with its hue turned by this many degrees. */
    public Shade turned(double degrees) {
        return new Shade(lightness, chroma, hue + Math.toRadians(degrees));
    }

    /** The colour; where a screen can't show so much chroma, the same hue with as much as it can. */
    public Colour colour() {
        double low = 0;
        double high = chroma;
        if (!shown(high)) {
            for (int i = 0; i < 20; i++) {
                double middle = (low + high) / 2;
                if (shown(middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        } else {
            low = high;
        }
        double[] parts = linear(low);
        return new Colour(part(parts[0]), part(parts[1]), part(parts[2]));
    }

    /** The colour nearest in lightness that does, looked for in both directions; white or black if none does. */
    Colour nearest(Predicate<Colour> wanted) {
        for (double distance = 0; distance <= 1; distance += STEP) {
            for (double light : new double[] {lightness - distance, lightness + distance}) {
                Colour colour = new Shade(Math.clamp(light, 0, 1), chroma, hue).colour();
                if (wanted.test(colour)) {
                    return colour;
                }
            }
        }
        return wanted.test(Colour.WHITE) ? Colour.WHITE : Colour.BLACK;
    }

    private boolean shown(double someChroma) {
        for (double part : linear(someChroma)) {
            if (part < -0.0005 || part > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private double[] linear(double someChroma) {
        double a = someChroma * Math.cos(hue);
        double b = someChroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int part(double linear) {
        double in = Math.clamp(linear, 0.0, 1.0);
        double out = in <= 0.0031308 ? in * 12.92 : 1.055 * Math.pow(in, 1 / 2.4) - 0.055;
        return (int) Math.round(out * 255);
    }
}
