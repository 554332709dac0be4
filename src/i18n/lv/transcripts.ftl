# Sekmju izraksts.

transcripts-title = Sekmju izraksts
transcripts-number = Nr. { $number }, { $revision }. redakcija
transcripts-languages = Izraksta valodas
transcripts-two = Divās valodās
transcripts-one = Vienā valodā
transcripts-complete = Pilnīgs

transcripts-empty-title = Vēl nekas nav ierakstīts
transcripts-empty = Izraksts aizpildās pats no parakstītā līguma: pašvērtējums, uzņemošās puses vērtējums, apstiprināšana un atzīšana.
transcripts-empty-how = To varēs lasīt šeit, tiklīdz pirmais no tiem būs ierakstīts un jums atvērts.

## Kas vēl ir atvērts

transcripts-open = Vēl nav pilnīgs: trūkst
transcripts-open-self = Pašvērtējums: { $who }
transcripts-open-assessment = Vērtējums, vai arī tas šim lasītājam vēl nav atvērts: { $who }
transcripts-open-validation = Apstiprināšana: { $who }
transcripts-open-recognition = { $n ->
    [zero] { $n } vienību atzīšana: { $who }
    [one] { $n } vienības atzīšana: { $who }
   *[other] { $n } vienību atzīšana: { $who }
}

## Ietvars

transcripts-frame = Audzēknis un mobilitāte
transcripts-learner = Audzēknis
transcripts-qualification = Kvalifikācija
transcripts-level = Līmenis
transcripts-sending = Nosūtošā iestāde
transcripts-hosting = Uzņemošā iestāde
transcripts-company = Mobilitātes uzņēmums
transcripts-period = Laiks
transcripts-weeks = { $n ->
    [zero] { $n } nedēļu
    [one] { $n } nedēļa
   *[other] { $n } nedēļas
}
transcripts-agreement = Mācību līgums
transcripts-agreement-line = Nr. { $number }, { $revision }. redakcija, visi parakstījuši { $date }

## Rezultāti

transcripts-assessed-by = Vērtēja { $who }, { $date }
transcripts-correction = Labojums, vērtējums Nr. { $n }
transcripts-column-mark = Nr.
transcripts-column-outcome = Mācīšanās rezultāts
transcripts-column-result = Vērtējums
transcripts-column-validated = Apstiprināts
transcripts-own = Pašvērtējums
transcripts-difference = Atšķirība
transcripts-remark = Piezīme
transcripts-own-remark = Audzēkņa piezīme
transcripts-validation-reason = Apstiprinājuma pamatojums
transcripts-levels = Līmeņi, sākot ar zemāko: { $words }.

## Kopums un mājās nolemtais

transcripts-whole = Vērtējums kopumā
transcripts-self-assessment = Pašvērtējums
transcripts-self-on = iesniegts { $date }
transcripts-decisions = Apstiprināšana un atzīšana
transcripts-validated = Apstiprināts
transcripts-note = Piezīme
transcripts-recognised = Lēmums
transcripts-counted = { $n } no { $of }: { $marks }
transcripts-promised = Solīts pirms izbraukšanas
transcripts-promise-words = Līguma vārdiem
transcripts-recognition-reason = Pamatojums
transcripts-made = Sagatavots ar Tilts { $at } no parakstītā līguma un tajā ierakstītā.
