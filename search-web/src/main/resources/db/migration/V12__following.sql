-- What people keep an eye on. A person is named by id only; nobody else's rows are ever read but for what is shared.
CREATE TABLE saved_search (
    id       VARCHAR(36)   PRIMARY KEY,
    owner    VARCHAR(80)   NOT NULL,
    name     VARCHAR(200)  NOT NULL,
    address  VARCHAR(8000) NOT NULL,
    -- key of the compartment whose readers share it; empty: nobody does
    sharing  VARCHAR(80)   NOT NULL,
    made     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX saved_search_owner ON saved_search (owner);
CREATE INDEX saved_search_sharing ON saved_search (sharing);

-- When a person last looked at a search of their own or a shared one.
CREATE TABLE saved_look (
    search_id VARCHAR(36) NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
    person    VARCHAR(80) NOT NULL,
    looked    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (search_id, person)
);

CREATE TABLE follow (
    person   VARCHAR(80)   NOT NULL,
    kind     VARCHAR(12)   NOT NULL,
    what     VARCHAR(200)  NOT NULL,
    since    TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, kind, what)
);

-- The secret address of a person's feed: one each, only its hash is kept.
CREATE TABLE feed_address (
    person      VARCHAR(80) PRIMARY KEY,
    secret_hash VARCHAR(64) NOT NULL UNIQUE,
    made        TIMESTAMP WITH TIME ZONE NOT NULL
);
