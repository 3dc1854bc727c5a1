-- What somebody has typed into a part of a draft and not yet saved, window by window. It is the writer's alone: no history,
-- file or other person ever sees it, and it goes with the save, with the draft, or after thirty days.
CREATE TABLE safety_copy (
    draft_id VARCHAR(36) NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    section VARCHAR(200) NOT NULL,
    person VARCHAR(80) NOT NULL,
    -- the window it was typed in
    id VARCHAR(36) NOT NULL,
    -- rises within a window: what comes late does not replace what is newer
    number BIGINT NOT NULL,
    -- null once it was saved or discarded, so that what is still on its way cannot bring it back
    content CHARACTER LARGE OBJECT,
    -- real identities, apart from the text as they are in the draft
    identities CHARACTER LARGE OBJECT,
    made TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (draft_id, section, person, id)
);
CREATE INDEX safety_copy_made ON safety_copy (made);

-- The highest number that evidence of a draft has ever had: what was taken out leaves its number behind.
ALTER TABLE draft ADD COLUMN last_evidence INT DEFAULT 0 NOT NULL;
