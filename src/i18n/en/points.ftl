# ECVET points: optional, hidden unless an institution uses them.

points-name = ECVET points
points-switch = This organisation uses ECVET points
points-switch-hint = Then its units have a field for points. Nothing else depends on them.
points-on = used in units
