-- Whoever has an account is asked by mail as well: to approve or to sign, for the own organisation or for himself or herself.

-- Whom to ask: of the parties of this revision that have not approved ('approve') or signed ('sign') the coordinators and
-- representatives, or those who may sign today; the learner; the guardian. Only who sees the text is answered; one row an address; never whoever asks.
create function text_asked(of_text uuid, of_revision uuid, act text) returns table (name text, email text, language text, party text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (a.email) a.name, a.email, a.language, w.party from (
    select m.account_id, p.name as party from parties p join members m on m.organisation_id = p.organisation_id and m.ended_at is null
      where p.revision_id = of_revision and p.text_id = of_text
        and (act = 'approve' and p.approves and m.role in ('coordinator', 'representative')
            and not exists (select from approvals x where x.party_id = p.id)
          or act = 'sign' and p.signs and m.may_sign_from <= current_date and coalesce(m.may_sign_until, current_date) >= current_date
            and not exists (select from signatures x where x.party_id = p.id))
    union all
    select coalesce(l.account_id, g.account_id), p.name from parties p
        left join learners l on l.id = p.person_id left join guardians g on g.id = p.person_id
      where act = 'sign' and p.revision_id = of_revision and p.text_id = of_text and p.signs and p.person_id is not null
        and not exists (select from signatures x where x.party_id = p.id)) w
    join accounts a on a.id = w.account_id
  where a.id is distinct from actor_account() and exists (select from texts t where t.id = of_text and t.party_ids && actor_ids())
  order by a.email, w.party $$;

-- As before, and: nobody is asked any more where the text has ended or its revision no longer counts.
create or replace function message_claim(seconds integer) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update messages m set silenced_at = now() from links l, texts t
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.kind in ('link', 'reminder', 'code')
      and l.id = m.link_id and t.id = l.text_id and (l.ended_at is not null or t.ended_as is not null);
  update messages m set silenced_at = now() from texts t
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.kind in ('asked-approve', 'asked-sign') and t.id = m.text_id
      and (t.ended_as is not null or exists (select from revisions r where r.text_id = t.id and m.matter like '% ' || r.id and r.closed_at is not null));
  return query update messages set attempts = attempts + 1, due_at = now() + make_interval(secs => seconds)
    where id = (select n.id from messages n where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now()
      order by n.due_at, n.id for update skip locked limit 1)
    returning *;
end $$;
