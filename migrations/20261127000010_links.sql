-- A link lets one person act on one text for one of its parties. The database knows the hash of its token and nothing that opens it:
-- tokens and codes are derived from a secret of the installation. Rows stay; a link that ends says how.

create table links (
  id uuid primary key,
  text_id uuid not null references texts,
  purpose text not null constraint links_purpose check (purpose in ('review', 'answer', 'sign')),
  -- The part and the party it speaks for, from revision to revision.
  seat text not null,
  organisation_id uuid references organisations,
  person_id uuid,
  party text not null,
  -- To whom it was sent: the address book's words of that day.
  name text not null,
  position text not null default '',
  email text not null default '',
  language text not null,
  channel text not null constraint links_channel check (channel in ('mail', 'text', 'paper')),
  token_hash bytea not null,
  created_at timestamptz not null,
  created_by uuid not null references accounts,
  created_by_name text not null,
  created_by_email text not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_as text constraint links_ended_as check (ended_as in ('revoked', 'replaced', 'wrong-person')),
  replaced_by uuid references links,
  -- Whom the person named as the right one.
  referred_name text not null default '',
  referred_email text not null default '',
  referred_note text not null default '',
  constraint links_token_key unique (token_hash),
  constraint links_party check ((organisation_id is null) <> (person_id is null)),
  constraint links_ended check ((ended_at is null) = (ended_as is null)),
  constraint links_mail check (channel <> 'mail' or email <> '')
);
create index links_text on links (text_id, created_at);
alter table links enable row level security;
-- The people of the text see them; a guest sees the own one.
create policy party on links for select using (
  case when (select actor_guest()) is null then exists (select from texts t where t.id = text_id) else id = (select actor_guest()) end);
create policy sender on links for insert with check (created_by = (select actor_account()) and exists (select from texts t where t.id = text_id));
create policy sender_ends on links for update using (
  case when (select actor_guest()) is null then exists (select from texts t where t.id = text_id) else id = (select actor_guest()) end);
grant select (id, text_id, purpose, seat, organisation_id, person_id, party, name, position, email, language, channel, created_at, created_by,
  created_by_name, created_by_email, expires_at, ended_at, ended_as, replaced_by, referred_name, referred_email, referred_note) on links to tilts_app;
grant insert on links to tilts_app;
grant update (ended_at, ended_as, replaced_by, referred_name, referred_email, referred_note) on links to tilts_app;

-- When a link was opened, and from where: one row for a browser and an hour, however often it asks.
create table link_openings (
  link_id uuid not null references links,
  hour timestamptz not null,
  address text not null,
  agent text not null,
  times integer not null default 1,
  first_at timestamptz not null default now(),
  primary key (link_id, hour, address, agent)
);
alter table link_openings enable row level security;
create policy party on link_openings for select using (exists (select from links l where l.id = link_id));
grant select on link_openings to tilts_app;

-- A code that was sent to the address of a link, for one browser. The code itself is derived from the row's id.
create table link_codes (
  id uuid primary key,
  link_id uuid not null references links,
  browser bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  -- The transaction that used it: what binds the party is written in the same one.
  used_in xid8
);
create index link_codes_link on link_codes (link_id, created_at);
alter table link_codes enable row level security;
create policy own on link_codes using (link_id = (select actor_guest()));
grant select, insert on link_codes to tilts_app;
grant update (used_at, used_in) on link_codes to tilts_app;

-- ---------------------------------------------------------------- before there is an actor
-- The link behind a token's hash: one row or none.
create function link_found(hash bytea) returns table (
    id uuid, text_id uuid, purpose text, seat text, organisation_id uuid, person_id uuid, party text, name text, "position" text, email text, language text,
    expires_at timestamptz, ended_as text, replaced_by uuid, created_by_name text, created_by_email text, kind text, title text, title_language text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.text_id, l.purpose, l.seat, l.organisation_id, l.person_id, l.party, l.name, l.position, l.email, l.language,
    l.expires_at, l.ended_as, l.replaced_by, l.created_by_name, l.created_by_email, t.kind, t.title, t.language
  from links l join texts t on t.id = l.text_id where l.token_hash = hash $$;

-- Notes that a link was opened. Nothing else changes, however often and by whomever.
create function link_opened(hash bytea, from_address text, by_agent text) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into link_openings (link_id, hour, address, agent)
    select l.id, date_trunc('hour', now()), from_address, left(by_agent, 200) from links l
    where l.token_hash = hash and (select count(*) from link_openings o where o.link_id = l.id) < 1000
  on conflict (link_id, hour, address, agent) do update set times = link_openings.times + 1 $$;

-- Counts a try at the newest code of this link and browser, and tells which it is; nothing where there is none that can be used.
create function link_code_try(of_link uuid, of_browser bytea, at timestamptz, most integer) returns table (id uuid, tries integer)
  language sql volatile security definer set search_path = public, pg_temp as $$
  update link_codes c set tries = c.tries + 1
  where c.id = (select n.id from link_codes n where n.link_id = of_link and n.browser = of_browser order by n.created_at desc, n.id desc limit 1)
    and c.used_at is null and c.expires_at > at and c.tries < most
  returning c.id, c.tries $$;

-- ---------------------------------------------------------------- who acts may be a guest
-- An account's column holds whoever acts, as in once_keys: the previous program reads it and finds no such account.
alter table approvals add column guest_id uuid, add constraint approvals_guest check (guest_id is null or guest_id = account_id);
alter table signatures add column guest_id uuid, add constraint signatures_guest check (guest_id is null or guest_id = account_id);

-- Whether the guest's link was sent to act for this party, and a code was typed in this transaction.
create function guest_binds(of_text uuid, of_seat text, of_party uuid) returns boolean language sql stable as $$
  select exists (select from links l where l.id = (select actor_guest()) and l.text_id = of_text and l.purpose = 'sign' and l.seat = of_seat
      and coalesce(l.organisation_id, l.person_id) = of_party and l.ended_at is null)
    and exists (select from link_codes c where c.link_id = (select actor_guest()) and c.used_in = pg_current_xact_id_if_assigned()) $$;
alter policy own on approvals with check (account_id = (select actor_key()) and guest_id is not distinct from (select actor_guest()) and exists (
  select from parties p join revisions r on r.id = p.revision_id
  where p.id = approvals.party_id and p.revision_id = approvals.revision_id and r.text_id = approvals.text_id and p.approves
    and (p.organisation_id = any ((select actor_ids())::uuid[]) or guest_binds(approvals.text_id, p.seat, p.organisation_id))
    and r.submitted_at is not null and r.closed_at is null
    and not exists (select from revisions n where n.text_id = r.text_id and n.number > r.number)));
alter policy own on signatures with check (account_id = (select actor_key()) and guest_id is not distinct from (select actor_guest()) and exists (
  select from parties p join revisions r on r.id = p.revision_id
  where p.id = signatures.party_id and p.revision_id = signatures.revision_id and r.text_id = signatures.text_id and p.signs
    and (coalesce(p.organisation_id, p.person_id) = any ((select actor_ids())::uuid[])
      or guest_binds(signatures.text_id, p.seat, coalesce(p.organisation_id, p.person_id)))
    and r.hash = signatures.hash and r.closed_at is null
    and not exists (select from revisions n where n.text_id = r.text_id and n.number > r.number)));
alter policy opening on revisions with check (opened_by = (select actor_key()) and submitted_at is null and hash is null and closed_at is null);

-- ---------------------------------------------------------------- the outbox
-- A message that was written in the transaction of the act it tells of. It holds what it is about, never a token or a code: the
-- worker words it in the recipient's language when it is sent.
create table messages (
  id uuid primary key,
  kind text not null,
  to_name text not null,
  to_email text not null,
  language text not null,
  text_id uuid references texts,
  link_id uuid references links,
  data jsonb not null,
  -- The same matter is told one person once.
  matter text,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  -- Given up: bounced for good, or tried too often; or there is no point in sending it any more.
  failed_at timestamptz,
  silenced_at timestamptz,
  error text not null default '',
  constraint messages_matter_key unique (matter, to_email)
);
create index messages_due on messages (due_at) where sent_at is null and failed_at is null and silenced_at is null;
create index messages_text on messages (text_id, created_at);
create index messages_newest on messages (created_at, id);
alter table messages enable row level security;
create function actor_is_worker() returns boolean language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tilts.worker', true), '')::boolean, false) $$;
-- Whoever acts may write one; the people of its text see it; what the worker does stands below.
create policy write on messages for insert with check ((select actor_key()) is not null);
create policy party on messages for select
  using ((select actor_is_worker()) or ((select actor_guest()) is null and text_id is not null and exists (select from texts t where t.id = text_id)));
grant select, insert on messages to tilts_app;

create function messages_written() returns trigger language plpgsql as $$ begin perform pg_notify('messages', ''); return null; end $$;
create trigger written after insert on messages for each statement execute function messages_written();

-- A link that is lost or too old is replaced at its recipient's wish, in the sender's name: the new one goes to the address on file
-- and nowhere else. Of several that took each other's place the newest is meant.
create function link_renewed(old_link uuid, new_link uuid, new_hash bytea, message uuid, at timestamptz, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare l links; t texts;
begin
  select * into l from links where id = old_link;
  if not found then return false; end if;
  while l.replaced_by is not null loop select * into l from links where id = l.replaced_by; end loop;
  select * into t from texts where id = l.text_id for update;
  select * into l from links where id = l.id for update;
  if l.email = '' or l.ended_as is not null or t.ended_as is not null then return false; end if;
  insert into links (id, text_id, purpose, seat, organisation_id, person_id, party, name, position, email, language, channel, token_hash, created_at,
      created_by, created_by_name, created_by_email, expires_at)
    values (new_link, l.text_id, l.purpose, l.seat, l.organisation_id, l.person_id, l.party, l.name, l.position, l.email, l.language, 'mail', new_hash, at,
      l.created_by, l.created_by_name, l.created_by_email, until);
  update links set ended_at = at, ended_as = 'replaced', replaced_by = new_link where id = l.id;
  update texts set party_ids = array_append(party_ids, new_link) where id = l.text_id;
  insert into messages (id, kind, to_name, to_email, language, text_id, link_id, data)
    values (message, 'link', l.name, l.email, l.language, l.text_id, new_link, jsonb_build_object('text_kind', t.kind, 'title', t.title,
      'party', l.party, 'sender', l.created_by_name, 'sender_email', l.created_by_email, 'purpose', l.purpose));
  perform record(t.id, t.kind, 'link-renewed', jsonb_build_object('link', l.id, 'by', new_link), l.name, t.party_ids, t.title, array[]::uuid[]);
  return true;
end $$;

-- ---------------------------------------------------------------- what the worker does
create function message_claim(seconds integer) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update messages m set silenced_at = now() from links l, texts t
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.kind in ('link', 'reminder', 'code')
      and l.id = m.link_id and t.id = l.text_id and (l.ended_at is not null or t.ended_as is not null);
  return query update messages set attempts = attempts + 1, due_at = now() + make_interval(secs => seconds)
    where id = (select n.id from messages n where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now()
      order by n.due_at, n.id for update skip locked limit 1)
    returning *;
end $$;
create function message_sent(message uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update messages set sent_at = now(), error = '' where id = message and sent_at is null $$;
create function message_failed(message uuid, reason text, again timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update messages set error = left(reason, 500), due_at = coalesce(again, due_at), failed_at = case when again is null then now() end
  where id = message and sent_at is null $$;

-- To whom of a text a message goes: 'signers' are all who signed this revision, 'drafters' those who sent it and the guest's link,
-- 'approving-links' and 'signing-links' the open links whose turn it is. Only who sees the text is answered; one row an address.
create function text_recipients(of_text uuid, of_revision uuid, which text)
  returns table (name text, email text, language text, link_id uuid, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (r.email) r.name, r.email, r.language, r.link_id, r.party from (
    select a.name, a.email, a.language, null::uuid as link_id, '' as party from signatures s join accounts a on a.id = s.account_id
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and s.guest_id is null
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from signatures s join links l on l.id = s.guest_id
      where which = 'signers' and s.revision_id = of_revision and s.text_id = of_text and l.email <> ''
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
