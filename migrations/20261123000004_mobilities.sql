-- Mobilities and placements, and what comes home: assessments, validations, recognitions.
create table mobilities (
  id uuid primary key,
  partnership_id uuid not null references partnerships,
  memorandum_id uuid references texts,
  title text not null,
  sending_organisation_id uuid not null references organisations,
  hosting_organisation_id uuid not null references organisations,
  starts_on date not null,
  ends_on date not null,
  party_ids uuid[] not null,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  cancel_reason text,
  version integer not null default 1,
  constraint mobilities_dates check (ends_on >= starts_on)
);
create index mobilities_parties on mobilities using gin (party_ids);
create index mobilities_partnership on mobilities (partnership_id);
alter table mobilities enable row level security;
create policy party on mobilities using (party_ids && (select actor_ids()));
grant select, insert on mobilities to tilts_app;
grant update (title, memorandum_id, starts_on, ends_on, party_ids, cancelled_at, cancel_reason, version) on mobilities to tilts_app;

create table placements (
  id uuid primary key,
  mobility_id uuid not null references mobilities,
  learner_id uuid not null references learners,
  agreement_id uuid references texts,
  organisation_ids uuid[] not null,
  party_ids uuid[] not null,
  -- Names as they stood when the placement was made; the address book is separate.
  learner_name text not null,
  company_id uuid references organisations,
  company_name text not null default '',
  created_at timestamptz not null default now(),
  ended_as text,
  ended_at timestamptz,
  end_reason text,
  constraint placements_learner_key unique (mobility_id, learner_id)
);
create index placements_parties on placements using gin (party_ids);
create index placements_agreement on placements (agreement_id);
create index placements_learner on placements (learner_id);
alter table placements enable row level security;
create policy party on placements using (party_ids && (select actor_ids()));
grant select, insert on placements to tilts_app;
grant update (agreement_id, organisation_ids, party_ids, company_id, company_name, ended_as, ended_at, end_reason) on placements to tilts_app;

-- A learner is seen by the parties of his or her placements; an organisation by the learners and guardians placed with it.
create function placements_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update learners l set party_ids = (
    select array_agg(distinct id) from (
      select l.organisation_id as id union select l.id union select g.id from guardians g where g.learner_id = l.id
      union select unnest(p.party_ids) from placements p where p.learner_id = l.id) ids)
  where l.id = new.learner_id;
  update mobilities m set party_ids = (
    select array_agg(distinct id) from (
      select m.sending_organisation_id as id union select m.hosting_organisation_id
      union select unnest(p.party_ids) from placements p where p.mobility_id = m.id) ids)
  where m.id = new.mobility_id;
  perform refresh_organisation(id) from unnest(new.organisation_ids) as id;
  return null;
end $$;
create trigger changed after insert or update of party_ids, organisation_ids on placements
  for each row execute function placements_changed();

create function guardians_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update learners set party_ids = array_append(array_remove(party_ids, new.id), new.id) where id = new.learner_id;
  return null;
end $$;
create trigger changed after insert on guardians for each row execute function guardians_changed();

create table assessments (
  id uuid primary key,
  placement_id uuid not null references placements,
  agreement_revision_id uuid not null references revisions,
  author text not null constraint assessments_author check (author in ('self', 'host')),
  -- A submitted assessment is locked; a correction is the next number, with its reason.
  number integer not null,
  correction_reason text,
  assessed_on date,
  place text not null default '',
  method text not null default '',
  strengths text not null default '',
  weaknesses text not null default '',
  additional_skills text not null default '',
  remark text not null default '',
  -- The language of the page on which those words were written.
  language text not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now(),
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  submitted_by_role text,
  submitted_by_organisation text,
  -- Since when a submitted one is being corrected.
  correcting_since timestamptz,
  version integer not null default 1,
  -- Who writes and reads it from its first draft, who reads it once it is submitted, and when everybody on the placement
  -- does: both sides submitted, the deadline passed, or validated.
  reader_ids uuid[] not null,
  told_ids uuid[] not null,
  opens_at timestamptz not null,
  constraint assessments_number_key unique (placement_id, author, number),
  constraint assessments_placement_key unique (id, placement_id)
);
create unique index assessments_one_open on assessments (placement_id, author) where submitted_at is null;
alter table assessments enable row level security;
create policy readers on assessments using (
  reader_ids && (select actor_ids())
  or (submitted_at is not null and (told_ids && (select actor_ids()) or opens_at <= now())
    and exists (select from placements p where p.id = placement_id)));
grant select, insert on assessments to tilts_app;
grant update (assessed_on, place, method, strengths, weaknesses, additional_skills, remark, language, saved_by, saved_by_name, saved_at,
  submitted_at, submitted_by, submitted_by_name, submitted_by_role, submitted_by_organisation, correcting_since, version) on assessments to tilts_app;

-- Both sides submitted: from now on both are open to the whole placement. Whether the other one exists must not be
-- readable before, so the database decides.
create function assessments_submitted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from assessments a where a.placement_id = new.placement_id and a.author <> new.author and a.submitted_at is not null) then
    update assessments set opens_at = least(opens_at, now()) where placement_id = new.placement_id;
  end if;
  return null;
end $$;
create trigger submitted after insert or update of submitted_at on assessments
  for each row when (new.submitted_at is not null) execute function assessments_submitted();

create table results (
  assessment_id uuid not null references assessments,
  agreement_revision_id uuid not null,
  item_id uuid not null,
  -- Null where only a level is given: by the learner, for a criterion, and as long as a draft has none yet.
  result text constraint results_result check (result in ('achieved', 'partly', 'not-achieved', 'not-assessed')),
  points integer,
  cause text not null default '',
  remark text not null default '',
  primary key (assessment_id, item_id),
  foreign key (agreement_revision_id, item_id) references agreement_items (revision_id, id)
);
alter table results enable row level security;
create policy readers on results using (exists (select from assessments a where a.id = assessment_id));
grant select, insert, delete on results to tilts_app;

create function results_locked() returns trigger language plpgsql as $$
begin
  if exists (select from assessments a where a.id = coalesce(old.assessment_id, new.assessment_id) and a.submitted_at is not null) then
    raise exception 'a submitted assessment is locked' using errcode = 'integrity_constraint_violation', constraint = 'assessments_locked';
  end if;
  return coalesce(new, old);
end $$;
create trigger locked before insert or delete on results for each row execute function results_locked();
create function assessments_locked() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null and to_jsonb(new) - 'opens_at' - 'correcting_since' <> to_jsonb(old) - 'opens_at' - 'correcting_since' then
    raise exception 'a submitted assessment is locked' using errcode = 'integrity_constraint_violation', constraint = 'assessments_locked';
  end if;
  return new;
end $$;
create trigger locked before update on assessments for each row execute function assessments_locked();

create table validations (
  id uuid primary key,
  placement_id uuid not null references placements,
  assessment_id uuid not null,
  account_id uuid not null,
  name text not null,
  role text not null,
  organisation_id uuid not null references organisations,
  organisation text not null,
  note text not null default '',
  language text not null,
  at timestamptz not null default now(),
  constraint validations_placement_key unique (placement_id),
  constraint validations_id_key unique (id, placement_id),
  foreign key (assessment_id, placement_id) references assessments (id, placement_id)
);
-- No validation without a submitted assessment of the host; and what has been decided on is no secret from anybody concerned.
create function validations_made() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from assessments a where a.id = new.assessment_id and a.author = 'host' and a.submitted_at is not null) then
    raise exception 'no validation without a submitted assessment' using errcode = 'integrity_constraint_violation', constraint = 'validations_assessed';
  end if;
  update assessments set opens_at = least(opens_at, now()) where placement_id = new.placement_id;
  return null;
end $$;
create trigger made after insert on validations for each row execute function validations_made();
create table validation_decisions (
  validation_id uuid not null,
  placement_id uuid not null references placements,
  item_id uuid not null,
  answer text not null constraint validation_decisions_answer check (answer in ('yes', 'partly', 'no')),
  reason text not null default '',
  primary key (validation_id, item_id),
  foreign key (validation_id, placement_id) references validations (id, placement_id)
);
create table recognitions (
  id uuid primary key,
  placement_id uuid not null references placements,
  validation_id uuid not null,
  unit_id uuid not null references texts,
  decision text not null constraint recognitions_decision check (decision in ('full', 'part', 'addition', 'no')),
  module text not null default '',
  hours integer,
  mark text not null default '',
  reason text not null default '',
  -- The outcomes counted.
  item_ids uuid[] not null,
  account_id uuid not null,
  name text not null,
  role text not null,
  organisation_id uuid not null references organisations,
  organisation text not null,
  language text not null,
  at timestamptz not null default now(),
  constraint recognitions_unit_key unique (placement_id, unit_id),
  -- No recognition without a validation of the same placement.
  foreign key (validation_id, placement_id) references validations (id, placement_id)
);
do $$ declare t text; begin
  foreach t in array array['validations', 'validation_decisions', 'recognitions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy party on %I using (exists (select from placements p where p.id = placement_id))', t);
    execute format('grant select, insert on %I to tilts_app', t);
    execute format('create index on %I (placement_id)', t);
  end loop;
end $$;
