package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description is kept by hand: it has exactly the routes there are. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void describesEveryRouteAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) Objects.requireNonNull(description().get("paths")))
                .forEach((path, operations) -> ((Map<?, ?>) operations)
                        .keySet().stream()
                                .filter(METHODS::contains)
                                .forEach(method -> described.add(method + " " + path)));
        Set<String> routes = new TreeSet<>();
        rest().routes()
                .forEach(route -> routes.add(route.method().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + route.path().replace("<path>", "{path}")));
        assertEquals(routes, described);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        Map<String, Object> description = description();
        assertReferencesIn(description, description);
    }

    private static void assertReferencesIn(Object node, Map<String, Object> description) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                Object target = description;
                for (String step : reference.substring(2).split("/")) {
                    target = ((Map<?, ?>) target).get(step);
                    Objects.requireNonNull(target, reference);
                }
            }
            map.values().forEach(value -> assertReferencesIn(value, description));
        } else if (node instanceof Iterable<?> list) {
            list.forEach(value -> assertReferencesIn(value, description));
        }
    }

    private static Map<String, Object> description() throws IOException {
        try (InputStream in = Objects.requireNonNull(RestRoutes.class.getResourceAsStream("openapi.json"))) {
            @SuppressWarnings("unchecked")
            Map<String, Object> description = (Map<String, Object>) (Map<String, ?>) Json.object(in.readAllBytes());
            return description;
        }
    }

    private static RestRoutes rest() {
        InstantSource clock = InstantSource.system();
        return new RestRoutes(
                null,
                null,
                null,
                null,
                null,
                null,
                new ArtifactLinks(new byte[32], clock),
                new Addresses(Optional.empty()),
                null);
    }
}
