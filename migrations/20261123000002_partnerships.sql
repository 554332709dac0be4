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

-- The three lists of the Finnish example, word for word as the deck prints them.
insert into criteria_lists (id, position, title, language, source) values
  ('3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 1, 'Communication skills', 'en', 'Finland'),
  ('de04912d-683e-5445-a31c-d6fc73bfbc54', 2, 'Basic skills', 'en', 'Finland'),
  ('2945d08e-bc5b-59fd-abae-58bc99183a20', 3, 'Workplace competency', 'en', 'Finland');
insert into criteria (id, list_id, position, text) values
  ('052d12bf-6671-5ff8-9191-6aa652c68687', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 1, 'Knowledge and understanding of his/hers field of study'),
  ('e60c8d9c-a129-5a1d-8de8-5e6050b3cc2f', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 2, 'Relaying instructions'),
  ('1ae53811-d935-5923-a94b-8ef9910efc86', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 3, 'Teamwork'),
  ('7c46bf4c-6323-595e-b34e-c9c1800d7117', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 4, 'Initiative'),
  ('8dcaf33e-7ba2-5ac2-8dad-b48e222e82b8', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 5, 'Consideration'),
  ('71dbd7d6-09b1-5deb-9dae-b2f86298d39c', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 6, 'Leadership'),
  ('39bfa24d-96be-5995-aa59-443b01958088', '3dc05db9-b3e1-55a7-abc7-f63c0abe78d7', 7, 'Inquisitive'),
  ('8ae12e0d-4733-5926-b2fd-d7168efaef04', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 1, 'Active learning - Adaptability and understanding of new information'),
  ('1ec61d74-a02b-5b33-b120-ddaa0eb80bef', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 2, 'Active listening – gives his/hers full attention'),
  ('1efcd0bd-a5d2-52a3-803e-769b3a86baa6', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 3, 'Critical thinking – identifies strengths and weaknesses and can solve problems easily'),
  ('72c64cd4-01a9-59f0-b019-a0a07d6ef9b4', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 4, 'Reading comprehension'),
  ('98630815-3b61-536d-acc1-16ff3b6ea9e9', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 5, 'Writing'),
  ('638cf0db-bfdc-5f02-99df-1fc8699dcb0a', 'de04912d-683e-5445-a31c-d6fc73bfbc54', 6, 'Coordination of tasks'),
  ('d0fc9cee-bd84-5023-9e8f-10f31ec2876f', '2945d08e-bc5b-59fd-abae-58bc99183a20', 1, 'positive attitude towards safety'),
  ('539d0061-9d05-5036-a855-fefcbdc00595', '2945d08e-bc5b-59fd-abae-58bc99183a20', 2, 'wears proper / required attire'),
  ('1c197cf9-fc9a-549a-b10f-2f6af71f53b3', '2945d08e-bc5b-59fd-abae-58bc99183a20', 3, 'maintains clean and safe work environment'),
  ('2c4e480a-9b21-5c57-85a2-ae2fcb087905', '2945d08e-bc5b-59fd-abae-58bc99183a20', 4, 'understands safety sign’s and guidelines'),
  ('1cb1af1d-c59b-563a-aec9-637adbd45a78', '2945d08e-bc5b-59fd-abae-58bc99183a20', 5, 'demonstrates accuracy'),
  ('a1934e8e-7c3c-5e00-82d2-39f07e6a1a61', '2945d08e-bc5b-59fd-abae-58bc99183a20', 6, 'identifies the customers needs and or problems'),
  ('ef7aaae8-cf89-5aaf-8b8b-0af6decab476', '2945d08e-bc5b-59fd-abae-58bc99183a20', 7, 'seeks feedback for improving quality'),
  ('693ec225-a081-5de7-9d87-4ac3edca31c1', '2945d08e-bc5b-59fd-abae-58bc99183a20', 8, 'accepts and uses constructive criticism'),
  ('b39e1b99-7bb7-5af5-9e38-a1ffb9ee91c9', '2945d08e-bc5b-59fd-abae-58bc99183a20', 9, 'show willingness to learn'),
  ('7adde630-afe1-547e-9563-7d03af170e22', '2945d08e-bc5b-59fd-abae-58bc99183a20', 10, 'interacts with others in ways that are tactful, courteous and friendly'),
  ('791acb27-6a98-5ff8-80bd-1bc18f8d25df', '2945d08e-bc5b-59fd-abae-58bc99183a20', 11, 'uses appropriate nonverbal communication(eye contact, gesture, posture)'),
  ('d81fe467-c906-5f34-98dd-14d6b9f90bea', '2945d08e-bc5b-59fd-abae-58bc99183a20', 12, 'demonstrates respect for others ideas, opinions and contributions'),
  ('40dcf043-5616-5f8f-964c-d6abff854d66', '2945d08e-bc5b-59fd-abae-58bc99183a20', 13, 'shows respect for rights and property.');

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
