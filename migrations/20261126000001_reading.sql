-- What a page reads grows with what it shows, not with what others have: found by the plan test in a house of many organisations.

-- The approvals and signatures of a revision, for every text that is opened or listed.
create index approvals_revision on approvals (revision_id);
create index signatures_revision on signatures (revision_id);
-- What rests on a memorandum.
create index mobilities_memorandum on mobilities (memorandum_id);
-- A school's learners by name, from a name on.
create index learners_list on learners (organisation_id, name, id);
-- The first of what is owed, and of what is waited for, with all that the policy asks: the others are never touched.
create index asks_owed on asks (party, due_on, id) include (asker) where closed_at is null;
create index asks_awaited on asks (asker, opened_at, id) include (party) where closed_at is null;
drop index learners_organisation, asks_party, asks_asker;
-- The policies guard and drive nothing: lists come from access, placements, names. An index on what a policy asks would only be
-- read beside the one that finds the row.
drop index texts_parties, learners_parties, placements_parties;
