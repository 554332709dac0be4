-- Links for reading and commenting only: somebody of a party reads one revision, while it is written or in review, and says what he or she
-- thinks of it. Such a guest sees that revision and nothing of any other.

alter table links add column revision_id uuid references revisions,
  add constraint links_review check ((purpose = 'review') = (revision_id is not null));
grant select (revision_id) on links to tilts_app;
create policy reviewing on links as restrictive for insert with check (
  revision_id is null or exists (select from revisions r where r.id = revision_id and r.text_id = links.text_id));

-- The one revision that the guest of such a link sees; null for everybody else.
create function actor_reviews() returns uuid language sql stable security definer set search_path = public, pg_temp
  as $$ select revision_id from links where id = (select actor_guest()) and purpose = 'review' $$;
create policy reviewing on revisions as restrictive for select using ((select actor_reviews()) is null or id = (select actor_reviews()));
do $$ declare t text; begin
  foreach t in array array['parties', 'approvals', 'signatures', 'comments', 'proposals', 'answers', 'outcomes', 'memorandum_units', 'agreement_units',
    'agreement_items', 'agreement_people'] loop
    execute format('create policy reviewing on %1$I as restrictive for select
      using ((select actor_reviews()) is null or revision_id = (select actor_reviews()))', t);
  end loop;
end $$;
-- He or she comments on that revision, as long as it counts, and writes nothing else.
create policy reviewing_says on comments as restrictive for insert with check ((select actor_reviews()) is null or revision_id = (select actor_reviews())
  and exists (select from revisions r where r.id = revision_id and r.closed_at is null));
do $$ declare t text; begin
  foreach t in array array['proposals', 'answers', 'approvals', 'signatures'] loop
    execute format('create policy reviewing_only on %1$I as restrictive for insert with check ((select actor_reviews()) is null)', t);
  end loop;
end $$;

-- As before; a link to read is renewed for the same revision.
create or replace function link_renewed(old_link uuid, new_link uuid, new_hash bytea, message uuid, at timestamptz, until timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare l links; t texts;
begin
  select * into l from links where id = old_link;
  if not found then return false; end if;
  while l.replaced_by is not null loop select * into l from links where id = l.replaced_by; end loop;
  select * into t from texts where id = l.text_id for update;
  select * into l from links where id = l.id for update;
  if l.email = '' or l.ended_as is not null or t.ended_as is not null then return false; end if;
  insert into links (id, text_id, purpose, seat, organisation_id, person_id, party, name, position, email, language, channel, token_hash, created_at,
      created_by, created_by_name, created_by_email, expires_at, revision_id)
    values (new_link, l.text_id, l.purpose, l.seat, l.organisation_id, l.person_id, l.party, l.name, l.position, l.email, l.language, 'mail', new_hash, at,
      l.created_by, l.created_by_name, l.created_by_email, until, l.revision_id);
  update links set ended_at = at, ended_as = 'replaced', replaced_by = new_link where id = l.id;
  update texts set party_ids = array_append(party_ids, new_link) where id = l.text_id;
  insert into messages (id, kind, to_name, to_email, language, text_id, link_id, data)
    values (message, 'link', l.name, l.email, l.language, l.text_id, new_link, jsonb_build_object('text_kind', t.kind, 'title', t.title,
      'party', l.party, 'sender', l.created_by_name, 'sender_email', l.created_by_email, 'purpose', l.purpose));
  perform record(t.id, t.kind, 'link-renewed', jsonb_build_object('link', l.id, 'by', new_link), l.name, t.party_ids, t.title, array[]::uuid[]);
  return true;
end $$;

-- As before, and: nobody is asked to read a revision that no longer counts.
create or replace function message_is_pointless(m messages) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when m.kind in ('link', 'reminder', 'code') then exists (
      select from links l join texts t on t.id = l.text_id where l.id = m.link_id and (l.ended_at is not null or t.ended_as is not null
        or exists (select from revisions r where r.id = l.revision_id and r.closed_at is not null)))
    when m.kind in ('asked-approve', 'asked-sign') then exists (
      select from texts t where t.id = m.text_id and (t.ended_as is not null
        or exists (select from revisions r where r.text_id = t.id and m.matter like '% ' || r.id and r.closed_at is not null)))
    else false end $$;
