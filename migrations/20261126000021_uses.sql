-- Who uses which unit: one row per party, unit and text that holds it, as `access` has one per party and text. Kept by triggers.
create table unit_uses (
  party uuid not null,
  unit_id uuid not null references texts,
  -- The number of the unit's revision that the newest revision of the text holds.
  number integer not null,
  text_id uuid not null references texts,
  primary key (party, unit_id, text_id)
);
-- By revision, the newest text first: ids of texts follow time.
create index unit_uses_number on unit_uses (party, unit_id, number, text_id);
create index unit_uses_text on unit_uses (text_id);
alter table unit_uses enable row level security;
create policy party on unit_uses using (party = any ((select actor_ids())::uuid[]));
grant select on unit_uses to tilts_app;

create function unit_used() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into unit_uses (party, unit_id, number, text_id)
    select distinct party, new.unit_id, r.number, new.text_id from texts t cross join unnest(t.party_ids) as party, revisions r
    where t.id = new.text_id and r.id = new.unit_revision_id
    on conflict (party, unit_id, text_id) do update set number = excluded.number;
  return null;
end $$;
create trigger unit_used after insert on memorandum_units for each row execute function unit_used();
create trigger unit_used after insert on agreement_units for each row execute function unit_used();

create function unit_uses_parties() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into unit_uses (party, unit_id, number, text_id)
    select distinct party, u.unit_id, u.number, u.text_id from (select distinct unit_id, number, text_id from unit_uses where text_id = new.id) u
      cross join unnest(new.party_ids) as party
    on conflict do nothing;
  delete from unit_uses where text_id = new.id and party <> all (new.party_ids);
  return null;
end $$;
create trigger unit_uses_parties after update of party_ids on texts for each row
  when (new.kind <> 'unit' and old.party_ids is distinct from new.party_ids) execute function unit_uses_parties();
