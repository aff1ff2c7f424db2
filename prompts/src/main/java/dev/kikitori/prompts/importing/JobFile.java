package dev.kikitori.prompts.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a job type as somebody would by hand: keys in the usual order, a line between two questions. */
final class JobFile {
    private static final List<String> ORDER = List.of(
            "id",
            "kind",
            "round",
            "label",
            "ask",
            "why",
            "help",
            "examples",
            "range",
            "choices",
            "fields",
            "default",
            "essential",
            "optional",
            "sensitive",
            "when");

    private JobFile() {}

    static String written(Map<String, Object> job) {
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setDereferenceAliases(true)
                .setWidth(100_000)
                .setSplitLines(false)
                .build();
        String yaml = new Dump(settings).dumpToString(plain(job));
        return yaml.replace("\n- id: ", "\n\n- id: ").replace("s:\n\n- id: ", "s:\n- id: ");
    }

    private static @Nullable Object plain(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new LinkedHashMap<>();
                if (map.containsKey("kind")) {
                    ORDER.stream().filter(map::containsKey).forEach(key -> sorted.put(key, plain(map.get(key))));
                }
                map.forEach((key, value) -> sorted.putIfAbsent(String.valueOf(key), plain(value)));
                yield sorted;
            }
            case List<?> list -> {
                List<@Nullable Object> parts = new ArrayList<>();
                list.forEach(one -> parts.add(plain(one)));
                yield parts;
            }
            case BigDecimal number -> number(number);
            case null, default -> part;
        };
    }

    /** A whole number without a point, however the schema writes it. */
    private static Object number(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0 ? bare.toBigInteger() : bare;
    }
}
