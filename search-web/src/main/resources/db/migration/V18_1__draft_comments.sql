-- What people say about a part of a draft: beside its text, so that a comment is no change of it. Goes with the draft.
CREATE TABLE draft_comment (
    id          VARCHAR(36) PRIMARY KEY,
    draft_id    VARCHAR(36) NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    section     VARCHAR(80) NOT NULL,
    -- the comment it answers; null for the first of a conversation
    answers     VARCHAR(36) REFERENCES draft_comment (id) ON DELETE CASCADE,
    -- on whose behalf: key of a partner, null for nobody's
    partner     VARCHAR(20),
    version     INT         NOT NULL,
    said_by     VARCHAR(80) NOT NULL,
    said        TIMESTAMP WITH TIME ZONE NOT NULL,
    words       CHARACTER LARGE OBJECT NOT NULL,
    resolved_by VARCHAR(80),
    resolved    TIMESTAMP WITH TIME ZONE
);
CREATE INDEX draft_comment_place ON draft_comment (draft_id, section, said);
