-- Papers: whatever was set in type and handed out is known by its hash for ever; what binds is kept byte for byte.

create table papers (
  id uuid primary key,
  kind text not null constraint papers_kind check (kind in ('text', 'record', 'transcript', 'assessment', 'blank')),
  text_id uuid not null references texts,
  revision_id uuid not null references revisions,
  placement_id uuid references placements,
  -- What stands on its face; only 'final' binds.
  face text not null,
  languages text not null,
  -- How many entries the history had that it tells of.
  basis bigint not null,
  code text not null,
  digest bytea not null,
  bytes bytea,
  made_at timestamptz not null,
  constraint papers_digest_key unique (digest),
  constraint papers_digest check (length(digest) = 32)
);
create index papers_text on papers (text_id, revision_id, kind);
create index papers_code on papers (code, made_at);
-- The paper of a complete text is set once in each language and served from here.
create unique index papers_kept on papers (revision_id, languages) where kind = 'text' and bytes is not null;
alter table papers enable row level security;
create policy party on papers using (exists (select from texts t where t.id = text_id));
grant select, insert on papers to tilts_app;

-- The paper of a text that was completed: ordered in the same transaction, set by the worker or by the first who asks.
create table paper_orders (
  revision_id uuid primary key references revisions,
  text_id uuid not null references texts,
  ordered_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  done_at timestamptz
);
create index paper_orders_due on paper_orders (due_at) where done_at is null;
alter table paper_orders enable row level security;
create policy party on paper_orders using (exists (select from texts t where t.id = text_id));
grant select, insert on paper_orders to tilts_app;
grant update (done_at) on paper_orders to tilts_app;

-- Keeps a paper: its hash always, its bytes where it binds, which carries out its order. The answer are the bytes that were kept first, so that of
-- two who set the same paper at once both hand out the same one; none where only the hash is kept.
create function paper_keep(of_id uuid, of_kind text, of_text uuid, of_revision uuid, of_placement uuid, of_face text, in_languages text, of_basis bigint,
    of_code text, of_digest bytea, of_bytes bytea, now_at timestamptz) returns bytea language plpgsql volatile as $$
begin
  insert into papers (id, kind, text_id, revision_id, placement_id, face, languages, basis, code, digest, bytes, made_at)
    values (of_id, of_kind, of_text, of_revision, of_placement, of_face, in_languages, of_basis, of_code, of_digest, of_bytes, now_at)
    on conflict do nothing;
  if of_bytes is null then return null; end if;
  update paper_orders set done_at = now_at where revision_id = of_revision and done_at is null;
  return (select p.bytes from papers p where p.revision_id = of_revision and p.languages = in_languages and p.kind = of_kind and p.bytes is not null);
end $$;

-- The next order that is due, for so many seconds; with the parties through whose eyes its text is read.
create function paper_order_claim(seconds integer) returns table (revision_id uuid, text_id uuid, party_ids uuid[])
  language sql volatile security definer set search_path = public, pg_temp as $$
  with claimed as (
    update paper_orders o set attempts = o.attempts + 1, due_at = now() + make_interval(secs => seconds * least(o.attempts + 1, 60))
    where o.revision_id = (select n.revision_id from paper_orders n where n.done_at is null and n.due_at <= now()
      order by n.due_at, n.revision_id for update skip locked limit 1)
    returning o.revision_id, o.text_id)
  select c.revision_id, c.text_id, t.party_ids from claimed c join texts t on t.id = c.text_id $$;

-- ---------------------------------------------------------------- before there is an actor
-- What may be said to anybody who holds a paper: by its hash, or by the code on it.
create function paper_known(of_digest bytea, of_code text) returns table (
    kind text, text_id uuid, of_kind text, face text, revision integer, made_at timestamptz, completed_at timestamptz, stage text, starts_on date,
    ends_on date, ended_at timestamptz, ended_on date, is_replaced boolean, is_outdated boolean, initials text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.kind, t.id, t.kind, p.face, r.number, p.made_at,
    case when p.face = 'final' then greatest((select max(a.at) from approvals a where a.revision_id = r.id),
      (select max(s.at) from signatures s where s.revision_id = r.id)) end,
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

-- How many entries the history of a text or a placement has, for who sees the text: what a record or a transcript tells of.
create function paper_basis(of_text uuid, of_placement uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select h.seq from heads h where h.object_id = coalesce(of_placement, of_text)
    and exists (select from texts t where t.id = of_text and t.party_ids && (select actor_ids()))), 0)::bigint $$;
