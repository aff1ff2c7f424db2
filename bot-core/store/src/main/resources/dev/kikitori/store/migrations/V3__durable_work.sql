-- Work fails a few times, is given up with a reason, and becomes a dead letter once the person knows. An artifact names the
-- attempt that made it.

ALTER TABLE work ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

-- Empty: it is not given up.
ALTER TABLE work ADD COLUMN verdict TEXT NOT NULL DEFAULT '';

ALTER TABLE artifact ADD COLUMN attempt INTEGER NOT NULL DEFAULT 0;

CREATE TABLE dead_work (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    job TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    reason TEXT NOT NULL,
    buried_at BIGINT NOT NULL,
    PRIMARY KEY (conversation, version)
);

CREATE INDEX dead_work_buried_at ON dead_work (buried_at);
