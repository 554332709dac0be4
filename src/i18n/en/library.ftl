# The library of units: filters, search, copies.

library-words = Words in the unit
library-filters = Filters
library-any = Any
library-sector = Field of education
library-level = EQF level
library-level-is = Level { $n }
library-language = Language
library-languages = Languages
library-partnership = Partnership
library-partner = Partner
library-stage = Stage
library-transversal = For any qualification
library-transversal-only = Transversal units only
library-transversal-unit = transversal
library-option = { $name } ({ $n })
library-option-more = { $name } ({ $n }+)
library-found = { $n ->
    [one] { $n } unit
   *[other] { $n } units
}
library-shown = { $n ->
    [one] { $n } unit on this page
   *[other] { $n } units on this page
}
library-none = No unit fits this.
library-none-yet = None of the newest units fits this. Older ones have not been looked through yet.
library-all = Show all units
library-uses = Used
library-uses-more = { $n }+
library-uses-all = All memoranda and agreements that use it
library-uses-taught = All uses, and what the unit taught us
library-uses-shown = { $n ->
    [one] { $n } on this page
   *[other] { $n } on this page
}

## Copies

library-copied-from = Copied from
library-origin-elsewhere = a unit of another partnership
library-copies = Copies in other partnerships
library-copied-to = { $partnership } · from revision { $n }
library-copy = Copy
library-copy-elsewhere = Copy into another partnership
library-copy-text = The copy begins as a draft of its own, with the whole text and its translations. This unit stays as it is; both pages say where the copy comes from.
library-copy-partnership-hint = Its sides will agree the copy
library-copy-nowhere = There is no other partnership to copy it into.
library-copy-nowhere-text = A unit is copied into another partnership of your institution, where other sides agree it.
library-copy-partnerships = Partnerships
library-copy-consequence = The copy begins as a draft. Nobody is asked for anything until you send it for review.
library-copy-begin = Begin the copy
library-said-copied = The unit is copied. It is a draft of its own now.
library-error-same-partnership = Choose another partnership: the unit is in this one already
