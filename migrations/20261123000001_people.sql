-- Who acts: accounts, organisations, seats, learners, guardians; and what precedes an actor: sessions, throttles, invitations.
-- The application's role (tilts_app) owns nothing and passes every policy below; the owner's functions at the end are the
-- few look-ups that happen before there is an actor, each by a secret, a hash or an address.

-- The ids of the actor of this transaction: organisations of the seats, learner, guardian and account. No context, no rows.
create function actor_ids() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('tilts.ids', true), '')::uuid[] $$;
create function actor_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('tilts.account', true), '')::uuid $$;
create function actor_is_administrator() returns boolean language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('tilts.administrator', true), '')::boolean, false) $$;

create table accounts (
  id uuid primary key,
  email text not null constraint accounts_email_lower check (email = lower(email)),
  name text not null,
  language text not null,
  password_hash text not null,
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  signed_in_at timestamptz,
  previous_sign_in_at timestamptz,
  suspended_at timestamptz
);
create unique index accounts_email_key on accounts (email);
alter table accounts enable row level security;
create policy own on accounts using (id = (select actor_account()));
grant select (id, email, name, language, administrator, created_at, signed_in_at, previous_sign_in_at, suspended_at),
      update (name, language) on accounts to tilts_app;

create table organisations (
  id uuid primary key,
  name text not null,
  country text not null,
  kind text not null,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  contact_name text not null default '',
  contact_position text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  representative_name text not null default '',
  representative_position text not null default '',
  oid text,
  registration_number text,
  languages text[] not null default '{}',
  channel text not null default 'mail',
  -- The organisation that entered this one; null as soon as it has a member of its own.
  kept_by uuid references organisations,
  party_ids uuid[] not null,
  created_at timestamptz not null default now(),
  suspended_at timestamptz,
  version integer not null default 1
);
create unique index organisations_oid_key on organisations (oid);
create unique index organisations_registration_key on organisations (country, registration_number);
create index organisations_parties on organisations using gin (party_ids);
create index organisations_email on organisations (lower(contact_email));
create index organisations_kept on organisations (kept_by);
create index organisations_name on organisations (name, id);
alter table organisations enable row level security;
create policy party on organisations
  using (party_ids && (select actor_ids()) or (select actor_is_administrator()));
grant select, insert on organisations to tilts_app;
grant update (name, country, kind, address, phone, email, website, contact_name, contact_position, contact_phone, contact_email,
  representative_name, representative_position, oid, registration_number, languages, channel, suspended_at, version)
  on organisations to tilts_app;

create table members (
  id uuid primary key,
  account_id uuid not null references accounts,
  organisation_id uuid not null references organisations,
  role text not null,
  name text not null,
  position text not null default '',
  email text not null,
  may_sign_from date,
  may_sign_until date,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  version integer not null default 1,
  constraint members_may_sign_order check (may_sign_until is null or may_sign_until >= may_sign_from)
);
create unique index members_seat_key on members (organisation_id, account_id, role) where ended_at is null;
create index members_account on members (account_id);
alter table members enable row level security;
create policy party on members using (exists (select from organisations o where o.id = organisation_id));
grant select on members to tilts_app;
grant update (position, may_sign_from, may_sign_until, ended_at, version) on members to tilts_app;

create table learners (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  account_id uuid references accounts,
  name text not null,
  email text not null default '',
  phone text not null default '',
  address text not null default '',
  birth_date date not null,
  gender text not null default '',
  party_ids uuid[] not null,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index learners_parties on learners using gin (party_ids);
create index learners_account on learners (account_id);
create index learners_organisation on learners (organisation_id, name);
alter table learners enable row level security;
create policy party on learners using (party_ids && (select actor_ids()));
grant select, insert on learners to tilts_app;
grant update (name, email, phone, address, birth_date, gender, version) on learners to tilts_app;

create table guardians (
  id uuid primary key,
  learner_id uuid not null references learners,
  account_id uuid references accounts,
  name text not null,
  email text not null default '',
  phone text not null default '',
  address text not null default '',
  relation text not null default '',
  created_at timestamptz not null default now()
);
create index guardians_learner on guardians (learner_id);
create index guardians_account on guardians (account_id);
alter table guardians enable row level security;
create policy party on guardians using (exists (select from learners l where l.id = learner_id));
grant select, insert on guardians to tilts_app;
grant update (name, email, phone, address, relation) on guardians to tilts_app;

create table invitations (
  id uuid primary key,
  token_hash bytea not null,
  -- What accepting gives: a seat in an organisation, or the account of a learner or of a guardian.
  organisation_id uuid not null references organisations,
  invited_by_organisation_id uuid references organisations,
  role text not null,
  may_sign boolean not null default false,
  position text not null default '',
  learner_id uuid references learners,
  guardian_id uuid references guardians,
  name text not null,
  email text not null,
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create unique index invitations_token_key on invitations (token_hash);
create index invitations_organisation on invitations (organisation_id) where accepted_at is null and revoked_at is null;
create index invitations_learner on invitations (learner_id) where accepted_at is null and revoked_at is null;
alter table invitations enable row level security;
create policy party on invitations
  using (organisation_id = any ((select actor_ids())::uuid[]) or invited_by_organisation_id = any ((select actor_ids())::uuid[])
    or (select actor_is_administrator()));
grant select (id, organisation_id, invited_by_organisation_id, role, may_sign, position, learner_id, guardian_id, name, email,
  created_at, created_by, expires_at, accepted_at, revoked_at) on invitations to tilts_app;
grant insert on invitations to tilts_app;
grant update (revoked_at) on invitations to tilts_app;

create table sessions (
  token_hash bytea primary key,
  account_id uuid not null references accounts,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- The language chosen on a page; null: the account's.
  language text
);
create index sessions_account on sessions (account_id);
alter table sessions enable row level security;
create policy own on sessions using (account_id = (select actor_account()));
grant select (account_id, created_at, touched_at, expires_at, ended_at) on sessions to tilts_app;

create table throttles (
  key bytea primary key,
  since timestamptz not null,
  count integer not null
);
alter table throttles enable row level security;

-- One row per submitted form: a second POST with the same key waits for the first and is answered with its location.
create table once_keys (
  account_id uuid not null,
  key uuid not null,
  body_hash bytea not null,
  location text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table once_keys enable row level security;
create policy own on once_keys using (account_id = (select actor_account()));
grant select, insert on once_keys to tilts_app;
grant update (location) on once_keys to tilts_app;

-- ---------------------------------------------------------------- before there is an actor

-- The actor behind a session token's hash: one row or none.
create function session_actor(hash bytea) returns table (
    account_id uuid, name text, email text, language text, administrator boolean, previous_sign_in_at timestamptz,
    touched_at timestamptz, seats jsonb, learners jsonb, guardians jsonb)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.name, a.email, coalesce(s.language, a.language), a.administrator, a.previous_sign_in_at, s.touched_at,
    coalesce((select jsonb_agg(jsonb_build_object('member', m.id, 'organisation', o.id, 'organisation_name', o.name,
        'country', o.country, 'organisation_kind', o.kind, 'role', m.role, 'position', m.position,
        'may_sign', m.may_sign_from <= current_date and (m.may_sign_until is null or m.may_sign_until >= current_date))
        order by m.created_at, m.id)
      from members m join organisations o on o.id = m.organisation_id
      where m.account_id = a.id and m.ended_at is null and o.suspended_at is null), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'school', l.organisation_id)) from learners l where l.account_id = a.id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'learner', g.learner_id, 'name', g.name)) from guardians g where g.account_id = a.id), '[]')
  from sessions s join accounts a on a.id = s.account_id
  where s.token_hash = hash and s.ended_at is null and s.expires_at > now()
    and s.touched_at > now() - interval '8 hours' and a.suspended_at is null $$;

create function session_touch(hash bytea, speaks text) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update sessions set touched_at = now(), language = coalesce(speaks, language) where token_hash = hash and ended_at is null $$;

create function session_end(hash bytea) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update sessions set ended_at = now() where token_hash = hash and ended_at is null $$;

create function session_begin(hash bytea, account uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update accounts set previous_sign_in_at = signed_in_at, signed_in_at = now() where id = account;
  insert into sessions (token_hash, account_id, expires_at) values (hash, account, now() + interval '30 days') $$;

-- The account and the password hash behind an address; the caller compares.
create function credentials(address text) returns table (account_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.password_hash from accounts a where a.email = lower(address) and a.suspended_at is null $$;

-- Counts one try under this key and tells how many there were within the window, this one included.
create function throttle_count(throttle_key bytea, seconds integer) returns integer
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into throttles as t (key, since, count) values (throttle_key, now(), 1)
  on conflict (key) do update set
    count = case when t.since < now() - make_interval(secs => seconds) then 1 else t.count + 1 end,
    since = case when t.since < now() - make_interval(secs => seconds) then now() else t.since end
  returning count $$;

create function throttle_clear(throttle_key bytea) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  delete from throttles where key = throttle_key $$;

-- Accepts an invitation once: makes the account, or uses the known one whose password the caller has compared (`proven`), gives
-- the seat, lets a kept organisation go, and where this is the organisation's first member, joins the partnerships it was added
-- to. Returns the account; nothing where the invitation is used, revoked or too old, or where the account is not the proven one.
create function invitation_accept(hash bytea, proven uuid, new_account uuid, new_member uuid, typed_name text, new_password_hash text, account_language text,
    at timestamptz)
  returns table (account_id uuid, organisation_id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare i invitations; o organisations; a uuid; known_name text; learner learners; j record; is_first boolean;
begin
  select * into i from invitations where token_hash = hash for update;
  if not found or i.accepted_at is not null or i.revoked_at is not null or i.expires_at <= at then return; end if;
  select id, name into a, known_name from accounts where email = lower(i.email);
  if a is not null then
    if a is distinct from proven then return; end if;
  else
    if new_password_hash is null then return; end if;
    a := new_account; known_name := typed_name;
    insert into accounts (id, email, name, language, password_hash) values (a, lower(i.email), typed_name, account_language, new_password_hash);
  end if;
  perform set_config('tilts.account', a::text, true);
  update invitations set accepted_at = now() where id = i.id;

  if i.learner_id is not null or i.guardian_id is not null then
    if i.learner_id is not null then
      update learners set account_id = a where id = i.learner_id;
    else
      update guardians set account_id = a where id = i.guardian_id;
    end if;
    select * into learner from learners where id = coalesce(i.learner_id, (select g.learner_id from guardians g where g.id = i.guardian_id));
    perform record(learner.id, 'learner', 'person-joined', jsonb_build_object('invitation', i.id), known_name,
      array[learner.organisation_id], learner.name, array[learner.organisation_id]);
    return query select a, i.organisation_id;
    return;
  end if;

  select * into o from organisations where id = i.organisation_id for update;
  is_first := not exists (select from members m where m.organisation_id = o.id and m.ended_at is null);
  insert into members (id, account_id, organisation_id, role, name, position, email, may_sign_from)
    values (new_member, a, o.id, i.role, known_name, i.position, lower(i.email), case when i.may_sign then current_date end)
    on conflict do nothing;
  update organisations set kept_by = null where id = o.id;
  if is_first then
    for j in
      update partnership_organisations m set joined_at = now() from partnerships p
        where p.id = m.partnership_id and m.organisation_id = o.id and m.joined_at is null and m.left_at is null and p.ended_at is null
        returning p.id, p.title, p.party_ids
    loop
      perform asks_close(j.id, array['join'], o.id);
      perform record(j.id, 'partnership', 'organisation-joined', jsonb_build_object('organisation', o.id), known_name, j.party_ids, j.title, j.party_ids);
    end loop;
  end if;
  perform refresh_organisation(o.id);
  perform record(o.id, 'organisation', 'member-joined', jsonb_build_object('member', new_member, 'role', i.role), known_name,
    array_remove(array[o.id, i.invited_by_organisation_id], null), o.name, array_remove(array[o.id, i.invited_by_organisation_id], null));
  return query select a, o.id;
end $$;

-- An organisation already in Tilts by an exact identifier; its name and country only.
create function organisation_known(known_oid text, known_registration text, known_email text) returns table (id uuid, name text, country text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.name, o.country from organisations o
  where (known_oid <> '' and o.oid = known_oid) or (known_registration <> '' and o.registration_number = known_registration)
     or (known_email <> '' and lower(o.contact_email) = lower(known_email))
  order by o.created_at limit 1 $$;

-- An account made by the operator (`tilts member add`, the demo), with a seat where an organisation is named: only the owner may call it.
create function account_make(new_account uuid, address text, typed_name text, new_password_hash text, account_language text, is_administrator boolean,
    new_member uuid, organisation uuid, member_role text)
  returns void language plpgsql volatile as $$
begin
  insert into accounts (id, email, name, language, password_hash, administrator)
    values (new_account, lower(address), typed_name, account_language, new_password_hash, is_administrator);
  if organisation is not null then
    insert into members (id, account_id, organisation_id, role, name, email)
      values (new_member, new_account, organisation, member_role, typed_name, lower(address));
    update organisations set kept_by = null where id = organisation;
  end if;
  perform record(new_account, 'account', 'member-joined', '{}', typed_name, '{}', typed_name, '{}');
end $$;
revoke all on function account_make from public;
