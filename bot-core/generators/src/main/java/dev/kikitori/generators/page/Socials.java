package dev.kikitori.generators.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Social networks and where names in them lead, from {@code socials.properties}. */
final class Socials {
    private static final String PLACE = "/kikitori/generators/page/socials.properties";
    private static final Properties FILE = file();
    private static final List<Network> ALL = all();

    /** A name with its network before it; the groups {@code network} and {@code handle} or {@code marked}. */
    static final String PATTERN = pattern();

    private Socials() {}

    /**
     * A social network.
     *
     * @param needsAt whether only names with an @ are public
     */
    record Network(String name, List<String> words, String link, boolean needsAt) {}

    /** The network that this word stands for, if the name leads anywhere there. */
    static Optional<Network> of(String word, String handle) {
        String plain = word.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(network -> network.words().contains(plain))
                .filter(network -> !network.needsAt() || handle.startsWith("@"))
                .findFirst();
    }

    /** Whether this leads to a name in a social network. */
    static boolean isLink(String target) {
        return ALL.stream()
                .map(network -> network.link().substring(0, network.link().indexOf('{')))
                .anyMatch(target::startsWith);
    }

    private static String pattern() {
        String words = ALL.stream()
                .flatMap(network -> network.words().stream())
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String joints = words("joints").stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String name = "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,38}[A-Za-z0-9_])";
        return "(?<![A-Za-z0-9@.])(?<network>(?i:" + words + "))(?:(?:(?i:" + joints
                + ")|\\s){0,4}[:：=]\\s{0,3}(?<handle>@?" + name + ")|(?:(?i:" + joints + ")|\\s){1,5}(?<marked>@" + name
                + "|(?=[A-Za-z.-]{0,38}[0-9_])" + name + "))";
    }

    private static List<Network> all() {
        List<Network> networks = new ArrayList<>();
        for (String id : words("networks")) {
            networks.add(new Network(
                    FILE.getProperty(id + ".name"),
                    words(id + ".words"),
                    FILE.getProperty(id + ".link"),
                    FILE.containsKey(id + ".at")));
        }
        return List.copyOf(networks);
    }

    private static List<String> words(String key) {
        return Arrays.stream(FILE.getProperty(key).split(","))
                .map(String::strip)
                .toList();
    }

    private static Properties file() {
        Properties file = new Properties();
        try (InputStream stream = Socials.class.getResourceAsStream(PLACE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + PLACE);
            }
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(PLACE, e);
        }
        return file;
    }
}
