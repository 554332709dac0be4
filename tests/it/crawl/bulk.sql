-- A house with many organisations, so that what a page reads of others would show. One organisation has a tenth of everything.
-- Run as the owner, past the rules that hold for people.
create temp table t_org as select i, md5('organisation' || i)::uuid as id, md5('account' || i)::uuid as account from generate_series(1, 1500) i;
-- Every row that follows is right; to look each up again would take longer than all the rest.
create temp table t_foreign as select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as def from pg_constraint
  where contype = 'f' and connamespace = 'public'::regnamespace;
do $$ declare c record; begin
  for c in select * from t_foreign loop execute format('alter table %s drop constraint %I', c.of, c.conname); end loop;
end $$;
create temp table t_hash as select password_hash from accounts where email = 'coordinator@riga.example';
insert into accounts (id, email, name, language, password_hash)
  select account, 'coordinator@o' || i || '.example', 'Coordinator ' || i, 'en', h.password_hash from t_org cross join t_hash h;
insert into organisations (id, name, country, kind, contact_email, party_ids)
  select id, 'Organisation ' || i, case i % 2 when 1 then 'lv' else 'fi' end, 'school', 'office@o' || i || '.example', array[id] from t_org;
insert into members (id, account_id, organisation_id, role, name, email, may_sign_from)
  select md5('member' || i)::uuid, account, id, 'coordinator', 'Coordinator ' || i, 'coordinator@o' || i || '.example', '2020-01-01' from t_org;
insert into accounts (id, email, name, language, password_hash)
  select md5('teacher' || i || '-' || k)::uuid, 'teacher' || k || '@o' || i || '.example', 'Teacher', 'en', '' from t_org cross join generate_series(1, 2) k;
insert into members (id, account_id, organisation_id, role, name, email)
  select md5('seat' || i || '-' || k)::uuid, md5('teacher' || i || '-' || k)::uuid, id, 'teacher', 'Teacher', 'teacher' || k || '@o' || i || '.example'
  from t_org cross join generate_series(1, 2) k;
insert into sessions (token_hash, account_id, expires_at) select sha256(account::text::bytea), account, now() + interval '1 day' from t_org;

-- Partnerships of two; the first organisation is in every fiftieth, and they are the busy ones.
create temp table t_partnership as
  select p, md5('partnership' || p)::uuid as id, case p % 50 when 0 then 1 else 2 + p % 1400 end as sends, 3 + (p * 7 + p / 50) % 1400 as hosts from generate_series(1, 3000) p;
create function pg_temp.of(n bigint) returns bigint language sql immutable as $$ select case n % 10 when 0 then 50 * (1 + n / 10 % 60) else 1 + n * 7 % 3000 end $$;
alter table partnership_organisations disable trigger changed;
insert into partnerships (id, title, owner_organisation_id, party_ids)
  select t.id, 'Partnership ' || p, a.id, array[a.id, b.id] from t_partnership t join t_org a on a.i = t.sends join t_org b on b.i = t.hosts where a.i <> b.i;
insert into partnership_organisations (partnership_id, organisation_id, side, kind, name, country, joined_at)
  select t.id, o.id, t.side, 'school', 'Organisation ' || o.i, 'lv', now()
  from (select id, sends as i, 'sending' as side from t_partnership where sends <> hosts union all select id, hosts, 'hosting' from t_partnership where sends <> hosts) t
    join t_org o using (i);
alter table partnership_organisations enable trigger changed;
analyze partnerships, partnership_organisations, t_partnership, t_org;
insert into scale_levels (partnership_id, points, word_en, word_lv) select p.id, k, 'word ' || k, 'vārds ' || k from t_partnership t join partnerships p on p.id = t.id
  cross join generate_series(1, 3) k;
update organisations o set party_ids = (select array_agg(distinct m.organisation_id) from partnership_organisations n
    join partnership_organisations m on m.partnership_id = n.partnership_id where n.organisation_id = o.id) || o.id
  from t_org t where t.id = o.id;

-- Learners, mobilities of four, placements; every tenth is the first organisation's.
create temp table t_stay as
  select n, md5('learner' || n)::uuid as learner, md5('placement' || n)::uuid as placement, md5('agreement' || n)::uuid as agreement,
    md5('mobility' || n / 4)::uuid as mobility, t.id as partnership, a.id as sends, b.id as hosts, a.i as first
  from generate_series(0, 7999) n join t_partnership t on t.p = pg_temp.of(n / 4) join t_org a on a.i = t.sends join t_org b on b.i = t.hosts
  where t.sends <> t.hosts;
analyze t_stay;
insert into accounts (id, email, name, language, password_hash)
  select md5('person' || n)::uuid, 'learner' || n || '@o' || first || '.example', 'Learner ' || n, 'en', password_hash from t_stay cross join t_hash
  where first = 1 and n >= 7900;
insert into learners (id, organisation_id, name, email, birth_date, party_ids, account_id)
  select learner, sends, 'Learner ' || n, 'learner' || n || '@o' || first || '.example', '2007-01-01', array[sends, learner, hosts],
    case when first = 1 and n >= 7900 then md5('person' || n)::uuid end from t_stay;
alter table guardians disable trigger changed;
insert into guardians (id, learner_id, name, relation) select md5('guardian' || n)::uuid, learner, 'Guardian ' || n, 'mother' from t_stay where n % 4 = 0;
alter table guardians enable trigger changed;
insert into mobilities (id, partnership_id, title, sending_organisation_id, hosting_organisation_id, starts_on, ends_on, party_ids, created_at)
  select mobility, partnership, 'Mobility ' || n / 4, sends, hosts, date '2026-06-01' + n % 400, date '2026-06-28' + n % 400,
    array[sends, hosts] || array_agg(learner), now() - n * interval '1 minute'
  from (select *, min(n) over (partition by mobility) as least from t_stay) s
  group by mobility, partnership, n / 4, sends, hosts, least, n % 400, n having n = least;

-- Texts: an agreement for each stay, units and memoranda of each partnership. What people will open has a body that can be read.
create temp table t_text as
  select agreement as id, 'agreement' as kind, partnership, sends, hosts, learner, 'Learner ' || n as title, n, first from t_stay
  union all select md5('unit' || n)::uuid, 'unit', t.id, a.id, b.id, null, 'Unit ' || n, n, a.i from generate_series(1, 1500) n
    join t_partnership t on t.p = pg_temp.of(n) join t_org a on a.i = t.sends join t_org b on b.i = t.hosts where t.sends <> t.hosts
  union all select md5('memorandum' || n)::uuid, 'memorandum', t.id, a.id, b.id, null, 'Memorandum ' || n, n, a.i from generate_series(1, 800) n
    join t_partnership t on t.p = pg_temp.of(n) join t_org a on a.i = t.sends join t_org b on b.i = t.hosts where t.sends <> t.hosts;
analyze t_text;
create temp table t_model as select distinct on (t.kind) t.kind, r.format, r.body, r.hash, t.stage from texts t join revisions r on r.text_id = t.id
  where t.stage in ('agreed', 'in-force', 'partially-signed') and t.ended_as is null and r.submitted_at is not null and not (t.kind = 'memorandum' and t.stage <> 'in-force')
  order by t.kind, r.submitted_at;
insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, starts_on, ends_on, party_ids, created_at)
  select x.id, x.kind, x.partnership, x.sends, x.title, 'en', m.stage, case x.kind when 'unit' then null else date '2026-06-01' + x.n % 400 end,
    case x.kind when 'unit' then null else date '2026-06-28' + x.n % 700 end, array_remove(array[x.sends, x.hosts, x.learner], null), now() - x.n * interval '1 minute'
  from t_text x join t_model m on m.kind = x.kind;
insert into revisions (id, text_id, number, format, body, hash, opened_by, opened_by_name, saved_by_name, submitted_at, submitted_by, submitted_by_name)
  select md5('revision' || x.id)::uuid, x.id, 1, m.format, case when x.first = 1 and x.n % 400 < 40 then m.body else '\x7b7d' end,
    case when x.first = 1 and x.n % 400 < 40 then m.hash else sha256('\x7b7d') end, gen_random_uuid(), 'Somebody', 'Somebody', now(), gen_random_uuid(), 'Somebody'
  from t_text x join t_model m on m.kind = x.kind;
insert into parties (id, revision_id, text_id, position, seat, organisation_id, person_id, name, approves, signs)
  select md5(k || 'party' || x.id)::uuid, md5('revision' || x.id)::uuid, x.id, k, (array['sending-institution', 'hosting-institution', 'learner'])[k],
    (array[x.sends, x.hosts, null])[k], case k when 3 then x.learner end, 'Somebody', k < 3, x.kind <> 'unit'
  from t_text x cross join generate_series(1, 3) k where k < 3 or x.learner is not null;
analyze parties, revisions;
insert into approvals (id, text_id, revision_id, party_id, account_id, name, role)
  select md5('approval' || id)::uuid, text_id, revision_id, id, md5('account1')::uuid, 'Somebody', 'teacher' from parties where name = 'Somebody' and approves;
insert into signatures (id, text_id, revision_id, party_id, account_id, name, role, sentence, language, hash, means)
  select md5('signature' || p.id)::uuid, p.text_id, p.revision_id, p.id, md5('account1')::uuid, 'Somebody', 'teacher', 'I agree', 'en', r.hash, 'account'
  from parties p join revisions r on r.id = p.revision_id where p.name = 'Somebody' and p.signs and p.position = 1;
insert into agreement_units (revision_id, text_id, position, unit_id, unit_revision_id, title, promise)
  select md5('revision' || x.id)::uuid, x.id, 0, u.id, md5('revision' || u.id)::uuid, u.title, 'full'
  from t_text x join lateral (select u.id, u.title from t_text u where u.kind = 'unit' and u.n = 1 + x.n % 1500) u on true where x.kind = 'agreement';
insert into agreement_items (revision_id, text_id, position, id, area, label, text)
  select md5('revision' || x.id)::uuid, x.id, k, md5('item' || x.id || k)::uuid, 'skills', 'S' || k, 'x' from t_text x cross join generate_series(1, 2) k where x.kind = 'agreement';
insert into memorandum_units (revision_id, text_id, position, unit_id, unit_revision_id)
  select md5('revision' || x.id)::uuid, x.id, 0, u.id, md5('revision' || u.id)::uuid
  from t_text x join t_text u on u.kind = 'unit' and u.n = 1 + x.n % 1500 where x.kind = 'memorandum';
insert into comments (id, text_id, revision_id, place, account_id, name, body)
  select md5('comment' || id)::uuid, id, md5('revision' || id)::uuid, 'title', md5('account1')::uuid, 'Somebody', 'x' from t_text where n % 2 = 0;
alter table placements disable trigger changed;
insert into placements (id, mobility_id, learner_id, agreement_id, organisation_ids, party_ids, learner_name, created_at)
  select placement, mobility, learner, agreement, array[sends, hosts], array[sends, hosts, learner], 'Learner ' || n, now() - n * interval '1 minute' from t_stay;
alter table placements enable trigger changed;
alter table assessments disable trigger submitted;
insert into assessments (id, placement_id, agreement_revision_id, author, number, language, saved_by, saved_by_name, reader_ids, told_ids, opens_at, submitted_at)
  select md5('assessment' || placement)::uuid, placement, md5('revision' || agreement)::uuid, 'host', 1, 'en', md5('account1')::uuid, 'Somebody', array[sends, hosts], array[learner], now(), now()
  from t_stay where n % 2 = 0;
alter table assessments enable trigger submitted;

-- What is owed, what happened, who is told.
insert into asks (id, party, party_name, asker, act, object_kind, object_id, subject, due_on, opened_at)
  select md5('ask' || n || k)::uuid, case k when 1 then hosts else sends end, 'Organisation', case k when 1 then sends else hosts end, 'sign', 'agreement', agreement,
    'Learner ' || n, date '2026-11-01' + n % 60, now() - n * interval '1 minute' from t_stay cross join generate_series(1, 2) k;
insert into heads (object_id, seq, hash) select id, 3, sha256(id::text::bytea) from t_text;
insert into audit (object_id, seq, object_kind, event, at, account_id, data, previous, hash, by_name, party_ids)
  select x.id, k, x.kind, 'text-saved', now() - x.n * interval '1 minute', md5('account1')::uuid, '{}', '\x', sha256(k::text::bytea), 'Somebody', array[x.sends, x.hosts]
  from t_text x cross join generate_series(1, 3) k;
insert into notices (party, at, event, object_kind, object_id, subject, by_name, account_id)
  select p, now() - x.n * interval '1 minute', 'text-agreed', x.kind, x.id, x.title, 'Somebody', md5('account2')::uuid from t_text x cross join lateral unnest(array[x.sends, x.hosts]) p;
do $$ declare c record; begin
  for c in select * from t_foreign loop execute format('alter table %s add constraint %I %s not valid', c.of, c.conname, c.def); end loop;
end $$;
