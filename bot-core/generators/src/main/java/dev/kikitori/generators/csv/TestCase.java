package dev.kikitori.generators.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.generators.csv.Wanted.Measure;
import dev.kikitori.generators.csv.Wanted.Order;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of {@code vectors.json}: what goes in, and the rows that must come out below the header; no rows at all where
 * the table can't be summarised.
 */
record TestCase(String name, byte[] data, Wanted wanted, Optional<List<List<String>>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<TestCase> all() {
        try {
            List<TestCase> all = new ArrayList<>();
            for (JsonNode node : JSON.readTree(Resources.text("vectors.json"))) {
                all.add(read(node));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestCase read(JsonNode node) {
        byte[] data = node.has("text")
                ? node.path("text").textValue().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(node.path("base64").textValue());
        List<Measure> measures = Stream.of(Measure.values())
                .filter(measure -> Stream.of(
                                node.path("measures").asText("sum,count").split(","))
                        .anyMatch(measure.word()::equals))
                .toList();
        Wanted wanted = new Wanted(
                Optional.ofNullable(node.path("group").textValue()),
                Optional.ofNullable(node.path("value").textValue()),
                measures,
                Order.valueOf(node.path("order").asText("name").toUpperCase(Locale.ROOT)));
        Optional<List<List<String>>> rows = node.has("rows")
                ? Optional.of(JSON.convertValue(node.path("rows"), new TypeReference<List<List<String>>>() {}))
                : Optional.empty();
        return new TestCase(node.path("name").textValue(), data, wanted, rows);
    }

    /** Whether the data are well-formed UTF-8, so that they can be written as text. */
    boolean isText() {
        return Arrays.equals(data, text().getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(data);
    }
}
