# Levels, results and decisions, and the scale with which a partnership starts.

levels-eqf = EQF level { $level }
levels-nqf = NQF level: { $level }

## What the host found for an outcome

levels-achieved = Achieved
levels-partly = Partly achieved
levels-not-achieved = Not achieved
levels-not-assessed = Not assessed

## How far the sending institution validates an outcome

levels-validated-yes = Validated
levels-validated-partly = Partly validated
levels-validated-no = Not validated

## What the competent institution decides on a unit

levels-recognised-full = Recognised in full
levels-recognised-part = Recognised in part
levels-recognised-addition = Recognised as an addition
levels-recognised-no = Not recognised

## What is promised for a unit before departure

levels-promise-full = To be recognised in full
levels-promise-part = To be recognised in part
levels-promise-addition = To be recognised as an addition

## How independently the learner does it

