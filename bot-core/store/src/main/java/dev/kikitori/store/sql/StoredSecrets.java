package dev.kikitori.store.sql;

/** What all servers of a database know and nobody else, in the table {@code secret}. */
public final class StoredSecrets {
    private final Database database;

    public StoredSecrets(Database database) {
        this.database = database;
    }

    /** The secret of this name; if there is none, the one that is offered becomes it. */
    public byte[] findOrKeep(String name, byte[] offered) {
        return database.<byte[], RuntimeException>write(handle -> {
            handle.createUpdate("""
                            INSERT INTO secret (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING""").bind("name", name).bind("value", offered).execute();
            return handle.createQuery("SELECT value FROM secret WHERE name = :name")
                    .bind("name", name)
                    .mapTo(byte[].class)
                    .one();
        });
    }
}
