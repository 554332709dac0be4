-- Where a unit was copied from: another unit and the revision that was copied. Both pages say so, each to those who see the other.
create table unit_origins (
  text_id uuid primary key references texts,
  origin_id uuid not null references texts,
  origin_revision_id uuid not null references revisions,
  origin_number integer not null,
  copied_at timestamptz not null default now(),
  constraint unit_origins_other check (text_id <> origin_id)
);
create index unit_origins_origin on unit_origins (origin_id, copied_at);
alter table unit_origins enable row level security;
-- Read with either of the two, written with both in sight.
create policy party on unit_origins for select using (
  exists (select from texts t where t.id = text_id) or exists (select from texts t where t.id = origin_id));
create policy write on unit_origins for insert with check (
  exists (select from texts t where t.id = text_id) and exists (select from texts t where t.id = origin_id));
grant select, insert on unit_origins to tilts_app;
