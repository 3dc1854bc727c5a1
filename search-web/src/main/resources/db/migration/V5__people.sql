-- People who sign in. Nobody is ever deleted, so that a library with accounts never opens itself to everybody again.
CREATE TABLE person (
    id           VARCHAR(36)  PRIMARY KEY,
    email        VARCHAR(254) NOT NULL,
    -- the address in lower case: one person, however it is typed
    email_key    VARCHAR(254) NOT NULL UNIQUE,
    name         VARCHAR(80)  NOT NULL,
    agency       VARCHAR(200) NOT NULL,
    role         VARCHAR(20)  NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    -- Argon2id with its parameters; null until one is chosen, and for people who only come by single sign-on
    password     VARCHAR(300),
    issuer       VARCHAR(500),
    subject      VARCHAR(300),
    second_key   VARCHAR(300),
    second_step  BIGINT DEFAULT 0 NOT NULL,
    made         TIMESTAMP WITH TIME ZONE NOT NULL,
    last_sign_in TIMESTAMP WITH TIME ZONE,
    UNIQUE (issuer, subject)
);

-- Only hashes of what a browser or program holds are kept.
CREATE TABLE person_session (
    id           VARCHAR(36)  PRIMARY KEY,
    secret_hash  VARCHAR(64)  NOT NULL UNIQUE,
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    stage        VARCHAR(10)  NOT NULL,
    device       VARCHAR(200) NOT NULL,
    begun        TIMESTAMP WITH TIME ZONE NOT NULL,
    last_seen    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX person_session_person ON person_session (person_id);

CREATE TABLE one_time_link (
    secret_hash  VARCHAR(64)  PRIMARY KEY,
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    purpose      VARCHAR(12)  NOT NULL,
    made_by      VARCHAR(36)  NOT NULL,
    made         TIMESTAMP WITH TIME ZONE NOT NULL,
    expires      TIMESTAMP WITH TIME ZONE NOT NULL,
    spent        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX one_time_link_person ON one_time_link (person_id);

CREATE TABLE recovery_code (
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    code_hash    VARCHAR(64)  NOT NULL,
    PRIMARY KEY (person_id, code_hash)
);

CREATE TABLE api_token (
    id           VARCHAR(36)  PRIMARY KEY,
    secret_hash  VARCHAR(64)  NOT NULL UNIQUE,
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    name         VARCHAR(80)  NOT NULL,
    scopes       VARCHAR(300) NOT NULL,
    made         TIMESTAMP WITH TIME ZONE NOT NULL,
    expires      TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used    TIMESTAMP WITH TIME ZONE
);
CREATE INDEX api_token_person ON api_token (person_id);

-- How the library introduces itself; one row once an administrator has said so.
CREATE TABLE partnership (
    id           INT          PRIMARY KEY,
    name         VARCHAR(200) NOT NULL,
    colour       VARCHAR(7)   NOT NULL,
    logo         BYTEA,
    logo_type    VARCHAR(20)
);

CREATE TABLE library_case (
    id           VARCHAR(36)  PRIMARY KEY,
    pseudonym    VARCHAR(80)  NOT NULL,
    case_year    INT          NOT NULL,
    made         TIMESTAMP WITH TIME ZONE NOT NULL,
    made_by      VARCHAR(36)  NOT NULL,
    closed       TIMESTAMP WITH TIME ZONE
);

-- Who may open a case, from when until when, and why. Rows stay for the record.
CREATE TABLE case_grant (
    id           VARCHAR(36)  PRIMARY KEY,
    case_id      VARCHAR(36)  NOT NULL REFERENCES library_case (id),
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    kind         VARCHAR(10)  NOT NULL,
    reason       VARCHAR(1000) NOT NULL,
    granted      TIMESTAMP WITH TIME ZONE NOT NULL,
    granted_by   VARCHAR(36)  NOT NULL,
    ends         TIMESTAMP WITH TIME ZONE NOT NULL,
    ended        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX case_grant_person ON case_grant (person_id);
CREATE INDEX case_grant_case ON case_grant (case_id);

-- What a person is to be told on their pages.
CREATE TABLE person_notice (
    id           VARCHAR(36)  PRIMARY KEY,
    person_id    VARCHAR(36)  NOT NULL REFERENCES person (id),
    sentence     VARCHAR(1500) NOT NULL,
    made         TIMESTAMP WITH TIME ZONE NOT NULL,
    seen         TIMESTAMP WITH TIME ZONE
);
CREATE INDEX person_notice_person ON person_notice (person_id);
