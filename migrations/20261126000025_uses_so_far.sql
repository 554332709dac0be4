-- What used units before there was `unit_uses`: of each text the newest revision that holds the unit. Apart from the migration that
-- makes the table, so that nothing is locked while it is filled.
insert into unit_uses (party, unit_id, number, text_id)
  select distinct on (party, u.unit_id, u.text_id) party, u.unit_id, r.number, u.text_id
  from (select text_id, revision_id, unit_id, unit_revision_id from memorandum_units
        union all select text_id, revision_id, unit_id, unit_revision_id from agreement_units) u
    join texts t on t.id = u.text_id join revisions own on own.id = u.revision_id join revisions r on r.id = u.unit_revision_id
    cross join unnest(t.party_ids) as party
  order by party, u.unit_id, u.text_id, own.number desc
  on conflict do nothing;
