# What a company says about a unit line by line, on a phone.

answers-keep = Fits
answers-too-hard = Too hard
answers-not-here = Not done here
answers-count-keep = Fits: { $n }
answers-count-too-hard = Too hard: { $n }
answers-count-not-here = Not done here: { $n }
answers-title = Does this fit your workshop?
answers-intro = { $n ->
    [one] { $n } line
   *[other] { $n } lines
}, about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Revision { $revision }.
answers-for = For { $who }.
answers-no-wrong = There are no wrong answers. The schools change the plan according to what you say.
answers-look = What is looked at
answers-follow = What would work here?
answers-optional = Optional
answers-add = This is what we could add
answers-add-hint = Work that is best learnt at your place. One sentence is enough; it becomes a proposal.
answers-answered = { $n } of { $of } answered
answers-saved-at = Saved { $at }
answers-sent-at = Sent { $at }
answers-later = You can go on later on this page, and change your answers until all have approved.
answers-do-send = Save and send
answers-to-unit = Read the whole unit
answers-who-sends = Who comes to you
answers-said-sent = Thank you. Your answers are sent, and the schools read them beside each line.
answers-card = Your workshop’s view
answers-card-text = Say line by line what fits, what is too hard and what is not done at your place. It takes about five minutes and binds nobody.
answers-do-answer = Answer line by line
answers-people = { $n ->
    [one] { $n } person has answered line by line.
   *[other] { $n } people have answered line by line.
}
answers-refused = This is answered by people of the unit’s companies: { $who }
answers-refused-nobody = This is answered by people of the unit’s companies, and the unit names no company yet.
answers-refused-revision = A newer revision has taken the place of the one you answered. Your earlier answers are kept; please look at the lines again.
answers-error-answer = Choose one of the three answers
answers-earlier = You answered an earlier revision; your answers stand below. Please look at each line again.
answers-line = Line { $n }
answers-note-to = Note on line { $n }
