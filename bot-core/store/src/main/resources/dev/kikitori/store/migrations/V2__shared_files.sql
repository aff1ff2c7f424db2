-- What several servers share when they share a database. Where one server has a folder of its own, the files lie in the
-- folder instead, and these tables stay empty.

CREATE TABLE artifact_file (
    artifact TEXT NOT NULL REFERENCES artifact (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    content ${bytes} NOT NULL,
    PRIMARY KEY (artifact, path)
);

CREATE TABLE upload_file (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    content ${bytes} NOT NULL,
    PRIMARY KEY (conversation, id),
    FOREIGN KEY (conversation, id) REFERENCES upload (conversation, id) ON DELETE CASCADE
);

CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    value ${bytes} NOT NULL
);
