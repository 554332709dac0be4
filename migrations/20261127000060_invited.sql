-- Invitations go by mail as well: the outbox holds which invitation, and its token is derived from the installation's secret and the
-- invitation's id when the letter is worded, as links and codes are.

-- The language of the letter; null for those that were made before letters.
alter table invitations add column language text;
-- Sending one again gives it new days, and the token that a letter can hold where it was made before letters.
grant select (language), update (token_hash, expires_at) on invitations to tilts_app;

alter table messages add column invitation_id uuid references invitations,
  add constraint messages_object check (text_id is null or invitation_id is null);
create index messages_invitation on messages (invitation_id, created_at) where invitation_id is not null;
-- Whoever sees an invitation sees how its letter fares.
create policy invitation on messages for select
  using (invitation_id is not null and (select actor_guest()) is null and exists (select from invitations i where i.id = invitation_id));

-- An invitation that was used or taken back needs no letter any more.
create function invitation_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
  update messages set silenced_at = now()
    where invitation_id = new.id and sent_at is null and failed_at is null and silenced_at is null;
  return null;
end $$;
create trigger ended after update of accepted_at, revoked_at on invitations for each row
  when (old.accepted_at is distinct from new.accepted_at or old.revoked_at is distinct from new.revoked_at) execute function invitation_ended();

-- Whether there is no point in sending a message any more.
create function message_is_pointless(m messages) returns boolean language sql stable set search_path = public, pg_temp as $$
  select case
    when m.kind in ('link', 'reminder', 'code') then exists (
      select from links l join texts t on t.id = l.text_id where l.id = m.link_id and (l.ended_at is not null or t.ended_as is not null))
    when m.kind in ('asked-approve', 'asked-sign') then exists (
      select from texts t where t.id = m.text_id and (t.ended_as is not null
        or exists (select from revisions r where r.text_id = t.id and m.matter like '% ' || r.id and r.closed_at is not null)))
    else false end $$;

-- The next message that is due; what has no point any more is silenced first. It takes the place of message_claim, which the previous
-- program still calls: that one leaves alone what it cannot word.
create function message_next(seconds integer) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update messages m set silenced_at = now()
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.due_at <= now() and message_is_pointless(m);
  return query update messages set attempts = attempts + 1, due_at = now() + make_interval(secs => seconds)
    where id = (select n.id from messages n where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now()
      order by n.due_at, n.id for update skip locked limit 1)
    returning *;
end $$;
create or replace function message_claim(seconds integer) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update messages m set silenced_at = now()
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.due_at <= now() and message_is_pointless(m);
  return query update messages set attempts = attempts + 1, due_at = now() + make_interval(secs => seconds)
    where id = (select n.id from messages n where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now()
      and n.invitation_id is null order by n.due_at, n.id for update skip locked limit 1)
    returning *;
end $$;
