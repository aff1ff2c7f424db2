package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.channels.console.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    private static final Words WORDS = new Words(Verbs.class, "en");

    @TempDir
    Path folder;

    private static Config read(Map<String, String> environment, String... args) throws WrongUse, CannotRun {
        return ConfigReader.read(
                Arguments.read(List.of(args), Set.of("port", "host", "home"), Set.of(), WORDS), environment, WORDS);
    }

    @Test
    void withoutAnythingItServesThisMachineOnly() throws WrongUse, CannotRun {
        Config config = read(Map.of());
        assertEquals("127.0.0.1", config.host());
        assertEquals(8080, config.port());
        assertEquals(Path.of("data"), config.home());
        assertEquals(Duration.ofDays(90), config.retention());
    }

    @Test
    void optionsComeBeforeTheEnvironmentBeforeTheFile() throws WrongUse, CannotRun, IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "port: 1\nhost: file\nhome: file\n");
        Config config = read(
                Map.of("KIKITORI_CONFIG", file.toString(), "KIKITORI_PORT", "2", "KIKITORI_HOST", "environment"),
                "--port=3");
        assertEquals(3, config.port());
        assertEquals("environment", config.host());
        assertEquals(Path.of("file"), config.home());
    }

    @Test
    void theFileHoldsTheRest() throws WrongUse, CannotRun, IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), """
                origins: [https://one.example, "http://two.example:8080"]
                publicUrl: https://three.example/
                retention: {days: 7}
                makers: 1
                limits: {conversations: 5, requests: 6, loopback: true, uploadMegabytes: 2}
                """);
        Config config = read(Map.of("KIKITORI_CONFIG", file.toString()));
        assertEquals(Set.of("https://one.example", "http://two.example:8080"), config.origins());
        assertEquals(Optional.of("https://three.example"), config.publicUrl());
        assertEquals(Duration.ofDays(7), config.retention());
        assertEquals(1, config.makers());
        assertEquals(5, config.limits().conversations());
        assertEquals(6, config.limits().requests());
        assertEquals(true, config.limits().loopback());
        assertEquals(2 << 20, config.uploadLimit());
    }
}
