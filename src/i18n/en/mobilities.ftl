# Mobilities: the list, planning, the page of a group.

## Stages

mobilities-stage-before = Before mobility
mobilities-stage-during = During mobility
mobilities-stage-after = After mobility
mobilities-stage-closed = Closed

## Why something is not possible

mobilities-refused-plan = Mobilities are planned by coordinators and teachers of the institution that sends.
mobilities-refused-change = This mobility is changed by coordinators and teachers of { $who }.
mobilities-refused-change-nobody = This mobility is changed by coordinators and teachers of the institution that sends.
mobilities-refused-cancelled = This mobility was called off.

## The list

mobilities-title = Mobilities
mobilities-title-text = Groups of learners with their host, and how far each has come.
mobilities-new = New mobility
mobilities-empty = Here you will see every group that goes abroad.
mobilities-empty-text = Plan a mobility: a partnership, a host, a period. Then add learners.
mobilities-empty-other = It appears as soon as an institution plans a mobility with you.
mobilities-count = { $n ->
    [one] { $n } mobility
   *[other] { $n } mobilities
}
mobilities-mobility = Mobility
mobilities-stage = Stage
mobilities-signed = Agreements signed
mobilities-assessed = Assessed
mobilities-recognised = Recognised
mobilities-next = Next date
mobilities-next-none = no date
mobilities-learners = { $n ->
    [one] { $n } learner
   *[other] { $n } learners
}
mobilities-of = { $k } of { $n }

## Planning

mobilities-choose-partnership = Choose the partnership in which you plan it.
mobilities-other-partnership = another partnership
mobilities-no-partnership = You have no partnership yet.
mobilities-no-partnership-text = A mobility belongs to a partnership: found one and add your partners.
mobilities-found-partnership = New partnership
mobilities-title-field = Title
mobilities-title-hint = For example: Car mechanics in Tampere, winter 2027
mobilities-sending = Sending institution
mobilities-hosting = Hosting institution
mobilities-partnership = Partnership
mobilities-starts-on = First day
mobilities-ends-on = Last day
mobilities-length-hint = Erasmus+ stays last 10 to 365 days.
mobilities-length-unusual = This stay is shorter than 10 days or longer than 365: Erasmus+ has no stays of such a length.
mobilities-memorandum = Memorandum of Understanding
mobilities-memorandum-hint = One in force of this partnership. An agreement can also be made without one.
mobilities-memorandum-none = Without a memorandum
mobilities-memorandum-until = { $title }, valid until { $day }
mobilities-choose = Choose
mobilities-create = Plan the mobility
mobilities-edit = Title, dates, memorandum
mobilities-edit-consequence = Agreements that are already prepared keep their own dates.
mobilities-error-title = Give the mobility a title
mobilities-error-order = The last day comes after the first
mobilities-error-partnership = This partnership has ended; choose another
mobilities-error-sending = Choose the institution that sends: one of yours, on the sending side
mobilities-error-hosting = Choose another institution of this partnership on the hosting side
mobilities-error-memorandum = Choose a memorandum of this partnership that is in force
mobilities-said-planned = The mobility is planned. Now add its learners.
mobilities-said-planned-unusual = The mobility is planned. Its length is unusual: Erasmus+ stays last 10 to 365 days.
mobilities-said-saved = The mobility is saved.
mobilities-said-saved-unusual = The mobility is saved. Its length is unusual: Erasmus+ stays last 10 to 365 days.
mobilities-said-prepared = The agreements are prepared, each its own document.

## The page

mobilities-learners-title = Learners
mobilities-learners-caption = Learners and the state of their agreements
mobilities-add-learners = Add learners
mobilities-nobody = No learners yet
mobilities-nobody-text = Add learners of your school and choose the company for each.
mobilities-nobody-other = The sending institution adds them.
mobilities-column-name = Name and company
mobilities-column-learner = Learner
mobilities-column-guardian = Guardian
mobilities-column-sending = School
mobilities-column-hosting = Host school
mobilities-column-company = Company
mobilities-column-others = Others
mobilities-column-going = What is going on
mobilities-column-due = Due
mobilities-no-date = No date
mobilities-cell-signed = Signed
mobilities-cell-approved = Agreed
mobilities-cell-turn = Your turn
mobilities-cell-waiting = Waiting
mobilities-cell-late = Late
mobilities-cell-later = Later
mobilities-cell-not-sent = Not sent
mobilities-cell-not-needed = not needed
mobilities-group-mine = Needs you
mobilities-group-others = Waiting for others
mobilities-group-on-track = On track
mobilities-going-none = No agreement yet.
mobilities-going-draft = Draft, not sent yet.
mobilities-going-changes = { $who } asks for a change: “{ $why }”
mobilities-going-in-review = Waiting for the approval of { $who }.
mobilities-going-to-sign = Waiting for the signature of { $who }.
mobilities-going-approve = Your approval is missing.
mobilities-going-sign = Your signature is missing.
mobilities-going-assess = An assessment waits for you.
mobilities-going-validate = Assessed; to be validated.
mobilities-going-recognise = Validated; to be recognised.
mobilities-going-leaves = Signed by all. Leaves on { $day }.
mobilities-going-abroad = There until { $day }.
mobilities-going-unassessed = Back home; the assessment is missing.
mobilities-going-unvalidated = Waiting for validation by { $who }.
mobilities-going-unrecognised = Waiting for recognition.
mobilities-going-recognised = Completed on { $day }.
mobilities-going-ended-early = Ended early on { $day }.
mobilities-going-cancelled = Cancelled on { $day }.
mobilities-do-prepare = Prepare it
mobilities-do-complete = Complete it
mobilities-do-answer = Answer
mobilities-do-it = Open
mobilities-like-title = { $n ->
    [one] One learner has no agreement yet
   *[other] { $n } learners have no agreement yet
}
mobilities-like-text = A group under the same conditions can share one text. Each learner gets his or her own document and signs it.
mobilities-like = Same text as in the agreement of
mobilities-do-like = { $n ->
    [one] Prepare one agreement
   *[other] Prepare { $n } agreements
}
mobilities-basis = What this mobility rests on
mobilities-stay = Stay
mobilities-history = History
mobilities-by-at = { $who } · { $at }
