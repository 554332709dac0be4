-- What is owed (asks), what happened (audit, one hash chain per object) and who is told (notices).
create table asks (
  id uuid primary key,
  -- The organisation, learner or guardian that owes the act; for an organisation, the roles that can do it.
  party uuid not null,
  roles text[] not null default '{}',
  member_id uuid,
  party_name text not null,
  -- Who waits for it.
  asker uuid not null,
  act text not null,
  object_kind text not null,
  object_id uuid not null,
  subject text not null,
  due_on date,
  opened_at timestamptz not null default now(),
  closed_at timestamptz
);
create index asks_party on asks (party, due_on) where closed_at is null;
create index asks_asker on asks (asker, opened_at) where closed_at is null;
create index asks_object on asks (object_id) where closed_at is null;
alter table asks enable row level security;
create policy party on asks using (party = any ((select actor_ids())::uuid[]) or asker = any ((select actor_ids())::uuid[]));
-- An act of one party opens and closes the asks of others; what may be written is decided where the object is guarded.
create policy write on asks for insert with check ((select actor_account()) is not null);
grant select, insert on asks to tilts_app;

create table heads (
  object_id uuid primary key,
  seq integer not null,
  hash bytea not null
);
alter table heads enable row level security;
create policy administrator on heads for select using ((select actor_is_administrator()));
grant select on heads to tilts_app;

create table audit (
  object_id uuid not null,
  seq integer not null,
  object_kind text not null,
  event text not null,
  at timestamptz not null,
  account_id uuid,
  data jsonb not null,
  previous bytea not null,
  hash bytea not null,
  -- Outside the chain, so that erasing a person does not break it.
  by_name text not null,
  party_ids uuid[] not null,
  primary key (object_id, seq)
);
alter table audit enable row level security;
create policy party on audit for select using (party_ids && (select actor_ids()));
grant select on audit to tilts_app;

create table notices (
  id bigint generated always as identity primary key,
  party uuid not null,
  at timestamptz not null default now(),
  event text not null,
  object_kind text not null,
  object_id uuid not null,
  subject text not null,
  by_name text not null,
  account_id uuid
);
create index notices_party on notices (party, at desc);
alter table notices enable row level security;
create policy party on notices for select using (party = any ((select actor_ids())::uuid[]));
grant select on notices to tilts_app;

-- Closes the open asks of one object: those of these acts, and where given of this party. Returns how many.
create function asks_close(object uuid, acts text[], of_party uuid) returns integer
  language sql volatile security definer set search_path = public, pg_temp as $$
  with closed as (
    update asks set closed_at = now()
    where object_id = object and closed_at is null and act = any (acts) and (of_party is null or party = of_party)
      and (select actor_account()) is not null
    returning 1)
  select count(*)::integer from closed $$;

-- Appends one entry to its object's chain and tells its readers; the last statement before COMMIT, because it takes the
-- head's row lock. The hash covers everything but the name and the readers.
create function record(object uuid, kind text, event text, data jsonb, by_name text, parties uuid[], subject text, told uuid[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare h record; account uuid := actor_account(); now_at timestamptz := clock_timestamp(); payload bytea;
begin
  insert into heads (object_id, seq, hash) values (object, 0, '\x') on conflict do nothing;
  select * into h from heads where object_id = object for update;
  payload := convert_to(jsonb_build_object('object', object, 'seq', h.seq + 1, 'kind', kind, 'event', event, 'at',
    to_char(now_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'account', account, 'data', data)::text, 'UTF8');
  insert into audit (object_id, seq, object_kind, event, at, account_id, data, previous, hash, by_name, party_ids)
    values (object, h.seq + 1, kind, event, now_at, account, data, h.hash, sha256(h.hash || payload), by_name, parties);
  update heads set seq = h.seq + 1, hash = sha256(h.hash || payload) where object_id = object;
  insert into notices (party, event, object_kind, object_id, subject, by_name, account_id)
    select distinct t, event, kind, object, subject, by_name, account from unnest(told) as t;
end $$;

-- The first entry of an object's chain that does not follow from the one before it, or the place at its end where the last entry
-- is not the one that the head knows; null where the chain is whole.
create function chain_broken_at(object uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  with entries as (
    select seq, hash, previous, lag(hash, 1, '\x'::bytea) over (order by seq) as before,
      row_number() over (order by seq) as n,
      convert_to(jsonb_build_object('object', object_id, 'seq', seq, 'kind', object_kind, 'event', event, 'at',
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'account', account_id, 'data', data)::text, 'UTF8') as payload
    from audit where object_id = object)
  select min(broken.seq) from (
    select a.seq from entries a where a.previous <> a.before or a.hash <> sha256(a.previous || a.payload) or a.seq <> a.n
    union all
    select coalesce(h.seq, l.seq) from (select seq, hash from heads where object_id = object) h
      full join (select seq, hash from entries order by seq desc limit 1) l on l.seq = h.seq and l.hash = h.hash
      where h.seq is null or l.seq is null) broken $$;
