-- Whether a person has said what the document is, or who may see it: a catalogue that changes later then changes it no more.
ALTER TABLE document ADD COLUMN edited BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE document ADD COLUMN placed BOOLEAN DEFAULT FALSE NOT NULL;
-- Before these columns a person's word could not be told from a catalogue's: what was changed since it came is left alone.
UPDATE document SET edited = confirmed, placed = TRUE WHERE row_version > 0;

-- A row that asked for attention and has had it: the file came again, was read again, or a person put it aside.
ALTER TABLE ingest_item ADD COLUMN answered BOOLEAN DEFAULT FALSE NOT NULL;
-- Paths are too long for an index; rows written before have no hash and are never taken for the same file.
ALTER TABLE ingest_item ADD COLUMN place_hash VARCHAR(36) DEFAULT '' NOT NULL;
CREATE INDEX ingest_item_place ON ingest_item (place_hash);
CREATE INDEX ingest_item_document ON ingest_item (document_id);

-- Pages of the ledger by run, state and who may see them, without reading all of it.
CREATE INDEX ingest_item_sorted ON ingest_item (sort_no);
CREATE INDEX ingest_item_run_sorted ON ingest_item (run_id, sort_no);
CREATE INDEX ingest_item_counted ON ingest_item (run_id, compartment, state, answered);
CREATE INDEX ingest_item_seen ON ingest_item (compartment, state, answered, sort_no);
