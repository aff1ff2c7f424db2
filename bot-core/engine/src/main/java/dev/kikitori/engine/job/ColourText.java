package dev.kikitori.engine.job;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Colours by the name of the nearest one that people have a word for, so that someone who hears the code knows what it
 * looks like. Near is measured by the weighted distance of Thiadmer Riemersma's "Colour metric".
 */
final class ColourText {
    private static final Pattern CODE = Pattern.compile("#[0-9a-f]{6}");

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
            double distance = distance(rgb, Integer.parseInt(named, 16));
            if (distance < least) {
                least = distance;
                nearest = named;
            }
        }
        return nearest;
    }

    private static double distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        double mean = ((one >> 16) + (other >> 16)) / 2.0;
        return (2 + mean / 256) * red * red + 4.0 * green * green + (2 + (255 - mean) / 256) * blue * blue;
    }
}
