-- How an account wants its mail: at once, or what the day brings in one letter at seven in the morning. Codes, invitations and what goes to
-- guests by a link is never kept back.

alter table accounts add column mail text not null default 'at-once' constraint accounts_mail check (mail in ('at-once', 'daily')),
  add column version integer not null default 1;
grant select (mail, version), update (mail, version) on accounts to tilts_app;

alter table messages add column daily boolean not null default false;
create index messages_daily on messages (to_email, due_at, id) where daily and sent_at is null and failed_at is null and silenced_at is null;

-- The next seven o'clock in Latvia.
create function next_morning(at timestamptz) returns timestamptz language sql stable parallel safe as $$
  select (date_trunc('day', at at time zone 'Europe/Riga') + interval '7 hours'
    + case when (at at time zone 'Europe/Riga')::time >= time '07:00' then interval '1 day' else interval '0' end) at time zone 'Europe/Riga' $$;

create function message_kept_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
  if new.link_id is null and new.invitation_id is null and new.kind <> 'code'
      and exists (select from accounts a where a.email = lower(new.to_email) and a.mail = 'daily') then
    new.daily := true;
    new.due_at := next_morning(now());
  end if;
  return new;
end $$;
create trigger kept_back before insert on messages for each row execute function message_kept_back();

-- What waits for an account goes as it wants it now, in the language it reads now.
create function account_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
  update messages set language = new.language, daily = daily and new.mail = 'daily',
      due_at = case when daily and new.mail <> 'daily' then now() else due_at end
    where to_email = new.email and link_id is null and invitation_id is null and sent_at is null and failed_at is null and silenced_at is null;
  return null;
end $$;
create trigger changed after update of language, mail on accounts for each row
  when (old.language is distinct from new.language or old.mail is distinct from new.mail) execute function account_changed();

-- As before, and: nobody is asked for what has been done for the party meanwhile, or told of a change that has been made.
create or replace function message_is_pointless(m messages) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when m.kind in ('link', 'reminder', 'code') then exists (
      select from links l join texts t on t.id = l.text_id where l.id = m.link_id and (l.ended_at is not null or t.ended_as is not null
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

-- As before; of an account that wants one letter a day everything that is due is taken together. The oldest stands for all of them, so that
-- two workers never take halves.
create or replace function message_next(seconds integer) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare first messages;
begin
  update messages m set silenced_at = now()
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.due_at <= now() and message_is_pointless(m);
  select * into first from messages n
    where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now()
      and not (n.daily and exists (select from messages e where e.to_email = n.to_email and e.daily and e.sent_at is null and e.failed_at is null
        and e.silenced_at is null and e.due_at <= now() and (e.due_at, e.id) < (n.due_at, n.id)))
    order by n.due_at, n.id for update skip locked limit 1;
  if not found then return; end if;
  return query with taken as (
      update messages m set attempts = m.attempts + 1, due_at = now() + make_interval(secs => seconds)
      where m.id = first.id or first.daily and m.daily and m.to_email = first.to_email and m.sent_at is null and m.failed_at is null
        and m.silenced_at is null and m.due_at <= now()
      returning m.*)
    select * from taken order by created_at, id;
end $$;
create function messages_sent(which uuid[]) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update messages set sent_at = now(), error = '' where id = any (which) and sent_at is null $$;
create function messages_failed(which uuid[], reason text, again timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update messages set error = left(reason, 500), due_at = coalesce(again, due_at), failed_at = case when again is null then now() end
  where id = any (which) and sent_at is null $$;
