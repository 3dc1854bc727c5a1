-- What was answered about something in a draft that may tell who somebody is: it was looked at and is no such thing. What
-- was looked at is kept as a hash only, since it may be a name.
CREATE TABLE publication_answer (
    draft_id    VARCHAR(36)   NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    finding     VARCHAR(64)   NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    answered_by VARCHAR(80)   NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (draft_id, finding)
);

-- One way of a draft into the library: asked for by one person, decided by a second.
CREATE TABLE publication (
    id           VARCHAR(36)   PRIMARY KEY,
    draft_id     VARCHAR(36)   NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    form         VARCHAR(20)   NOT NULL,
    title        VARCHAR(200)  NOT NULL,
    -- keys of the parts that go in, a blank between them
    parts        VARCHAR(4000) NOT NULL,
    compartment  VARCHAR(80)   NOT NULL,
    version      INT           NOT NULL,
    -- SHA-256 of the texts the two people speak of
    text_hash    VARCHAR(64)   NOT NULL,
    state        VARCHAR(12)   NOT NULL,
    asked_by     VARCHAR(80)   NOT NULL,
    asked_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    asked_of     VARCHAR(80)   NOT NULL,
    -- what the second person looked at to find out who it is about, and what came of it
    intruder     CHARACTER LARGE OBJECT,
    decided_at   TIMESTAMP WITH TIME ZONE,
    run_id       VARCHAR(36),
    document_id  VARCHAR(36),
    withdrawn_by VARCHAR(80),
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_why VARCHAR(2000)
);
CREATE INDEX publication_draft ON publication (draft_id, asked_at);
CREATE INDEX publication_asked ON publication (asked_of, state);
