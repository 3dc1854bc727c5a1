-- What an administrator decided about an account when going through them. Rows stay for the record.
CREATE TABLE access_review (
    id          VARCHAR(36)  PRIMARY KEY,
    person_id   VARCHAR(36)  NOT NULL REFERENCES person (id),
    decision    VARCHAR(10)  NOT NULL,
    decided_by  VARCHAR(36)  NOT NULL,
    decided     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX access_review_person ON access_review (person_id);

-- Key of the compartment whose readers share what is followed; empty: nobody does.
ALTER TABLE follow ADD COLUMN sharing VARCHAR(80) DEFAULT '' NOT NULL;
