# Validation: the sending institution's answer on every outcome.

validations-validation = Validation
validations-title = Validate { $who }’s results
validations-check = Check the decisions
validations-check-title = Check the decisions for { $who }
validations-refused = Only the sending institution validates: { $who }. The host and the learner do not.
validations-refused-nobody = Only the sending institution validates. The host and the learner do not.
validations-refused-not-assessed = There is nothing to validate before the host has submitted its assessment.
validations-refused-validated = These results have been validated already.
validations-decide-by = Your decision by { $date }
validations-due = Due on { $date }.
validations-not-there = No decision yet

## What the decision rests on

validations-rests-on = What the decision rests on
validations-agreed = Agreed
validations-outcomes = { $n ->
    [one] { $n } outcome
   *[other] { $n } outcomes
}
validations-agreement = The signed agreement
validations-assessed = Assessed
validations-record = The host’s assessment
validations-both = Both ratings side by side
validations-no-self = The learner has not submitted a self-assessment.
validations-who = Who decides
validations-you = You, for the sending institution
validations-reasons-read = The learner and the host read your reasons.
validations-correcting = The host has been correcting this assessment since { $at }. Wait for the new number, or decide on this one: then the correction no longer counts.

## The decision

validations-accept-title = { $n ->
    [one] The host found { $n } outcome achieved that you have not answered
   *[other] The host found { $n } outcomes achieved that you have not answered
}
validations-accept-says = { $rest ->
    [0] The button answers these with yes: { $marks }. Nothing is stored yet; you still check everything.
    [one] The button answers these with yes: { $marks }. { $rest } other stays open. Nothing is stored yet.
   *[other] The button answers these with yes: { $marks }. { $rest } others stay open. Nothing is stored yet.
}
validations-accept = Accept all that the host found achieved
validations-filled = { $n ->
    [one] Answered with yes: { $n } outcome. Nothing is stored yet.
   *[other] Answered with yes: { $n } outcomes. Nothing is stored yet.
}
validations-column-agreed = What was agreed
validations-column-host = Host
validations-column-self = Self-assessment
validations-column-decision = Validate?
validations-column-validated = Validated
validations-none-given = not given
validations-partly = Partly
validations-decision-on = Decision on { $what }
validations-add-reason = Add a reason
validations-reason = Reason
validations-reason-on = Reason for your decision on { $what }
validations-cause = Difference and cause, by the host
validations-beyond = Learnt beyond the agreement
validations-beyond-note = The transcript prints it as the host wrote it.
validations-note = A word on the whole
validations-answered = { $n } of { $of } answered.
validations-nothing-stored = Nothing is stored before the next page.
validations-error-answer = Answer with yes, partly or no
validations-error-reason = Say why: the answer is not simply yes to what the host found achieved
validations-error-changed = The host has corrected its assessment in between. Your answers are still here: look through them again.

## Check and result

validations-your-decisions = Your decisions
validations-differs = differs from the host
validations-consequence = Validating is final. After that { $who } is asked to recognise.
validations-confirm = Validate
validations-said-validated = The results are validated. The competent institution has been asked to recognise.
validations-recognition = Recognition
validations-to-recognition = Go on to recognition
