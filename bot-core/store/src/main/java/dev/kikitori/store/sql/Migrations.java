package dev.kikitori.store.sql;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/** The one list of migrations, for every database; what they call differently is filled in. */
public final class Migrations {
    /** The table in which it is written which migrations were applied. */
    public static final String HISTORY = "schema_history";

    private final Flyway flyway;

    /** @param bytes what this database calls a column that holds bytes */
    public Migrations(DataSource source, String bytes) {
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:dev/kikitori/store/migrations")
                .table(HISTORY)
                .placeholders(Map.of("bytes", bytes))
                .loggers("slf4j")
                .load();
    }

    /** Whether migrations were applied that this version does not know. */
    public boolean fromNewer() {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED);
    }

    /**
     * Applies what is missing.
     *
     * @throws org.flywaydb.core.api.FlywayException if what was applied is not what it was, or can't be applied
     */
    public void apply() {
        flyway.migrate();
    }
}
