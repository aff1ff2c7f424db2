package dev.kikitori.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The table of rooms: where each lies, which others it may use, and which named libraries live in it. */
enum Room {
    ENGINE("bot-core/engine"),
    UNDERSTANDING("bot-core/understanding"),
    GENERATORS("bot-core/generators"),
    STORE("bot-core/store"),
    AGENT("bot-core/agent"),
    PROMPTS("prompts"),
    KNOWLEDGE("knowledge"),
    SPEECH("speech"),
    CHANNELS("channels"),
    TESTS("tests");

    private final String folder;

    Room(String folder) {
        this.folder = folder;
    }

    static Path root() {
        return Path.of(System.getProperty("kikitori.root"));
    }

    String packageName() {
        return "dev.kikitori." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A room is made with the issue that fills it; from then on it must hold something. */
    boolean isBuilt() {
        return Files.exists(root().resolve(folder).resolve("pom.xml"));
    }

    boolean holds(JavaClass type) {
        return Packages.isWithin(type.getPackageName(), packageName());
    }

    /** The other rooms this one may use. */
    Set<Room> mayUse() {
        return switch (this) {
            case ENGINE, SPEECH -> EnumSet.noneOf(Room.class);
            case UNDERSTANDING, GENERATORS, STORE, PROMPTS, KNOWLEDGE -> EnumSet.of(ENGINE);
            case AGENT -> EnumSet.of(ENGINE, GENERATORS);
            case CHANNELS -> EnumSet.complementOf(EnumSet.of(CHANNELS, TESTS));
            case TESTS -> EnumSet.complementOf(EnumSet.of(TESTS));
        };
    }

    /** The packages of the libraries that the table names for this room. */
    Set<String> libraries() {
        return switch (this) {
            case ENGINE, TESTS -> Set.of();
            case UNDERSTANDING ->
                Set.of(
                        "com.ibm.icu",
                        "com.google.i18n.phonenumbers",
                        "org.apache.lucene.analysis.ja",
                        "org.apache.lucene.analysis.tokenattributes",
                        "ai.onnxruntime");
            case GENERATORS -> Set.of("io.pebbletemplates", "nu.validator");
            case STORE -> Set.of("org.jdbi", "org.sqlite", "org.postgresql", "com.zaxxer.hikari", "org.flywaydb");
            case AGENT -> Set.of("dev.langchain4j");
            case PROMPTS -> Set.of("org.snakeyaml");
            case KNOWLEDGE -> Set.of("org.apache.lucene", "com.pgvector", "org.apache.tika");
            case SPEECH ->
                Set.of(
                        "org.vosk",
                        "marytts",
                        "ai.onnxruntime",
                        "org.apache.lucene.analysis.ja",
                        "org.apache.lucene.analysis.tokenattributes");
            case CHANNELS -> Set.of("io.javalin", "org.glassfish.tyrus", "jakarta.websocket");
        };
    }
}
