-- Which version of the text a save holds: what partners sign has a version, what is compared has a number. Saves from
-- before do not say.
ALTER TABLE draft_version ADD COLUMN version INT;
