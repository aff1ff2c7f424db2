-- When what was made was confirmed, so that it can be told how much is made in an hour; 0 where it is not known.

ALTER TABLE artifact ADD COLUMN ordered_at BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX artifact_ordered_at ON artifact (ordered_at);
