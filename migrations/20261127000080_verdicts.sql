-- As before, but: nothing is said to be agreed or signed by all where it is not, whatever its paper says; so the moment of the last approval or
-- signature is known only of a revision that has them all.
create or replace function paper_known(of_digest bytea, of_code text) returns table (
    kind text, text_id uuid, of_kind text, face text, revision integer, made_at timestamptz, completed_at timestamptz, stage text, starts_on date,
    ends_on date, ended_at timestamptz, ended_on date, is_replaced boolean, is_outdated boolean, initials text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.kind, t.id, t.kind, p.face, r.number, p.made_at,
    case when p.face = 'final' and not exists (select from parties y where y.revision_id = r.id
        and (y.approves and not exists (select from approvals a where a.party_id = y.id)
          or y.signs and not exists (select from signatures s where s.party_id = y.id)))
      then greatest((select max(a.at) from approvals a where a.revision_id = r.id), (select max(s.at) from signatures s where s.revision_id = r.id)) end,
    t.stage, t.starts_on, t.ends_on, t.ended_at, t.ended_on,
    exists (select from revisions n where n.text_id = t.id and n.number > r.number and n.submitted_at is not null
      and not exists (select from parties y where y.revision_id = n.id
        and (y.approves and not exists (select from approvals a where a.party_id = y.id)
          or y.signs and not exists (select from signatures s where s.party_id = y.id)))),
    p.kind <> 'text' and p.basis < coalesce((select h.seq from heads h where h.object_id = coalesce(p.placement_id, t.id)), 0),
    coalesce((select string_agg(left(word, 1) || '.', ' ' order by at)
      from (select y.name from parties y where y.revision_id = r.id and y.seat = 'learner' limit 1) l,
        regexp_split_to_table(l.name, '[[:space:]-]+') with ordinality as words(word, at) where word <> ''), '')
  from (select * from papers where digest = of_digest
      union all
      (select * from papers where of_digest is null and code = of_code order by (face = 'final') desc, made_at desc limit 1)) p
    join texts t on t.id = p.text_id join revisions r on r.id = p.revision_id limit 1 $$;

-- As before, but a link that still opens is sent once more and goes on: whoever knows no more than its id must not be able to close it.
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
  if l.email = '' or l.ended_as is not null or t.ended_as is not null then return false; end if;
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
  perform record(t.id, t.kind, 'link-renewed', jsonb_build_object('link', l.id, 'by', sent), l.name, t.party_ids, t.title, array[]::uuid[]);
  return true;
end $$;
