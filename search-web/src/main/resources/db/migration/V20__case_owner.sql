-- Who keeps the real identities of a case: whoever made it, until it is handed over.
ALTER TABLE library_case ADD COLUMN owner VARCHAR(36);
UPDATE library_case SET owner = made_by;
ALTER TABLE library_case ALTER COLUMN owner SET NOT NULL;

-- Who handed a case over to whom, and why. Rows stay for the record.
CREATE TABLE case_handover (
    id          VARCHAR(36)   PRIMARY KEY,
    case_id     VARCHAR(36)   NOT NULL REFERENCES library_case (id),
    from_person VARCHAR(36)   NOT NULL,
    to_person   VARCHAR(36)   NOT NULL,
    handed_by   VARCHAR(36)   NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    handed      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX case_handover_case ON case_handover (case_id);
