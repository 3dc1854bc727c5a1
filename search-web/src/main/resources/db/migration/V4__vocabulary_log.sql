-- What each change of the vocabulary said, why it was made, and what it undoes. Only the last row holds the vocabulary as a
-- whole: the others say what came and went, which is enough to take any of them back.
ALTER TABLE vocabulary_change ADD COLUMN reason VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE vocabulary_change ADD COLUMN difference CHARACTER LARGE OBJECT DEFAULT '[]' NOT NULL;
ALTER TABLE vocabulary_change ADD COLUMN undoes BIGINT;
ALTER TABLE vocabulary_change ADD COLUMN undone_by BIGINT;
ALTER TABLE vocabulary_change DROP COLUMN carried;

-- Which decisions a change carried from one concept to another; undoing it carries just those back.
CREATE TABLE vocabulary_move (
    change_id BIGINT NOT NULL REFERENCES vocabulary_change (id),
    decision_id BIGINT NOT NULL REFERENCES tag_decision (id) ON DELETE CASCADE,
    from_concept VARCHAR(120) NOT NULL,
    to_concept VARCHAR(120) NOT NULL,
    PRIMARY KEY (change_id, decision_id)
);
CREATE INDEX vocabulary_move_decision ON vocabulary_move (decision_id);

-- Frequent phrases of which somebody said that they need no theme.
CREATE TABLE vocabulary_dismissed (
    phrase VARCHAR(200) PRIMARY KEY,
    by_whom VARCHAR(80) NOT NULL,
    at_time TIMESTAMP WITH TIME ZONE NOT NULL
);
