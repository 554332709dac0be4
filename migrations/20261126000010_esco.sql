-- ESCO, the European classification of skills and occupations, as `tilts esco import` reads it from the Commission's files.
-- Public reference data: nothing of anybody, the same for everybody. The policies let every row through without a condition,
-- because behind one that must be asked no index is used for what people type.
--
-- All three extensions are trusted: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create table esco_concepts (
  id integer generated always as identity primary key,
  uri text not null,
  pillar text not null constraint esco_concepts_pillar check (pillar in ('skill', 'occupation')),
  label text not null,
  alternatives text[] not null,
  hidden text[] not null,
  description text not null,
  code text not null,
  skill_type text,
  reuse text
);
create unique index esco_concepts_uri_key on esco_concepts (uri);
create index esco_concepts_pillar on esco_concepts (pillar);

-- What is searched, made anew from the concepts after every import that changed any: the words of each term (stemmed, without
-- accents and stop words), and where each word stands. A lookup goes from the words somebody typed to the forms that are like them,
-- and from the rarest of those to the terms that have them: all of it by index, none of it long.
-- An inverted index as a table, because what a GIN index costs is not known to the planner before it has been vacuumed.
create table esco_words (
  -- As it is written, and its stem. In the order of bytes, so that a beginning is a range.
  form text collate "C" primary key,
  word text collate "C" not null,
  -- In how many terms the stem stands, and its weight: the rarer, the more.
  terms integer not null,
  weight real not null
);
create index esco_words_word on esco_words (word);
create table esco_terms (
  concept_id integer not null references esco_concepts on delete cascade,
  -- 0 is the preferred term, then the alternatives in their order, then the hidden ones.
  position smallint not null,
  words text[] not null,
  primary key (concept_id, position)
);
-- In the order in which a word by itself finds them: the less a term weighs, the more of it is that word.
create table esco_postings (
  word text collate "C" not null,
  pillar text not null,
  norm real not null,
  concept_id integer not null,
  position smallint not null,
  primary key (word, pillar, norm, concept_id, position)
);

alter table esco_concepts enable row level security;
alter table esco_words enable row level security;
alter table esco_terms enable row level security;
alter table esco_postings enable row level security;
create policy everybody on esco_concepts for select using (true);
create policy everybody on esco_words for select using (true);
create policy everybody on esco_terms for select using (true);
create policy everybody on esco_postings for select using (true);
grant select on esco_concepts, esco_words, esco_terms, esco_postings to tilts_app;

-- The words of a passage as they are written, lower case and without accents; stop words, joined words (whose parts stand beside
-- them) and what is too long to be a word are left out. The same for what is stored and for what is asked.
create function esco_forms(passage text) returns table (form text, word text)
  language sql stable parallel safe as $$
  select f.form, (ts_lexize('english_stem', f.form))[1]
  from unnest(tsvector_to_array(to_tsvector('simple', unaccent(passage)))) as f (form)
  where f.form !~ '-' and length(f.form) <= 60 and ts_lexize('english_stem', f.form) <> '{}' $$;
