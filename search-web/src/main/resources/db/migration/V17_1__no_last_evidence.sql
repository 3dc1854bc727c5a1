-- Evidence that was taken out keeps its place in the draft, and with it its number.
ALTER TABLE draft DROP COLUMN last_evidence;
