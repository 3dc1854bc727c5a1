-- Who did what, in the order it was written. Rows are only ever added; each carries a hash of itself and of the row
-- before it, so that a row changed, taken out or put in shows.
CREATE TABLE audit_entry (
    seq     BIGINT        PRIMARY KEY,
    at_time VARCHAR(40)   NOT NULL,
    person  VARCHAR(60)   NOT NULL,
    action  VARCHAR(20)   NOT NULL,
    subject VARCHAR(120)  NOT NULL,
    detail  VARCHAR(2000) NOT NULL,
    status  INT           NOT NULL,
    hash    VARCHAR(64)   NOT NULL
);
CREATE INDEX audit_entry_person ON audit_entry (person);
CREATE INDEX audit_entry_subject ON audit_entry (subject);
