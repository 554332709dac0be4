# What others would add to a unit: proposing, answering, taking in.

proposals-title = What others would add
proposals-lead = A party that does not own the unit can propose new outcomes. { $owner } accepts or declines each; the accepted ones are taken into the text together.
proposals-none = Nobody has proposed anything yet.
proposals-card = New outcomes
proposals-card-text = Is there work that is best learnt at your place? Propose it as a new outcome.
proposals-open-n = { $n ->
    [one] { $n } proposal waits for an answer. If you approve now, it is left for the next revision.
   *[other] { $n } proposals wait for an answer. If you approve now, they are left for the next revision.
}
proposals-waiting-n = { $n ->
    [one] { $n } proposal is accepted and not in the text yet.
   *[other] { $n } proposals are accepted and not in the text yet.
}
proposals-do-propose = Propose a new outcome
proposals-do-decide = Answer the proposals
proposals-do-read = Read the proposals
proposals-by = Proposed by { $who }
proposals-accepted = Proposed by { $who }, accepted
proposals-adopted = Proposed by { $who }, taken into revision { $revision }
proposals-declined = Proposed by { $who }, declined
proposals-detail = { $area } · { $who } · { $at }
proposals-answered = Answered by { $who }, { $at }
proposals-worded = Taken in as:
proposals-number = proposal { $number }
proposals-point = { $area }, proposal { $number }
proposals-point-open = Proposed
proposals-point-accepted = Accepted

## Proposing

proposals-new = Propose a new outcome
proposals-area = Where it belongs
proposals-text = What would the learner know or be able to do?
proposals-text-hint = One thing, in one sentence
proposals-language = Written in
proposals-reason = Why
proposals-reason-hint = What it is good for, how long it takes, why it is learnt well with you
proposals-new-consequence = All parties read it. { $owner } is asked to accept or decline it; the text does not change before that.
proposals-do-send = Send the proposal
proposals-said-proposed = Your proposal is on record, and the owner of the unit is asked to answer it.
proposals-error-text = Write what the learner would know or be able to do
proposals-error-area = Choose where it belongs
proposals-error-reason = Write why it should be added
proposals-error-too-many = Forty proposals of this unit wait for an answer. Propose more when some are answered.
proposals-refused-propose = New outcomes are proposed by parties of the unit that do not own it. Its owner writes them into the draft.
proposals-refused-stage = This is possible while the unit is being written or in review.

## Answering

proposals-decision = Answer
proposals-decision-title = Answer the proposal of { $who }
proposals-answer = Your answer
proposals-answer-accept = Accept
proposals-answer-decline = Decline
proposals-do-accept = Accept
proposals-do-decline = Decline, with a reason
proposals-wording = The outcome as it goes into the unit
proposals-wording-hint = In { $language }, the language of the unit
proposals-decision-reason = A note to those who proposed it
proposals-decision-reason-hint = A reason is needed to decline; all parties read it
proposals-decision-consequence = An accepted proposal is kept until you take it into the text. Nothing changes and no approval drops before that.
proposals-do-answer = Answer
proposals-said-decided = Your answer is on record.
proposals-error-answer = Choose accept or decline
proposals-error-wording = Write the outcome in the language of the unit
proposals-error-decline-reason = Write why you decline it
proposals-refused-decide = Proposals are answered by a coordinator or teacher of the institution that owns the unit. { $who }
proposals-refused-decide-nobody = Proposals are answered by a coordinator or teacher of the institution that owns the unit.
proposals-refused-decided = This proposal has been answered already.

## Taking in

proposals-adoption = Taking in
proposals-adoption-title = { $n ->
    [one] Take { $n } accepted proposal into the text
   *[other] Take { $n } accepted proposals into the text
}
proposals-adoption-open = They are added to revision { $revision }, which is open. Nobody has approved it yet.
proposals-adoption-keeps = Revision { $revision } stays agreed and in use. The next revision begins with the same text and these outcomes, and all parties approve it.
proposals-adoption-closes = Revision { $revision } is closed.
proposals-adoption-next = Revision { $revision } begins with the same text and these outcomes, and all parties approve it again.
proposals-do-adopt = Take the accepted ones into the text
proposals-said-adopted = The accepted proposals are in the text. Send the revision for review when it is ready.
proposals-refused-none = No accepted proposal waits to be taken in.
