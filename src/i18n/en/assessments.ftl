# Rating a learner: the learner's own page, the host's form, and both side by side.

assessments-author-learner = Self-assessment
assessments-author-host = The host’s assessment

## States

assessments-phase-planned = Agreed
assessments-phase-assessed = Assessed
assessments-phase-validated = Validated
assessments-phase-recognised = Recognised
assessments-stage-open = Being written
assessments-stage-submitted = Submitted
assessments-stage-corrected = Corrected

## Who may, and when

assessments-refused-not-signed = Results are recorded once everybody has signed the learning agreement.
assessments-refused-cancelled = This learning agreement was cancelled. Nothing can be recorded on it any more.
assessments-refused-completed = Everything here has been decided. The agreement is completed.
assessments-refused-self-assess = Only { $who } can give this self-assessment.
assessments-refused-assess = Only the assessors named in the agreement for the host side can assess here: { $who }.
assessments-refused-assess-nobody = Only assessors named in the agreement for the host side can assess here, and it names none.
assessments-refused-submitted = This has been submitted and is locked.
assessments-refused-validated = The results have been validated. The assessment cannot change any more.
assessments-refused-correcting = There is nothing to correct here, or a correction is already being written.
assessments-refused-empty = Nothing has been saved yet that could be submitted.

## The learner's own page

assessments-self-assessment = Self-assessment
assessments-own-title = How well can you do this?
assessments-own-of = Self-assessment of { $who }
assessments-own-intro = { $n ->
    [one] { $n } question from your agreement.
   *[other] { $n } questions from your agreement. You can stop at any time and go on later.
}
assessments-own-blind = You see the mentor’s rating when both of you are done. The mentor does not see yours before that either.
assessments-own-blind-until = You see the mentor’s rating when both of you are done, at the latest on { $date }. The mentor does not see yours before that either.
assessments-own-no-occasion = No occasion for it yet
assessments-own-free = What should the school know?
assessments-own-free-hint = Optional, one sentence is enough
assessments-own-consequence = Once submitted, your answers cannot be changed.
assessments-own-submit = Submit

## The host's form

assessments-assessment = Assessment
assessments-host-title = Assess { $who }
assessments-host-of = Assessment of { $who }
assessments-host-intro = { $n ->
    [one] { $n } outcome from the signed agreement.
   *[other] { $n } outcomes and criteria from the signed agreement. You can stop at any time and go on later.
}
assessments-due = Due on { $date }.
assessments-waiting-signatures = Results are recorded once everybody has signed the learning agreement.
assessments-host-blind = You see the learner’s self-assessment when both of you have submitted.
assessments-agreed-method = Agreed method
assessments-recording = How it is recorded
assessments-counter = { $n } of { $of }
assessments-look-at = What to look at:
assessments-level = At which level?
assessments-level-of = Level of { $what }
assessments-cause = Difference and cause
assessments-cause-of = What is missing in { $what }, and why?
assessments-cause-hint = The transcript prints it: for example, the saw tore the panel and the new board came too late
assessments-remark = Remark
assessments-remark-on = Remark on { $what }
assessments-add-remark = Add a remark
assessments-remark-hint = Nothing about health or private matters belongs here
assessments-send-link = Send a link to { $who }
assessments-link-blind = The learner rates separately: neither of you sees the other’s answers first.
assessments-link-no-address = No e-mail address of yours is on file. You can fill in and save the form; to submit it you need a code that is sent to your address: ask whoever gave you the link.
assessments-whole = The assessment as a whole
assessments-assessed-on = Day of the assessment
assessments-place = Place
assessments-method = Method
assessments-method-hint = How you assessed: by watching the work, by a work sample, in a talk
assessments-strengths = Strengths
assessments-weaknesses = What is still to be learnt
assessments-additional-skills = Skills beyond the agreement
assessments-additional-skills-hint = What the learner has picked up besides, for example in the team
assessments-answered = { $n } of { $of } answered
assessments-saved-at = Saved { $at }
assessments-saved-by = Saved by { $who }, { $at }
assessments-check-button = Check and submit
assessments-said-saved = Saved. Nothing is submitted yet.

## The check page

assessments-check = Check
assessments-check-title = Check the assessment of { $who }
assessments-change = Change
assessments-complete = Complete the assessment
assessments-missing = { $n ->
    [one] { $n } thing is still missing
   *[other] { $n } things are still missing
}
assessments-missing-answer = choose an answer
assessments-missing-level = choose the level
assessments-missing-cause = say what is missing and why
assessments-missing-day = enter the day of the assessment
assessments-missing-possible-day = enter a day within the stay and not in the future
assessments-missing-place = enter the place
assessments-missing-method = say how you assessed
assessments-submit-consequence = Submitting locks the assessment. The sending institution can then read and validate it. A correction is possible until it does, with a reason, as a new number.
assessments-submit = Submit the assessment
assessments-said-submitted = The assessment is submitted. The sending institution has been asked to validate it.
assessments-said-own-submitted = Your self-assessment is submitted.

## Corrections

assessments-number = Assessment no. { $n }
assessments-other-numbers = Other numbers
assessments-correction = Correct
assessments-correction-consequence = A correction opens the next number, filled with these answers. This one stays readable.
assessments-correction-reason = Why is it corrected?
assessments-error-correction-reason = Say why the assessment is corrected
assessments-correct = Open a correction
assessments-correcting = You are correcting what was submitted
assessments-corrected-because = Why it was corrected
assessments-being-corrected = The host has been correcting this assessment since { $at }. The new number replaces it as soon as it is submitted.
assessments-replaced = A later number has replaced this one.
assessments-said-correcting = The correction is open. It counts once you submit it.

## What was submitted

assessments-column-outcome = Learning outcome
assessments-column-result = Result
assessments-open-answer = not answered
assessments-further = Further
assessments-to-validation = Validation
assessments-to-transcript = Personal transcript
assessments-to-placement = To the placement
assessments-not-there = There is no assessment to read yet
assessments-not-there-why = You can read it once it is submitted and open to you: when the learner and the host have both submitted, or when the deadline has passed.

## Both side by side

assessments-results = Results
assessments-results-title = Results of { $who }
assessments-results-title-own = What you say, what the host says
assessments-results-lead = { $who } assessed on { $date }.
assessments-results-lead-own = { $who } assessed your work on { $date }.
assessments-results-differ = { $n ->
    [0] Both see all { $of } alike.
    [one] On { $n } of { $of } the two differ.
   *[other] On { $n } of { $of } the two differ.
}
assessments-results-not-yet = Both ratings stand side by side here as soon as both are open to you.
assessments-yet-title = What is still missing
assessments-waiting-own = Self-assessment: { $who } rates himself or herself.
assessments-waiting-host = Assessment: { $who }.
assessments-opens = From { $date } on everybody on this placement reads what has been submitted.
assessments-read-own = Read the self-assessment
assessments-read-host = Read the host’s assessment
assessments-do-own = Rate yourself
assessments-do-host = Assess
assessments-do-validate = Validate
assessments-you = You
assessments-learner = Learner
assessments-host = Host
assessments-column-picture = Picture
assessments-column-words = In words
assessments-no-level = no level
assessments-both = Learner: { $own }, host: { $host }
assessments-both-own = You: { $own }, host: { $host }
assessments-verdict-same = Both see it alike
assessments-verdict-same-own = You both see it alike
assessments-verdict-lower = The host rates lower
assessments-verdict-higher = The host rates higher
assessments-verdict-one-sided = Only one side gave a level
assessments-verdict-neither = Neither gave a level

## The seven points

assessments-way-placed = Placed
assessments-way-signed = Agreement
assessments-way-departure = Departure
assessments-way-self = Self-assessment
assessments-way-assessment = Assessment
assessments-way-validation = Validation
assessments-way-recognition = Recognition
assessments-way-by = by { $date }
