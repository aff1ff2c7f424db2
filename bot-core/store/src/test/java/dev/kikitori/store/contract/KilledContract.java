package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.store.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed without warning, again and again, it loses nothing that it acknowledged, and makes nothing twice. */
public abstract class KilledContract {
    private static final int KILLS = Integer.getInteger("kikitori.kills", 20);
    private static final int LINES_BEFORE_A_KILL = 150;

    /** Where it keeps its own things, or everything. */
    @TempDir
    protected Path home;

    private final Map<String, Long> turns = new HashMap<>();
    private final Set<String> artifacts = new HashSet<>();
    private final Set<String> uploads = new HashSet<>();
    private int confirmed;

    /** The address of its database; empty if that is in its folder. */
    protected abstract String database();

    /** Opens what the one that was killed had open. */
    protected abstract Stores open() throws Exception;

    @Test
    void nothingAcknowledgedIsLostWhenItIsKilled() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            talkAndKill(LINES_BEFORE_A_KILL + kill * 7);
            try (Stores stores = open()) {
                everyTurnIsThereOnceAndInOrder(stores);
                everyArtifactAndUploadIsThereAndWhole(stores);
                if (kill % 2 == 0) {
                    everythingConfirmedIsMadeOnce(stores);
                }
            }
            nothingHalfWrittenIsLeft();
        }
        assertTrue(turns.values().stream().allMatch(version -> version > 0));
        assertEquals(Talker.CONVERSATIONS, turns.size());
        assertTrue(artifacts.size() >= KILLS && uploads.size() >= KILLS, "it made something in each life");
    }

    /** Each time a little later, from before the first table to after the last. */
    @RepeatedTest(8)
    void whereverInItsMigrationsItIsKilledTheNextOneGoesOn(RepetitionInfo repetition) throws Exception {
        Process talker = Child.start(Talker.class, home.toString(), database(), "park");
        CountDownLatch open = new CountDownLatch(1);
        Thread listening = Thread.ofVirtual().start(() -> {
            try (BufferedReader said = talker.inputReader(StandardCharsets.UTF_8)) {
                said.readLine();
                open.countDown();
            } catch (IOException e) {
                open.countDown();
            }
        });
        boolean ready = open.await(300L + 150L * repetition.getCurrentRepetition(), TimeUnit.MILLISECONDS);
        talker.destroyForcibly().waitFor();
        listening.join();
        try (Stores stores = open()) {
            stores.conversations().append("c", 0, Some.after(0, Some.started(), Some.confirmed(1)));
            assertEquals(2, stores.conversations().read("c", 0).size(), ready ? "after them" : "amidst");
            assertEquals(1, stores.work().waiting());
        }
    }

    private void talkAndKill(int lines) throws IOException, InterruptedException {
        Process talker = Child.start(Talker.class, home.toString(), database());
        try (BufferedReader said = talker.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                note(said.readLine());
            }
            talker.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                note(line);
            }
        } finally {
            assertEquals(137, talker.destroyForcibly().waitFor(), "it was killed and did not end by itself");
        }
    }

    private void note(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "turn" -> turns.merge(words[1], Long.valueOf(words[2]), Math::max);
            case "artifact" -> artifacts.add(words[1]);
            case "confirmed" -> confirmed = Integer.parseInt(words[1]);
            case "upload" -> uploads.add(words[1]);
            default -> assertEquals("open", line);
        }
    }

    private void everyTurnIsThereOnceAndInOrder(Stores stores) {
        turns.forEach((id, acknowledged) -> {
            List<Recorded> events = stores.conversations().read(id, 0);
            assertTrue(events.size() >= acknowledged, id + " has " + events.size() + " of " + acknowledged);
            assertEquals(0, events.size() % 3, "a turn is there whole or not at all");
            for (int version = 0; version < events.size(); version += 3) {
                assertEquals(
                        Some.after(version, Some.NOON, Some.turn("m" + version, Talker.said(id, version))),
                        events.subList(version, version + 3));
            }
        });
    }

    private void everyArtifactAndUploadIsThereAndWhole(Stores stores) throws IOException {
        for (String id : artifacts) {
            ArtifactRecord artifact = stores.artifacts().find(id).orElseThrow();
            assertEquals(
                    "version " + artifact.version(),
                    new String(stores.artifacts().file(id, "index.html").orElseThrow(), StandardCharsets.UTF_8));
        }
        for (String id : uploads) {
            assertTrue(stores.uploads().content(Talker.MAKER, id).isPresent());
        }
    }

    /** What was confirmed and not made when it was killed is made once by the next one, and nothing is made twice. */
    private void everythingConfirmedIsMadeOnce(Stores stores) throws Exception {
        int versions = stores.conversations().read(Talker.MAKER, 0).size() - 1;
        assertTrue(versions >= confirmed, versions + " of " + confirmed);
        Talker.makeAll(stores, artifact -> {});
        assertEquals(
                IntStream.rangeClosed(1, versions).boxed().toList().reversed(),
                stores.artifacts().of(Talker.MAKER).stream()
                        .map(ArtifactRecord::version)
                        .toList());
        assertEquals(0, stores.work().waiting());
    }

    private void nothingHalfWrittenIsLeft() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            assertEquals(
                    List.of(),
                    all.filter(path -> path.getFileName().toString().startsWith("."))
                            .toList());
        }
    }
}
