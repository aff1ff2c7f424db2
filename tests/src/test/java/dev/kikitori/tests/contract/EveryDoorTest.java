package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same lines through every door come to the same spec, and to a good thing that can be taken home. */
class EveryDoorTest extends AtHome {
    static List<Interview> interviews() {
        return Interview.all().toList();
    }

    @ParameterizedTest
    @MethodSource("interviews")
    void everyDoorComesToTheSameSpec(Interview interview, @TempDir Path home) throws Exception {
        Client.Talk talk = client().open(interview.opening());
        List<String> said = new ArrayList<>(List.of(talk.said()));
        for (String line : interview.lines()) {
            said.add(talk.say(line));
        }
        JsonNode done = talk.made();

        assertEquals("done", done.path("status").asText(), () -> String.join("\n", said));
        for (String part : List.of("answers", "skipped", "decided")) {
            assertEquals(interview.told().path(part), done.path("spec").path(part), () -> String.join("\n", said));
        }
        assertEquals("[]", done.path("spec").path("missing").toString());
        takesItHome(talk);
        throughTheSocket(interview, said, done);
        throughTheConsole(interview, said, done);
        withoutAConversation(done.path("spec"), home);
    }

    private void throughTheSocket(Interview interview, List<String> said, JsonNode done) throws Exception {
        Map<String, String> hello = new LinkedHashMap<>(interview.opening());
        hello.put("type", "hello");
        try (Socket socket = new Socket(server().address())) {
            socket.send(hello);
            List<String> heard = new ArrayList<>(List.of(replies(socket.turn(""))));
            List<JsonNode> last = List.of();
            for (String line : interview.lines()) {
                last = socket.say("w-" + heard.size(), line);
                heard.add(replies(last));
            }
            assertEquals(said, heard);
            List<JsonNode> delivered = new ArrayList<>(last);
            while (!delivered.getLast().path("status").asText().equals("done")) {
                delivered.addAll(socket.until("status"));
            }
            assertEquals(1, Socket.only(delivered, "artifact").size());
            assertEquals(spec(done), spec(Socket.only(delivered, "spec").getLast()), "the socket's spec is the same");
        }
    }

    private static String replies(List<JsonNode> frames) {
        return String.join(
                "\n",
                Socket.only(frames, "reply").stream()
                        .map(reply -> reply.path("text").asText())
                        .toList());
    }

    private void throughTheConsole(Interview interview, List<String> said, JsonNode done) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("chat", "--json", "--server", server().address().toString()));
        interview.opening().forEach((key, value) -> arguments.addAll(List.of("--" + key, value)));
        Program chat = Program.run(
                server().home(), String.join("\n", interview.lines()) + "\n", arguments.toArray(String[]::new));

        assertEquals(0, chat.status(), chat.err());
        List<String> lines = chat.lines();
        assertEquals(interview.lines().size() + 1, lines.size());
        for (int i = 0; i < lines.size() - 1; i++) {
            JsonNode body = Client.JSON.readTree(lines.get(i));
            List<String> texts = new ArrayList<>();
            body.path("replies").forEach(reply -> texts.add(reply.path("text").asText()));
            assertEquals(said.get(i), String.join("\n", texts));
        }
        JsonNode last = Client.JSON.readTree(lines.getLast());
        assertEquals("done", last.path("status").asText());
        assertEquals(spec(done), spec(last));
    }

    /** What differs from one conversation to the next is taken out. */
    private static JsonNode spec(JsonNode body) {
        ObjectNode spec = body.path("spec").deepCopy();
        spec.remove(List.of("reference", "completed"));
        return spec;
    }

    private void takesItHome(Client.Talk talk) throws IOException {
        JsonNode artifacts = talk.artifacts();
        assertEquals(1, artifacts.size());
        JsonNode artifact = artifacts.get(0);
        assertTrue(artifact.path("good").asBoolean(), artifact::toString);
        assertFalse(artifact.path("draft").asBoolean());
        String path = "/api/v1/artifacts/" + artifact.path("id").asText();
        String url = client().ask("POST", path + "/links", talk.token, "")
                .body()
                .path("url")
                .asText();
        assertTrue(url.endsWith("/"), url);

        Map<String, byte[]> zip = unzipped(client().get(url + "all.zip", "").bytes());
        List<String> files = new ArrayList<>();
        for (JsonNode file : artifact.path("files")) {
            files.add(file.asText());
            Client.Answer held = client().get(path + "/files/" + file.asText(), talk.token);
            Client.Answer linked = client().get(url + file.asText(), "");
            assertEquals(200, held.status());
            assertEquals(200, linked.status());
            assertEquals(held.text(), linked.text());
            assertEquals(held.text(), new Client.Answer(200, zip.get(file.asText())).text());
            assertEquals(401, client().get(path + "/files/" + file.asText(), "").status());
        }
        assertEquals(new TreeSet<>(zip.keySet()), new TreeSet<>(files));
        for (JsonNode check : Client.JSON.readTree(zip.get("verification.json")).path("checks")) {
            assertEquals("passed", check.path("result").asText(), check::toString);
        }
        assertEquals(200, client().get(url, "").status());
        assertEquals(401, client().get(path + ".zip", "").status());
        assertEquals(
                zip.keySet(),
                unzipped(client().get(path + ".zip", talk.token).bytes()).keySet());
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private void withoutAConversation(JsonNode spec, Path scratch) throws IOException {
        Path one = scratch.resolve("one");
        Path two = scratch.resolve("two");
        for (Path out : List.of(one, two)) {
            Program made =
                    Program.run(server().home(), spec.toString(), "generate", "--spec", "-", "--out", out.toString());
            assertEquals(0, made.status(), made.err());
            JsonNode result = Client.JSON.readTree(made.out());
            assertTrue(result.path("good").asBoolean());
            assertTrue(Client.JSON
                    .readTree(Files.readAllBytes(out.resolve("verification.json")))
                    .path("good")
                    .asBoolean());
            for (JsonNode file : result.path("files")) {
                assertTrue(Files.isRegularFile(out.resolve(file.asText())), file::asText);
            }
        }
        try (var files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path twin = two.resolve(one.relativize(file).toString());
                assertEquals(-1, Files.mismatch(file, twin), file::toString);
            }
        }
    }
}
