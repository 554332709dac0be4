# Learning agreements: the page, the learner's own page, the editor.

## Sections of the form

agreements-section-participants = Participants
agreements-section-stay = Period
agreements-section-qualification = Qualification
agreements-section-units = Learning outcomes
agreements-section-assessment = Assessment
agreements-section-recognition = Validation and recognition
agreements-section-signatures = Signatures
agreements-section-additional = Additional information
agreements-section-annexes = Annexes
agreements-section-more = Additional information and annexes

## Fields

agreements-learner = Learner
agreements-birth-date = Date of birth
agreements-born = born { $day }
agreements-guardian = Guardian
agreements-sending = Sending institution
agreements-hosting = Hosting institution
agreements-host-company = Host company
agreements-sending-company = Company of the sending side
agreements-intermediary = Intermediary
agreements-mentor = Mentor
agreements-stay = From – to
agreements-starts-on = First day
agreements-ends-on = Last day
agreements-hours-per-week = Hours a week
agreements-hours = { $n ->
    [one] { $n } hour a week
   *[other] { $n } hours a week
}
agreements-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
agreements-qualification = Qualification being taken
agreements-qualification-other = Its title in the other language
agreements-eqf-level = EQF level
agreements-national-level = National level
agreements-progress = Progress so far
agreements-unit = Unit
agreements-unit-meta = { $outcomes ->
    [one] revision { $n } · { $outcomes } outcome
   *[other] revision { $n } · { $outcomes } outcomes
}
agreements-outcomes = { $n ->
    [one] { $n } outcome
   *[other] { $n } outcomes
}
agreements-list = Criteria list
agreements-activities = Activities: places, tasks, courses
agreements-assessor = Assessor
agreements-assessors = Who assesses
agreements-assessment-on = Day of the assessment
agreements-assessment-method = How it is assessed
agreements-assessment-recording = How and when it is recorded
agreements-scale = Scale
agreements-scale-english = Scale in English
agreements-scale-latvian = Scale in Latvian
agreements-validator = Who validates
agreements-validation-method = How it is validated
agreements-recogniser = Who recognises
agreements-recognition-method = How it is recognised
agreements-promise = What is promised
agreements-promise-module = As module
agreements-promise-hours = Hours
agreements-promise-mark = Mark, or its rule
agreements-promise-note = Anything else about it
agreements-additional = Additional information
agreements-annexes = Annexes

## What is still needed

agreements-obstacle-stay = Enter the first and the last day
agreements-obstacle-units = Choose at least one unit
agreements-obstacle-outcomes = Choose at least one outcome of every unit
agreements-obstacle-assessor = Name who assesses: tick a member, or write the name of somebody without an account
agreements-obstacle-validator = Name who validates
agreements-obstacle-recogniser = Name who recognises
agreements-obstacle-guardian = The learner is a minor on the first day: name the guardian
agreements-needed = { $n ->
    [one] One thing is still needed
   *[other] { $n } things are still needed
}
agreements-needed-none = Nothing is missing
agreements-needed-none-text = Read it through, then send it for review.

## What one should know

agreements-warnings = { $n ->
    [one] One thing to know
   *[other] { $n } things to know
}
agreements-warnings-text = None of this keeps it from being sent. It is checked again at each save.
agreements-warnings-none = No remarks
agreements-warnings-none-text = Dates, units and people fit the mobility and the memorandum.
agreements-warning-dates = The stay goes beyond the dates of the mobility
agreements-warning-length = Erasmus+ stays last 10 to 365 days; this one does not
agreements-warning-assessment-on = The assessment is not during the stay
agreements-warning-unit = “{ $what }” is not in the memorandum
agreements-warning-unit-gone = “{ $what }” is no longer offered; the next save takes it out
agreements-warning-unit-newer = There is a newer agreed revision of “{ $what }”; the next save takes it
agreements-warning-qualification = “{ $what }” is not among the qualifications of the memorandum
agreements-warning-memorandum = “{ $what }” ends before the stay does
agreements-warning-no-account = { $what } has no account yet and cannot sign
agreements-warning-no-signatory = Nobody may sign for { $what } yet

## Why something is not possible

agreements-refused-prepare = Agreements are prepared by coordinators and teachers of { $who }.
agreements-refused-prepare-nobody = Agreements are prepared by coordinators and teachers of the two institutions of the mobility.
agreements-refused-exists = This placement has an agreement already.
agreements-error-institution = The sending or the hosting institution is no longer in the partnership
agreements-error-organisation = Choose an organisation of this partnership
agreements-error-person = Choose one of the people offered; a mentor or an assessor belongs to the chosen company or to the hosting institution
agreements-error-unit = Choose agreed units of this partnership
agreements-error-outcome = Choose outcomes of the agreed units
agreements-error-list = Choose one of the criteria lists offered
agreements-error-order = The last day comes after the first
agreements-error-like = Choose whose agreement is copied
agreements-error-nobody = Everybody has an agreement already
agreements-error-assessor-nameless = Write the name of the assessor without an account, or clear the position
agreements-error-assessor-letters = A name has letters: write the name of the assessor without an account
agreements-error-assessor-twice = The assessor named here is ticked above already
agreements-error-assessor-member = Somebody of this name has an account there: tick him or her above
agreements-error-no-mentor = Choose or name the mentor first

## The page

agreements-title = { $who }’s learning agreement
agreements-crumb = Learning agreement
agreements-revision = Revision { $n }
agreements-sent-by = sent by { $who }, { $at }
agreements-saved-by = saved by { $who }, { $at }
agreements-change-asked = { $who } asks for a change
agreements-views = How to read this agreement
agreements-view-clean = Text
agreements-view-review = Changes and comments
agreements-view-paper = Print view
agreements-signatures-later = The parties sign here once the text is agreed.
agreements-nothing = None.
agreements-history = History

## The learner's own page

agreements-own-title = Your learning agreement
agreements-own-now = What to do now
agreements-own-changing = The schools are changing the text. You will be asked again when it is ready.
agreements-own-in-review = The schools and the company are agreeing the text. You can read it now; you sign once it is agreed.
agreements-own-sign = Read the agreement. If you agree, sign it; if not, ask for a change.
agreements-own-sign-guardian = Read the agreement. If you agree as the guardian, sign it; if not, ask for a change.
agreements-own-signed = You have signed. Still to sign: { $who }.
agreements-own-others = The others are signing.
agreements-own-complete = Everybody has signed. The stay begins on { $day }.
agreements-own-active = The agreement holds, and the stay is under way.
agreements-own-completed = Everything agreed here is done.
agreements-own-over = This agreement has ended.
agreements-own-short = In short
agreements-own-where = Where
agreements-own-when = When
agreements-own-learn = What will be learnt
agreements-own-assessed = Who assesses
agreements-own-counts = What counts at home
agreements-own-whole = The whole agreement
agreements-own-who-signs = Who signs

## The editor

agreements-edit = Edit
agreements-written-in = written in
agreements-participants-text = Addresses and contacts come from the address book; they are frozen when the agreement is sent.
agreements-guardian-needed = A minor on the first day: the guardian signs too.
agreements-guardian-optional = Of age on the first day: a guardian can be named and does not sign.
agreements-nobody = Nobody
agreements-no-company = No company: at the hosting institution
agreements-host-company-hint = A company of this partnership on the hosting side. It approves the text and signs.
agreements-mentor-other = Somebody who is not listed
agreements-mentor-name = Name of the mentor
agreements-mentor-name-hint = Where he or she is not listed above.
agreements-mentor-role = Position of the mentor
agreements-mentor-role-hint = For the one named beside it.
agreements-not-involved = Not involved
agreements-language = Language of the agreement
agreements-language-hint = The language you write in. Outcomes keep every language they were agreed in.
agreements-choose = Choose
agreements-progress-hint = Year of study, units already acquired, anything that helps the host.
agreements-units-text = Agreed units of the partnership. Untick outcomes to take a part of a unit.
agreements-no-units = The partnership has no agreed unit yet.
agreements-no-units-text = Agree one first; it can then serve many mobilities.
agreements-unit-open = Outcomes
agreements-outcomes-taken = { $k } of { $n } outcomes are taken
agreements-outcomes-text = What is ticked will be assessed, validated and recognised.
agreements-promise-hint = Decided by the sending institution before departure.
agreements-lists = Ready criteria lists
agreements-lists-hint = Rated beside the outcomes, on the same scale.
agreements-criteria = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
agreements-activities-hint = Where the learner works, on what, with whom.
agreements-assessors-hint = Members of the company or of the hosting institution. At least one person assesses, ticked here or named below.
agreements-assessor-name = Name of an assessor without an account
agreements-assessor-name-hint = Of the company, or of the hosting institution where there is no company. When the time comes, the hosting institution sends this person a link; he or she assesses by it and submits with a code.
agreements-assessor-role = Position of the assessor without an account
agreements-assessor-role-hint = For the one named beside it, for example craft master.
agreements-mentor-assesses = The mentor assesses
agreements-no-host-members = Nobody of the company or of the hosting institution is in Tilts yet. Name below who assesses without an account, or invite a member first.
agreements-validator-hint = A coordinator or teacher of the sending institution.
agreements-recogniser-hint = Somebody of the sending institution or of an awarding body of the partnership.
agreements-annexes-hint = What is attached, one a line.
agreements-label-of-unit = { $field } · { $unit }
agreements-check-and-send = Check and send
agreements-said-drafted = The draft is prepared. Complete it, then send it for review.
agreements-said-saved = The agreement is saved.
