-- A library of 100,000 units: five hundred organisations, two thousand partnerships of four. The first organisation is in a fifth of
-- the units, the others in some hundreds each; the last stands outside. Each unit has 24 outcomes in two or three languages, of
-- words that are as unequally frequent as words are. Nothing is drawn by lot: every run fills the same.
create function org(n integer) returns uuid language sql immutable as $$ select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function lot(seed bigint) returns double precision language sql immutable as $$ select (hashint8(seed) & 2147483647) / 2147483648.0 $$;
create function one_of(many text[], seed bigint) returns text language sql immutable as $$ select many[1 + floor(lot(seed) * cardinality(many))::integer] $$;

insert into organisations (id, name, country, kind, party_ids)
  select org(n), 'Organisation ' || n, one_of('{lv,fi,de,ee}', n), case when n % 2 = 1 then 'school' else 'company' end, array[org(n)]
  from generate_series(1, 500) n;

create table deals as
  select p, ('10000000-0000-4000-8000-' || lpad(to_hex(p), 12, '0'))::uuid as id,
    array[case when p <= 100 then org(1) else org(3 + 2 * floor(lot(p) * 120)::integer) end, org(2 + 2 * floor(lot(p + 1) * 245)::integer),
      org(251 + 2 * floor(lot(p + 2) * 120)::integer), org(2 + 2 * floor(lot(p + 3) * 245)::integer)] as parties
  from generate_series(1, 2000) p;
create index on deals (p);
insert into partnerships (id, title, owner_organisation_id, party_ids) select id, 'Partnership ' || p, parties[1], parties from deals;

create table vocabulary as
  select n, (select string_agg(one_of('{ba,re,mi,šķī,tā,ļo,ķē,sē,ņa,ri,du,vē,ga,lu,no,pa,žī,stru,čo,ku}', n * 7 + s), '') from generate_series(1, 2 + n % 3) s) as word
  from generate_series(1, 4000) n;
create table sentences as
  select i as n, string_agg(v.word, ' ') as text
  from (select i, 1 + floor(4000 * power(lot(i * 31 + g), 3))::integer as k from generate_series(1, 6000) i, generate_series(1, 9) g) picked
    join vocabulary v on v.n = picked.k group by i;
create unique index on sentences (n);
analyze deals;
analyze sentences;

create function passage(seed bigint) returns jsonb language sql as $$
  select jsonb_build_object('en', a.text, 'lv', b.text) from sentences a, sentences b
  where a.n = 1 + floor(lot(seed) * 5990)::integer and b.n = 1 + floor(lot(-seed) * 5990)::integer $$;
create function grid(seed bigint) returns jsonb language sql as $$
  select jsonb_build_object('lead_in', '{"en": "He/she is able to", "lv": "Viņš/viņa spēj"}'::jsonb, 'outcomes', (
    select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'text', passage(seed + k), 'assessable', true, 'criteria', '{}'::jsonb,
      'skills', '[]'::jsonb, 'children', '[]'::jsonb)) from generate_series(1, 8) k)) $$;
create function side(id uuid, name text) returns jsonb language sql as $$ select jsonb_build_object('id', id, 'kind', 'school', 'card', jsonb_build_object('name', name)) $$;
-- Two thousand outlines; what differs from unit to unit is laid over them.
create table outlines as
  select n, jsonb_build_object('language', 'en', 'national_level', '', 'description', passage(n * 1000 + 1), 'days', 10, 'hours', null, 'points', null,
    'prerequisites', '{}'::jsonb, 'tools', '{}'::jsonb, 'safety', '{}'::jsonb, 'occupations', '[]'::jsonb, 'checklist', '{}'::jsonb, 'sources', '{}'::jsonb,
    'knowledge', grid(n * 1000 + 10), 'skills', grid(n * 1000 + 20), 'competence', grid(n * 1000 + 30)) as said
  from generate_series(1, 2000) n;
create unique index on outlines (n);
analyze outlines;

create procedure fill(units integer) language plpgsql as $$
begin
  alter table texts disable trigger unit_update;
  alter table revisions disable trigger unit_insert;
  alter table parties disable trigger unit_asked;
  alter table approvals disable trigger unit_approved;
  drop index units_words;
  for chunk in 0 .. (units - 1) / 5000 loop
    with made as materialized (
      select i, ('20000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id, d.id as partnership, d.parties,
        (o.said || jsonb_build_object('translations', case when i % 3 > 0 then '["lv"]' else '["lv", "fi"]' end::jsonb, 'title', passage(-i),
          'qualification', passage(-200000 - i % 40), 'work_task_area', passage(-300000 - i % 400), 'eqf_level', 2 + floor(lot(i) * 5)::integer,
          'sector', one_of('{0716,0716,0716,0715,0732,1013,0811,0413,0611,1015,0722,0913}', i), 'transversal', i % 50 = 0,
          'sides', jsonb_build_object('sending_institution', side(d.parties[1], 'School'), 'sending_employer', jsonb_build_object('Company', side(d.parties[2], 'Company')),
            'hosting_institution', side(d.parties[3], 'Host'), 'hosting_employer', jsonb_build_object('Company', side(d.parties[4], 'Workshop'))))) as said
      from generate_series(chunk * 5000 + 1, least(units, chunk * 5000 + 5000)) i
        join deals d on d.p = case when i % 5 = 0 then 1 + (i / 5) % 100 else 101 + floor(lot(i) * 1900)::integer end
        join outlines o on o.n = 1 + i % 2000),
    began as (
      insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids, created_at)
        select id, 'unit', partnership, parties[1], said #>> '{title,en}', 'en', one_of('{agreed,agreed,agreed,agreed,draft,in-review,changes-requested,retired}', i), parties,
          timestamptz '2020-01-01' + i * interval '30 minutes' from made returning id)
    insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
      select id, id, 1, 2, convert_to(said::text, 'UTF8'), id, 'x', 'x' from made;
    commit;
  end loop;
  -- Four parties each, of whom all have approved what is agreed.
  insert into parties (id, revision_id, text_id, position, seat, organisation_id, name, approves, signs)
    select gen_random_uuid(), t.id, t.id, k, 'seat' || k, t.party_ids[k], 'x', true, false from texts t, generate_series(1, 4) k where t.kind = 'unit' and t.stage <> 'draft';
  insert into approvals (id, text_id, revision_id, party_id, account_id, name, role)
    select gen_random_uuid(), p.text_id, p.revision_id, p.id, p.id, 'x', 'teacher' from parties p join texts t on t.id = p.text_id where t.stage = 'agreed';
  commit;
  while units_catch_up(2000) > 0 loop
    commit;
  end loop;
  create index units_words on units using gin (party_ids, facets, words) with (fastupdate = off);
  alter table texts enable trigger unit_update;
  alter table revisions enable trigger unit_insert;
  alter table parties enable trigger unit_asked;
  alter table approvals enable trigger unit_approved;
  -- Twenty thousand agreements, each with two units of its partnership's kind.
  insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids)
    select ('30000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'agreement', d.id, d.parties[1], 'Agreement ' || n, 'en', 'signed', d.parties
    from generate_series(1, units / 5) n join deals d on d.p = 1 + n % 2000;
  insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
    select id, id, 1, 1, '{}', id, 'x', 'x' from texts where kind = 'agreement';
  insert into agreement_units (revision_id, text_id, position, unit_id, unit_revision_id, title, promise)
    select a.id, a.id, k, u.id, u.id, 'x', 'full' from texts a, generate_series(0, 1) k, lateral (
      select id from texts u where u.partnership_id = a.partnership_id and u.kind = 'unit' order by created_at desc limit 1 offset k + 2 * floor(random() * 8)::integer) u
    where a.kind = 'agreement';
end $$;
