# Saprašanās memorandi pa Eiropas veidlapas sadaļām.

## Saraksts

memoranda-title = Saprašanās memorandi
memoranda-intro = Par ko partneri vienojas vairākām mobilitātēm: kvalifikācijas, vienības, kārtība, termiņš.
memoranda-new = Jauns memorands
memoranda-filter = Kurus memorandus rādīt
memoranda-filter-all = Visi
memoranda-filter-expiring = Beidzas 90 dienu laikā
memoranda-column-title = Memorands
memoranda-column-stage = Stāvoklis
memoranda-column-signed = Paraksti
memoranda-column-until = Spēkā līdz
memoranda-signed-of = { $done } no { $all }
memoranda-signed-later = pēc saskaņošanas
memoranda-shown = { $n ->
    [zero] { $n } memorandu
    [one] { $n } memorands
   *[other] { $n } memorandi
}
memoranda-empty = Memorandu vēl nav.
memoranda-empty-text = Sāciet to kādai partnerībai. Mācību līgumu var slēgt arī bez memoranda.
memoranda-empty-text-others = Kad kāda skola rakstīs memorandu kopā ar jūsu organizāciju, tas būs šeit.
memoranda-empty-expiring = Tuvāko 90 dienu laikā nebeidzas neviens memorands.
memoranda-empty-expiring-text = Šeit būs spēkā esošie, kas drīz beigsies; augšā tas, kurš beidzas pirmais.

## Jauns

memoranda-new-intro = Pēc tam izvēlēsieties, kas paraksta, kādas kvalifikācijas un vienības tas aptver un līdz kuram laikam ir spēkā.
memoranda-partnership = Partnerība
memoranda-partnership-choose = Izvēlieties partnerību
memoranda-partnership-hint = Parakstīt var tās organizācijas, un aptvert var tās saskaņotās vienības.
memoranda-title-field = Nosaukums
memoranda-title-hint = Kā to rādīt sarakstos, piemēram, Rīga un Tampere, automehāniķi
memoranda-language = Memoranda valoda
memoranda-language-hint = Šajā valodā ir veidlapas nemainīgie teikumi. Lapas ap to katra puse lasa savā valodā.
memoranda-begin = Sākt
memoranda-no-partnership = Partnerības vēl nav.
memoranda-no-partnership-text = Memorandu slēdz vienas partnerības organizācijas.
memoranda-no-partnership-go = Dibināt partnerību
memoranda-error-title = Ierakstiet memoranda nosaukumu
memoranda-error-partnership = Izvēlieties vienu no savām partnerībām
memoranda-said-drafted = Memorands ir sākts. Aizpildiet to, kas attiecas; saglabāt var arī pusgatavu.
memoranda-refused-begin = Memorandu sāk skolas vai mācību centra koordinatori un pedagogi.
memoranda-refused-draft = Šīs partnerības memorandu sāk tās iestāžu koordinatori un pedagogi: { $who }.
memoranda-refused-draft-nobody = Memorandu sāk partnerības iestāžu koordinatori un pedagogi, bet neviena iestāde tai vēl nav pievienojusies.
memoranda-refused-ended = Šī partnerība ir beigusies; jaunus memorandus tajā vairs neslēdz.

## Veidlapas sadaļas

memoranda-contents = Saturs
memoranda-section-objectives = Mērķi
memoranda-section-organisations = Organizācijas, kas paraksta
memoranda-section-others = Citas iesaistītās organizācijas
memoranda-section-qualifications = Kvalifikācijas un vienības
memoranda-section-procedures = Vērtēšana, dokumentēšana, apstiprināšana un atzīšana
memoranda-section-validity = Spēkā līdz
memoranda-section-evaluation = Izvērtēšana un pārskatīšana
memoranda-section-signatures = Paraksti
memoranda-section-additional = Papildu informācija
memoranda-section-annexes = Pielikumi
memoranda-standard-objectives = Organizācijas, kas paraksta šo memorandu, uzņem cita citas audzēkņus darbam un mācībām, iepriekš saskaņo mācīšanās rezultātu vienības, uzticas cita citas vērtējumam un savā iestādē atzīst to, kas apgūts un novērtēts ārzemēs.
memoranda-standard-confirmation = Parakstot organizācijas apliecina, ka ir apspriedušas vērtēšanas, dokumentēšanas, apstiprināšanas un atzīšanas kārtību un ir vienojušās, kā to veikt.

## Lauki

memoranda-objectives = Mērķi
memoranda-other-objectives = Citi mērķi
memoranda-other-objectives-hint = Ko vēl gribat kopīgi sasniegt
memoranda-organisation = Organizācija
memoranda-organisations = Paraksta šīs organizācijas
memoranda-organisations-hint = Atzīmētā organizācija memorandu redz no nākamās saglabāšanas reizes. Adreses un kontaktpersonas katrā saglabāšanas reizē tiek ņemtas no sadaļas „Organizācijas”.
memoranda-organisations-waiting = Nav piedāvātas, jo partnerībai vēl nav pievienojušās: { $who }.
memoranda-organisation-hint = { $side } · { $country }
memoranda-kind-and-country = { $kind }, { $country }
memoranda-contact = Kontaktpersona:
memoranda-other-organisations = Citas iesaistītās organizācijas
memoranda-other-organisations-hint = Organizācijas, kas piedalās, bet neparaksta, un kā tās piedalās
memoranda-qualification = Kvalifikācija
memoranda-qualification-n = { $number }. kvalifikācija
memoranda-of-qualification = { $label }, { $number }. kvalifikācija
memoranda-country = Valsts
memoranda-country-choose = Izvēlieties valsti
memoranda-eqf-level = EKI līmenis
memoranda-national-level = Nacionālais līmenis
memoranda-levels = Līmeņi
memoranda-level-choose = Izvēlieties
memoranda-no-eqf = EKI līmenis nav norādīts
memoranda-units = Vienības mobilitātes posmiem
memoranda-units-with-revision = Vienības un to redakcijas
memoranda-units-hint = Piedāvātas ir tikai tās vienības, ko saskaņojušas visas četras puses.
memoranda-no-units = Šajā partnerībā vēl nav nevienas saskaņotas vienības. Vienību, kas ir saskaņošanā, varēs pievienot, kad tā būs saskaņota.
memoranda-unit-agreed = Saskaņota { $revision }. redakcija
memoranda-enclosed = Pievienots
memoranda-enclosed-supplement = Europass sertifikāta pielikums
memoranda-enclosed-outcomes = Kvalifikācijas mācīšanās rezultāti
memoranda-enclosed-units = Vienību apraksts
memoranda-enclosed-other = Cits pievienotais dokuments
memoranda-add-qualification = Pievienot kvalifikāciju
memoranda-remove-qualification = Noņemt { $number }. kvalifikāciju
memoranda-confirmation = Apliecinājums
memoranda-assessment = Vērtēšana
memoranda-assessment-hint = Kas, kā, kad, kur un ko vērtē
memoranda-documentation = Dokumentēšana
memoranda-documentation-hint = Kā, kurš un līdz kuram laikam ieraksta rezultātus
memoranda-validation = Apstiprināšana
memoranda-validation-hint = Nosūtošajā iestādē: kā un līdz kuram laikam
memoranda-recognition = Atzīšana
memoranda-recognition-hint = Ko, kā ko un kurš atzīst
memoranda-recognition-time = Atzīšanas laiks
memoranda-recognition-time-hint = Piemēram, 35 dienu laikā pēc atgriešanās
memoranda-report-time = Mobilitātes pārskata laiks
memoranda-report-time-hint = Piemēram, audzēknis 30 dienu laikā pēc atgriešanās
memoranda-valid-until = Spēkā līdz
memoranda-valid-until-hint = Pēdējā diena
memoranda-evaluation = Izvērtēšana un pārskatīšana
memoranda-evaluation-hint = Kurš, kā un kad izvērtē kopīgo darbu
memoranda-additional = Papildu informācija
memoranda-annexes = Pielikumi
memoranda-annexes-hint = Katrs savā rindā

## Rakstīšana

memoranda-edit = Labot
memoranda-edit-language = valoda:
memoranda-view = Apskatīt
memoranda-last-saved = Pēdējoreiz saglabāja { $who }, { $at }
memoranda-said-saved = Saglabāts.
memoranda-ready = Var sūtīt saskaņošanai
memoranda-ready-text = Viss obligātais ir aizpildīts.
memoranda-needed = { $n ->
    [zero] Pirms saskaņošanas trūkst { $n } lietu
    [one] Pirms saskaņošanas trūkst { $n } lietas
   *[other] Pirms saskaņošanas trūkst { $n } lietu
}
memoranda-obstacle-title = Ierakstiet memoranda nosaukumu
memoranda-obstacle-organisations = Izvēlieties vismaz divas organizācijas, kas paraksta
memoranda-obstacle-qualification = Nosauciet vismaz vienu kvalifikāciju
memoranda-obstacle-valid-until = Norādiet, līdz kuram laikam tas ir spēkā
memoranda-error-organisation = Izvēlieties organizācijas, kas pievienojušās šai partnerībai
memoranda-error-unit = Izvēlieties šīs partnerības saskaņotās vienības; vienību, kas ir saskaņošanā, varēs pievienot vēlāk
memoranda-error-past = Izvēlieties pēdējo dienu, kas vēl nav pagājusi

## Viens memorands

memoranda-review = Lasīt un komentēt
memoranda-summary = { $n ->
    [0] Vēl nav nevienas organizācijas, kas paraksta
    [zero] { $n } organizāciju
    [one] { $n } organizācija
   *[other] { $n } organizācijas
}
memoranda-summary-until = { $n ->
    [0] Vēl nav nevienas organizācijas, kas paraksta
    [zero] { $n } organizāciju
    [one] { $n } organizācija
   *[other] { $n } organizācijas
} · spēkā līdz: { $day }
memoranda-signatures-later = Parakstus lūdz tad, kad tekstu ir saskaņojuši visi.
memoranda-validity = Termiņš
memoranda-validity-none = Pēdējā diena nav norādīta.
memoranda-validity-from-signature = No pēdējā paraksta; pēdējā diena: { $day }
memoranda-validity-passed = Cik no termiņa ir pagājis
memoranda-validity-days = { $n ->
    [zero] { $done } no { $n } dienām
    [one] { $done } no { $n } dienas
   *[other] { $done } no { $n } dienām
}
memoranda-expiring = Drīz beidzas
memoranda-used-by = Kur izmantots
memoranda-used-by-none = Vēl nav nevienas mobilitātes, kas uz to balstās.
memoranda-learners = { $n ->
    [zero] { $n } audzēkņu
    [one] { $n } audzēknis
   *[other] { $n } audzēkņi
}
