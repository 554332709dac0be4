# Recognition: the promise beside the decision, unit by unit.

recognitions-recognition = Recognition
recognitions-title = Recognise { $who }’s results
recognitions-check-title = Check the recognition for { $who }
recognitions-refused = Only the competent institution named in the agreement recognises: { $who }.
recognitions-refused-nobody = Only the competent institution recognises, and the agreement names none.
recognitions-refused-not-validated = There is nothing to recognise before the sending institution has validated the results.
recognitions-refused-decided = This unit has been decided already.
recognitions-due = Due on { $date }.
recognitions-not-there = No decision yet
recognitions-validation = Validation
recognitions-validated = Validated
recognitions-you = You, for the competent institution

## Promise and decision

recognitions-promised = Promised before departure
recognitions-promised-on = In the agreement signed on { $date }
recognitions-module = Module
recognitions-hours = Hours
recognitions-mark = Mark
recognitions-decision-now = Decision now
recognitions-decided = Decided
recognitions-undecided = not decided yet
recognitions-full = In full
recognitions-full-hint = needs every outcome of the unit
recognitions-part = In part
recognitions-part-hint = the outcomes ticked below
recognitions-addition = As an addition
recognitions-addition-hint = beside the qualification, the outcomes ticked below
recognitions-no = Not recognised
recognitions-count = Outcomes counted
recognitions-count-hint = Only what was validated can be counted
recognitions-counted = Outcomes counted
recognitions-reason = Reason
recognitions-reason-hint = Needed when the decision, the module or the hours differ from the promise
recognitions-differs = Differs from the promise
recognitions-fill-title = Decide as promised
recognitions-offer = { $promise }; { $n ->
    [one] counts { $n } validated outcome
   *[other] counts { $n } validated outcomes
}
recognitions-fill-says = The button fills this in, with module, hours and mark. Nothing is stored yet.
recognitions-fill = Fill in as promised
recognitions-filled = { $n ->
    [one] Filled in as promised: { $n } unit. Nothing is stored yet.
   *[other] Filled in as promised: { $n } units. Nothing is stored yet.
}
recognitions-answered = { $n } of { $of } units decided.
recognitions-error-decision = Choose a decision for at least one unit
recognitions-error-nothing-counted = Tick the outcomes that are counted
recognitions-error-not-all-counted = In full means every outcome: tick them all, or recognise in part
recognitions-error-not-validated = Only outcomes of this unit that were validated can be counted
recognitions-error-reason = Say why the decision is not what was promised

## Check and result

recognitions-consequence = Recognising is final. With it the agreement is completed, and the learner can read the whole transcript.
recognitions-consequence-left = { $n ->
    [one] Recognising is final. { $n } unit stays undecided and can follow.
   *[other] Recognising is final. { $n } units stay undecided and can follow.
}
recognitions-confirm = Record the decision
recognitions-said-recognised = The decision is recorded. The learner has been told.
