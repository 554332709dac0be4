-- Everything negotiated: a unit, a memorandum and a learning agreement are each a text that several parties agree on.
create table texts (
  id uuid primary key,
  kind text not null constraint texts_kind check (kind in ('unit', 'memorandum', 'agreement')),
  partnership_id uuid not null references partnerships,
  owner_organisation_id uuid not null references organisations,
  -- What lists show of the latest content, and the language those words are in.
  title text not null,
  language text not null,
  -- A cache of the domain's own function over the facts; written by Tx::commit alone.
  stage text not null,
  starts_on date,
  ends_on date,
  party_ids uuid[] not null,
  created_at timestamptz not null default now(),
  -- retired (unit), terminated, superseded, cancelled, ended early, completed
  ended_as text,
  ended_at timestamptz,
  end_reason text
);
create index texts_parties on texts using gin (party_ids);
create index texts_partnership on texts (partnership_id, kind, created_at);
alter table texts enable row level security;
create policy party on texts using (party_ids && (select actor_ids()));
grant select, insert on texts to tilts_app;
grant update (title, language, stage, starts_on, ends_on, party_ids, ended_as, ended_at, end_reason) on texts to tilts_app;

-- What drives every list: one row per party, kind and text, kept by trigger.
create table access (
  party uuid not null,
  kind text not null,
  created_at timestamptz not null,
  text_id uuid not null references texts,
  primary key (party, kind, created_at, text_id)
);
create index access_text on access (text_id);
alter table access enable row level security;
create policy party on access using (party = any ((select actor_ids())::uuid[]));
grant select on access to tilts_app;

create function texts_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from access where text_id = new.id and party <> all (new.party_ids);
  end if;
  insert into access (party, kind, created_at, text_id)
    select distinct party, new.kind, new.created_at, new.id from unnest(new.party_ids) as party
    on conflict do nothing;
  return null;
end $$;
create trigger access_insert after insert on texts for each row execute function texts_access();
create trigger access_update after update of party_ids on texts for each row
  when (old.party_ids is distinct from new.party_ids) execute function texts_access();

create table revisions (
  id uuid primary key,
  text_id uuid not null references texts,
  number integer not null,
  -- Canonical bytes of the content in this format; open: edited in place; frozen: never again.
  format integer not null,
  body bytea not null,
  hash bytea,
  version integer not null default 1,
  opened_at timestamptz not null default now(),
  opened_by uuid not null,
  opened_by_name text not null,
  saved_at timestamptz not null default now(),
  saved_by_name text not null,
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  closed_at timestamptz,
  closed_by_name text,
  closed_by_organisation text,
  close_reason text,
  -- changes-requested: a party asked; replaced: its editors withdrew or superseded it.
  closed_as text,
  constraint revisions_number_key unique (text_id, number),
  constraint revisions_frozen check ((submitted_at is null) = (hash is null))
);
create unique index revisions_one_open on revisions (text_id) where submitted_at is null;
alter table revisions enable row level security;
create policy party on revisions using (exists (select from texts t where t.id = text_id));
grant select, insert on revisions to tilts_app;
grant update (format, body, hash, version, saved_at, saved_by_name, submitted_at, submitted_by, submitted_by_name,
  closed_at, closed_by_name, closed_by_organisation, close_reason, closed_as) on revisions to tilts_app;

create function revisions_immutable() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and (new.body, new.format, new.hash, new.version, new.submitted_at, new.submitted_by)
      is distinct from (old.body, old.format, old.hash, old.version, old.submitted_at, old.submitted_by) then
    raise exception 'a frozen revision never changes' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  if old.closed_at is not null and (new.closed_at, new.closed_as) is distinct from (old.closed_at, old.closed_as) then
    raise exception 'a closed revision stays closed' using errcode = 'integrity_constraint_violation', constraint = 'revisions_immutable';
  end if;
  return new;
end $$;
create trigger immutable before update on revisions for each row execute function revisions_immutable();

create table parties (
  id uuid primary key,
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  position integer not null,
  -- sending-institution, hosting-employer, learner, guardian …: which part this party plays.
  seat text not null,
  organisation_id uuid references organisations,
  person_id uuid,
  name text not null,
  country text not null default '',
  approves boolean not null,
  signs boolean not null,
  -- 'No employer on this side', with its reason: a row that nobody has to answer and everybody sees.
  absent_reason text,
  constraint parties_seat_key unique (revision_id, seat, position)
);
create index parties_text on parties (text_id);
alter table parties enable row level security;
create policy party on parties using (exists (select from texts t where t.id = text_id));
grant select, insert on parties to tilts_app;

create table approvals (
  id uuid primary key,
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  party_id uuid not null references parties,
  account_id uuid not null,
  name text not null,
  role text not null,
  comment text not null default '',
  at timestamptz not null default now(),
  constraint approvals_party_key unique (party_id)
);
create index approvals_text on approvals (text_id);
alter table approvals enable row level security;
create policy party on approvals using (exists (select from texts t where t.id = text_id));
grant select, insert on approvals to tilts_app;

create table signatures (
  id uuid primary key,
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  party_id uuid not null references parties,
  account_id uuid not null,
  name text not null,
  role text not null,
  place text not null default '',
  sentence text not null,
  language text not null,
  -- The content hash that was shown and signed.
  hash bytea not null,
  means text not null,
  late_reason text,
  at timestamptz not null default now(),
  constraint signatures_party_key unique (party_id)
);
create index signatures_text on signatures (text_id);
alter table signatures enable row level security;
create policy party on signatures using (exists (select from texts t where t.id = text_id));
grant select, insert on signatures to tilts_app;

create table comments (
  id uuid primary key,
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  -- The field's path or the outcome's id: a comment hangs on a thing, not on a position in the text.
  place text not null,
  account_id uuid not null,
  name text not null,
  organisation text not null default '',
  body text not null,
  at timestamptz not null default now()
);
create index comments_text on comments (text_id, at);
alter table comments enable row level security;
create policy party on comments using (exists (select from texts t where t.id = text_id));
grant select, insert on comments to tilts_app;

-- ---------------------------------------------------------------- projections, written when a revision is frozen
create table outcomes (
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  id uuid not null,
  parent_id uuid,
  area text not null constraint outcomes_area check (area in ('knowledge', 'skills', 'competence')),
  position integer not null,
  label text not null,
  text text not null,
  assessable boolean not null,
  primary key (revision_id, id)
);
create table memorandum_units (
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  position integer not null,
  unit_id uuid not null references texts,
  unit_revision_id uuid not null references revisions,
  primary key (revision_id, position)
);
create table agreement_units (
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  position integer not null,
  unit_id uuid not null references texts,
  unit_revision_id uuid not null references revisions,
  title text not null,
  promise text not null,
  promise_module text not null default '',
  promise_hours integer,
  promise_mark text not null default '',
  promise_note text not null default '',
  primary key (revision_id, unit_id)
);
-- What will be rated: the assessable outcomes of the agreement's units, then the criteria of its ready lists.
create table agreement_items (
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  position integer not null,
  id uuid not null,
  unit_id uuid,
  list_title text not null default '',
  area text not null,
  label text not null,
  group_text text not null default '',
  text text not null,
  details text[] not null default '{}',
  primary key (revision_id, id)
);
-- Persons named in the agreement for a task: mentor, assess, validate, recognise.
create table agreement_people (
  revision_id uuid not null references revisions,
  text_id uuid not null references texts,
  task text not null,
  position integer not null,
  member_id uuid references members,
  name text not null,
  role text not null,
  organisation_id uuid references organisations,
  organisation text not null,
  primary key (revision_id, task, position)
);
do $$ declare t text; begin
  foreach t in array array['outcomes', 'memorandum_units', 'agreement_units', 'agreement_items', 'agreement_people'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy party on %I using (exists (select from texts t where t.id = text_id))', t);
    execute format('grant select, insert on %I to tilts_app', t);
    execute format('create index on %I (text_id)', t);
  end loop;
end $$;
create index memorandum_units_unit on memorandum_units (unit_id);
create index agreement_units_unit on agreement_units (unit_id);
