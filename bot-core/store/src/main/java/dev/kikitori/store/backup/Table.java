package dev.kikitori.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** A table whose rows are kept in backups: its columns, the key first. Those that hold numbers end with {@code #} here. */
enum Table {
    JOB_SOURCE(1, "hash", "source"),
    CONVERSATION(1, "id", "version#", "last_at#"),
    EVENT(2, "conversation", "seq#", "recorded_at", "body"),
    DELETED_CONVERSATION(1, "id_hash", "deleted_at"),
    WORK(2, "conversation", "version#", "spec", "attempt#", "queued_at#", "due_at#", "held_until#"),
    DEAD_WORK(2, "conversation", "version#", "job", "attempt#", "reason", "buried_at#"),
    ARTIFACT(1, "id", "conversation", "version#", "record"),
    UPLOAD(2, "conversation", "id", "name"),
    BINDING(2, "conversation", "channel", "address", "delivered#", "attempt#", "failures#", "due_at#", "held_until#"),
    DEAD_DELIVERY(3, "conversation", "channel", "seq#", "attempt#", "reason", "buried_at#"),
    AUDIT(1, "id", "at#", "who", "action", "things#", "detail");

    /** Escapes keep halves of characters, which UTF-8 can't. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int TOGETHER = 500;

    private final int keys;

    @SuppressWarnings("ImmutableEnumChecker") // it is made by List.of
    private final List<String> columns;

    Table(int keys, String... columns) {
        this.keys = keys;
        this.columns = List.of(columns);
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is there; a database that an older version used last may not have it yet. */
    boolean isIn(Handle handle) {
        try (ResultSet found =
                handle.getConnection().getMetaData().getTables(null, null, id(), new String[] {"TABLE"})) {
            return found.next();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    String entry() {
        return "tables/" + id() + ".jsonl";
    }

    private static boolean isNumber(String column) {
        return column.endsWith("#");
    }

    private List<String> names() {
        return columns.stream().map(column -> column.replace("#", "")).toList();
    }

    /** What is done with each row. */
    interface Rows {
        void row(List<Object> values) throws IOException;
    }

    /**
     * Goes through all rows, in the order of their keys, which is the same in every database.
     *
     * @param collation what this database calls the order of bytes
     */
    void read(Handle handle, String collation, Rows rows) throws IOException {
        String order = columns.subList(0, keys).stream()
                .map(column -> isNumber(column) ? column.replace("#", "") : column + " COLLATE " + collation)
                .collect(Collectors.joining(", "));
        try (Query query =
                handle.createQuery("SELECT " + String.join(", ", names()) + " FROM " + id() + " ORDER BY " + order)) {
            var found = query.setFetchSize(TOGETHER).map(row -> {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    values.add(row.getColumn(i + 1, isNumber(columns.get(i)) ? Long.class : String.class));
                }
                return values;
            });
            try (var all = found.iterator()) {
                while (all.hasNext()) {
                    rows.row(all.next());
                }
            }
        }
    }

    /** Writes all rows as lines. */
    void write(Handle handle, String collation, OutputStream out) throws IOException {
        read(handle, collation, values -> out.write(line(values)));
    }

    private static byte[] line(List<Object> values) throws JsonProcessingException {
        return (JSON.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Takes all rows off. */
    List<List<Object>> taken(Handle handle, String collation) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        read(handle, collation, rows::add);
        handle.execute("DELETE FROM " + id());
        return rows;
    }

    /** Adds rows that are not there yet. */
    void add(Handle handle, List<List<Object>> rows) {
        rows.forEach(row -> handle.execute(insert() + " ON CONFLICT DO NOTHING", row.toArray()));
    }

    private String insert() {
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + id() + " (" + String.join(", ", names()) + ") VALUES (" + places + ")";
    }

    /** Inserts the rows of these lines. */
    void load(Handle handle, BufferedReader lines) throws IOException {
        try (PreparedBatch batch = handle.prepareBatch(insert())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bind(batch, JSON.readTree(line));
                batch.add();
                if (batch.size() == TOGETHER) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private void bind(PreparedBatch batch, JsonNode row) throws IOException {
        if (!row.isArray() || row.size() != columns.size()) {
            throw new IOException("a row of " + id() + " has " + row.size() + " values");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (isNumber(columns.get(i))) {
                batch.bind(i, row.get(i).longValue());
            } else {
                batch.bind(i, row.get(i).textValue());
            }
        }
    }
}
