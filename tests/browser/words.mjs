// Common English words that are no Latvian ones: "to", "no", "bet", "man", "par" and the like are left out.
export default new Set(
  `about above accept accepted account accounts achieved act active add added address administrator after again agree agreed agreement
  agreements all already also an and another answer any anybody approval approvals approve approved are ask asked assess assessed
  assessment assessments assessor at back be because been before below between birth both button by can cancel cannot change changed
  changes check choose click close closed code comment comments company complete completed confirm contact continue coordinator country
  create created day days decided decision delete details did do document done draft during each edit else email employer empty end ended
  english enter error everything expired field file filter first following for form forgot found from frozen full give given go group groups
  guardian has have help here history home host hosting how if in institution into invitation invitations invite invited is issued it its
  join joined keep know language last later learner learners learning least left level levels link links list made mark may means member
  members memorandum mentor message minutes missing mobilities mobility more must name names need needed new next nobody not
  nothing now number of off old once one only open opened optional or order organisation organisations other others our out outcome outcomes
  own page pages paper part partly partner partners partnership partnerships password people period person phone place placement placements
  please position present print private profile promise purpose put qualification qualifications read ready reason recognise recognised
  recognition record remark remarks remove removed representative request required responsible result results review revision role save
  saved school schools search see seen select self send sending sent set settings show side sides sign signature signatures signed since
  skip some somebody something soon stage start started state status stay step steps still stop submit submitted teacher text than that the
  their them then there these they this those time title today together town training transcript try turn two type unit units until up use
  used user valid validate validated validation version view visit wait waiting want was way we website were what when where which who whole
  whose why will with without word words work works write wrong year yes yet you your`
    .split(/\s+/)
    .filter(Boolean),
);
