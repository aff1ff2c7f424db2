package dev.kikitori.store.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Any text in a column of PostgreSQL, which takes no NUL and no halves of characters: such a char is written as U+001A
 * (substitute) and four hexadecimal digits, and so is U+001A itself.
 */
final class KeptText {
    private static final char SUBSTITUTE = 0x1A;
    private static final int DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private KeptText() {}

    /** Has all texts written and read in this form. */
    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Arguments());
        jdbi.registerColumnMapper(String.class, new Columns());
    }

    private static final class Arguments extends AbstractArgumentFactory<String> {
        Arguments() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, written(value));
        }
    }

    private static final class Columns implements ColumnMapper<String> {
        @Override
        public String map(ResultSet row, int column, StatementContext context) throws SQLException {
            return read(row.getString(column));
        }
    }

    static String written(String text) {
        int odd = nextOdd(text, 0);
        if (odd < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length() + HEXADECIMAL);
        int done = 0;
        for (int at = odd; at >= 0; at = nextOdd(text, done)) {
            kept.append(text, done, at).append(SUBSTITUTE).append(String.format("%04x", (int) text.charAt(at)));
            done = at + 1;
        }
        return kept.append(text, done, text.length()).toString();
    }

    static String read(String kept) {
        int at = kept.indexOf(SUBSTITUTE);
        if (at < 0) {
            return kept;
        }
        StringBuilder text = new StringBuilder(kept.length());
        int done = 0;
        while (at >= 0) {
            int end = at + 1 + DIGITS;
            text.append(kept, done, at).append((char) Integer.parseInt(kept, at + 1, end, HEXADECIMAL));
            done = end;
            at = kept.indexOf(SUBSTITUTE, done);
        }
        return text.append(kept, done, kept.length()).toString();
    }

    private static int nextOdd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || c == SUBSTITUTE || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
