-- What was frozen is only read, and what one person does is never written down as another's: the same rules as the actions keep, for
-- whoever speaks to the database as the application.

-- Parties and projections are written in the transaction that freezes their revision, and never after.
do $$ declare t text; begin
  foreach t in array array['parties', 'outcomes', 'memorandum_units', 'agreement_units', 'agreement_items', 'agreement_people'] loop
    execute format('create policy freezing on %1$I as restrictive for insert with check (exists (select from revisions r
      where r.id = %1$I.revision_id and r.text_id = %1$I.text_id and r.submitted_at = now()))', t);
  end loop;
end $$;

-- An approval is the actor's own, for an organisation he or she speaks for, on the latest frozen revision while it counts.
create policy own on approvals as restrictive for insert with check (account_id = (select actor_account()) and exists (
  select from parties p join revisions r on r.id = p.revision_id
  where p.id = approvals.party_id and p.revision_id = approvals.revision_id and r.text_id = approvals.text_id and p.approves
    and p.organisation_id = any ((select actor_ids())::uuid[]) and r.submitted_at is not null and r.closed_at is null
    and not exists (select from revisions n where n.text_id = r.text_id and n.number > r.number)));
-- So is a signature, over the bytes that were frozen. Whoever signs without an account needs a policy of its own.
create policy own on signatures as restrictive for insert with check (account_id = (select actor_account()) and exists (
  select from parties p join revisions r on r.id = p.revision_id
  where p.id = signatures.party_id and p.revision_id = signatures.revision_id and r.text_id = signatures.text_id and p.signs
    and coalesce(p.organisation_id, p.person_id) = any ((select actor_ids())::uuid[]) and r.hash = signatures.hash and r.closed_at is null
    and not exists (select from revisions n where n.text_id = r.text_id and n.number > r.number)));
create policy own on comments as restrictive for insert with check (account_id is not distinct from (select actor_account())
  and guest_id is not distinct from (select actor_guest()));

-- A revision begins open, by who acts.
create policy opening on revisions as restrictive for insert with check (opened_by = (select actor_account())
  and submitted_at is null and hash is null and closed_at is null);

-- A revision is frozen now, with the hash of its bytes; then nothing of it changes but that it is closed, once. An agreed unit's is never
-- closed: the next one stands beside it.
create or replace function revisions_immutable() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and (new.body, new.format, new.hash, new.version, new.submitted_at, new.submitted_by, new.submitted_by_name,
      new.saved_at, new.saved_by_name)
      is distinct from (old.body, old.format, old.hash, old.version, old.submitted_at, old.submitted_by, old.submitted_by_name, old.saved_at,
      old.saved_by_name) then
    raise exception 'a frozen revision never changes' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if old.submitted_at is null and new.submitted_at is not null and (new.submitted_at <> now() or new.hash is distinct from sha256(new.body)) then
    raise exception 'a revision is frozen now, as it is' using errcode = 'integrity_constraint_violation', constraint = 'revisions_freezing';
  end if;
  if old.closed_at is not null and (new.closed_at, new.closed_as, new.closed_by_name, new.closed_by_organisation, new.close_reason)
      is distinct from (old.closed_at, old.closed_as, old.closed_by_name, old.closed_by_organisation, old.close_reason) then
    raise exception 'a closed revision stays closed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if old.closed_at is null and new.closed_at is not null then
    if old.submitted_at is null then
      raise exception 'an open revision is not closed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_closing';
    end if;
    if exists (select from texts t where t.id = old.text_id and t.kind = 'unit')
        and not exists (select from parties p where p.revision_id = old.id and p.approves
          and not exists (select from approvals a where a.party_id = p.id)) then
      raise exception 'an agreed unit stays agreed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_closing';
    end if;
  end if;
  return new;
end $$;

-- Who has once seen a text goes on seeing it, and what has ended stays ended.
create function texts_kept() returns trigger language plpgsql as $$
begin
  if not new.party_ids @> old.party_ids then
    raise exception 'no party is taken out of a text' using errcode = 'integrity_constraint_violation', constraint = 'texts_kept';
  end if;
  if old.ended_as is not null and (new.ended_as, new.ended_at, new.end_reason) is distinct from (old.ended_as, old.ended_at, old.end_reason) then
    raise exception 'what has ended stays ended' using errcode = 'integrity_constraint_violation', constraint = 'texts_kept';
  end if;
  return new;
end $$;
create trigger kept before update on texts for each row execute function texts_kept();
