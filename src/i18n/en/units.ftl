# Units of learning outcomes: the list, the page, the editor.

## The grid

units-knowledge = Knowledge
units-skills = Skills
units-competence = Competence
units-section-unit = The unit
units-section-sides = The four sides
units-title-field = Name of the unit
units-qualification = Qualification
units-work-task-area = Area of work tasks
units-eqf-level = EQF level
units-national-level = National level
units-description = Description
units-days = Days
units-hours = Hours
units-lead-in = Lead-in
units-loose = Outcomes without a group
units-column-empty = Nothing here yet.
units-volume-title = Length
units-volume = { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
units-volume-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
units-volume-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
units-volume-none = No length given yet.

## The list

units-title = Units
units-title-text = Units of learning outcomes that your organisation agrees with its partners.
units-unit = Unit
units-untitled = Unit without a name
units-revision-column = Revision
units-approvals-column = Approvals
units-approvals = { $k } of { $m }
units-approvals-none = not sent yet
units-empty = There are no units yet.
units-empty-text = A unit says what a learner will know, be able to do and be responsible for. You write it once, four sides agree it, and it serves every next mobility.
units-empty-other = A unit appears here as soon as a school has put your organisation on one of its four sides.

## A new unit

units-new = New unit
units-new-text = Choose who agrees it. The rest you write in the editor, a little at a time.
units-partnership = Partnership
units-partnership-hint = A unit belongs to one partnership and is agreed by four of its sides.
units-partnership-other = Choose another partnership
units-continue = Continue
units-begin = Begin the unit
units-new-consequence = The unit begins as a draft. Nobody is asked before you send it for review.
units-no-partnership = A unit needs a partnership.
units-no-partnership-text = Found one with a school of another country first; companies of both sides join it.
units-no-partnership-go = Found a partnership
units-lacks-sending = This partnership has no institution on the sending side yet.
units-lacks-hosting = This partnership has no institution on the hosting side yet.
units-lacks-text = Both schools agree a unit. Add the missing one to the partnership, then begin the unit.
units-lacks-go = Open the partnership
units-title-hint = Short, as the partners will call it
units-language = Language of the text
units-language-hint = The unit is written and agreed in this language
units-sides-text = Who agrees this unit in “{ $partnership }”: both schools, and an employer on each side or the reason why there is none.
units-choose = Choose
units-no-employer = No employer on this side
units-absent-reason = Why there is no employer
units-absent-reason-hint = Only if there is none; all sides see it

## The page of a unit

units-sub = Revision { $n } · { $partnership }
units-revision = Revision { $n }
units-revision-is = Revision { $n }, { $word }
units-revision-agreed = Agreed
units-revision-replaced = Replaced
units-revision-sent-back = Sent back
units-revision-sent = sent by { $who }, { $at }
units-revisions = Revisions
units-saved-by = Saved by { $who }, { $at }
units-review-link = Changes and comments
units-comments = Comments
units-comments-none = Nobody has commented yet.
units-comments-read = { $n ->
    [0] Open the review
    [one] Read { $n } comment
   *[other] Read { $n } comments
}
units-where-used = Where it is used
units-where-used-none = No memorandum and no agreement uses this unit yet.
units-history = History
units-will-be-asked = Will be asked
units-sides-planned = Four sides will agree this unit
units-sides-planned-text = They are asked when the revision is sent for review.
units-change-asked = { $who } asked for a change
units-ended = Taken out of use, { $day }
units-earlier = You are reading an earlier revision. The newest is { $latest }.
units-earlier-link = Go to it
units-earlier-reason = Why a change was asked for

## The editor

units-edit = Edit
units-edit-title = Edit: { $title }
units-written-in = written in
units-needed = { $n ->
    [one] { $n } thing is missing before the unit can be agreed
   *[other] { $n } things are missing before the unit can be agreed
}
units-needed-none = Nothing is missing
units-needed-none-text = The unit can be sent for review.
units-counts = { $rated ->
    [one] { $rated } outcome to assess.
   *[other] { $rated } outcomes to assess.
} { $rest ->
    [one] Room for { $rest } more line.
   *[other] Room for { $rest } more lines.
}
units-agree-title = Who agrees
units-agree-text = Both schools and the employers of both sides approve the whole text.
units-sides-change = Look at the four sides
units-description-hint = The steps needed to fulfil the task
units-lead-in-hint = Every outcome below continues this sentence
units-line-heading = Group
units-line-outcome = Outcome
units-line-point = Point
units-empty-line = empty line
units-assessable = Assessed
units-assessable-hint = A line without the tick is a heading for the lines below it; a line put under another says what to look at.
units-point = Point to look at
units-up = Move up
units-down = Move down
units-in = Put under the line above
units-out = Move out by one step
units-remove = Remove
units-add-outcome = Add an outcome
units-add-group = Add a group
units-add-in-group = Add an outcome to this group
units-add-point = Add a point under it
units-check-and-send = Check and send for review
units-conflict-line = { $area }: { $mark }
units-said-saved = The unit is saved.

## What is still needed, what cannot be

units-obstacle-title = Give the unit a name
units-obstacle-eqf-level = Choose the EQF level
units-obstacle-knowledge = Write at least one outcome under Knowledge
units-obstacle-skills = Write at least one outcome under Skills
units-obstacle-competence = Write at least one outcome under Competence
units-error-title = Enter the name of the unit
units-error-language = Choose the language of the text from the list
units-error-eqf-level = Choose an EQF level from 1 to 8
units-error-days = Enter the days as a whole number from 1 to 999, or leave the field empty
units-error-hours = Enter the hours as a whole number from 1 to 9,999, or leave the field empty
units-error-institution = Choose the institution of this side
units-error-employer = Choose the employer of this side, or that there is none
units-error-side = Choose an organisation that stands on this side of the partnership
units-error-same-institution = Choose two different institutions: one sends, the other receives
units-error-same-employer = Choose two different employers: each speaks for its own side
units-error-absent-sending = Say why there is no employer on the sending side
units-error-absent-hosting = Say why there is no employer on the hosting side
units-error-owner-side = Keep your own institution on one of the two sides: it owns the unit
units-error-outcome-too-long = Shorten this line to 2,000 characters
units-error-too-many = A unit has at most 300 lines: join some of them or make a second unit
units-error-too-much = The unit is longer than 60,000 characters: shorten it or make a second unit
units-error-depth = Move this line out: lines nest three deep
units-error-line = This line does not belong to this unit: open the editor again
units-refused-draft = A coordinator or teacher of one of the two schools begins a unit: { $who }.
units-refused-draft-nobody = A coordinator or teacher of one of its two schools begins a unit. Choose the schools first.
units-refused-begin = A coordinator or teacher of a school or training centre begins a unit. Ask yours.
units-refused-retire = Only the institution that owns the unit can take it out of use. { $who }
units-refused-retire-nobody = Only the institution that owns the unit can take it out of use.
units-refused-retired = This unit has already been taken out of use.

## Taking a unit out of use

units-retire = Take out of use
units-retirement = Take out of use
units-retirement-title = Take this unit out of use?
units-retirement-text = It stays readable with its whole history. Memoranda and agreements that use it keep it as it was agreed.
units-retirement-stays = New memoranda and agreements can no longer choose it, and nobody is asked to approve it any more. This cannot be undone.
units-retirement-reason = Reason
units-retirement-reason-hint = All four sides see it
units-error-retire-reason = Say why the unit is taken out of use
units-said-retired = The unit is out of use.

## The fields that were added for reuse, and the five criteria of the deck

units-sector = Field of education and training
units-points = ECVET points
units-transversal = For any qualification
units-prerequisites = Prerequisites
units-tools = Tools and materials
units-safety = Safety
units-occupations = Occupations (ESCO)
units-criteria = Assessment criteria
units-skills-esco = Skills (ESCO)
units-section-checklist = Five questions about the unit
units-criterion-structured = Is it structured logically and understandably?
units-criterion-component = Is it a component of a qualification or an addition to it, and never the whole programme?
units-criterion-period = Is it made for a given learning or mobility period?
units-criterion-independent = Is it as independent of other units as possible?
units-criterion-assessable = Can it be assessed?

## The editor in two languages

units-translated = { $language }: { $done } of { $all }
units-n-to-check = { $n } to check
units-n-missing = { $n } not translated
units-to-check = To check: the source has changed since.
units-still-right = Still right
units-not-translated = Not translated yet
units-sections = Part of the unit
units-section-work = The work
units-languages = Languages
units-beside = Show beside
units-beside-now = stands beside
units-beside-none = Show one language only
units-language-drop = Take out
units-translate = Translate into
units-translate-begin = Begin a translation
units-in-language = { $what } · { $language }
units-more = Criteria and more
units-criteria-hint = What one sees when it is reached, one criterion a line
units-split = Split
units-split-hint = Each line of the text becomes an outcome of its own.
units-transversal-hint = Entrepreneurship or life skills that can be learnt in any trade
units-transversal-no = For its own qualification
units-prerequisites-hint = What the learner should be able to do before
units-tools-hint = What is needed to learn and to show it
units-safety-hint = What must be heeded so that nobody is hurt
units-error-split = Press Enter where the outcome should be split, then split it.
units-error-language-twice = The unit already has this language.
units-error-languages = A unit has at most seven languages.
units-error-language-used = Something is written in this language. Only an empty one can be taken out.
units-error-points = Points are a whole number from 1 to 999.
