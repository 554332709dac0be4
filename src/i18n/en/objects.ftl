# Kinds of things that histories, news and tasks speak of.

objects-organisation = Organisation
objects-partnership = Partnership
objects-unit = Unit of learning outcomes
objects-memorandum = Memorandum of Understanding
objects-mobility = Mobility
objects-placement = Placement
objects-agreement = Learning agreement
objects-learner = Learner
objects-account = Account
