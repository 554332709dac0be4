# What a unit taught us: counts, never names.

taught-title = What this unit taught us
taught-scope = Counted over the agreements that you see; without names.
taught-cut = { $n ->
    [one] Only the newest agreement is counted.
   *[other] Only the newest { $n } agreements are counted.
}
taught-none = No agreement holds this unit yet. As soon as learners have worked with it, you see here how often, how long and with what results.
taught-not-assessed-yet = No host has assessed it yet.
taught-agreements = Agreements that hold it
taught-learners = Learners with a signed agreement
taught-planned = Planned in the unit
taught-stays = Length of the stays
taught-assessed-after = Assessed after
taught-ended-early = Stays ended early
taught-recognised = Recognition
taught-counted = { $what }: { $n }
taught-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
taught-span = { $n ->
    [one] usually { $n } day
   *[other] usually { $n } days
}, from { $from } to { $to }
taught-table = Results of every outcome
taught-outcome = Outcome
taught-all = All outcomes together
taught-achieved-share = Share achieved
taught-share = { $n } %
taught-achieved = Achieved
taught-partly = Partly
taught-not-achieved = Not achieved
taught-not-assessed = Not assessed
taught-validated = Validated
taught-of = { $k } of { $m }
taught-causes = Why outcomes were reached in part or not
taught-causes-text = In the words of the hosts, with gaps where names stood.
