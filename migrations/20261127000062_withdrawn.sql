-- Withdrawing an amendment: whoever was asked for it is told, and what still waits to ask for it is not sent.

-- Whom an amendment was brought before: asked by mail, by a link that was used for it, or who has approved or signed it. It is every revision
-- after the one in force, whose number is `since`. Only who sees the text is answered; one row an address.
create function amendment_asked(of_text uuid, since integer) returns table (name text, email text, language text, link_id uuid, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with amendment as (select r.id, r.opened_at from revisions r where r.text_id = of_text and r.number > since)
  select distinct on (r.email) r.name, r.email, r.language, r.link_id, r.party from (
    select a.name, a.email, a.language, null::uuid as link_id, coalesce(m.data->>'party', '') as party from messages m join accounts a on a.email = m.to_email
      where m.text_id = of_text and m.kind in ('asked-approve', 'asked-sign') and exists (select from amendment r where m.matter like '% ' || r.id)
    union all
    select a.name, a.email, a.language, null, '' from accounts a where a.id in (
      select s.account_id from approvals s join amendment r on r.id = s.revision_id where s.guest_id is null
      union select s.account_id from signatures s join amendment r on r.id = s.revision_id where s.guest_id is null)
    union all
    select l.name, lower(l.email), l.language, l.id, l.party from links l where l.text_id = of_text and l.purpose = 'sign' and l.ended_at is null
      and l.email <> '' and exists (select from messages m where m.link_id = l.id and m.kind in ('link', 'reminder')
        and m.created_at >= (select min(r.opened_at) from amendment r))) r
  where exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
  order by r.email, r.link_id nulls first, r.party desc $$;

-- Silences what waits to ask for it.
create function amendment_silenced(of_text uuid, since integer) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update messages m set silenced_at = now()
  where m.text_id = of_text and m.sent_at is null and m.failed_at is null and m.silenced_at is null and (select actor_account()) is not null
    and exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
    and (m.kind in ('asked-approve', 'asked-sign')
        and exists (select from revisions r where r.text_id = of_text and r.number > since and m.matter like '% ' || r.id)
      or m.kind in ('link', 'reminder', 'code') and exists (select from links l where l.id = m.link_id and (l.purpose = 'sign'
        or l.revision_id in (select r.id from revisions r where r.text_id = of_text and r.number > since)))) $$;
