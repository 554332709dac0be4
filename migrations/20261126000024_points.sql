-- ECVET points are optional and hidden: an institution that uses them switches them on for its units.
alter table organisations add column points_enabled boolean not null default false;
grant update (points_enabled) on organisations to tilts_app;
