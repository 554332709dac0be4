-- A guest is somebody without an account who was sent a link: he or she acts for one organisation on one text. The id of the link
-- stands among the text's parties, so that the policies show this text and nothing else; rows name the guest beside the account.

create function actor_guest() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('tilts.guest', true), '')::uuid $$;
-- Whoever acts: the account, or the guest.
create function actor_key() returns uuid language sql stable parallel safe
  as $$ select coalesce(actor_account(), actor_guest()) $$;

alter policy write on asks with check ((select actor_key()) is not null);
-- The column's name is older than guests: it holds whoever acts.
alter policy own on once_keys using (account_id = (select actor_key()));

create or replace function asks_close(object uuid, acts text[], of_party uuid) returns integer
  language sql volatile security definer set search_path = public, pg_temp as $$
  with closed as (
    update asks set closed_at = now()
    where object_id = object and closed_at is null and act = any (acts) and (of_party is null or party = of_party)
      and (select actor_key()) is not null
    returning 1)
  select count(*)::integer from closed $$;

-- As before, and a guest is named in the data, which the chain covers.
create or replace function record(object uuid, kind text, event text, data jsonb, by_name text, parties uuid[], subject text, told uuid[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare h record; account uuid := actor_account(); guest uuid := actor_guest(); now_at timestamptz := clock_timestamp(); payload bytea;
begin
  if guest is not null then data := data || jsonb_build_object('guest', guest); end if;
  insert into heads (object_id, seq, hash) values (object, 0, '\x') on conflict do nothing;
  select * into h from heads where object_id = object for update;
  payload := convert_to(jsonb_build_object('object', object, 'seq', h.seq + 1, 'kind', kind, 'event', event, 'at',
    to_char(now_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'account', account, 'data', data)::text, 'UTF8');
  insert into audit (object_id, seq, object_kind, event, at, account_id, data, previous, hash, by_name, party_ids)
    values (object, h.seq + 1, kind, event, now_at, account, data, h.hash, sha256(h.hash || payload), by_name, parties);
  update heads set seq = h.seq + 1, hash = sha256(h.hash || payload) where object_id = object;
  insert into notices (party, event, object_kind, object_id, subject, by_name, account_id)
    select distinct t, event, kind, object, subject, by_name, account from unnest(told) as t;
end $$;

alter table comments alter column account_id drop not null, add column guest_id uuid,
  add constraint comments_author check ((account_id is null) <> (guest_id is null));
