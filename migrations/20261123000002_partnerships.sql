-- Partnerships: organisations of several countries that agree texts and send learners to each other.
create table partnerships (
  id uuid primary key,
  title text not null,
  purpose text not null default '',
  owner_organisation_id uuid not null references organisations,
  party_ids uuid[] not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  end_reason text,
  version integer not null default 1
);
create index partnerships_parties on partnerships using gin (party_ids);
alter table partnerships enable row level security;
create policy party on partnerships using (party_ids && (select actor_ids()));
grant select, insert on partnerships to tilts_app;
grant update (title, purpose, ended_at, end_reason, version) on partnerships to tilts_app;

create table partnership_organisations (
  partnership_id uuid not null references partnerships,
  organisation_id uuid not null references organisations,
  side text not null constraint partnership_organisations_side check (side in ('sending', 'hosting', 'both', 'other')),
  -- What it is in this partnership, and how it was called when it was added: its card is its own until it joins.
  kind text not null,
  name text not null,
  country text not null,
  added_at timestamptz not null default now(),
  joined_at timestamptz,
  left_at timestamptz,
  primary key (partnership_id, organisation_id)
);
create index partnership_organisations_organisation on partnership_organisations (organisation_id);
alter table partnership_organisations enable row level security;
create policy party on partnership_organisations using (exists (select from partnerships p where p.id = partnership_id));
grant select, insert on partnership_organisations to tilts_app;
grant update (side, kind, joined_at, left_at) on partnership_organisations to tilts_app;

-- The words of the assessment scale: each partnership has its own, first 1-2-3.
create table scale_levels (
  partnership_id uuid not null references partnerships,
  points integer not null,
  word_en text not null,
  word_lv text not null,
  primary key (partnership_id, points)
);
alter table scale_levels enable row level security;
create policy party on scale_levels using (exists (select from partnerships p where p.id = partnership_id));
grant select, insert on scale_levels to tilts_app;
grant update (word_en, word_lv) on scale_levels to tilts_app;

-- Ready criteria lists (feature 76). Public reference data: no personal content, readable by everybody who is signed in.
create table criteria_lists (
  id uuid primary key,
  position integer not null,
  title text not null,
  language text not null,
  source text not null
);
create table criteria (
  id uuid primary key,
  list_id uuid not null references criteria_lists,
  position integer not null,
  text text not null
);
alter table criteria_lists enable row level security;
alter table criteria enable row level security;
create policy signed_in on criteria_lists using ((select actor_account()) is not null);
create policy signed_in on criteria using ((select actor_account()) is not null);
grant select on criteria_lists, criteria to tilts_app;

-- ---------------------------------------------------------------- who sees an organisation
-- Itself, who keeps it, the learners and guardians of its placements, and the partnerships it has joined. One that was added and
-- has not joined is seen there by its name alone, unless it is kept: then the partnership is where it was entered.
create function refresh_organisation(organisation uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update organisations o set party_ids = (
    select array_agg(distinct id) from (
      select o.id as id
      union select o.kept_by where o.kept_by is not null
      union select p2.organisation_id from partnership_organisations p1
        join partnership_organisations p2 using (partnership_id)
        where p1.organisation_id = o.id and (p1.joined_at is not null or o.kept_by is not null)
      union select unnest(p.party_ids) from placements p where o.id = any (p.organisation_ids)
    ) ids)
  where o.id = organisation;
end $$;

create function partnership_organisations_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update partnerships p set party_ids = (
    select array_agg(m.organisation_id order by m.added_at, m.organisation_id) from partnership_organisations m where m.partnership_id = p.id)
  where p.id = new.partnership_id;
  perform refresh_organisation(m.organisation_id) from partnership_organisations m where m.partnership_id = new.partnership_id;
  return null;
end $$;
create trigger changed after insert or update of joined_at on partnership_organisations
  for each row execute function partnership_organisations_changed();

-- What an invitation says, before there is an actor; with the partnerships its first member would join.
create function invitation_open(hash bytea) returns table (id uuid, organisation_id uuid, organisation_kept boolean, organisation jsonb,
    invited_by text, invited_by_name text, role text, may_sign boolean, position_held text, learner_id uuid, learner_name text, guardian_id uuid,
    name text, email text, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz, known_account boolean, partnerships text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, o.id, o.kept_by is not null, to_jsonb(o) - 'party_ids' - 'kept_by', coalesce(b.name, ''), a.name,
    i.role, i.may_sign, i.position, i.learner_id, l.name, i.guardian_id, i.name, i.email, i.expires_at, i.accepted_at, i.revoked_at,
    exists (select from accounts known where known.email = lower(i.email)),
    array(select p.title from partnership_organisations m join partnerships p on p.id = m.partnership_id
      where m.organisation_id = o.id and m.joined_at is null and m.left_at is null and p.ended_at is null
        and i.learner_id is null and i.guardian_id is null
        and not exists (select from members seat where seat.organisation_id = o.id and seat.ended_at is null)
      order by m.added_at)
  from invitations i join organisations o on o.id = i.organisation_id join accounts a on a.id = i.created_by
    left join organisations b on b.id = i.invited_by_organisation_id
    left join learners l on l.id = coalesce(i.learner_id, (select g.learner_id from guardians g where g.id = i.guardian_id))
  where i.token_hash = hash $$;
