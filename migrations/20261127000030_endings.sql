-- How a text ends, and how one that everybody has signed is changed without ending.

-- ---------------------------------------------------------------- the end of a text
-- Beside how, when it was written down and why: the code of the reason, the day from which on it holds, who wrote it down, and which
-- memorandum took the place of this one. What comes by that day is computed from it and never stored.
alter table texts
  add column end_code text,
  add column ended_on date,
  add column ended_by uuid,
  add column ended_by_name text not null default '',
  add column ended_by_organisation text not null default '',
  add column superseded_by uuid references texts,
  add constraint texts_superseded_by check (superseded_by is null or (ended_as is not null and superseded_by <> id)),
  add constraint texts_ended_on check (ended_on is null or ended_as is not null);
create index texts_superseded on texts (superseded_by) where superseded_by is not null;
grant update (end_code, ended_on, ended_by, ended_by_name, ended_by_organisation, superseded_by) on texts to tilts_app;

create or replace function texts_kept() returns trigger language plpgsql as $$
begin
  if not new.party_ids @> old.party_ids then
    raise exception 'no party is taken out of a text' using errcode = 'integrity_constraint_violation', constraint = 'texts_kept';
  end if;
  if old.ended_as is not null and (new.ended_as, new.ended_at, new.end_reason, new.end_code, new.ended_on, new.ended_by, new.superseded_by)
      is distinct from (old.ended_as, old.ended_at, old.end_reason, old.end_code, old.ended_on, old.ended_by, old.superseded_by) then
    raise exception 'what has ended stays ended' using errcode = 'integrity_constraint_violation', constraint = 'texts_kept';
  end if;
  return new;
end $$;

-- Nobody approves or signs what has ended.
do $$ declare t text; begin
  foreach t in array array['approvals', 'signatures'] loop
    execute format('create policy living on %1$I as restrictive for insert
      with check (exists (select from texts x where x.id = %1$I.text_id and x.ended_as is null))', t);
  end loop;
end $$;

-- Whom the end of a text concerns: who approved or signed this revision, and who was sent a link to do so. One row an address.
create function text_concerned(of_text uuid, of_revision uuid)
  returns table (name text, email text, language text, link_id uuid, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (r.email) r.name, r.email, r.language, r.link_id, r.party from (
    select a.name, a.email, a.language, null::uuid as link_id, '' as party
      from (select account_id from approvals where revision_id = of_revision and text_id = of_text and guest_id is null
            union select account_id from signatures where revision_id = of_revision and text_id = of_text and guest_id is null) s
        join accounts a on a.id = s.account_id
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from links l
      where l.text_id = of_text and l.email <> '' and l.purpose = 'sign' and (l.ended_at is null
        or exists (select from approvals s where s.revision_id = of_revision and s.guest_id = l.id)
        or exists (select from signatures s where s.revision_id = of_revision and s.guest_id = l.id))) r
  where exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
  order by r.email, r.link_id nulls first $$;

-- ---------------------------------------------------------------- amendments
-- Why a revision amends the one in force, which stays in force beside it until everybody has signed. The revision that follows a
-- change request carries on the same reason.
alter table revisions
  add column amendment_code text,
  add column amendment_reason text,
  add constraint revisions_amendment check ((amendment_code is null) = (amendment_reason is null));

-- An amendment can be withdrawn while it is still being written; then another one may be open. superseded: its amendment was signed;
-- withdrawn: an amendment that was given up.
drop index revisions_one_open;
create unique index revisions_one_open on revisions (text_id) where submitted_at is null and closed_at is null;

-- As before, and: an amendment keeps its reason, what was withdrawn is not sent any more, and what is in force is closed by nothing but
-- the amendment that everybody has signed.
create or replace function revisions_immutable() returns trigger language plpgsql as $$
declare kind text; complete boolean;
begin
  if old.submitted_at is not null and (new.body, new.format, new.hash, new.version, new.submitted_at, new.submitted_by, new.submitted_by_name,
      new.saved_at, new.saved_by_name)
      is distinct from (old.body, old.format, old.hash, old.version, old.submitted_at, old.submitted_by, old.submitted_by_name, old.saved_at,
      old.saved_by_name) then
    raise exception 'a frozen revision never changes' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if (new.amendment_code, new.amendment_reason) is distinct from (old.amendment_code, old.amendment_reason) then
    raise exception 'an amendment keeps its reason' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if old.submitted_at is null and new.submitted_at is not null and (new.submitted_at <> now() or new.hash is distinct from sha256(new.body)) then
    raise exception 'a revision is frozen now, as it is' using errcode = 'integrity_constraint_violation', constraint = 'revisions_freezing';
  end if;
  if old.closed_at is not null and (new.closed_at, new.closed_as, new.closed_by_name, new.closed_by_organisation, new.close_reason,
      new.body, new.submitted_at)
      is distinct from (old.closed_at, old.closed_as, old.closed_by_name, old.closed_by_organisation, old.close_reason,
      old.body, old.submitted_at) then
    raise exception 'a closed revision stays closed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if old.closed_at is null and new.closed_at is not null then
    if old.submitted_at is null and (new.submitted_at is not null or new.closed_as is distinct from 'withdrawn' or old.amendment_code is null) then
      raise exception 'an open revision is not closed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_closing';
    end if;
    select t.kind into kind from texts t where t.id = old.text_id;
    complete := old.submitted_at is not null
      and not exists (select from parties p where p.revision_id = old.id and p.approves
        and not exists (select from approvals a where a.party_id = p.id))
      and not exists (select from parties p where p.revision_id = old.id and p.signs
        and not exists (select from signatures s where s.party_id = p.id));
    if kind = 'unit' and complete then
      raise exception 'an agreed unit stays agreed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_closing';
    end if;
    if kind <> 'unit' and complete and not (new.closed_as is not distinct from 'superseded' and exists (
        select from revisions n where n.text_id = old.text_id and n.number > old.number and n.submitted_at is not null and n.closed_at is null
          and not exists (select from parties p where p.revision_id = n.id and p.signs
            and not exists (select from signatures s where s.party_id = p.id)))) then
      raise exception 'what is in force stays in force' using errcode = 'integrity_constraint_violation', constraint = 'revisions_closing';
    end if;
  end if;
  return new;
end $$;

-- What is still being rated follows the amendment that was signed meanwhile; the results stand by the ids of outcomes.
grant update (agreement_revision_id) on assessments to tilts_app;

-- Puts the company that an amendment names, whoever signed last: a guest does not see the placement.
create function placement_company(of_agreement uuid, company uuid, name text) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update placements set company_id = company, company_name = name
    where agreement_id = of_agreement and exists (select from texts t where t.id = of_agreement and t.party_ids && actor_ids()
      and (company is null or company = any (t.party_ids))) $$;
