home-title = Home
home-good-morning = Good morning, { $name }
home-good-day = Good afternoon, { $name }
home-good-evening = Good evening, { $name }
home-nothing-waits = Nothing waits for you.
home-waiting = { $n ->
    [one] One thing waits for you.
   *[other] { $n } things wait for you.
}
home-waits-for-me = What waits for me
home-overdue = Overdue
home-this-week = This week
home-later = Later
home-all-done = Nothing waits for you now.
home-all-done-text = What others need from you appears here: a unit to approve, an agreement to sign, a learner to assess.
home-all-done-text-private = What the school needs from you appears here: an agreement to sign, or your self-assessment.
home-my-mobilities = My mobility
home-no-placements = No mobility yet.
home-no-placements-text = When your school places you with a company abroad, you find it here with everything you need to do.
home-first-steps = First steps
home-step-partner = Bring your partners together
home-step-partner-text = A school or a company abroad. It can join with its own account, or you enter it and invite it later.
home-step-partner-go = Found a partnership
home-step-unit = Write a unit of learning outcomes
home-step-unit-text = What will be learnt, agreed by both schools and the employers of both sides. One unit serves many mobilities.
home-step-unit-go = Write a unit
home-step-mobility = Plan a mobility
home-step-mobility-text = One group, one host, one period. Each learner gets an agreement.
home-step-mobility-go = Plan a mobility
home-evidence = Chain of evidence
home-evidence-objects = Objects with a history
home-evidence-entries = Entries
home-evidence-head = Hash over all heads
home-waiting-for-others = Waiting for others
home-waiting-for-others-empty = Here you will see who has not answered or signed yet, and since when.
home-news = What happened
home-news-empty = Here you will see what others have done.
home-new = New
home-mobilities = Mobilities
home-all-mobilities = All mobilities
home-no-mobilities = No mobilities yet.
home-no-mobilities-text = Each will be one line here: its stage, how many agreements are signed, how many learners are assessed and recognised.
home-column-mobility = Mobility
home-column-stage = Stage
home-column-signed = Agreements signed
home-column-assessed = Assessed
home-column-recognised = Recognised
home-learners = { $n ->
    [one] 1 learner
   *[other] { $n } learners
}
home-of = { $k } of { $n }
home-others-more = { $n ->
    [one] and one more, on the pages of the mobilities and partnerships
   *[other] and { $n } more, on the pages of the mobilities and partnerships
}
