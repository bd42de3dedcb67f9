-- Who names what changed with a release: "TREATMENT CONDITION sciatica" says that a treatment has
-- come to name the condition sciatica, or no longer does. It follows from the revisions, and is kept
-- so that no superseded revision has to be read. The first release needs none.
alter table release add column namings text[];
