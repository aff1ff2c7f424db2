-- Where the events of a conversation go to, and how far they have come there: all up to "delivered" were acknowledged.

CREATE TABLE binding (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    delivered BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    held_until BIGINT NOT NULL,
    PRIMARY KEY (conversation, channel)
);

CREATE TABLE dead_delivery (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    seq BIGINT NOT NULL,
    attempt INTEGER NOT NULL,
    reason TEXT NOT NULL,
    buried_at BIGINT NOT NULL,
    PRIMARY KEY (conversation, channel, seq)
);

CREATE INDEX dead_delivery_buried_at ON dead_delivery (buried_at);
