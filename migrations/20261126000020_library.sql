-- The library of units: what the latest revision of each says, in the form in which it is found. Kept by triggers, so that no way of
-- writing a unit goes past it, not even that of a binary that does not know of it.

-- ---------------------------------------------------------------- words without marks
-- A text in small letters without the marks of its alphabet, so that "stabilitates" finds "stabilitātes". Letters that are no
-- letter with a mark stand in the table.
create function folded(said text) returns text language sql immutable parallel safe
  as $$ select replace(replace(replace(lower(translate(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'),
    'łŁøØđĐðÐıħĦŋŊþÞ', 'llooddddihhnntt')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') $$;

-- Its words, each once. What separates them is named by code points, so that no locale decides it.
create function words_of(said text) returns text[] language sql immutable parallel safe
  as $$ select coalesce(array_agg(distinct left(word, 40)), '{}') from regexp_split_to_table(folded(said),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+') as word
    where word <> '' $$;

-- What a person looks for: every word, each as the beginning of one; one or two letters only as a whole word, because too much
-- begins with them. No words find nothing.
create function words_sought(typed text) returns tsquery language sql immutable parallel safe
  as $$ select string_agg(case when char_length(word) < 3 then word else word || ':*' end, ' & ')::tsquery
    from unnest(words_of(left(typed, 200))) as word $$;

-- ---------------------------------------------------------------- what a unit says
-- The canonical bytes. What nobody can read says nothing, and is no reason not to store it.
create function unit_said(body bytea) returns jsonb language plpgsql immutable parallel safe as $$
begin
  return convert_from(body, 'UTF8')::jsonb;
exception when others then
  return '{}';
end $$;

-- Both read formats 1 and 2; what format 1 lacks is null. The words of all its languages; of its four sides the names alone.
create function unit_words(unit jsonb) returns tsvector language sql immutable parallel safe
  as $$ select array_to_tsvector(words_of((
    select string_agg(found #>> '{}', ' ') from unnest(array['$.title.*', '$.qualification.*', '$.work_task_area.*', '$.description.*',
      '$.prerequisites.*', '$.tools.*', '$.safety.*', 'strict $.**.text.*', 'strict $.**.criteria.*', 'strict $.**.label',
      '$.sides.**.card.name']::jsonpath[]) as path, jsonb_path_query(unit, path) as found))) $$;

-- What it is filtered by, as `facet=value`. A detailed field of ISCED-F is found under its narrow and its broad one too.
create function unit_facets(unit jsonb) returns text[] language sql immutable parallel safe
  as $$ select array(
    select 'level=' || (unit ->> 'eqf_level') where unit ->> 'eqf_level' is not null
    union all select distinct 'sector=' || left(unit ->> 'sector', digits) from unnest(array[2, 3, 4]) as digits
      where char_length(unit ->> 'sector') >= digits
    union all select 'language=' || (unit ->> 'language') where unit ->> 'language' is not null
    union all select 'language=' || language from jsonb_array_elements_text(coalesce(unit -> 'translations', '[]')) as language
    union all select 'transversal=yes' where (unit ->> 'transversal')::boolean
    union all select distinct 'partner=' || (id #>> '{}') from unnest(array['$.sides.*.id', '$.sides.*.Company.id']::jsonpath[]) as path,
      jsonb_path_query(unit, path) as id) $$;

-- ---------------------------------------------------------------- one row a unit
-- Its facets are those of its content and those of its text. A unit that is not retired has the facet `in-use`.
create table units (
  text_id uuid primary key references texts,
  party_ids uuid[] not null,
  created_at timestamptz not null,
  facets text[] not null,
  words tsvector not null,
  -- The number of that revision, how many parties must approve it and how many have.
  revision integer not null,
  approving integer not null,
  approved integer not null
)
-- The words stand apart, so that an approval writes little.
with (toast_tuple_target = 1000, fillfactor = 85);
-- For words: readers, facets and words in one, because an index on the words alone would be read for everybody's units. Written
-- through at once, so that no search pays for the saves before it.
create index units_words on units using gin (party_ids, facets, words) with (fastupdate = off);
alter table units enable row level security;
create policy party on units using (party_ids && (select actor_ids()));
grant select on units to tilts_app;

-- What drives the library as `access` drives the other lists: one row per party, facet and unit. A retired unit stands under its
-- stage alone, so that nothing else counts it. Nobody is his own partner.
create table library (
  party uuid not null,
  value text collate "C" not null,
  created_at timestamptz not null,
  text_id uuid not null references texts,
  primary key (party, value, created_at, text_id)
);
alter table library enable row level security;
create policy party on library using (party = any ((select actor_ids())::uuid[]));
grant select on library to tilts_app;

create function library_values(facets text[], party uuid) returns setof text language sql immutable
  as $$ select value from unnest(facets) as value
    where value <> 'partner=' || party and ('in-use' = any (facets) or value = 'stage=retired') $$;

create function units_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from library l using (
      select party, value from unnest(old.party_ids) as party, library_values(old.facets, party) as value
      except select party, value from unnest(new.party_ids) as party, library_values(new.facets, party) as value) gone
    where l.party = gone.party and l.value = gone.value and l.created_at = new.created_at and l.text_id = new.text_id;
  end if;
  insert into library (party, value, created_at, text_id)
    select distinct party, value, new.created_at, new.text_id from unnest(new.party_ids) as party, library_values(new.facets, party) as value
    on conflict do nothing;
  return null;
end $$;
create trigger library_insert after insert on units for each row execute function units_changed();
create trigger library_update after update of facets, party_ids on units for each row
  when ((old.facets, old.party_ids) is distinct from (new.facets, new.party_ids)) execute function units_changed();

create function text_facets(stage text, partnership uuid) returns text[] language sql immutable
  as $$ select array['stage=' || stage, 'partnership=' || partnership] || case when stage = 'retired' then '{}' else '{in-use}'::text[] end $$;

create function unit_written(text uuid, revision_id uuid, number integer, body bytea) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into units (text_id, party_ids, created_at, facets, words, revision, approving, approved)
    select t.id, t.party_ids, t.created_at, unit_facets(said) || text_facets(t.stage, t.partnership_id), unit_words(said), number,
      (select count(*) from parties p where p.revision_id = unit_written.revision_id and p.approves),
      (select count(*) from approvals a where a.text_id = t.id and a.revision_id = unit_written.revision_id)
    from texts t, unit_said(body) as said where t.id = text and t.kind = 'unit'
    on conflict (text_id) do update set facets = excluded.facets, words = excluded.words, revision = excluded.revision,
      approving = excluded.approving, approved = excluded.approved $$;
revoke all on function unit_written from public;

create function revisions_written() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from texts t where t.id = new.text_id and t.kind = 'unit')
     and not exists (select from revisions r where r.text_id = new.text_id and r.number > new.number) then
    perform unit_written(new.text_id, new.id, new.number, new.body);
  end if;
  return null;
end $$;
create trigger unit_insert after insert on revisions for each row execute function revisions_written();
create trigger unit_update after update of body on revisions for each row
  when (old.body is distinct from new.body) execute function revisions_written();

create function unit_texts_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update units u set party_ids = new.party_ids, facets = array(
      select facet from unnest(u.facets) with ordinality as f(facet, at)
      where facet <> 'in-use' and split_part(facet, '=', 1) not in ('stage', 'partnership') order by at) || text_facets(new.stage, new.partnership_id)
    where u.text_id = new.id;
  return null;
end $$;
create trigger unit_update after update of stage, party_ids on texts for each row
  when (new.kind = 'unit' and (old.stage, old.party_ids) is distinct from (new.stage, new.party_ids)) execute function unit_texts_changed();

-- Parties come with the freezing of the latest revision, approvals after them.
create function unit_asked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update units set approving = approving + 1 where text_id = new.text_id;
  return null;
end $$;
create trigger unit_asked after insert on parties for each row when (new.approves) execute function unit_asked();
create function unit_approved() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update units set approved = approved + 1 where text_id = new.text_id;
  return null;
end $$;
create trigger unit_approved after insert on approvals for each row execute function unit_approved();

-- ---------------------------------------------------------------- finding
-- The units of the actor with these words and facets, as many as a list reads at once (`MOST` in the store): more is too much. It passes the policy, which
-- would keep the index from being used, and asks what the policy asks.
create function units_found(typed text, wanted text[]) returns table (text_id uuid, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select u.text_id, u.created_at from units u
  where u.party_ids && (select actor_ids()) and u.facets @> wanted and u.words @@ (select words_sought(typed)) limit 150 $$;

-- Writes the rows of units that have none, as many as asked for at most; returns how many. `tilts migrate` calls it until all have one.
create function units_catch_up(most integer) returns integer language sql volatile as $$
  with caught_up as (
    select unit_written(t.id, r.id, r.number, r.body) from texts t
      cross join lateral (select r.id, r.number, r.body from revisions r where r.text_id = t.id order by r.number desc limit 1) r
    where t.kind = 'unit' and not exists (select from units u where u.text_id = t.id) limit most)
  select count(*)::integer from caught_up $$;
revoke all on function units_catch_up from public;
