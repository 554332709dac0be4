# ECVET punkti: pēc izvēles, redzami tikai tad, ja iestāde tos lieto.

points-name = ECVET punkti
points-switch = Šī organizācija lieto ECVET punktus
points-switch-hint = Tad tās vienībās ir lauks punktiem. Nekas cits no tiem nav atkarīgs.
points-on = tiek lietoti vienībās
