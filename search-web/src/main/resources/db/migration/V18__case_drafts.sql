-- A draft of a case is its team's: who may open the case may open the draft. No case: it is its owner's alone.
ALTER TABLE draft ADD COLUMN case_id VARCHAR(36);
ALTER TABLE draft ADD CONSTRAINT draft_of_case FOREIGN KEY (case_id) REFERENCES library_case (id);
CREATE INDEX draft_case ON draft (case_id, changed);

-- What is left of a draft that was deleted: nothing of its text, nor its title.
CREATE TABLE deleted_draft (
    draft_id   VARCHAR(36)   PRIMARY KEY,
    number     INT           NOT NULL,
    template   VARCHAR(80)   NOT NULL,
    owner      VARCHAR(80)   NOT NULL,
    case_id    VARCHAR(36),
    reason     VARCHAR(1000) NOT NULL,
    deleted_by VARCHAR(80)   NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX deleted_draft_owner ON deleted_draft (owner);
