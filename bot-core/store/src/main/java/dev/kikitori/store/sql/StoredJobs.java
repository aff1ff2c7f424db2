package dev.kikitori.store.sql;

import dev.kikitori.engine.turn.JobSources;
import java.util.Optional;

/** Texts of job types in the table {@code job_source}. */
public final class StoredJobs implements JobSources {
    private final Database database;

    public StoredJobs(Database database) {
        this.database = database;
    }

    @Override
    public void keep(String hash, String source) {
        if (find(hash).isEmpty()) {
            database.write(handle -> handle.createUpdate("""
                            INSERT INTO job_source (hash, source) VALUES (:hash, :source)
                            ON CONFLICT (hash) DO NOTHING""")
                    .bind("hash", hash)
                    .bind("source", source)
                    .execute());
        }
    }

    @Override
    public Optional<String> find(String hash) {
        return database.read(handle -> handle.createQuery("SELECT source FROM job_source WHERE hash = :hash")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne());
    }
}
