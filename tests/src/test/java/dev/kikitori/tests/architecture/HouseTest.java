package dev.kikitori.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen of the house without opening a class. */
class HouseTest {
    private static final Set<String> TOP = Set.of(
            "pom.xml",
            "bot-core",
            "channels",
            "speech",
            "knowledge",
            "prompts",
            "web-widget",
            "docker",
            "tests",
            "README.md",
            "kikitori",
            "LICENSE",
            "NOTICE");

    /** What building and running leave behind; none of it is kept in the repository. */
    private static final Set<String> LEFT_BEHIND = Set.of("target", "data");

    private static final Set<String> VAGUE = Set.of("util", "utils", "common", "impl", "manager", "misc", "helper");

    @Test
    void theTopHoldsOnlyWhatThePlanLists() throws IOException {
        try (Stream<Path> top = Files.list(Room.root())) {
            assertEquals(
                    List.of(),
                    top.map(path -> path.getFileName().toString())
                            .filter(name -> !TOP.contains(name) && !LEFT_BEHIND.contains(name) && !name.startsWith("."))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void everyPackageTellsItsStoryAndKeepsNullsOut() throws IOException {
        assertEquals(
                List.of(),
                packageFolders().stream()
                        .filter(folder -> !isNullMarked(folder))
                        .toList(),
                "these packages need a package-info.java with @NullMarked");
    }

    @Test
    void noPackageHasAVagueName() throws IOException {
        assertEquals(
                List.of(),
                packageFolders().stream()
                        .filter(folder -> VAGUE.contains(folder.getFileName().toString()))
                        .toList());
    }

    @Test
    void theWidgetHoldsStaticFilesOnly() {
        assertFalse(Files.exists(Room.root().resolve("web-widget/src/main/java")));
    }

    /** All folders with Java sources, of the program and of its tests. */
    private static List<Path> packageFolders() throws IOException {
        try (Stream<Path> files = Files.walk(Room.root())) {
            var folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> isSource(Room.root().relativize(folder)))
                    .distinct()
                    .sorted()
                    .toList();
            assertFalse(folders.isEmpty(), "no Java sources were found");
            return folders;
        }
    }

    private static boolean isSource(Path folder) {
        var path = "/" + folder.toString().replace('\\', '/') + "/";
        return (path.contains("/src/main/java/") || path.contains("/src/test/java/"))
                && !path.contains("/target/")
                && !path.contains("/.");
    }

    /** A package of tests beside the code shares the package-info of the code. */
    private static boolean isNullMarked(Path folder) {
        var besideTheCode = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
        return Stream.of(folder, besideTheCode)
                .map(place -> place.resolve("package-info.java"))
                .filter(Files::exists)
                .anyMatch(HouseTest::saysNullMarked);
    }

    private static boolean saysNullMarked(Path file) {
        try {
            return Files.readString(file).contains("@NullMarked");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
