# Apstiprināšana: nosūtošās iestādes atbilde par katru rezultātu.

validations-validation = Apstiprināšana
validations-title = Rezultātu apstiprināšana: { $who }
validations-check = Pārbaudīt lēmumus
validations-check-title = Pārbaudiet lēmumus: { $who }
validations-refused = Rezultātus apstiprina tikai nosūtošā iestāde: { $who }. Uzņemošā puse un audzēknis to nedara.
validations-refused-nobody = Rezultātus apstiprina tikai nosūtošā iestāde. Uzņemošā puse un audzēknis to nedara.
validations-refused-not-assessed = Kamēr uzņemošā puse nav iesniegusi vērtējumu, nav ko apstiprināt.
validations-refused-validated = Šie rezultāti jau ir apstiprināti.
validations-decide-by = Jūsu lēmums līdz { $date }
validations-due = Termiņš: { $date }.
validations-not-there = Lēmuma vēl nav

## Uz ko lēmums balstās

validations-rests-on = Uz ko lēmums balstās
validations-agreed = Saskaņots
validations-outcomes = { $n ->
    [zero] { $n } rezultātu
    [one] { $n } rezultāts
   *[other] { $n } rezultāti
}
validations-agreement = Parakstītais līgums
validations-assessed = Novērtēts
validations-record = Uzņemošās puses vērtējums
validations-both = Abi vērtējumi blakus
validations-no-self = Audzēknis pašvērtējumu nav iesniedzis.
validations-who = Kas lemj
validations-you = Jūs, nosūtošās iestādes vārdā
validations-reasons-read = Jūsu pamatojumu lasīs audzēknis un uzņemošā puse.
validations-correcting = Uzņemošā puse šo vērtējumu labo kopš { $at } Sagaidiet jauno numuru vai lemiet par šo: tad labojums vairs neskaitīsies.

## Lēmums

validations-accept-title = { $n ->
    [zero] Uzņemošā puse par sasniegtiem atzinusi { $n } rezultātu, par kuriem vēl nav lemts
    [one] Uzņemošā puse par sasniegtu atzinusi { $n } rezultātu, par kuru vēl nav lemts
   *[other] Uzņemošā puse par sasniegtiem atzinusi { $n } rezultātus, par kuriem vēl nav lemts
}
validations-accept-says = { $rest ->
    [0] Poga par šiem atbildēs ar jā: { $marks }. Ar to nekas netiek saglabāts; visu vēl pārbaudīsiet.
    [zero] Poga par šiem atbildēs ar jā: { $marks }. Vēl { $rest } paliks bez atbildes. Ar to nekas netiek saglabāts.
    [one] Poga par šiem atbildēs ar jā: { $marks }. Vēl { $rest } paliks bez atbildes. Ar to nekas netiek saglabāts.
   *[other] Poga par šiem atbildēs ar jā: { $marks }. Vēl { $rest } paliks bez atbildes. Ar to nekas netiek saglabāts.
}
validations-accept = Pieņemt visu, ko uzņemošā puse atzina par sasniegtu
validations-filled = { $n ->
    [zero] Atbildēts ar jā: { $n } rezultātu. Nekas vēl nav saglabāts.
    [one] Atbildēts ar jā: { $n } rezultāts. Nekas vēl nav saglabāts.
   *[other] Atbildēts ar jā: { $n } rezultāti. Nekas vēl nav saglabāts.
}
validations-column-agreed = Kas bija saskaņots
validations-column-host = Uzņemošā puse
validations-column-self = Pašvērtējums
validations-column-decision = Apstiprināt?
validations-column-validated = Apstiprināts
validations-none-given = nav
validations-partly = Daļēji
validations-decision-on = Lēmums: { $what }
validations-add-reason = Pievienot pamatojumu
validations-reason = Pamatojums
validations-reason-on = Jūsu lēmuma pamatojums: { $what }
validations-cause = Atšķirība un cēlonis, kā raksta uzņemošā puse
validations-beyond = Apgūts ārpus līguma
validations-beyond-note = Sekmju izrakstā to drukās tā, kā rakstīja uzņemošā puse.
validations-note = Piezīme par visu kopumā
validations-answered = Atbildēts: { $n } no { $of }.
validations-nothing-stored = Līdz nākamajai lapai nekas netiek saglabāts.
validations-error-answer = Atbildiet ar jā, daļēji vai nē
validations-error-reason = Pamatojiet lēmumu: tas nav vienkārši jā tam, ko uzņemošā puse atzina par sasniegtu
validations-error-changed = Uzņemošā puse pa šo laiku savu vērtējumu ir izlabojusi. Jūsu atbildes ir saglabājušās lapā: pārskatiet tās vēlreiz.

## Pārbaude un rezultāts

validations-your-decisions = Jūsu lēmumi
validations-differs = atšķiras no uzņemošās puses vērtējuma
validations-consequence = Apstiprinājums ir galīgs. Pēc tam par atzīšanu lems { $who }.
validations-confirm = Apstiprināt
validations-said-validated = Rezultāti ir apstiprināti. Kompetentā institūcija ir aicināta lemt par atzīšanu.
validations-recognition = Atzīšana
validations-to-recognition = Turpināt ar atzīšanu
