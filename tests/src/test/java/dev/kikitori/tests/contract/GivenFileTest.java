package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A file that a person gives becomes the choices of a question, and at last a program that reads such files. */
class GivenFileTest extends AtHome {
    private static final String SAMPLE = "店,商品,金額\n駅前,食パン,320\n川辺,あんパン,180\n駅前,あんパン,180\n";

    @Test
    void theSamplesColumnsAreOfferedAndTheProgramComesHome() throws Exception {
        Client.Talk talk = talk("csv-summary", "ja");
        JsonNode file = talk.give("売上.csv", SAMPLE).body();
        Client.Answer answered = talk.answer("sample", Client.JSON.convertValue(file, Map.class));
        assertEquals(200, answered.status(), answered.text());
        assertEquals("group", talk.asked(), talk::said);
        assertTrue(talk.said().contains("商品"), talk.said());
        talk.say("店");
        assertEquals("value", talk.asked(), talk::said);
        talk.say("金額");
        talk.say("全部おまかせ");
        while (talk.status().equals("asking")) {
            talk.press("make");
        }
        if (talk.status().equals("confirming")) {
            talk.say("はい");
        }
        JsonNode done = talk.made();
        assertEquals("done", done.path("status").asText(), done::toString);
        assertEquals("店", done.path("spec").path("answers").path("group").asText(), done::toString);
        JsonNode artifact = talk.artifacts().get(0);
        assertTrue(artifact.path("good").asBoolean(), artifact::toString);
        Map<String, String> files =
                unzipped(client().get("/api/v1/artifacts/" + artifact.path("id").asText() + ".zip", talk.token)
                        .bytes());
        assertTrue(files.keySet().stream().anyMatch(path -> path.endsWith(".py")), files.keySet()::toString);
        assertTrue(files.keySet().stream().anyMatch(path -> path.endsWith(".html")), files.keySet()::toString);
        assertTrue(files.containsKey("verification.json"));
        assertTrue(files.values().stream().anyMatch(content -> content.contains("金額")), "the column is in the program");
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
