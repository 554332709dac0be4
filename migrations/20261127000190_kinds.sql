-- A message of a kind that a program does not know is left to one that does: it says which kinds it knows, and takes no other. What is of
-- a kind it knows and still cannot be worded, because a newer program wrote it, is given back as if nobody had tried.

create function message_next(seconds integer, kinds text[]) returns setof messages
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare first messages;
begin
  update messages m set silenced_at = now()
    where m.sent_at is null and m.failed_at is null and m.silenced_at is null and m.due_at <= now() and message_is_pointless(m);
  select * into first from messages n
    where n.sent_at is null and n.failed_at is null and n.silenced_at is null and n.due_at <= now() and n.kind = any (kinds)
      -- Letters of a link for assessing are for who knows what that is.
      and (coalesce(n.data->>'purpose', '') <> 'assess' or 'assessed-for' = any (kinds))
      and not (n.daily and exists (select from messages e where e.to_email = n.to_email and e.daily and e.sent_at is null and e.failed_at is null
        and e.silenced_at is null and e.due_at <= now() and e.kind = any (kinds) and (e.due_at, e.id) < (n.due_at, n.id)))
    order by n.due_at, n.id for update skip locked limit 1;
  if not found then return; end if;
  return query with taken as (
      update messages m set attempts = m.attempts + 1, due_at = now() + make_interval(secs => seconds)
      where m.id = first.id or first.daily and m.daily and m.to_email = first.to_email and m.sent_at is null and m.failed_at is null
        and m.silenced_at is null and m.due_at <= now() and m.kind = any (kinds)
      returning m.*)
    select * from taken order by created_at, id;
end $$;

-- The previous program still calls this one, and knows these. Its pages of a text with a link for assessing fail until it is replaced.
create or replace function message_next(seconds integer) returns setof messages
  language sql volatile security definer set search_path = public, pg_temp as $$
  select * from message_next(seconds, array['link', 'asked-approve', 'asked-sign', 'reminder', 'code', 'approved-for', 'signed-for', 'completed',
    'declined', 'ended', 'withdrawn', 'referred', 'invitation']) $$;

create function messages_left(which uuid[], seconds integer) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update messages set attempts = greatest(attempts - 1, 0), due_at = now() + make_interval(secs => seconds)
  where id = any (which) and sent_at is null and failed_at is null and silenced_at is null $$;
