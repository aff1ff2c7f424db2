package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.channels.web.limits.Limits;
import dev.kikitori.prompts.PlainYaml;
import dev.kikitori.store.postgresql.PostgresAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the set-up: options of the command line before the environment before the file that {@code KIKITORI_CONFIG} names.
 * Finds all faults at once and names settings, never the values of secrets.
 */
final class ConfigReader {
    private static final Set<String> KNOWN = Set.of(
            "host",
            "port",
            "home",
            "origins",
            "public-url",
            "retention.days",
            "limits.loopback",
            "limits.address-header",
            "makers",
            "vnu-jar",
            "embed-origins",
            "embeddings");

    private static final String LIMITS = "limits.";

    private final Words words;
    private final Map<String, String> environment;
    private final Map<String, Object> settings = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ConfigReader(Words words, Map<String, String> environment) {
        this.words = words;
        this.environment = environment;
    }

    /** @throws CannotRun naming all faults */
    static Config read(Arguments arguments, Map<String, String> environment, Words words) throws CannotRun {
        ConfigReader reader = new ConfigReader(words, environment);
        reader.file(environment.get("KIKITORI_CONFIG"));
        for (String name : List.of("host", "port", "home", "vnu-jar", "embeddings")) {
            String given = environment.get(
                    "KIKITORI_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            if (given != null && !given.isBlank()) {
                reader.settings.put(name, given.strip());
            }
            arguments.option(name).ifPresent(value -> reader.settings.put(name, value));
        }
        Config config = reader.config();
        reader.log();
        if (!reader.faults.isEmpty()) {
            throw new CannotRun(String.join("\n          ", reader.faults));
        }
        return config;
    }

    private void file(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return;
        }
        try {
            flatten("", PlainYaml.read(Files.readString(Path.of(name))));
        } catch (IOException | InvalidPathException e) {
            faults.add(words.say("config.no-file", name));
        } catch (IllegalArgumentException e) {
            faults.add(words.say("config.no-yaml", name, e.getMessage()));
        }
        settings.keySet().stream()
                .filter(key -> !KNOWN.contains(key) && !isLimit(key))
                .sorted()
                .forEach(key -> faults.add(words.say("config.unknown", name, key)));
    }

    private void flatten(String prefix, Map<?, ?> map) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + key + ".", inner);
            } else if (value != null) {
                settings.put(prefix + key, value);
            }
        });
    }

    private Optional<PostgresAddress> database() {
        String url = environment.getOrDefault("KIKITORI_DATABASE_URL", "");
        Optional<PostgresAddress> address = PostgresAddress.of(url, environment);
        if (address.isEmpty() && !url.isBlank()) {
            faults.add(words.say("config.database"));
        }
        return address;
    }

    private Config config() {
        return new Config(
                home(),
                database(),
                text("host").orElse("127.0.0.1"),
                number("port", 8080, 0, 65_535),
                origins("origins"),
                publicUrl(),
                limits(),
                Duration.ofDays(number("retention.days", (int) Config.USUAL_RETENTION.toDays(), 1, 36_500)),
                number("makers", Config.USUAL_MAKERS, 1, 64),
                vnuJar(),
                origins("embed-origins"),
                embeddings());
    }

    private static boolean isLimit(String key) {
        return key.startsWith(LIMITS)
                && Limit.of(key.substring(LIMITS.length())).isPresent();
    }

    private Limits limits() {
        Map<Limit, Integer> values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            values.put(limit, number(LIMITS + limit.key(), limit.usual(), limit.least(), limit.most()));
        }
        Optional<String> header = text(LIMITS + "address-header");
        if (header.isPresent() && !header.get().matches("[A-Za-z0-9-]{1,60}")) {
            faults.add(words.say("config.address-header"));
        }
        return new Limits(values, flag(LIMITS + "loopback"), header);
    }

    /** The log is set up before anything is read; here is only said what is wrong about it. */
    private void log() {
        if (isSet(LogSetup.FORM) && LogSetup.form(environment).isEmpty()) {
            faults.add(words.say("config.log"));
        }
        if (isSet(LogSetup.LEVEL) && LogSetup.level(environment).isEmpty()) {
            faults.add(words.say("config.log-level"));
        }
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private Path home() {
        try {
            return Path.of(text("home").orElse("data"));
        } catch (InvalidPathException e) {
            faults.add(words.say("config.home"));
            return Path.of("data");
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private int number(String name, int usual, int least, int most) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same sentence says what is wanted.
        }
        faults.add(words.say("config.number", name, least, most));
        return usual;
    }

    private boolean flag(String name) {
        Optional<String> given = text(name);
        if (given.isPresent() && !given.get().equals("true") && !given.get().equals("false")) {
            faults.add(words.say("config.flag", name));
        }
        return given.filter("true"::equals).isPresent();
    }

    private Optional<Path> vnuJar() {
        Optional<String> given = text("vnu-jar");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(given.get())) {
            if (jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS)) {
                return Optional.of(Path.of(given.get()).toAbsolutePath());
            }
        } catch (IOException e) {
            // The same sentence says what is wanted.
        }
        faults.add(words.say("config.vnu-jar", given.get()));
        return Optional.empty();
    }

    private Embeddings embeddings() {
        String given = text("embeddings").orElse("auto");
        Optional<Embeddings> known = Embeddings.of(given);
        if (known.isEmpty()) {
            faults.add(words.say("config.embeddings"));
        }
        return known.orElse(Embeddings.AUTO);
    }

    private Set<String> origins(String name) {
        Set<String> origins = new LinkedHashSet<>();
        Object given = settings.getOrDefault(name, List.of());
        for (Object one : given instanceof List<?> list ? list : List.of(given)) {
            String origin = String.valueOf(one);
            if (isWeb(origin) && origin.endsWith("://" + URI.create(origin).getHost() + port(origin))) {
                origins.add(origin);
            } else {
                faults.add(words.say("config.origin", name));
            }
        }
        return origins;
    }

    private static String port(String origin) {
        int port = URI.create(origin).getPort();
        return port < 0 ? "" : ":" + port;
    }

    private Optional<String> publicUrl() {
        Optional<String> url =
                text("public-url").map(given -> given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
        if (url.isPresent() && !isWeb(url.get())) {
            faults.add(words.say("config.public-url"));
        }
        return url;
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
