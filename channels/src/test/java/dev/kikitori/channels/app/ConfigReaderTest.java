package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.limits.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                public-url: https://three.example/
                retention: {days: 7}
                makers: 1
                embed-origins: [https://shop.example]
                limits: {conversations: 5, requests: 6, loopback: true, upload-megabytes: 2}
                """);
        Config config = read(Map.of("KIKITORI_CONFIG", file.toString()));
        assertEquals(Set.of("https://one.example", "http://two.example:8080"), config.origins());
        assertEquals(Optional.of("https://three.example"), config.publicUrl());
        assertEquals(Duration.ofDays(7), config.retention());
        assertEquals(1, config.makers());
        assertEquals(5, config.limits().of(Limit.CONVERSATIONS));
        assertEquals(6, config.limits().of(Limit.REQUESTS));
        assertEquals(true, config.limits().loopback());
        assertEquals(2 << 20, config.limits().uploadBytes());
        assertEquals(Set.of("https://shop.example"), config.embedOrigins());
    }

    @Test
    void theCheckersJarIsNamedInTheFileOrTheEnvironment() throws WrongUse, CannotRun, IOException {
        Path jar = runnable(folder.resolve("vnu.jar"));
        Path file = Files.writeString(folder.resolve("c.yaml"), "vnu-jar: " + jar + "\n");
        assertEquals(
                Optional.of(jar),
                read(Map.of("KIKITORI_CONFIG", file.toString())).vnuJar());
        assertEquals(
                Optional.of(jar),
                read(Map.of("KIKITORI_VNU_JAR", jar.toString())).vnuJar());
        assertEquals(Optional.empty(), read(Map.of()).vnuJar());
    }

    static Path runnable(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Nothing");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void aCheckerThatIsNoJarIsAFault() throws IOException {
        Path text = Files.writeString(folder.resolve("vnu.txt"), "no jar");
        Path bare = folder.resolve("bare.jar");
        new JarOutputStream(Files.newOutputStream(bare), new Manifest()).close();
        for (Path wrong : List.of(text, bare, folder, folder.resolve("missing.jar"))) {
            CannotRun fault = assertThrows(CannotRun.class, () -> read(Map.of("KIKITORI_VNU_JAR", wrong.toString())));
            assertTrue(fault.sentence().contains(wrong.toString()), fault.sentence());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "https://shop.example/",
                "https://shop.example/a",
                "https://shop.example?;script-src",
                "https://a@shop.example",
                "javascript:alert(1)",
                "'*'"
            })
    void whoMayEmbedIsSaidByOrigins(String wrong) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "embed-origins: [" + wrong + "]\n");
        CannotRun fault = assertThrows(CannotRun.class, () -> read(Map.of("KIKITORI_CONFIG", file.toString())));
        assertTrue(fault.sentence().contains("embed-origins"), fault.sentence());
    }
}
