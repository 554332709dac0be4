-- When codes of a link were typed and bound its party, for the signing record. Whoever sees the text is answered, and gets no more than
-- the moments: what codes are derived from stays with the link.
create function link_codes_typed(of_link uuid) returns timestamptz[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(c.used_at order by c.used_at), '{}') from link_codes c
  where c.link_id = of_link and c.used_at is not null
    and exists (select from links l join texts t on t.id = l.text_id where l.id = of_link and t.party_ids && actor_ids()) $$;
