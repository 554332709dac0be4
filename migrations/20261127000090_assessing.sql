-- Assessing by a link: whoever the signed agreement names as an assessor and has no account rates the learner of one placement. The guest of such
-- a link sees that placement and the host's rating of it; what counts is written in the transaction in which a code was typed.

alter table links drop constraint links_purpose, add constraint links_purpose check (purpose in ('review', 'answer', 'sign', 'assess'));

-- The placement whose learner the actor assesses by a link; null for everybody else.
create function actor_assesses() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from links l join placements p on p.agreement_id = l.text_id
  where l.id = (select actor_guest()) and l.purpose = 'assess' and l.ended_at is null $$;
create policy assessing on placements for select using (id = (select actor_assesses()));
-- To take its lock, and for nothing else.
create policy assessing_locks on placements for update using (id = (select actor_assesses())) with check (false);

create policy assessing on assessments using (author = 'host' and placement_id = (select actor_assesses()));
-- A guest writes drafts in the own name. What is submitted, or says of something submitted that it is being corrected, takes a code.
create function guest_rates(of_placement uuid, of_author text, by uuid, submitted timestamptz) returns boolean language sql stable as $$
  select (select actor_guest()) is null or of_author = 'host' and of_placement = (select actor_assesses())
    and (submitted is null and by = (select actor_guest())
      or exists (select from link_codes c where c.link_id = (select actor_guest()) and c.used_in = pg_current_xact_id_if_assigned())) $$;
create policy guests_begin on assessments as restrictive for insert with check (guest_rates(placement_id, author, saved_by, submitted_at));
create policy guests_save on assessments as restrictive for update using (true) with check (guest_rates(placement_id, author, saved_by, submitted_at));

-- An amendment with another company hands over what was begun: the new host goes on with it, the former one reads it no more.
create function assessments_handed_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assessments a set reader_ids = array_remove(array[m.hosting_organisation_id, new.company_id], null) from mobilities m
    where m.id = new.mobility_id and a.placement_id = new.id and a.author = 'host' and a.submitted_at is null;
  return null;
end $$;
create trigger handed_over after update of company_id on placements
  for each row when (old.company_id is distinct from new.company_id) execute function assessments_handed_over();

-- Whoever submits does it in the own name.
create function assessments_signed() returns trigger language plpgsql as $$
begin
  if new.submitted_by is distinct from (select actor_key()) and (select actor_key()) is not null then
    raise exception 'an assessment is submitted in the own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger signed before update of submitted_at on assessments
  for each row when (old.submitted_at is null and new.submitted_at is not null) execute function assessments_signed();

-- Whether the actor came by a link for this, open or not.
create function actor_came_to(purpose text) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from links l where l.id = (select actor_guest()) and l.purpose = actor_came_to.purpose) $$;
-- Who decides on results has an account; and who was sent a link to assess says nothing in the negotiation.
do $$ declare t text; begin
  foreach t in array array['validations', 'validation_decisions', 'recognitions'] loop
    execute format('create policy no_guests on %I as restrictive for insert with check ((select actor_guest()) is null)', t);
  end loop;
  foreach t in array array['comments', 'proposals', 'answers', 'approvals', 'signatures'] loop
    execute format('create policy assessing_only on %I as restrictive for insert with check (not (select actor_came_to(''assess'')))', t);
  end loop;
end $$;
create policy assessing_only on revisions as restrictive for insert with check (not (select actor_came_to('assess')));
create policy assessing_keeps on revisions as restrictive for update using (true) with check (not (select actor_came_to('assess')));

-- The hosting institution of an agreement, where somebody there can send links: then the host chooses to which address a link for assessing
-- goes, because the sending side alone assesses nobody.
create function host_sends(of_text uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select m.hosting_organisation_id from placements p join mobilities m on m.id = p.mobility_id
  where p.agreement_id = of_text and exists (select from members s join accounts a on a.id = s.account_id join organisations o on o.id = s.organisation_id
    where s.organisation_id = m.hosting_organisation_id and s.ended_at is null and s.role in ('coordinator', 'teacher')
      and o.suspended_at is null and a.suspended_at is null) $$;

-- Whether this address is one of the sending institution's people, of the learner or of a guardian: none of them assesses.
create function assesses_nobody(of_text uuid, address text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with mailbox as (select regexp_replace(split_part(lower(address), '@', 1), '[+].*', '') || '@' || split_part(lower(address), '@', 2) as typed),
    theirs (email) as (
      select a.email from placements p join mobilities m on m.id = p.mobility_id
          join members s on s.organisation_id = m.sending_organisation_id and s.ended_at is null join accounts a on a.id = s.account_id
        where p.agreement_id = of_text
      union all
      select unnest(array[l.email, a.email]) from placements p join learners l on l.id = p.learner_id left join accounts a on a.id = l.account_id
        where p.agreement_id = of_text
      union all
      select unnest(array[g.email, a.email]) from placements p join guardians g on g.learner_id = p.learner_id left join accounts a on a.id = g.account_id
        where p.agreement_id = of_text)
  select exists (select from theirs, mailbox
    where regexp_replace(split_part(lower(email), '@', 1), '[+].*', '') || '@' || split_part(lower(email), '@', 2) = typed) $$;

-- Whether an assessment was submitted by this link.
create function link_assessed(of_link uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from assessments a where a.submitted_by = of_link) $$;

-- One row as long as the host's assessment of an agreement is waited for: nothing submitted that is not being corrected, nothing validated.
create function assessment_awaited(of_text uuid) returns table (due_on date, host_sends uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select (select min(k.due_on) from asks k where k.object_id = p.id and k.act = 'assess' and k.closed_at is null), host_sends(of_text)
  from placements p where p.agreement_id = of_text and not exists (select from validations v where v.placement_id = p.id)
    and not coalesce((select a.correcting_since is null from assessments a
      where a.placement_id = p.id and a.author = 'host' and a.submitted_at is not null order by a.number desc limit 1), false) $$;

-- Whether a link of this purpose still has a point on a text that ended so: what was learnt before an early end is assessed.
create function link_counts(purpose text, ended_as text) returns boolean language sql immutable
  as $$ select ended_as is null or purpose = 'assess' and ended_as = 'ended-early' $$;

-- As before, and: nobody is reminded to assess what has been assessed.
create or replace function message_is_pointless(m messages) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when m.kind in ('link', 'reminder', 'code') then exists (
      select from links l join texts t on t.id = l.text_id where l.id = m.link_id and (l.ended_at is not null or not link_counts(l.purpose, t.ended_as)
        or m.kind = 'reminder' and l.purpose = 'assess' and not exists (select from assessment_awaited(t.id))
        or exists (select from revisions r where r.id = l.revision_id and r.closed_at is not null)))
    when m.kind in ('asked-approve', 'asked-sign') then exists (
        select from texts t where t.id = m.text_id and (t.ended_as is not null
          or exists (select from revisions r where r.text_id = t.id and m.matter like '% ' || r.id and r.closed_at is not null)))
      or not exists (
        select from revisions r join parties p on p.revision_id = r.id join accounts a on a.email = m.to_email
        where r.text_id = m.text_id and m.matter like '% ' || r.id
          and (p.organisation_id in (select s.organisation_id from members s where s.account_id = a.id and s.ended_at is null)
            or p.person_id in (select l.id from learners l where l.account_id = a.id union select g.id from guardians g where g.account_id = a.id))
          and case m.kind when 'asked-sign' then p.signs and not exists (select from signatures s where s.party_id = p.id)
            else p.approves and not exists (select from approvals s where s.party_id = p.id) end)
    when m.kind = 'declined' and m.daily then exists (
      select from revisions r where r.text_id = m.text_id and r.submitted_at > m.created_at)
    else false end $$;

-- As before, and: who is to assess is sent a new link after an early end too.
create or replace function link_renewed(old_link uuid, new_link uuid, new_hash bytea, message uuid, at timestamptz, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare l links; t texts; sent uuid := new_link;
begin
  select * into l from links where id = old_link;
  if not found then return false; end if;
  while l.replaced_by is not null loop select * into l from links where id = l.replaced_by; end loop;
  select * into t from texts where id = l.text_id for update;
  select * into l from links where id = l.id for update;
  if l.email = '' or l.ended_as is not null or not link_counts(l.purpose, t.ended_as) then return false; end if;
  -- Who no longer is the assessor, or whose results are decided on, is not asked again.
  if l.purpose = 'assess' and (exists (select from placements p join validations v on v.placement_id = p.id where p.agreement_id = t.id)
      or not exists (select from agreement_people n join revisions r on r.id = n.revision_id
        where n.text_id = t.id and n.task = 'assess' and r.submitted_at is not null and r.closed_at is null
          and n.organisation_id = l.organisation_id and lower(btrim(n.name)) = lower(btrim(l.name)))) then return false; end if;
  -- Nobody is asked to read what no longer counts.
  if exists (select from revisions r where r.id = l.revision_id and r.closed_at is not null) then return false; end if;
  if l.expires_at > at then
    sent := l.id;
  else
    insert into links (id, text_id, purpose, seat, organisation_id, person_id, party, name, position, email, language, channel, token_hash, created_at,
        created_by, created_by_name, created_by_email, expires_at, revision_id)
      values (new_link, l.text_id, l.purpose, l.seat, l.organisation_id, l.person_id, l.party, l.name, l.position, l.email, l.language, 'mail', new_hash, at,
        l.created_by, l.created_by_name, l.created_by_email, until, l.revision_id);
    update links set ended_at = at, ended_as = 'replaced', replaced_by = new_link where id = l.id;
    update texts set party_ids = array_append(party_ids, new_link) where id = l.text_id;
  end if;
  insert into messages (id, kind, to_name, to_email, language, text_id, link_id, data)
    values (message, 'link', l.name, l.email, l.language, l.text_id, sent, jsonb_build_object('text_kind', t.kind, 'title', t.title,
      'party', l.party, 'sender', l.created_by_name, 'sender_email', l.created_by_email, 'purpose', l.purpose));
  -- Of a link for assessing the learner does not hear before both have rated.
  perform record(t.id, t.kind, 'link-renewed', jsonb_build_object('link', l.id, 'by', sent), l.name, case when l.purpose = 'assess'
    then (select array_agg(distinct p.organisation_id) from parties p where p.text_id = t.id and p.organisation_id is not null)
    else t.party_ids end, t.title, array[]::uuid[]);
  return true;
end $$;

-- As before, and whom an assessment by a link concerns.
create or replace function text_asked(of_text uuid, of_revision uuid, act text) returns table (name text, email text, language text, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (a.email) a.name, a.email, a.language, w.party from (
    select m.account_id, p.name as party from parties p join members m on m.organisation_id = p.organisation_id and m.ended_at is null
      where p.revision_id = of_revision and p.text_id = of_text
        and (act = 'approve' and p.approves and m.role in ('coordinator', 'representative')
            and not exists (select from approvals x where x.party_id = p.id)
          or act = 'sign' and p.signs and m.may_sign_from <= current_date and coalesce(m.may_sign_until, current_date) >= current_date
            and not exists (select from signatures x where x.party_id = p.id))
    union all
    -- Whoever sent the actor's link, and the people of the organisation it speaks for.
    select l.created_by, l.party from links l where act = 'assess' and l.id = actor_guest() and l.text_id = of_text
      and exists (select from members m join parties p on p.organisation_id = m.organisation_id and p.text_id = of_text
        where m.account_id = l.created_by and m.ended_at is null)
    union all
    select m.account_id, l.party from links l join members m on m.organisation_id = l.organisation_id and m.ended_at is null and m.role <> 'auditor'
      where act = 'assess' and l.id = actor_guest() and l.text_id = of_text
    union all
    select coalesce(l.account_id, g.account_id), p.name from parties p
        left join learners l on l.id = p.person_id left join guardians g on g.id = p.person_id
      where act = 'sign' and p.revision_id = of_revision and p.text_id = of_text and p.signs and p.person_id is not null
        and not exists (select from signatures x where x.party_id = p.id)) w
    join accounts a on a.id = w.account_id
  where a.id is distinct from actor_account() and exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
  order by a.email, w.party $$;
