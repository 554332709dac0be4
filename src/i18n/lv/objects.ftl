# Lietas, par kurām runā vēsture, jaunumi un uzdevumi.

objects-organisation = Organizācija
objects-partnership = Partnerība
objects-unit = Mācīšanās rezultātu vienība
objects-memorandum = Saprašanās memorands
objects-mobility = Mobilitāte
objects-placement = Prakses vieta mobilitātē
objects-agreement = Mācību līgums
objects-learner = Audzēknis
objects-account = Konts
