-- A signature that was given on paper or in a file signed elsewhere. Somebody who drafts the text records it and stands as the one who
-- attests it, never as the one who signed: the row's account is whoever acts, as always, and its file says who that was.

-- What such a signature rests on: the scan, or the signed file, as it is kept. It is never changed and never goes.
create table signature_files (
  id uuid primary key,
  text_id uuid not null references texts,
  attested_by uuid not null references accounts,
  attested_by_name text not null,
  -- The day on which the party signed.
  signed_on date not null,
  kind text not null constraint signature_files_kind check (kind in ('pdf', 'jpeg', 'png', 'asice')),
  hash bytea not null,
  bytes bytea not null,
  created_at timestamptz not null default now(),
  constraint signature_files_of_text unique (id, text_id),
  constraint signature_files_hash check (hash = sha256(bytes)),
  constraint signature_files_size check (octet_length(bytes) between 1 and 10485760)
);
-- What comes here is packed already.
alter table signature_files alter column bytes set storage external;
create index signature_files_text on signature_files (text_id);
alter table signature_files enable row level security;

-- Whether the actor drafts a text: as coordinator or teacher of one of its institutions, or of the company that began it.
create function text_drafted(of_text uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from texts t join members m on m.organisation_id = any (t.party_ids) join organisations o on o.id = m.organisation_id
    where t.id = of_text and m.account_id = actor_account() and m.ended_at is null and m.role in ('coordinator', 'teacher')
      and o.suspended_at is null and (o.kind <> 'company' or o.id = t.owner_organisation_id)) $$;

-- Whoever sees the text sees what its signatures rest on; who drafts it adds to it in the own name.
create policy party on signature_files for select using (exists (select from texts t where t.id = text_id));
create policy recorder on signature_files for insert
  with check (attested_by = (select actor_account()) and (select actor_guest()) is null and text_drafted(text_id));
grant select, insert on signature_files to tilts_app;

-- The means say whether there is a file, and each file is of one signature of its own text.
alter table signatures add column file_id uuid,
  add constraint signatures_file_key unique (file_id),
  add constraint signatures_file_of_text foreign key (file_id, text_id) references signature_files (id, text_id),
  add constraint signatures_elsewhere check ((means in ('paper', 'file')) = (file_id is not null));
-- One's own signature as before; beside it, one that is recorded for a party by whoever has just attested its file.
alter policy own on signatures with check (account_id = (select actor_key()) and guest_id is not distinct from (select actor_guest()) and exists (
  select from parties p join revisions r on r.id = p.revision_id
  where p.id = signatures.party_id and p.revision_id = signatures.revision_id and r.text_id = signatures.text_id and p.signs
    and case when signatures.file_id is null
      then coalesce(p.organisation_id, p.person_id) = any ((select actor_ids())::uuid[])
        or guest_binds(signatures.text_id, p.seat, coalesce(p.organisation_id, p.person_id))
      else (select actor_guest()) is null and text_drafted(signatures.text_id) and exists (
        select from signature_files f where f.id = signatures.file_id and f.attested_by = (select actor_account()) and f.created_at = now()) end
    and r.hash = signatures.hash and r.closed_at is null
    and not exists (select from revisions n where n.text_id = r.text_id and n.number > r.number)));

-- As before. Of a signature on paper the one who attests it is told, and the party where it can be reached: a learner or guardian with an
-- account, whoever was sent a link to sign.
create or replace function text_recipients(of_text uuid, of_revision uuid, which text)
  returns table (name text, email text, language text, link_id uuid, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (r.email) r.name, r.email, r.language, r.link_id, r.party from (
    select a.name, a.email, a.language, null::uuid as link_id, '' as party from signatures s join accounts a on a.id = s.account_id
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and s.guest_id is null
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from signatures s join links l on l.id = s.guest_id
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and l.email <> ''
    union all
    select a.name, a.email, a.language, null, '' from signatures s join parties p on p.id = s.party_id
        join (select id, account_id from learners union all select id, account_id from guardians) x on x.id = p.person_id
        join accounts a on a.id = x.account_id
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and s.file_id is not null
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from signatures s join parties p on p.id = s.party_id
        join links l on l.text_id = s.text_id and l.seat = p.seat and coalesce(l.organisation_id, l.person_id) = coalesce(p.organisation_id, p.person_id)
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and s.file_id is not null
        and l.purpose = 'sign' and l.ended_at is null and l.email <> ''
    union all
    select a.name, a.email, a.language, null, '' from revisions v join accounts a on a.id = v.submitted_by
      where which = 'drafters' and v.id = of_revision and v.text_id = of_text
    union all
    select a.name, a.email, a.language, null, '' from links l join accounts a on a.id = l.created_by
      where which = 'drafters' and l.id = actor_guest() and l.text_id = of_text
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from links l join parties p on p.revision_id = of_revision and p.seat = l.seat
        and coalesce(p.organisation_id, p.person_id) = coalesce(l.organisation_id, l.person_id)
      where l.text_id = of_text and l.purpose = 'sign' and l.ended_at is null and l.email <> ''
        and (which = 'approving-links' and p.approves and not exists (select from approvals a where a.party_id = p.id)
          or which = 'signing-links' and p.signs and not exists (select from signatures s where s.party_id = p.id))) r
  where exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
  order by r.email, r.link_id nulls first $$;

-- How many tries there were within the window, without counting one: who signs types a password beside a form that may come twice.
create function throttle_seen(throttle_key bytea, seconds integer) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select t.count from throttles t where t.key = throttle_key and t.since >= now() - make_interval(secs => seconds)), 0) $$;
