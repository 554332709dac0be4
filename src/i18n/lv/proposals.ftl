# Ko citi vienībai pievienotu: ierosināšana, atbildes, iekļaušana tekstā.

proposals-title = Ko pievienotu citi
proposals-lead = Jaunus rezultātus var ierosināt puse, kurai vienība nepieder. { $owner } katru pieņem vai noraida; pieņemtos iekļauj tekstā visus reizē.
proposals-none = Vēl neviens neko nav ierosinājis.
proposals-card = Jauni rezultāti
proposals-card-text = Vai ir darbs, ko vislabāk var apgūt pie jums? Ierosiniet to kā jaunu rezultātu.
proposals-open-n = { $n ->
    [zero] Atbildi gaida { $n } ierosinājumu. Ja saskaņosiet tagad, tie paliks nākamajai redakcijai.
    [one] Atbildi gaida { $n } ierosinājums. Ja saskaņosiet tagad, tas paliks nākamajai redakcijai.
   *[other] Atbildi gaida { $n } ierosinājumi. Ja saskaņosiet tagad, tie paliks nākamajai redakcijai.
}
proposals-waiting-n = { $n ->
    [zero] Pieņemti, bet tekstā vēl nav iekļauti { $n } ierosinājumu.
    [one] Pieņemts, bet tekstā vēl nav iekļauts { $n } ierosinājums.
   *[other] Pieņemti, bet tekstā vēl nav iekļauti { $n } ierosinājumi.
}
proposals-do-propose = Ierosināt jaunu rezultātu
proposals-do-decide = Atbildēt uz ierosinājumiem
proposals-do-read = Lasīt ierosinājumus
proposals-by = Ierosina { $who }
proposals-accepted = Ierosināja { $who }, pieņemts
proposals-adopted = Ierosināja { $who }, iekļauts { $revision }. redakcijā
proposals-declined = Ierosināja { $who }, noraidīts
proposals-detail = { $area } · { $who } · { $at }
proposals-answered = Atbildēja { $who }, { $at }
proposals-worded = Iekļauts šādi:
proposals-number = { $number }. ierosinājums
proposals-point = { $area }, { $number }. ierosinājums
proposals-point-open = Ierosināts
proposals-point-accepted = Pieņemts

## Ierosināšana

proposals-new = Ierosināt jaunu rezultātu
proposals-area = Kur tas iederas
proposals-text = Ko audzēknis zinātu vai prastu?
proposals-text-hint = Viena lieta, vienā teikumā
proposals-language = Kādā valodā rakstīts
proposals-reason = Kāpēc
proposals-reason-hint = Kam tas noder, cik laika vajag, kāpēc to labi apgūt pie jums
proposals-new-consequence = To lasīs visas puses. Pieņemt vai noraidīt to lūgs vienības īpašniekam: { $owner }. Līdz tam teksts nemainās.
proposals-do-send = Nosūtīt ierosinājumu
proposals-said-proposed = Jūsu ierosinājums ir reģistrēts, un vienības īpašniekam lūgta atbilde.
proposals-error-text = Uzrakstiet, ko audzēknis zinātu vai prastu
proposals-error-area = Izvēlieties, kur tas iederas
proposals-error-reason = Uzrakstiet, kāpēc tas būtu jāpievieno
proposals-error-too-many = Atbildi gaida jau četrdesmit šīs vienības ierosinājumi. Ierosiniet vēl, kad uz dažiem būs atbildēts.
proposals-refused-propose = Jaunus rezultātus ierosina puses, kurām vienība nepieder. Tās īpašnieks tos raksta melnrakstā.
proposals-refused-stage = Tas ir iespējams, kamēr vienība top vai ir saskaņošanā.

## Atbildes

proposals-decision = Atbilde
proposals-decision-title = Atbilde uz ierosinājumu: { $who }
proposals-answer = Jūsu atbilde
proposals-answer-accept = Pieņemt
proposals-answer-decline = Noraidīt
proposals-do-accept = Pieņemt
proposals-do-decline = Noraidīt, norādot iemeslu
proposals-wording = Rezultāts, kādu to ieraksta vienībā
proposals-wording-hint = { $language } valodā, kā visa vienība
proposals-decision-reason = Paskaidrojums ierosinātājiem
proposals-decision-reason-hint = Lai noraidītu, vajadzīgs iemesls; to lasīs visas puses
proposals-decision-consequence = Pieņemtais ierosinājums gaida, līdz to iekļausiet tekstā. Līdz tam nekas nemainās un neviens saskaņojums nezūd.
proposals-do-answer = Atbildēt
proposals-said-decided = Jūsu atbilde ir reģistrēta.
proposals-error-answer = Izvēlieties, vai pieņemt vai noraidīt
proposals-error-wording = Uzrakstiet rezultātu vienības valodā
proposals-error-decline-reason = Uzrakstiet, kāpēc to noraidāt
proposals-refused-decide = Uz ierosinājumiem atbild tās iestādes koordinators vai pedagogs, kurai vienība pieder. { $who }
proposals-refused-decide-nobody = Uz ierosinājumiem atbild tās iestādes koordinators vai pedagogs, kurai vienība pieder.
proposals-refused-decided = Uz šo ierosinājumu jau ir atbildēts.

## Iekļaušana tekstā

proposals-adoption = Iekļaušana tekstā
proposals-adoption-title = { $n ->
    [zero] Iekļaut tekstā { $n } pieņemtu ierosinājumu
    [one] Iekļaut tekstā { $n } pieņemtu ierosinājumu
   *[other] Iekļaut tekstā { $n } pieņemtus ierosinājumus
}
proposals-adoption-open = Tos pievieno { $revision }. redakcijai, kas vēl top. Neviens to vēl nav saskaņojis.
proposals-adoption-keeps = { $revision }. redakcija paliek saskaņota un lietošanā. Nākamā redakcija sākas ar to pašu tekstu un šiem rezultātiem, un to saskaņo visas puses.
proposals-adoption-closes = { $revision }. redakcija tiek slēgta.
proposals-adoption-next = { $revision }. redakcija sākas ar to pašu tekstu un šiem rezultātiem, un visas puses to saskaņo no jauna.
proposals-do-adopt = Iekļaut pieņemtos tekstā
proposals-said-adopted = Pieņemtie ierosinājumi ir iekļauti tekstā. Kad redakcija ir gatava, nosūtiet to saskaņošanai.
proposals-refused-none = Nav neviena pieņemta ierosinājuma, kas gaidītu iekļaušanu.
