# What was found in a text that its readers should look at: what, and why it matters. Two words about a place may stand behind the first.

## The words of an outcome

findings-verb = Does not begin with a verb in its plain form
findings-why-verb = An outcome says what one can see the learner do. Begin with that: diagnose, choose, repair.
findings-vague = Cannot be seen
findings-why-vague = Nobody can watch somebody know, understand or be open. Write what the learner does that shows it, or add assessment criteria.
findings-several = Two things in one line
findings-why-several = How would you mark it if only one of them is met? Make two lines, or write under it what to look at.
findings-one-word = One word says too little
findings-why-one-word = Knowledge has an object and a context: what should the learner know of it, and what for?
findings-no-object = Does not say what it is done to
findings-why-no-object = Two assessors would look at two different things.
findings-long = Longer than { $n } characters
findings-why-long = The mentor reads it on a phone and rates it as one thing. Shorten it, or make points and criteria of its parts.
findings-twice = Stands twice
findings-why-twice = The same would be rated twice. Take one out, or say what tells them apart.
findings-breaks-off = The sentence breaks off
findings-why-breaks-off = Those who agree to it do not know what was meant.
findings-placeholder = A note of the form was left
findings-why-placeholder = It tells the author what to write, and the reader nothing.

## Level and length

findings-lost-character = Papers cannot show this character
findings-why-lost-character = On paper it stands as □, because the fonts of papers do not have it. On the screen it stays as it is.
findings-above-level = Asks for more than EQF level { $level }
findings-why-above-level = At levels 1 and 2 one works under supervision; leading others begins at level 4. Words and level should say the same.
findings-below-level = Asks for less than EQF level { $level }
findings-why-below-level = From level 5 on one answers for one’s own work and that of others. Words and level should say the same.
findings-no-volume = No length is given
findings-why-no-volume = Without days or hours nobody can say whether the outcomes fit the stay.
findings-days = More than a year
findings-why-days = A stay lasts 365 days at most. What needs more is a programme, not a unit.
findings-long-day = { $n ->
    [one] { $n } hour a day
   *[other] { $n } hours a day
}
findings-short-day = Less than an hour a day
findings-why-volume = Days and hours contradict each other: one of them may be mistyped.
findings-many-outcomes = { $n ->
    [one] { $n } outcome is much for this length
   *[other] { $n } outcomes are many for this length
}
findings-why-many-outcomes = Less than two hours are left to learn, show and rate each of them.
findings-few-outcomes = { $n ->
    [one] { $n } outcome is little for this length
   *[other] { $n } outcomes are few for this length
}
findings-why-few-outcomes = More than two weeks stand behind each: what is learnt in them is hardly named, and not rated.

## Languages

findings-untranslated = Not in { $language } yet
findings-why-untranslated = Those who read this language agree to something they have not read.
findings-to-check = { $language } is older than the text it was made from
findings-why-to-check = The two may say different things, and both are agreed.

## The unit as a whole

findings-none-rated = Nothing here is assessed
findings-why-none-rated = What is not assessed is not recognised either. Tick at least one line.
findings-description = The steps of the task are not described
findings-why-description = The host plans the work by them. Three or four steps are enough.
findings-prerequisites = Nothing said of what is needed before
findings-why-prerequisites = The host has to know what the learner can do on the first day.
findings-tools = No tools and materials
findings-why-tools = The host sees at a glance whether it has them.
findings-safety = Nothing on safety
findings-why-safety = A learner who is new in the workshop is hurt most easily.
findings-sector = No field of education chosen
findings-why-sector = Others find the unit by it when they look for one to use again.
findings-criteria = No outcome says by what one sees that it is reached
findings-why-criteria = Two assessors who have criteria mark alike. The host fills them in most easily.
findings-unanswered = { $n ->
    [one] { $n } of the five questions is not answered
   *[other] { $n } of the five questions are not answered
}
findings-why-unanswered = They decide whether the unit can serve one mobility after another.
findings-no-note = No, without a word why
findings-why-no-note = The partners have to know what to make of it.

## How many, and what follows

findings-title = What to look at
findings-hints = { $n ->
    [one] { $n } hint
   *[other] { $n } hints
}
findings-missing = { $n ->
    [one] { $n } passage not translated
   *[other] { $n } passages not translated
}
findings-changed = { $n ->
    [one] { $n } translation to check
   *[other] { $n } translations to check
}
findings-soft = Worth a thought
findings-yours = They also stand beside their lines. You decide about them: nothing is held up.
findings-before-sending = None of this holds the text up. But every party that approves it as it is will be asked to say why.
findings-ask = Open: { $what }. Say in a word why it can be agreed all the same.
findings-why-word = Why you approve it as it is
findings-error-word = Say in a word why you approve it although something is open

## The five questions

findings-questions-text = Ask yourselves before others read the unit. A no is no obstacle, but needs a word why.
findings-note = Note
findings-note-needed = A no needs one
findings-error-note = Say why the answer is no
findings-error-answer = Choose yes or no
