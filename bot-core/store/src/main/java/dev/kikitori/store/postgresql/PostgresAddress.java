package dev.kikitori.store.postgresql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where a database is and how one gets in. It never shows a user's name, a password or any other parameter. */
public final class PostgresAddress {
    private static final Pattern WITH_USER = Pattern.compile("(jdbc:postgresql://)([^/?@:]*)(?::([^/?@]*))?@(.*)");

    private final String url;
    private final Properties properties;
    private final String place;

    private PostgresAddress(String url, Properties properties, String place) {
        this.url = url;
        this.properties = properties;
        this.place = place;
    }

    /**
     * Reads {@code jdbc:postgresql://HOST:PORT/DATABASE?user=…&password=…}; user and password may also stand before the
     * host, or be {@code PGUSER} and {@code PGPASSWORD} of the environment.
     *
     * @return empty if it is no such address
     */
    public static Optional<PostgresAddress> of(String given, Map<String, String> environment) {
        Properties usual = new Properties();
        put(usual, PGProperty.USER, environment.get("PGUSER"));
        put(usual, PGProperty.PASSWORD, environment.get("PGPASSWORD"));
        String url = given.strip();
        Matcher withUser = WITH_USER.matcher(url);
        if (withUser.matches()) {
            put(usual, PGProperty.USER, decoded(withUser.group(2)));
            put(usual, PGProperty.PASSWORD, withUser.group(3) == null ? null : decoded(withUser.group(3)));
            url = withUser.group(1) + withUser.group(4);
        }
        Properties parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, usual) : null;
        if (parsed == null) {
            return Optional.empty();
        }
        String bare = url.split("\\?", 2)[0];
        return Optional.of(new PostgresAddress(bare, flat(parsed), place(parsed)));
    }

    private static void put(
            Properties properties, PGProperty property, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isEmpty()) {
            property.set(properties, value);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** What is set and what is usual, as one. */
    private static Properties flat(Properties layered) {
        Properties flat = new Properties();
        layered.stringPropertyNames().forEach(name -> flat.setProperty(name, layered.getProperty(name)));
        return flat;
    }

    private static String place(Properties parsed) {
        String hosts = parsed.getProperty("PGHOST", "localhost");
        String ports = parsed.getProperty("PGPORT", "5432");
        String where = hosts.contains(",") ? hosts : hosts + ":" + ports;
        return where + "/" + parsed.getProperty("PGDBNAME", "");
    }

    /** Host, port and name of the database. */
    public String place() {
        return place;
    }

    /** The address without any parameter. */
    String url() {
        return url;
    }

    /** All parameters, with the secret ones. */
    Properties properties() {
        return (Properties) properties.clone();
    }

    @Override
    public String toString() {
        return place;
    }
}
