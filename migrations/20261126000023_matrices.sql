-- The competence matrix of a partnership: areas of work tasks by steps of competence development, each cell with what one can do
-- there, and the partnership's units placed in it.
create table matrices (
  partnership_id uuid primary key references partnerships,
  steps integer not null constraint matrices_steps check (steps between 1 and 8),
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  saved_by_name text not null
);
create table matrix_areas (
  id uuid primary key,
  partnership_id uuid not null references matrices,
  position integer not null,
  title text not null,
  -- One text a step; an area may have fewer steps than the matrix.
  steps text[] not null
);
create index matrix_areas_partnership on matrix_areas (partnership_id, position);
create table matrix_units (
  area_id uuid not null references matrix_areas on delete cascade,
  step integer not null,
  unit_id uuid not null references texts,
  partnership_id uuid not null references matrices,
  primary key (area_id, step, unit_id)
);
create index matrix_units_partnership on matrix_units (partnership_id);
create index matrix_units_unit on matrix_units (unit_id);
alter table matrices enable row level security;
alter table matrix_areas enable row level security;
alter table matrix_units enable row level security;
create policy party on matrices using (exists (select from partnerships p where p.id = partnership_id));
create policy party on matrix_areas using (exists (select from partnerships p where p.id = partnership_id));
-- A unit that the reader does not see is not in his matrix either, and whoever saves the matrix does not move it.
create policy party on matrix_units using (
  exists (select from partnerships p where p.id = partnership_id) and exists (select from texts t where t.id = unit_id));
grant select, insert, update on matrices to tilts_app;
grant select, insert, update, delete on matrix_areas to tilts_app;
grant select, insert, delete on matrix_units to tilts_app;
