package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault.Code;
import dev.kikitori.prompts.jobs.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of an OpenAPI 3 description, and the schema of what is sent with one. */
final class Operations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final int MOST_NAMED = 20;

    private final Node.Table root;
    private final References references;
    private final Notes notes;
    private final List<Operation> all = new ArrayList<>();

    /** One operation, with the node of its request body if it has one. */
    private record Operation(String path, String method, Node.Table table, Optional<Node.Table> body) {
        Optional<String> id() {
            return part(table, "operationId").flatMap(Shape::textOf);
        }

        String shown() {
            return id().map(id -> id + " (" + method + " " + path + ")").orElse(method + " " + path);
        }

        boolean is(Selection selection) {
            return selection
                            .operation()
                            .map(wanted -> id().filter(wanted::equals).isPresent())
                            .orElse(true)
                    && selection.path().map(path::equals).orElse(true)
                    && selection.method().map(method::equalsIgnoreCase).orElse(true);
        }
    }

    private Operations(Node.Table root, References references, Notes notes) {
        this.root = root;
        this.references = references;
        this.notes = notes;
    }

    static Operations of(Node.Table root, References references, Notes notes) throws Refused {
        Operations operations = new Operations(root, references, notes);
        for (String place : List.of("paths", "webhooks")) {
            if (part(root, place).orElse(null) instanceof Node.Table paths) {
                for (Map.Entry<String, Node.Entry> path : paths.entries().entrySet()) {
                    operations.read(path.getKey(), path.getValue().value());
                }
            }
        }
        return operations;
    }

    private void read(String path, Node node) throws Refused {
        Node.Table item = resolved(node);
        if (item == null) {
            return;
        }
        for (Map.Entry<String, Node.Entry> entry : item.entries().entrySet()) {
            String method = entry.getKey().toLowerCase(Locale.ROOT);
            if (METHODS.contains(method) && entry.getValue().value() instanceof Node.Table table) {
                Optional<Node> body = part(table, "requestBody");
                all.add(new Operation(
                        path,
                        method,
                        table,
                        body.isPresent() ? Optional.ofNullable(resolved(body.get())) : Optional.empty()));
            }
        }
    }

    /** The table itself, or what its {@code $ref} leads to; null where there is none. */
    private Node.@Nullable Table resolved(Node node) throws Refused {
        Node at = node;
        for (int way = 0; way < 20 && at instanceof Node.Table table; way++) {
            Optional<String> reference = part(table, "$ref").flatMap(Shape::textOf);
            if (reference.isEmpty()) {
                return table;
            }
            at = references.find(reference.get(), table.line());
        }
        return null;
    }

    /** @throws Refused if none is chosen, or the one chosen has nothing to ask for */
    Entrance body(Selection selection) throws Refused {
        List<Operation> asking =
                all.stream().filter(operation -> operation.body().isPresent()).toList();
        List<Operation> chosen =
                all.stream().filter(operation -> operation.is(selection)).toList();
        if (asking.isEmpty()) {
            throw new Refused(Code.NO_SCHEMA, root.line());
        }
        if (chosen.isEmpty()) {
            throw new Refused(Code.UNKNOWN_OPERATION, root.line(), wanted(selection), shown(asking));
        }
        List<Operation> left = chosen.stream()
                .filter(operation -> operation.body().isPresent())
                .toList();
        if (left.isEmpty()) {
            Operation first = chosen.getFirst();
            throw new Refused(Code.NO_BODY, first.table().line(), first.shown(), shown(asking));
        }
        if (left.size() > 1) {
            throw new Refused(Code.SEVERAL_OPERATIONS, root.line(), shown(left));
        }
        return entrance(left.getFirst(), asking);
    }

    private Entrance entrance(Operation operation, List<Operation> asking) throws Refused {
        for (Node parameter :
                part(operation.table(), "parameters").map(Shapes::listOf).orElse(List.of())) {
            Node.Table table = resolved(parameter);
            if (table != null) {
                part(table, "name")
                        .flatMap(Shape::textOf)
                        .ifPresent(name -> notes.add(
                                Code.NOT_ASKED,
                                parameter.line(),
                                name,
                                "in: "
                                        + part(table, "in")
                                                .flatMap(Shape::textOf)
                                                .orElse("query")));
            }
        }
        Optional<Node> schema = operation.body().flatMap(this::schema);
        if (schema.isEmpty()) {
            throw new Refused(Code.NO_BODY, operation.table().line(), operation.shown(), shown(asking));
        }
        String name = operation.id().orElseGet(() -> operation.method() + operation.path());
        return new Entrance(schema.get(), name, Optional.of(operation.table()));
    }

    /** That of JSON first, then that of a form, then any. */
    private Optional<Node> schema(Node.Table body) {
        if (!(part(body, "content").orElse(null) instanceof Node.Table content)) {
            return Optional.empty();
        }
        Stream<String> types =
                content.entries().keySet().stream().sorted(java.util.Comparator.comparingInt(Operations::rank));
        return types.flatMap(type -> part(content, type).stream())
                .filter(Node.Table.class::isInstance)
                .flatMap(media -> part((Node.Table) media, "schema").stream())
                .findFirst();
    }

    private static int rank(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
        if (plain.equals("application/json")) {
            return 0;
        }
        if (plain.endsWith("+json")) {
            return 1;
        }
        return plain.equals("multipart/form-data") || plain.equals("application/x-www-form-urlencoded") ? 2 : 3;
    }

    private static String wanted(Selection selection) {
        return Stream.of(selection.operation(), selection.method(), selection.path())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String shown(List<Operation> operations) {
        String all = operations.stream().limit(MOST_NAMED).map(Operation::shown).collect(Collectors.joining(", "));
        return operations.size() > MOST_NAMED ? all + " …" : all;
    }

    private static Optional<Node> part(Node.Table table, String key) {
        return Optional.ofNullable(table.entries().get(key)).map(Node.Entry::value);
    }
}
