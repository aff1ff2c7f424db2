package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words of one person, different ones for each place that words can go to, and where they are found: in files, and in the
 * tables of a database.
 *
 * @param whose tells this person's words from those of others
 */
record Planted(String whose) {
    /** Where words are kept as long as their conversation is. */
    private static final List<String> KEPT =
            List.of("name", "story", "several", "wish", "unclear", "file-name", "file-content", "corrected", "draft");

    private static final List<String> TYPES = List.of("text", "character varying", "json", "jsonb", "bytea", "name");

    private String words(String place) {
        return "planted-" + place + "-" + whose + "-ひみつ";
    }

    /** Says them all, and has a draft made of them. */
    Client.Talk said(Client client, Map<String, String> more) {
        Client.Talk talk = client.open(Stream.of(Map.of("job", "everything", "lang", "en"), more)
                .flatMap(map -> map.entrySet().stream())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        accepted(talk.answer("name", Map.of("name", words("name"))));
        accepted(talk.answer("story", words("story")));
        talk.say("the name is " + words("several") + " and the story is " + words("several"));
        talk.say("change the story to " + words("corrected"));
        accepted(talk.answer("sample", Client.JSON.convertValue(given(talk), Map.class)));
        accepted(talk.answer("more", words("wish")));
        talk.say("?? " + words("unclear"));
        accepted(talk.answer("story", words("draft")));
        assertEquals(
                413, talk.answer("story", words("limit").repeat(2_000_000 / 20)).status());
        make(talk);
        assertEquals("done", talk.made().path("status").asText(), talk.body::toString);
        assertTrue(talk.artifacts().path(0).path("draft").asBoolean(), talk.body::toString);
        return talk;
    }

    private Object given(Client.Talk talk) {
        return accepted(talk.give(words("file-name") + ".csv", words("file-content")))
                .body();
    }

    private static Client.Answer accepted(Client.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer;
    }

    private static void make(Client.Talk talk) {
        talk.press("decide-all");
        for (int i = 0; i < 3 && !talk.status().equals("making"); i++) {
            talk.press("make");
        }
    }

    /** Which of the kept words are in no file below this folder; none but those of uploads if they are in a database. */
    List<String> missingIn(Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String place : KEPT) {
            if (files(folder, words(place)).isEmpty()) {
                missing.add(place);
            }
        }
        return missing;
    }

    /** The same for a database. */
    List<String> missingIn(String url) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String place : KEPT) {
            if (columns(url, words(place)).isEmpty()) {
                missing.add(place);
            }
        }
        return missing;
    }

    /** Every file below this folder whose bytes or name hold any of these words, in UTF-8 or UTF-16. */
    List<String> in(Path folder) throws IOException {
        return files(folder, "-" + whose + "-ひみつ");
    }

    private static List<String> files(Path folder, String words) throws IOException {
        List<byte[]> forms = List.of(words.getBytes(StandardCharsets.UTF_8), words.getBytes(StandardCharsets.UTF_16LE));
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (file.toString().contains(words)
                        || forms.stream()
                                .anyMatch(form -> content.contains(new String(form, StandardCharsets.ISO_8859_1)))) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    /** Every column of every table that holds any of these words. */
    List<String> in(String url) throws SQLException {
        return columns(url, "-" + whose + "-ひみつ");
    }

    private static List<String> columns(String url, String words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("""
                        SELECT table_name, column_name, data_type FROM information_schema.columns
                        WHERE table_schema = current_schema() ORDER BY table_name, column_name""")) {
            while (columns.next()) {
                if (TYPES.contains(columns.getString(3))) {
                    String where = "\"" + columns.getString(1) + "\".\"" + columns.getString(2) + "\"";
                    if (holds(connection, columns.getString(1), where, columns.getString(3), words)) {
                        found.add(where);
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Connection connection, String table, String column, String type, String words)
            throws SQLException {
        String place = type.equals("bytea")
                ? "position(convert_to(?, 'UTF8') IN " + column + ")"
                : "position(? IN " + column + "::text)";
        try (PreparedStatement query =
                connection.prepareStatement("SELECT count(*) FROM \"" + table + "\" WHERE " + place + " > 0")) {
            query.setString(1, words);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }

    /** The lines that hold any of these words. */
    List<String> in(List<String> lines) {
        return lines.stream().filter(line -> line.contains("-" + whose + "-")).toList();
    }
}
