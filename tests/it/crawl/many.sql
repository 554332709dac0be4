-- Many rows of everything a page lists, made from what the demo world has; run as the owner, past the rules that hold for people.
create temp table t_school as select m.organisation_id as id, m.account_id from members m where m.email = 'coordinator@riga.example';
create temp table t_main as select id from partnerships where title like 'Automehāniķi%';
create temp table n as select n from generate_series(1, {many}) n;

-- Texts of every kind and stage, with their latest revision and all that hangs on it.
create temp table t_text as
  select t.id as old_text, r.id as old_revision, gen_random_uuid() as text_id, gen_random_uuid() as revision_id, n.n
  from (select distinct on (kind, stage) id, kind, stage from texts order by kind, stage, created_at) t
    join lateral (select id from revisions r where r.text_id = t.id order by number desc limit 1) r on true
    cross join n
  where n.n % (select count(distinct stage) from texts other where other.kind = t.kind) = 0 or t.stage in ('agreed', 'in-force', 'partially-signed', 'in-review');
insert into texts select c.* from t_text x join texts t on t.id = x.old_text cross join lateral jsonb_populate_record(t, jsonb_build_object(
  'id', x.text_id, 'title', t.title || ' ' || x.n, 'created_at', t.created_at - x.n * interval '1 minute')) c;
insert into revisions select c.* from t_text x join revisions r on r.id = x.old_revision cross join lateral jsonb_populate_record(r, jsonb_build_object(
  'id', x.revision_id, 'text_id', x.text_id, 'number', 1)) c;
create temp table t_party as
  select p.id as old, gen_random_uuid() as id, x.text_id, x.revision_id from t_text x join parties p on p.revision_id = x.old_revision;
insert into parties select c.* from t_party x join parties p on p.id = x.old cross join lateral jsonb_populate_record(p, jsonb_build_object(
  'id', x.id, 'text_id', x.text_id, 'revision_id', x.revision_id)) c;
insert into approvals select c.* from t_party x join approvals a on a.party_id = x.old cross join lateral jsonb_populate_record(a, jsonb_build_object(
  'id', gen_random_uuid(), 'party_id', x.id, 'text_id', x.text_id, 'revision_id', x.revision_id)) c;
insert into signature_files select c.* from t_party x join signatures a on a.party_id = x.old join signature_files f on f.id = a.file_id
  cross join lateral jsonb_populate_record(f, jsonb_build_object('id', x.id, 'text_id', x.text_id)) c;
insert into signatures select c.* from t_party x join signatures a on a.party_id = x.old cross join lateral jsonb_populate_record(a, jsonb_build_object(
  'id', gen_random_uuid(), 'party_id', x.id, 'text_id', x.text_id, 'revision_id', x.revision_id, 'file_id', case when a.file_id is not null then x.id end)) c;
insert into agreement_units select c.* from t_text x join agreement_units u on u.revision_id = x.old_revision cross join lateral jsonb_populate_record(u,
  jsonb_build_object('text_id', x.text_id, 'revision_id', x.revision_id)) c;
insert into memorandum_units select c.* from t_text x join memorandum_units u on u.revision_id = x.old_revision cross join lateral jsonb_populate_record(u,
  jsonb_build_object('text_id', x.text_id, 'revision_id', x.revision_id)) c;
-- Earlier revisions and comments of the texts that people open; numbers below one stay behind what was.
insert into revisions select c.* from revisions r cross join n cross join lateral jsonb_populate_record(r, jsonb_build_object(
    'id', gen_random_uuid(), 'number', -n.n, 'closed_at', r.submitted_at, 'closed_as', 'replaced', 'closed_by_name', 'Somebody', 'closed_by_organisation', '',
    'close_reason', '')) c
  where r.submitted_at is not null and r.number = 1 and not exists (select from t_text x where x.text_id = r.text_id)
    and r.text_id in (select distinct on (kind, stage) id from texts where kind <> 'unit' or stage = 'in-review' order by kind, stage, created_at desc);
insert into comments select c.* from comments k cross join n cross join lateral jsonb_populate_record(k, jsonb_build_object(
  'id', md5(k.id::text || n.n))) c;

-- People: members, learners with guardians, invitations.
create temp table t_account as select gen_random_uuid() as id, n from n;
insert into accounts (id, email, name, language, password_hash) select id, 'many-' || n || '@riga.example', 'Many ' || n, 'lv', '' from t_account;
insert into members (id, account_id, organisation_id, role, name, email, may_sign_from)
  select gen_random_uuid(), a.id, o.organisation_id, o.role, 'Many ' || a.n, 'many-' || a.n || '@riga.example', current_date
  from t_account a cross join (select organisation_id, min(role) as role from members where email ~ '(riga|tampere|vilnius).example$' group by 1) o;
create temp table t_learner as select gen_random_uuid() as id, n from n;
insert into learners (id, organisation_id, name, email, birth_date, party_ids)
  select l.id, s.id, 'Learner ' || l.n, 'learner-' || l.n || '@riga.example', '2008-01-01', array[s.id, l.id] from t_learner l cross join t_school s;
alter table guardians disable trigger changed;
insert into guardians (id, learner_id, name, relation) select gen_random_uuid(), l.id, 'Guardian ' || n.n, 'mother'
  from n cross join (select id from learners where email in ('jana@riga.example', 'minor@riga.example')) l;
alter table guardians enable trigger changed;
insert into invitations select c.* from (select * from invitations where accepted_at is null and revoked_at is null) i cross join n
  cross join lateral jsonb_populate_record(null::invitations, to_jsonb(i) || jsonb_build_object('id', md5(i.id::text || n.n), 'token_hash', '\x' || md5(i.id::text || n.n), 'email', 'i' || n.n || i.email)) c;

-- Partnerships, and organisations in the one that counts.
create temp table t_partnership as select gen_random_uuid() as id, n from n;
alter table partnership_organisations disable trigger changed;
insert into partnerships select c.* from t_partnership x cross join partnerships p cross join lateral jsonb_populate_record(p, jsonb_build_object(
    'id', x.id, 'title', 'Partnership ' || x.n, 'created_at', p.created_at - x.n * interval '1 minute')) c where p.id = (select id from t_main);
insert into partnership_organisations select c.* from t_partnership x cross join partnership_organisations p cross join lateral jsonb_populate_record(p,
    jsonb_build_object('partnership_id', x.id)) c where p.partnership_id = (select id from t_main);
create temp table t_organisation as select gen_random_uuid() as id, n from n;
insert into organisations select c.* from t_organisation x cross join (select o.* from organisations o join members m on m.organisation_id = o.id
    where m.email = 'coordinator@tampere.example') o cross join lateral jsonb_populate_record(null::organisations, to_jsonb(o) || jsonb_build_object('id', x.id, 'name', 'Organisation ' || x.n,
    'oid', null, 'registration_number', null, 'kind', case x.n % 2 when 0 then 'school' else 'company' end)) c;
insert into partnership_organisations (partnership_id, organisation_id, side, kind, name, country, joined_at)
  select m.id, o.id, 'hosting', case o.n % 2 when 0 then 'school' else 'company' end, 'Organisation ' || o.n, 'fi', now() from t_main m cross join t_organisation o;
update partnerships set party_ids = party_ids || (select array_agg(id) from t_organisation) where id = (select id from t_main);
alter table partnership_organisations enable trigger changed;

-- Mobilities, and learners in those that are there; one placement of each of the people who open their own.
create temp table t_mobility as select gen_random_uuid() as id, n from n;
alter table placements disable trigger changed;
insert into placements (id, mobility_id, learner_id, organisation_ids, party_ids, learner_name, company_id, company_name)
  select gen_random_uuid(), p.mobility_id, l.id, p.organisation_ids, p.organisation_ids || l.id, 'Learner ' || l.n, p.company_id, p.company_name
  from (select distinct on (mobility_id) * from placements order by mobility_id, created_at) p cross join t_learner l;
insert into mobilities select c.* from t_mobility x cross join (select * from mobilities order by created_at limit 1) m
  cross join lateral jsonb_populate_record(null::mobilities, to_jsonb(m) || jsonb_build_object('id', x.id, 'title', 'Mobility ' || x.n, 'party_ids', (
    select jsonb_agg(distinct id) from (select unnest(party_ids) as id from mobilities) ids), 'starts_on', m.starts_on - x.n, 'ends_on', m.ends_on - x.n)) c;
insert into placements (id, mobility_id, learner_id, organisation_ids, party_ids, learner_name, company_id, company_name)
  select gen_random_uuid(), x.id, p.learner_id, p.organisation_ids, p.party_ids, p.learner_name, p.company_id, p.company_name
  from t_mobility x cross join placements p join learners l on l.id = p.learner_id
  where l.email in ('learner@riga.example', 'minor@riga.example') and not exists (select from t_learner t where t.id = l.id);
alter table placements enable trigger changed;

-- What is owed, what happened, who is told.
insert into asks select c.* from (select * from asks where closed_at is null) a cross join n cross join lateral jsonb_populate_record(null::asks, to_jsonb(a) || jsonb_build_object(
  'id', md5(a.id::text || n.n), 'opened_at', a.opened_at - n.n * interval '1 minute')) c where (n.n + length(a.subject)) % 10 = 0;
insert into audit select c.* from (select distinct on (object_id) * from audit order by object_id, seq) a cross join n
  cross join lateral jsonb_populate_record(null::audit, to_jsonb(a) || jsonb_build_object('seq', a.seq + n.n + 1000)) c
  where a.object_kind in ('organisation', 'partnership', 'mobility', 'placement', 'learner') or n.n % 10 = 0;
insert into notices (party, at, event, object_kind, object_id, subject, by_name, account_id)
  select o.party, o.at - n.n * interval '1 second', o.event, o.object_kind, o.object_id, o.subject, 'Somebody', null
  from (select distinct on (party) * from notices order by party, at desc) o cross join n;
analyze;
