package dev.kikitori.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One half of what people would say in one language. */
record UtteranceSet(String lang, String half, List<JsonNode> lines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static UtteranceSet read(String lang, String half) throws IOException {
        String name = "/utterances/" + lang + "/" + half + ".jsonl";
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(UtteranceSet.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return new UtteranceSet(lang, half, List.copyOf(lines));
    }

    /** What a line belongs to in the figures: its kind, or that it is a command or several answers. */
    static String kind(JsonNode line) {
        if (line.has("questions")) {
            return "several";
        }
        return line.path("command").asBoolean()
                ? "command"
                : line.path("kind").asText(line.path("question").path("kind").asText());
    }

    /** Whether what came out for a line that is no command is what was expected. */
    static boolean isRight(JsonNode line, JsonNode out) {
        JsonNode expected = line.get("expect");
        if (expected.has("answers")) {
            return isSame(expected.get("answers"), out.path("answers"), false);
        }
        JsonNode value = expected.get("value");
        if (value == null || value.isNull()) {
            return out.path("value").isNull() && out.path("reason").equals(expected.path("reason"));
        }
        boolean near = expected.path("near").asBoolean();
        if (kind(line).equals("opening-hours")) {
            return Week.of(value.asText()).equals(Week.of(out.path("value").asText()));
        }
        return isSame(value, out.path("value"), near);
    }

    private static boolean isSame(JsonNode wanted, JsonNode given, boolean near) {
        if (wanted.isNumber() && given.isNumber()) {
            return wanted.decimalValue().compareTo(given.decimalValue()) == 0;
        }
        if (wanted.isTextual() && given.isTextual() && near) {
            return Nearness.of(wanted.asText(), given.asText());
        }
        if (wanted.isArray() && given.isArray() && wanted.size() == given.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!isSame(wanted.get(i), given.get(i), near)) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isObject() && given.isObject()) {
            // More may be known than was expected: a reading, a note, the rest of an address; but no more answers.
            boolean parts = wanted.has("name") || wanted.has("postalCode") || wanted.has("text");
            return (parts || wanted.size() == given.size())
                    && wanted.properties().stream()
                            .allMatch(field -> isSame(field.getValue(), given.path(field.getKey()), near));
        }
        return wanted.equals(given);
    }

    /** Whether two colours are close by: in lightness and hue, as far as an eye would say the same word. */
    private static final class Nearness {
        private static final double FAR = 40;

        static boolean of(String one, String other) {
            if (!one.matches("#[0-9a-f]{6}") || !other.matches("#[0-9a-f]{6}")) {
                return false;
            }
            double[] a = lab(one);
            double[] b = lab(other);
            return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2)) < FAR;
        }

        /** CIELAB of an sRGB colour, by the definitions of CIE 15 and IEC 61966-2-1, white D65. */
        private static double[] lab(String colour) {
            int rgb = Integer.parseInt(colour.substring(1), 16);
            double r = linear(rgb >> 16 & 255);
            double g = linear(rgb >> 8 & 255);
            double b = linear(rgb & 255);
            double x = bent((.4124 * r + .3576 * g + .1805 * b) / .9505);
            double y = bent(.2126 * r + .7152 * g + .0722 * b);
            double z = bent((.0193 * r + .1192 * g + .9505 * b) / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(int part) {
            double c = part / 255.0;
            return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
        }

        private static double bent(double t) {
            return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
        }
    }
}
