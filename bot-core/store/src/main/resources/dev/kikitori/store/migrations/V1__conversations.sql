-- One list for every database: ANSI SQL that SQLite and PostgreSQL both read, and ON CONFLICT.
-- Moments that are compared are nanoseconds since 1970; the others are ISO 8601.

CREATE TABLE conversation (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE INDEX conversation_last_at ON conversation (last_at);

CREATE TABLE event (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    seq BIGINT NOT NULL,
    recorded_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
);

-- What remains of a deleted conversation: SHA-256 of its id, and when.
CREATE TABLE deleted_conversation (
    id_hash TEXT NOT NULL PRIMARY KEY,
    deleted_at TEXT NOT NULL
);

CREATE TABLE work (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    spec TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    queued_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    held_until BIGINT NOT NULL,
    PRIMARY KEY (conversation, version)
);

CREATE INDEX work_queued_at ON work (queued_at);

CREATE TABLE job_source (
    hash TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL
);

CREATE TABLE artifact (
    id TEXT NOT NULL PRIMARY KEY,
    conversation TEXT NOT NULL,
    version INTEGER NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (conversation, version)
);

CREATE TABLE upload (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (conversation, id)
);

-- One row, written to find out whether writing works.
CREATE TABLE probe (
    id INTEGER NOT NULL PRIMARY KEY,
    written BIGINT NOT NULL
);
