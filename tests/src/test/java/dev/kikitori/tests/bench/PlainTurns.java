package dev.kikitori.tests.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of turns that were taken, written once more by one thread with nothing but JDBC. */
final class PlainTurns {
    private final List<Turn> turns = new ArrayList<>();

    private record Row(long seq, String at, String body) {}

    /** What one turn wrote. */
    private record Turn(String conversation, List<Row> rows) {
        long before() {
            return rows.getFirst().seq - 1;
        }

        long after() {
            return rows.getLast().seq;
        }

        long bytes() {
            return rows.stream()
                    .mapToLong(row -> row.body.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
    }

    /** Reads what was written, as turns; so many conversations take turns as talked at once. */
    static PlainTurns of(Connection connection) throws SQLException {
        Map<String, List<Turn>> byConversation = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT conversation, seq, recorded_at, body FROM event ORDER BY conversation, seq")) {
            while (rows.next()) {
                Row row = new Row(rows.getLong(2), rows.getString(3), rows.getString(4));
                List<Turn> turns = byConversation.computeIfAbsent(rows.getString(1), id -> new ArrayList<>());
                if (row.seq == 1 || row.body.contains("\"type\":\"heard\"")) {
                    turns.add(new Turn(rows.getString(1), new ArrayList<>()));
                }
                turns.getLast().rows.add(row);
            }
        }
        PlainTurns plain = new PlainTurns();
        List<List<Turn>> all = List.copyOf(byConversation.values());
        for (int from = 0; from < all.size(); from += DurableTurns.CONVERSATIONS) {
            plain.interleave(all.subList(from, Math.min(all.size(), from + DurableTurns.CONVERSATIONS)));
        }
        return plain;
    }

    private void interleave(List<List<Turn>> together) {
        int longest = together.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Turn> one : together) {
                if (i < one.size()) {
                    turns.add(one.get(i));
                }
            }
        }
    }

    int count() {
        return turns.size();
    }

    /** Writes them all, so many to a commit; how many a second. */
    double write(Connection connection, double turnsACommit) throws SQLException {
        connection.setAutoCommit(false);
        long began = System.nanoTime();
        try (PreparedStatement begin = connection.prepareStatement(
                        "INSERT INTO conversation (id, version, last_at, site, person, bytes) VALUES (?, ?, ?, '', '', ?)");
                PreparedStatement move = connection.prepareStatement(
                        "UPDATE conversation SET version = ?, last_at = ?, bytes = bytes + ? WHERE id = ? AND version = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO event (conversation, seq, recorded_at, body) VALUES (?, ?, ?, ?)")) {
            double due = turnsACommit;
            for (int i = 0; i < turns.size(); i++) {
                write(turns.get(i), begin, move, insert);
                if (i + 1 >= due) {
                    connection.commit();
                    due += turnsACommit;
                }
            }
            connection.commit();
        }
        return turns.size() / ((System.nanoTime() - began) / 1e9);
    }

    private static void write(Turn turn, PreparedStatement begin, PreparedStatement move, PreparedStatement insert)
            throws SQLException {
        if (turn.before() == 0) {
            begin.setString(1, turn.conversation);
            begin.setLong(2, turn.after());
            begin.setLong(3, System.nanoTime());
            begin.setLong(4, turn.bytes());
            begin.executeUpdate();
        } else {
            move.setLong(1, turn.after());
            move.setLong(2, System.nanoTime());
            move.setLong(3, turn.bytes());
            move.setString(4, turn.conversation);
            move.setLong(5, turn.before());
            if (move.executeUpdate() != 1) {
                throw new SQLException("conversation " + turn.conversation + " is not at " + turn.before());
            }
        }
        for (Row row : turn.rows) {
            insert.setString(1, turn.conversation);
            insert.setLong(2, row.seq);
            insert.setString(3, row.at);
            insert.setString(4, row.body);
            insert.addBatch();
        }
        insert.executeBatch();
    }
}
