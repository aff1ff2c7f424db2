package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reference points to within one file: JSON Pointers (RFC 6901), anchors, and schemas named by an {@code $id}. */
final class References {
    private final Node root;
    private final String base;
    private final Map<String, Node> named = new HashMap<>();
    private final Map<String, Node> anchors = new HashMap<>();

    References(Node root) {
        this.root = root;
        this.base = nameOf(root).orElse("");
        index();
    }

    /** @throws Refused if it points out of the file, or to nothing */
    Node find(String reference, int line) throws Refused {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Node start = file.isEmpty() ? root : named.get(absolute(file));
        if (start == null) {
            throw new Refused(Code.REMOTE_REF, line, reference);
        }
        Node found = fragment.isEmpty() || fragment.startsWith("/") ? at(start, fragment) : anchors.get(fragment);
        if (found == null) {
            throw new Refused(Code.LOST_REF, line, reference);
        }
        return found;
    }

    /** What a JSON Pointer leads to from here, as it stands behind a hash; null where it leads nowhere. */
    static @Nullable Node at(Node start, String pointer) {
        Node at = start;
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length && at != null; i++) {
            at = step(at, steps[i]);
        }
        return at;
    }

    private static @Nullable Node step(Node from, String written) {
        String name = decoded(written).replace("~1", "/").replace("~0", "~");
        if (from instanceof Node.Table table) {
            Node.Entry entry = table.entries().get(name);
            return entry == null ? null : entry.value();
        }
        boolean index = from instanceof Node.Listing && name.matches("[0-9]{1,6}");
        if (index && from instanceof Node.Listing listing) {
            int place = Integer.parseInt(name);
            return place < listing.parts().size() ? listing.parts().get(place) : null;
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void index() {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (seen.add(node)) {
                if (node instanceof Node.Table table) {
                    name(table);
                    table.entries().values().forEach(entry -> open.add(entry.value()));
                } else if (node instanceof Node.Listing listing) {
                    open.addAll(listing.parts());
                }
            }
        }
    }

    private void name(Node.Table table) {
        nameOf(table).ifPresent(id -> {
            if (id.startsWith("#")) {
                anchors.putIfAbsent(id.substring(1), table);
            } else {
                named.putIfAbsent(absolute(id), table);
            }
        });
        for (String key : new String[] {"$anchor", "$dynamicAnchor"}) {
            text(table, key).ifPresent(anchor -> anchors.putIfAbsent(anchor, table));
        }
    }

    private static Optional<String> nameOf(Node node) {
        return node instanceof Node.Table table ? text(table, "$id").or(() -> text(table, "id")) : Optional.empty();
    }

    private static Optional<String> text(Node.Table table, String key) {
        Node.Entry entry = table.entries().get(key);
        return entry != null && entry.value() instanceof Node.Scalar scalar && scalar.sort() == Node.Sort.TEXT
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private String absolute(String name) {
        String plain = name.endsWith("#") ? name.substring(0, name.length() - 1) : name;
        try {
            return base.isEmpty() ? plain : URI.create(base).resolve(plain).toString();
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }
}
