-- Who codes a document without seeing what others decided, so that two people's coding can be compared.
CREATE TABLE coding_alone (
    document_id VARCHAR(36) NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    coder       VARCHAR(80) NOT NULL,
    begun       TIMESTAMP WITH TIME ZONE NOT NULL,
    done        TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (document_id, coder)
);
