package dev.kikitori.engine.generation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A made thing: files by their relative path, {@code /} between folders, in the order of the paths.
 *
 * @param name what the file of the whole is called, in ASCII letters, digits and hyphens
 * @param first the path of the file to look at first
 */
public record Artifact(String name, String first, SortedMap<String, byte[]> files) {
    public Artifact {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey(first)) {
            throw new IllegalArgumentException("there is no file " + first);
        }
        for (String path : files.keySet()) {
            if (!path.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")) {
                throw new IllegalArgumentException("\"" + path + "\" is no plain relative path");
            }
        }
    }

    /** The same thing with one more file, or with that file replaced. */
    public Artifact with(String path, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(path, content);
        return new Artifact(name, first, new TreeMap<>(more));
    }
}
