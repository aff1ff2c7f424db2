package dev.kikitori.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person says from beginning to end, and what has to come of it. */
record Interview(String file, JsonNode told) {
    static Stream<Interview> all() {
        return Program.jobs().flatMap(job -> Stream.of("en", "ja").map(lang -> read(job + "." + lang + ".json")));
    }

    private static Interview read(String file) {
        try {
            return new Interview(file, Client.JSON.readTree(Program.resource("interviews/" + file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> opening() {
        Map<String, String> opening = new LinkedHashMap<>();
        for (String key : List.of("job", "lang", "region")) {
            if (told.has(key)) {
                opening.put(key, told.path(key).asText());
            }
        }
        return opening;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        told.path("lines").forEach(line -> lines.add(line.asText()));
        return lines;
    }

    @Override
    public String toString() {
        return file;
    }
}
