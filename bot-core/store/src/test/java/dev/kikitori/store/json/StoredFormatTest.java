package dev.kikitori.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What version 1 wrote, pinned. A line that can't be read any more, or comes out differently, is data that people have on
 * their disks: do not change the line, keep reading it.
 */
class StoredFormatTest {
    private static final Pattern TYPE = Pattern.compile("\"type\":\"([a-z-]+)\"");

    private static List<String> lines() {
        try (InputStream in = StoredFormatTest.class.getResourceAsStream("version-1.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatVersionOneWroteIsStillReadAndWrittenTheSame() throws UnreadableData {
        for (String line : lines()) {
            assertEquals(line, EventJson.write(Event.class, EventJson.read(Event.class, line)));
        }
    }

    @Test
    void everyAlternativeIsPinned() {
        Set<String> pinned = new LinkedHashSet<>();
        for (String line : lines()) {
            for (Matcher matcher = TYPE.matcher(line); matcher.find(); ) {
                pinned.add(matcher.group(1));
            }
        }
        Set<String> all = new TreeSet<>();
        Stream.of(Event.class, Value.class, Focus.class, Utterance.Content.class)
                .forEach(type -> all.addAll(Tags.of(type).orElseThrow().all()));
        assertEquals(all, new TreeSet<>(pinned));
    }
}
