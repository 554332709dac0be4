-- What is said about a unit beside its text: what others would add, what a master says line by line, whom the school sends, how each
-- side understands the qualification. Every row stays; what changes a mind is a further row. An author is an account or a guest.

-- A new outcome that a party other than the unit's owner would add.
create table proposals (
  id uuid primary key,
  text_id uuid not null references texts,
  -- Its place among the proposals of the text, from 1: its address.
  number integer not null,
  revision_id uuid not null references revisions,
  area text not null constraint proposals_area check (area in ('knowledge', 'skills', 'competence')),
  language text not null,
  body text not null,
  reason text not null default '',
  -- The outcome it becomes when it is taken in.
  outcome_id uuid not null,
  organisation_id uuid not null,
  organisation text not null,
  account_id uuid,
  guest_id uuid,
  name text not null,
  at timestamptz not null default now(),
  constraint proposals_number_key unique (text_id, number),
  constraint proposals_author check ((account_id is null) <> (guest_id is null))
);
-- The owner's answer, once: accepted as worded here, or declined with a reason.
create table proposal_decisions (
  proposal_id uuid primary key references proposals,
  text_id uuid not null references texts,
  accepted boolean not null,
  area text not null constraint proposal_decisions_area check (area in ('knowledge', 'skills', 'competence')),
  wording text not null,
  reason text not null default '',
  account_id uuid not null,
  name text not null,
  at timestamptz not null default now(),
  constraint proposal_decisions_reason check (accepted or reason <> '')
);
-- The revision that took an accepted proposal in.
create table proposal_adoptions (
  proposal_id uuid primary key references proposal_decisions,
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  account_id uuid not null,
  name text not null,
  at timestamptz not null default now()
);
create index on proposal_decisions (text_id);
create index on proposal_adoptions (text_id);

-- What one person says about the lines of one revision. Others see it once it is sent.
create table answers (
  id uuid primary key,
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  organisation_id uuid not null,
  organisation text not null,
  account_id uuid,
  guest_id uuid,
  author uuid generated always as (coalesce(account_id, guest_id)) stored,
  name text not null,
  language text not null,
  -- What could be added, until sending makes it a proposal.
  additions text not null default '',
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint answers_author_key unique (revision_id, author),
  constraint answers_author check ((account_id is null) <> (guest_id is null))
);
create index on answers (text_id);
create table answer_lines (
  answer_id uuid not null references answers,
  text_id uuid not null references texts,
  outcome_id uuid not null,
  answer text constraint answer_lines_answer check (answer in ('keep', 'too-hard', 'not-here')),
  note text not null default '',
  primary key (answer_id, outcome_id)
);
create index on answer_lines (text_id);

-- Whom the sending institution sends: the group, never a person. The newest version counts.
create table profiles (
  id uuid primary key,
  text_id uuid not null references texts,
  version integer not null,
  language text not null,
  knowledge text not null,
  skills text not null,
  competence text not null,
  social text not null,
  organisation_id uuid not null,
  organisation text not null,
  account_id uuid not null,
  name text not null,
  at timestamptz not null default now(),
  constraint profiles_version_key unique (text_id, version)
);

-- How one side understands the qualification. The newest version of each side counts.
create table readings (
  id uuid primary key,
  text_id uuid not null references texts,
  side text not null constraint readings_side check (side in ('sending', 'hosting')),
  version integer not null,
  language text not null,
  eqf_level smallint constraint readings_eqf_level check (eqf_level between 1 and 8),
  national_level text not null,
  tasks text not null,
  differs text not null,
  organisation_id uuid not null,
  organisation text not null,
  account_id uuid not null,
  name text not null,
  at timestamptz not null default now(),
  constraint readings_version_key unique (text_id, side, version)
);

do $$ declare t text; begin
  foreach t in array array['proposals', 'proposal_decisions', 'proposal_adoptions', 'answers', 'answer_lines', 'profiles', 'readings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('grant select, insert on %I to tilts_app', t);
  end loop;
  foreach t in array array['proposals', 'proposal_decisions', 'proposal_adoptions', 'profiles', 'readings'] loop
    execute format('create policy party on %I for select using (exists (select from texts t where t.id = text_id))', t);
  end loop;
  -- Nobody writes in another's name.
  foreach t in array array['proposal_decisions', 'proposal_adoptions', 'profiles', 'readings'] loop
    execute format('create policy author on %I for insert with check (account_id = (select actor_account())
      and exists (select from texts t where t.id = text_id))', t);
  end loop;
end $$;
create policy author on proposals for insert with check (account_id is not distinct from (select actor_account())
  and guest_id is not distinct from (select actor_guest()) and exists (select from texts t where t.id = text_id));

grant update (additions, version, saved_at, sent_at, name, language) on answers to tilts_app;
create policy party on answers for select
  using ((sent_at is not null or author = (select actor_key())) and exists (select from texts t where t.id = text_id));
create policy author on answers for insert with check (account_id is not distinct from (select actor_account())
  and guest_id is not distinct from (select actor_guest()) and exists (select from texts t where t.id = text_id));
create policy own on answers for update using (author = (select actor_key()));
grant update (answer, note) on answer_lines to tilts_app;
create policy party on answer_lines for select using (exists (select from answers a where a.id = answer_id));
create policy author on answer_lines for insert
  with check (exists (select from answers a where a.id = answer_id and a.text_id = answer_lines.text_id and a.author = (select actor_key())));
create policy own on answer_lines for update
  using (exists (select from answers a where a.id = answer_id and a.author = (select actor_key())));
