# Placements: one learner in one mobility, and the learner's own page.

## Stages

placements-stage-before = Before mobility
placements-stage-during = During mobility
placements-stage-after = After mobility
placements-stage-completed = Completed
placements-stage-ended-early = Ended early
placements-stage-cancelled = Cancelled

## The points of the journey

placements-step-placed = Placed
placements-step-agreement = Agreement
placements-step-departure = Departure
placements-step-self-assessment = Self-assessment
placements-step-assessment = Assessment
placements-step-validation = Validation
placements-step-recognition = Recognition
placements-by = by { $day }
placements-agreement-none = not prepared yet
placements-agreement-draft = draft
placements-agreement-changes = changes requested
placements-agreement-ended = ended
placements-agreed-of = { $k } of { $n } agreed
placements-signed-of = { $k } of { $n } signed
placements-units-of = { $k } of { $n } units

## Why something is not possible

placements-refused-make = Learners are placed by coordinators and teachers of { $who }.
placements-refused-make-nobody = Learners are placed by coordinators and teachers of the institution that sends.
placements-refused-over = This stay is over: nobody can be placed in it any more.
placements-refused-ended = This placement is over.

## Placing learners

placements-new = Add learners
placements-who = Who goes
placements-who-hint = Learners of your school who are not yet in this mobility.
placements-minor = A minor on the first day: the guardian signs too
placements-minor-alone = A minor on the first day: enter a guardian, who signs too
placements-company = Host company
placements-company-hint = For all ticked. It can still be changed in each agreement.
placements-no-company = No company: at the hosting institution
placements-make = Add
placements-no-learners = There is nobody left to add.
placements-no-learners-text = Every learner of your school is already in this mobility, or none is entered yet.
placements-enter-learner = Enter a learner
placements-error-nobody = Tick at least one learner
placements-error-learner = Choose learners of the sending institution who are not yet in this mobility
placements-error-company = Choose a company of this partnership on the hosting side
placements-said-made = The learner is placed. Now prepare the agreement.
placements-said-made-several = The learners are placed. Now prepare their agreements.

## The page

placements-parts = The journey
placements-part-agreement = Learning agreement
placements-part-self-assessment = Self-assessment
placements-part-assessment = Assessment by the host
placements-part-validation = Validation
placements-part-recognition = Recognition
placements-part-transcript = Personal transcript
placements-part-open = Not yet
placements-part-submitted = Submitted
placements-part-validated = Validated
placements-part-recognised = Recognised
placements-part-complete = Complete
placements-part-growing = In progress
placements-revision = Revision { $n }
placements-parties = Who takes part
placements-party-later = Asked later
placements-party-not-yet = Not yet
placements-party-agreed = Agreed { $day }
placements-party-signed = Signed { $day }
placements-next = What to do now
placements-agreement-language = Language of the agreement
placements-stay = The stay
placements-mobility = Mobility
placements-history = History
placements-by-at = { $who } · { $at }
placements-due = Please do it by { $day } ({ $when }).
placements-next-prepare = Prepare the learning agreement. What is already known is filled in.
placements-next-prepare-own = The school is preparing the learning agreement. You will be asked to read and sign it.
placements-next-prepare-others = The institutions are preparing the learning agreement.
placements-next-draft = The agreement is a draft. Complete it and send it for review.
placements-next-revise = A change of the agreement was asked for.
placements-next-approve = The agreement waits for your answer.
placements-next-sign = The agreement waits for your signature.
placements-next-sign-own = Your learning agreement is ready. Read it and sign it if you agree.
placements-next-self-assess = Say how well you can do what was agreed. The host does not see your answers before both are submitted.
placements-next-assess = Rate what was agreed, outcome by outcome.
placements-next-validate = The host has assessed. Compare it with the agreement and validate it.
placements-next-recognise = The results are validated. Decide how they are recognised.
placements-next-waiting-signatures = Waiting for: { $who }.
placements-next-departure = Everything is signed. The stay begins on { $day }.
placements-next-abroad = The stay goes on until { $day }. Nothing is to be done now.
placements-next-waiting-assessment = Waiting for the assessment by { $who }.
placements-next-waiting-validation = Waiting for the validation by { $who }.
placements-next-waiting-recognition = Waiting for the recognition.
placements-next-completed = Everything is done. The personal transcript shows the results.
placements-next-over = This placement is over. Nothing is to be done.
placements-do-prepare = Prepare the agreement
placements-do-draft = Continue the draft
placements-do-revise = Open the agreement
placements-do-approve = Read and answer
placements-do-sign = Read and sign
placements-do-self-assess = Assess yourself
placements-do-assess = Assess
placements-do-validate = Validate
placements-do-recognise = Recognise
placements-do-transcript = Open the transcript

## The learner's own page

placements-guardian-of = You are the guardian of { $who }
placements-next-own = What comes next
placements-agreed-own = What you will learn
placements-agreed-guardian = What will be learnt
placements-agreed-over = What was agreed
placements-outcomes = { $n ->
    [one] { $n } outcome
   *[other] { $n } outcomes
}
placements-papers = Papers and results
placements-whom-to-ask = Whom to ask
placements-contact-sending = At the sending school
placements-contact-hosting = At the hosting institution
placements-contact-mentor = Your mentor at work
placements-contact-company = At the company
