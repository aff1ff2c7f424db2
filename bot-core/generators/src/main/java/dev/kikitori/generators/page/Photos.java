package dev.kikitori.generators.page;

import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.view.Legible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The photos of a page: entries of {@code photos}, each with a {@code photo} and what it {@code shows}.
 *
 * @param pictures those that could be read, in their order
 * @param files what they are kept as
 * @param unreadable the names of files that are no picture, or are gone
 */
record Photos(List<Picture> pictures, SortedMap<String, byte[]> files, List<String> unreadable) {
    private static final int MOST = 30;

    Photos {
        pictures = List.copyOf(pictures);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        unreadable = List.copyOf(unreadable);
    }

    /** One photo; {@code shows} may be empty. */
    public record Picture(String path, int width, int height, String shows) {}

    static Photos of(Spec spec, UploadedFiles uploads) {
        List<Picture> pictures = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        List<Map<String, Value>> entries = spec.answer("photos")
                .map(value -> value instanceof Value.Group group ? group.entries() : List.<Map<String, Value>>of())
                .orElse(List.of());
        for (Map<String, Value> entry : entries.stream().limit(MOST).toList()) {
            if (entry.get("photo") instanceof Value.FileRef file) {
                Optional<Still> still = uploads.content(file).flatMap(Still::of);
                if (still.isEmpty()) {
                    unreadable.add(Legible.line(file.name()));
                } else {
                    String path = "photos/%d.%s"
                            .formatted(pictures.size() + 1, still.get().ending());
                    files.put(path, still.get().content());
                    String shows = entry.get("shows") instanceof Value.Text text ? Legible.line(text.text()) : "";
                    pictures.add(
                            new Picture(path, still.get().width(), still.get().height(), shows));
                }
            }
        }
        return new Photos(pictures, files, unreadable);
    }
}
