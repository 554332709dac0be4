# Memoranda of Understanding, by the sections of the European form.

## The list

memoranda-title = Memoranda of Understanding
memoranda-intro = What partners agree for several mobilities: qualifications, units, procedures, validity.
memoranda-new = New memorandum
memoranda-filter = Which memoranda
memoranda-filter-all = All
memoranda-filter-expiring = Ending within 90 days
memoranda-column-title = Memorandum
memoranda-column-stage = Stage
memoranda-column-signed = Signed
memoranda-column-until = Valid until
memoranda-signed-of = { $done } of { $all }
memoranda-signed-later = after the review
memoranda-shown = { $n ->
    [one] { $n } memorandum
   *[other] { $n } memoranda
}
memoranda-empty = There is no memorandum yet.
memoranda-empty-text = Begin one for a partnership. A learning agreement can be made without it.
memoranda-empty-text-others = When a school drafts one with your organisation, it stands here.
memoranda-empty-expiring = No memorandum ends within 90 days.
memoranda-empty-expiring-text = Those in force that end soon will stand here, the first to end first.

## A new one

memoranda-new-intro = Next you choose who signs, which qualifications and units it covers, and until when it is valid.
memoranda-partnership = Partnership
memoranda-partnership-choose = Choose a partnership
memoranda-partnership-hint = Its organisations can sign, and its agreed units can be covered.
memoranda-title-field = Title
memoranda-title-hint = As it stands in lists, for example: Riga and Tampere, car mechanics
memoranda-language = Language of the memorandum
memoranda-language-hint = The standard sentences of the form stand in this language. Every party reads the pages around it in its own.
memoranda-begin = Begin
memoranda-no-partnership = There is no partnership yet.
memoranda-no-partnership-text = A memorandum is made between the organisations of a partnership.
memoranda-no-partnership-go = Found a partnership
memoranda-error-title = Give the memorandum a title
memoranda-error-partnership = Choose one of your partnerships
memoranda-said-drafted = The memorandum is begun. Fill in what applies; everything can be saved half done.
memoranda-refused-begin = Memoranda are begun by coordinators and teachers of a school or training centre.
memoranda-refused-draft = A memorandum of this partnership is begun by coordinators and teachers of its institutions: { $who }.
memoranda-refused-draft-nobody = A memorandum is begun by coordinators and teachers of the partnership’s institutions, and no institution has joined it yet.
memoranda-refused-ended = This partnership has ended; no new memorandum is made in it.

## Sections of the form

memoranda-contents = Contents
memoranda-section-objectives = Objectives
memoranda-section-organisations = Organisations signing
memoranda-section-others = Other organisations covered
memoranda-section-qualifications = Qualifications and units
memoranda-section-procedures = Assessment, documentation, validation and recognition
memoranda-section-validity = Valid until
memoranda-section-evaluation = Evaluation and review
memoranda-section-signatures = Signatures
memoranda-section-additional = Additional information
memoranda-section-annexes = Annexes
memoranda-standard-objectives = The organisations signing below accept one another’s learners for periods of work and learning, agree on the units of learning outcomes beforehand, trust one another’s assessment, and recognise at home what was learned and assessed abroad.
memoranda-standard-confirmation = By signing, the organisations confirm that they have discussed the procedures for assessment, documentation, validation and recognition and agree on how they are carried out.

## Fields

memoranda-objectives = Objectives
memoranda-other-objectives = Other objectives
memoranda-other-objectives-hint = What else you want to reach together
memoranda-organisation = Organisation
memoranda-organisations = These organisations sign
memoranda-organisations-hint = An organisation that is ticked sees the memorandum from the next save on. Addresses and contacts are taken from Organisations each time you save.
memoranda-organisations-waiting = Not offered, because they have not joined the partnership yet: { $who }.
memoranda-organisation-hint = { $side } · { $country }
memoranda-kind-and-country = { $kind }, { $country }
memoranda-contact = Contact:
memoranda-other-organisations = Other organisations covered
memoranda-other-organisations-hint = Organisations that take part without signing, and how
memoranda-qualification = Qualification
memoranda-qualification-n = Qualification { $number }
memoranda-of-qualification = { $label }, qualification { $number }
memoranda-country = Country
memoranda-country-choose = Choose a country
memoranda-eqf-level = EQF level
memoranda-national-level = National level
memoranda-levels = Levels
memoranda-level-choose = Choose
memoranda-no-eqf = no EQF level
memoranda-units = Units for the mobility phases
memoranda-units-with-revision = Units, with their revision
memoranda-units-hint = Only units that all four sides have agreed are offered.
memoranda-no-units = No unit of this partnership is agreed yet. A unit in review can be added once it is agreed.
memoranda-unit-agreed = Revision { $revision } agreed
memoranda-enclosed = Enclosed
memoranda-enclosed-supplement = Europass Certificate Supplement
memoranda-enclosed-outcomes = Learning outcomes of the qualification
memoranda-enclosed-units = Description of the units
memoranda-enclosed-other = Other enclosure
memoranda-add-qualification = Add a qualification
memoranda-remove-qualification = Remove qualification { $number }
memoranda-confirmation = Confirmation
memoranda-assessment = Assessment
memoranda-assessment-hint = Who, how, when, where, what
memoranda-documentation = Documentation
memoranda-documentation-hint = How results are recorded, by whom and by when
memoranda-validation = Validation
memoranda-validation-hint = By the sending institution: how and by when
memoranda-recognition = Recognition
memoranda-recognition-hint = What is recognised, as what, by whom
memoranda-recognition-time = Time of recognition
memoranda-recognition-time-hint = For example: within 35 days after the return
memoranda-report-time = Time of the mobility report
memoranda-report-time-hint = For example: by the learner, within 30 days after the return
memoranda-valid-until = Valid until
memoranda-valid-until-hint = The last day
memoranda-evaluation = Evaluation and review
memoranda-evaluation-hint = By whom, how and when the work together is looked at
memoranda-additional = Additional information
memoranda-annexes = Annexes
memoranda-annexes-hint = One a line

## The editor

memoranda-edit = Edit
memoranda-edit-language = written in
memoranda-view = View
memoranda-last-saved = Last saved by { $who }, { $at }
memoranda-said-saved = Saved.
memoranda-ready = Ready to be sent for review
memoranda-ready-text = Everything that must be there is there.
memoranda-needed = { $n ->
    [one] One thing is needed before the review
   *[other] { $n } things are needed before the review
}
memoranda-obstacle-title = Give the memorandum a title
memoranda-obstacle-organisations = Choose at least two organisations that sign
memoranda-obstacle-qualification = Name at least one qualification
memoranda-obstacle-valid-until = Say until when it is valid
memoranda-error-organisation = Choose organisations that have joined this partnership
memoranda-error-unit = Choose units of this partnership that are agreed; a unit in review is added once it is agreed
memoranda-error-past = Choose a last day that is not over yet

## One memorandum

memoranda-review = Review and comment
memoranda-summary = { $n ->
    [0] No organisation signs yet
    [one] { $n } organisation
   *[other] { $n } organisations
}
memoranda-summary-until = { $n ->
    [0] No organisation signs yet
    [one] { $n } organisation
   *[other] { $n } organisations
} · until { $day }
memoranda-signatures-later = Signatures follow when all have approved the text.
memoranda-validity = Validity
memoranda-validity-none = No last day is set.
memoranda-validity-from-signature = From the last signature to { $day }
memoranda-validity-passed = Part of the term that has passed
memoranda-validity-days = { $n ->
    [one] { $done } of { $n } day
   *[other] { $done } of { $n } days
}
memoranda-expiring = Ends soon
memoranda-used-by = Used by
memoranda-used-by-none = No mobility is based on it yet.
memoranda-learners = { $n ->
    [one] { $n } learner
   *[other] { $n } learners
}
