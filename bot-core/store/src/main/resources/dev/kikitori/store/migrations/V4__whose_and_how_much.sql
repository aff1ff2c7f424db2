-- Whose a conversation is and how much there is of it, beside what its events say. A site that is NULL was not looked up
-- yet, an empty one is none; sizes are bytes, and 0 where they were not looked up yet.

ALTER TABLE conversation ADD COLUMN site TEXT;
ALTER TABLE conversation ADD COLUMN person TEXT;
ALTER TABLE conversation ADD COLUMN bytes BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE artifact ADD COLUMN bytes BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE upload ADD COLUMN bytes BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX conversation_site ON conversation (site);
CREATE INDEX conversation_person ON conversation (person);
