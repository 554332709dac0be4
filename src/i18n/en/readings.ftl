# How each side reads the qualification.

readings-title = Two readings of the qualification
readings-lead = Each side says how it understands the qualification. Neither is agreed; they help to write the unit.
readings-none = Not stated yet.
readings-level = Level
readings-eqf = EQF { $level }
readings-tasks = Typical tasks
readings-differs = What differs
readings-edit = How we read the qualification
readings-edit-for = You write for { $side }. The other side writes its own.
readings-eqf-level = EQF level
readings-national-level = National level
readings-tasks-hint = What somebody with this qualification does on a working day
readings-differs-hint = What is taught or done otherwise than in the other country
readings-language = Written in
readings-other = The other side
readings-consequence = All parties of the unit read it. Earlier versions are kept.
readings-do-state = State it for your side
readings-do-change = Change it
readings-do-save = Save
readings-said-stated = Your side’s reading is saved.
readings-error-empty = Write at least one of level, typical tasks and what differs
readings-refused = This is said by a coordinator or teacher of this side’s institution, or by whoever speaks for its company: { $who }
readings-refused-nobody = This is said by a coordinator or teacher of this side’s institution, or by whoever speaks for its company. Neither is named in the unit yet.
