package dev.kikitori.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    private static PostgresAddress read(String url, Map<String, String> environment) {
        return PostgresAddress.of(url, environment).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example:6543/talks?user=u&password=s3cret, db.example:6543/talks",
        "jdbc:postgresql://u:s3cret@db.example/talks, db.example:5432/talks",
        "jdbc:postgresql://[::1]:5433/talks?password=s3cret, ::1:5433/talks",
        "jdbc:postgresql:talks, localhost:5432/talks"
    })
    void showsWhereItIsAndNoSecret(String url, String place) {
        PostgresAddress address = read(url, Map.of());
        assertEquals(place, address.place().replace("[", "").replace("]", ""));
        assertFalse((address + address.place() + address.url()).contains("s3cret"));
    }

    @Test
    void whatTheAddressSaysComesBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("PGUSER", "e", "PGPASSWORD", "pe");
        Properties plain = read("jdbc:postgresql://h/d", environment).properties();
        assertEquals("e", plain.getProperty("user"));
        assertEquals("pe", plain.getProperty("password"));
        Properties asked =
                read("jdbc:postgresql://h/d?user=u&password=p%26q", environment).properties();
        assertEquals("u", asked.getProperty("user"));
        assertEquals("p&q", asked.getProperty("password"));
        Properties before = read("jdbc:postgresql://u%40x:p+q@h/d", environment).properties();
        assertEquals("u@x", before.getProperty("user"));
        assertEquals("p+q", before.getProperty("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "jdbc:mysql://h/d", "postgresql://h/d", "jdbc:postgresql://h:port/d", "\0", "jdbc:"})
    void whatIsNoAddressIsNone(String url) {
        assertTrue(PostgresAddress.of(url, Map.of()).isEmpty());
    }
}
