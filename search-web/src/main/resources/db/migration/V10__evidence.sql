-- Collections of quotations. A quotation is frozen: it holds all that is cited, and outlives the document it came from.
CREATE TABLE collection (
    id VARCHAR(36) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    owner VARCHAR(80) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    made TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX collection_owner ON collection (owner);

CREATE TABLE collected (
    id VARCHAR(36) PRIMARY KEY,
    collection_id VARCHAR(36) NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    place INT NOT NULL,
    document_id VARCHAR(36) NOT NULL,
    version VARCHAR(64) NOT NULL,
    -- where the document lived when it was quoted, which says who could see it then
    compartment VARCHAR(80) NOT NULL,
    passage_id VARCHAR(80) NOT NULL,
    start_at INT NOT NULL,
    end_at INT NOT NULL,
    quotation CHARACTER LARGE OBJECT NOT NULL,
    title VARCHAR(1000) NOT NULL,
    publisher VARCHAR(500),
    published DATE,
    published_year INT,
    kind VARCHAR(200) NOT NULL,
    page VARCHAR(200),
    paragraph VARCHAR(200),
    section VARCHAR(4000) NOT NULL,
    address VARCHAR(4000) NOT NULL,
    note CHARACTER LARGE OBJECT NOT NULL,
    taken_by VARCHAR(80) NOT NULL,
    taken TIMESTAMP WITH TIME ZONE NOT NULL,
    -- when it was taken out; it can be put back for a day
    removed TIMESTAMP WITH TIME ZONE
);
CREATE INDEX collected_collection ON collected (collection_id, place);

-- What a publisher or a person of the library says of a document as such; no row: nothing.
CREATE TABLE document_standing (
    document_id VARCHAR(36) PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    standing VARCHAR(12) NOT NULL,
    replaced_by VARCHAR(36),
    said_by VARCHAR(80) NOT NULL,
    said TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Where a document that is gone lived last says who may still see what was quoted from it.
CREATE INDEX change_log_document ON change_log (document_id, seq);
