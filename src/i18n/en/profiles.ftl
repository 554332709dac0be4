# Whom the sending institution sends.

profiles-title = Who is coming
profiles-lead = What the trainees know, can do and are like, as { $who } describes them to the host. They are described together, and nobody is named.
profiles-none = The sending institution has not described the trainees yet.
profiles-of-knowledge = What they know
profiles-of-skills = What they are able to do
profiles-of-competence = What they do independently
profiles-of-social = How they are with others
profiles-hint-knowledge = Subjects, modules, theory they have had
profiles-hint-skills = Work and tools they have practised, and how much
profiles-hint-competence = What one can leave to them, where they need somebody beside them
profiles-hint-social = Language, punctuality, working in a team, being away from home
profiles-language = Written in
profiles-edit = Describe the trainees
profiles-no-names = Write about the group: no names and nothing by which one of them could be known.
profiles-consequence = All parties of the unit read it. Earlier versions are kept.
profiles-do-state = Describe the trainees
profiles-do-change = Change the description
profiles-do-save = Save
profiles-said-stated = The trainees are described.
profiles-error-empty = Write something about the trainees
profiles-error-name = Take out the learner’s name: the trainees are described together
profiles-refused = The trainees are described by a coordinator or teacher of the institution that sends them: { $who }
