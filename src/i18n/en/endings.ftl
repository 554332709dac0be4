# How texts end.

## Reasons, also of amendments

endings-reason-dates = the dates of the stay
endings-reason-validity = how long it holds
endings-reason-outcomes = what is to be learnt
endings-reason-people = a named person, company or party
endings-reason-illness = illness
endings-reason-safety = safety
endings-reason-company-orders = the company’s orders
endings-reason-learner-wish = the learner’s wish
endings-reason-wrong-match = learner and workshop do not suit each other
endings-reason-correction = a mistake in the text
endings-reason-other = another reason

## The pages

endings-code = Why
endings-words = The reason in words
endings-words-hint = All parties read it.
endings-words-hint-private = All parties read it. Write nothing about anybody’s health.
endings-day = From which day on
endings-day-between = Between { $first } and { $last }
endings-day-from = From { $day }
endings-by = The memorandum that takes its place
endings-by-hint = Of the same partnership, and in force
endings-by-choose = Choose a memorandum
endings-error-code = Choose a reason
endings-error-reason = Say why in words
endings-error-day = Choose a day within these two
endings-error-successor = Choose a memorandum of the same partnership that is in force
endings-everybody-told = Everybody who has approved or signed it is told, with the reason.
endings-amendment-stops = The amendment in progress stops too.
endings-said-ended = It is written down, and everybody concerned is told.

endings-termination-title-memorandum = Terminate the memorandum
endings-termination-title-agreement = Break the stay off
endings-termination-memorandum = From that day on the memorandum is no longer in force; until then it is. This cannot be undone. The mobilities and agreements that came out of it go on.
endings-termination-agreement = From that day on the stay counts as ended early; until then the agreement holds. This cannot be undone.
endings-termination-learnt = What was learnt until then can still be assessed, validated and recognised.
endings-supersession-title = Put another memorandum in its place
endings-supersession-consequence = At once the other memorandum counts instead of this one. This one stays readable and says so. This cannot be undone.
endings-supersession-none = There is no other memorandum of this partnership in force yet.
endings-cancellation-title-memorandum = Cancel the memorandum
endings-cancellation-title-agreement = Cancel the agreement
endings-cancellation-stops = It never takes effect: nobody approves or signs it any more, and links to it no longer do either. This cannot be undone.
endings-cancellation-stay = The learner’s stay is cancelled with it: nothing is assessed.
endings-cancellation-otherwise = Where only the text has to change, change the text instead.

endings-do-terminate = Terminate the memorandum
endings-do-break-off = Break the stay off
endings-do-supersede = Put another memorandum in its place
endings-do-cancel-memorandum = Cancel the memorandum
endings-do-cancel-agreement = Cancel the agreement

endings-refused-who = Ending it is for those who may sign for one of its organisations ({ $who }), and for the coordinators of the institution that drafted it.
endings-refused-who-nobody = Ending it is for the coordinators of the institution that drafted it, as long as no organisation is named that signs it.
endings-refused-not-in-force = It is not in force now, so it cannot be ended. What is not signed by all yet can be cancelled.
endings-refused-not-begun = The stay has not begun yet. Until its first day the agreement can be cancelled.
endings-refused-begun = It is in force already. It can be ended, with a day and a reason, and not cancelled.

## What the pages say afterwards

endings-terminated = Terminated, from { $day } on
endings-will-be-terminated = Will be terminated: in force until { $day }
endings-ended-early = Ended early, on { $day }
endings-will-end-early = Will end early, on { $day }
endings-superseded = Superseded on { $day }
endings-cancelled = Cancelled on { $day }
endings-completed = Completed on { $day }
endings-since = since { $day }
endings-until = until { $day }
endings-because = Reason: { $reason }.
endings-written-by = Written down by { $who }, { $organisation }, { $at }.
endings-successor = In its place:
