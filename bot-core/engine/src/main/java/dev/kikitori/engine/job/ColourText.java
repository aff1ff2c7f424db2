package dev.kikitori.engine.job;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Colours by the name of the nearest one that people have a word for, so that someone who hears the code knows what it
 * looks like. Near is measured by the weighted distance of Thiadmer Riemersma's "Colour metric"; what clearly has a hue
 * is never called a grey.
 */
final class ColourText {
    private static final Pattern CODE = Pattern.compile("#[0-9a-f]{6}");

    /** From this difference of its parts on, a colour is seen as having a hue. */
    private static final int HUE = 41;

    private ColourText() {}

    static String of(String code, SmallWords words) {
        if (!CODE.matcher(code).matches()) {
            return code;
        }
        String wanted = code.substring(1);
        Optional<String> exact = words.find("colour.name." + wanted).map(Template::fill);
        if (exact.isPresent()) {
            return words.say("colour.exact", "name", exact.get(), "code", code);
        }
        return words.say("colour.near", "name", words.say("colour.name." + nearest(wanted, words)), "code", code);
    }

    private static String nearest(String wanted, SmallWords words) {
        int rgb = Integer.parseInt(wanted, 16);
        String nearest = "000000";
        double least = Double.MAX_VALUE;
        for (String named : words.colours()) {
            int other = Integer.parseInt(named, 16);
            double distance = distance(rgb, other);
            if (distance < least && (spread(rgb) < HUE || spread(other) > 0)) {
                least = distance;
                nearest = named;
            }
        }
        return nearest;
    }

    private static int spread(int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static double distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        double mean = ((one >> 16) + (other >> 16)) / 2.0;
        return (2 + mean / 256) * red * red + 4.0 * green * green + (2 + (255 - mean) / 256) * blue * blue;
    }
}
