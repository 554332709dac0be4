# ESCO, the European classification of skills and occupations: the terms that units and outcomes link.

esco-skills = Skills in ESCO
esco-occupations = Occupations in ESCO
esco-attribution = This service uses the ESCO classification of the European Commission.
esco-english = ESCO’s terms stand here in English, as the partners abroad read them. Ask with English words.
esco-find-occupations = Find occupations in ESCO
esco-find-skills = Find skills in ESCO
esco-back = Back to the unit

## Linked

esco-linked = Linked
esco-linked-none-skills = Nothing is linked to this outcome yet.
esco-linked-none-occupations = Nothing is linked to this unit yet.
esco-link = Link
esco-unlink = Remove
esco-is-linked = linked
esco-said-linked = The term is linked.
esco-said-unlinked = The link is removed.

## Search

esco-search = Search ESCO
esco-words = Words
esco-words-hint = One word is enough. Spelling mistakes are forgiven.
esco-suggestions = Suggestions
esco-none = Nothing in ESCO is like these words. Try others, in English.
esco-ask = Type a word or two and search.
esco-also = also:
esco-meaning = What it means
esco-code = Code { $code }

## What a term is

esco-type-skill = Skill
esco-type-knowledge = Knowledge
esco-reuse-transversal = in every work
esco-reuse-cross-sector = in several sectors
esco-reuse-sector-specific = in one sector
esco-reuse-occupation-specific = in one occupation

## Nothing imported

esco-empty = ESCO has not been imported into this installation yet.
esco-empty-text = Whoever runs it does that once: download the classification in English as CSV from { $address }, then on the server:

## What cannot be

esco-error-unknown = This term is not in ESCO as it was imported here. Search again.
esco-error-too-many = At most 20 terms are linked. Remove one first.
esco-error-changed = Somebody has saved this unit meanwhile. Look at what is linked now, then press again.
