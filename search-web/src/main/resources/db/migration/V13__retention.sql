-- How long documents of an access class are kept before somebody looks at them. No row: until somebody decides.
CREATE TABLE retention_rule (
    access_class VARCHAR(12) PRIMARY KEY,
    years        INT         NOT NULL,
    counted_from VARCHAR(12) NOT NULL,
    set_by       VARCHAR(80) NOT NULL,
    set_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

-- While a hold stands nobody removes the document, by any way.
CREATE TABLE legal_hold (
    id          VARCHAR(36)   PRIMARY KEY,
    document_id VARCHAR(36)   NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    reason      VARCHAR(1000) NOT NULL,
    put_by      VARCHAR(80)   NOT NULL,
    put_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    lift_reason VARCHAR(1000),
    lifted_by   VARCHAR(80),
    lifted_at   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX legal_hold_document ON legal_hold (document_id);

-- What is left of a document that was removed. Of a restricted one not even its title.
CREATE TABLE tombstone (
    document_id VARCHAR(36)   PRIMARY KEY,
    compartment VARCHAR(80)   NOT NULL,
    title       VARCHAR(1000),
    type        VARCHAR(40)   NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    removed_by  VARCHAR(80)   NOT NULL,
    removed_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
