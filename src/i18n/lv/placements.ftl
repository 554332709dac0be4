# Audzēknis mobilitātē: visa gaita un audzēkņa paša lapa.

## Posmi

placements-stage-before = Pirms mobilitātes
placements-stage-during = Mobilitātes laikā
placements-stage-after = Pēc mobilitātes
placements-stage-completed = Pabeigta
placements-stage-ended-early = Pārtraukta
placements-stage-cancelled = Atcelta

## Gaitas posmi

placements-step-placed = Norīkots praksē
placements-step-agreement = Līgums
placements-step-departure = Izbraukšana
placements-step-self-assessment = Pašvērtējums
placements-step-assessment = Vērtējums
placements-step-validation = Apstiprināšana
placements-step-recognition = Atzīšana
placements-by = līdz { $day }
placements-agreement-none = vēl nav sagatavots
placements-agreement-draft = melnraksts
placements-agreement-changes = nepieciešami labojumi
placements-agreement-ended = izbeigts
placements-agreed-of = saskaņojuši { $k } no { $n }
placements-signed-of = parakstījuši { $k } no { $n }
placements-units-of = { $k } no { $n } vienībām

## Kāpēc kaut kas nav iespējams

placements-refused-make = Audzēkņus mobilitātē iekļauj nosūtošās iestādes koordinators vai pedagogs: { $who }.
placements-refused-make-nobody = Audzēkņus mobilitātē iekļauj nosūtošās iestādes koordinators vai pedagogs.
placements-refused-over = Šī mobilitāte ir beigusies: tajā vairs nevar nevienu iekļaut.
placements-refused-ended = Šī audzēkņa mobilitāte ir noslēgta.

## Audzēkņu iekļaušana

placements-new = Pievienot audzēkņus
placements-who = Kas dodas mobilitātē
placements-who-hint = Jūsu skolas audzēkņi, kuri šajā mobilitātē vēl nav iekļauti.
placements-minor = Pirmajā dienā nepilngadīgs: paraksta arī likumiskais pārstāvis
placements-minor-alone = Pirmajā dienā nepilngadīgs: ievadiet likumisko pārstāvi, kas arī paraksta
placements-company = Mobilitātes uzņēmums
placements-company-hint = Visiem atzīmētajiem. To vēl var mainīt katrā līgumā.
placements-no-company = Bez uzņēmuma: uzņemošajā iestādē
placements-make = Pievienot
placements-no-learners = Vairs nav neviena, ko pievienot.
placements-no-learners-text = Visi skolas audzēkņi jau ir iekļauti šajā mobilitātē vai vēl neviens nav ievadīts.
placements-enter-learner = Ievadīt audzēkni
placements-error-nobody = Atzīmējiet vismaz vienu audzēkni
placements-error-learner = Izvēlieties nosūtošās iestādes audzēkņus, kuri šajā mobilitātē vēl nav iekļauti
placements-error-company = Izvēlieties šīs partnerības uzņēmumu uzņemošajā pusē
placements-said-made = Audzēknis ir iekļauts. Tagad sagatavojiet līgumu.
placements-said-made-several = Audzēkņi ir iekļauti. Tagad sagatavojiet viņu līgumus.

## Lapa

placements-parts = Gaita
placements-part-agreement = Mācību līgums
placements-part-self-assessment = Pašvērtējums
placements-part-assessment = Uzņemošās puses vērtējums
placements-part-validation = Apstiprināšana
placements-part-recognition = Atzīšana
placements-part-transcript = Sekmju izraksts
placements-part-open = Vēl nav
placements-part-submitted = Iesniegts
placements-part-validated = Apstiprināts
placements-part-recognised = Atzīts
placements-part-complete = Pilnīgs
placements-part-growing = Vēl top
placements-revision = { $n }. redakcija
placements-parties = Kas piedalās
placements-party-later = Jautās vēlāk
placements-party-not-yet = Vēl nav
placements-party-agreed = Saskaņots { $day }
placements-party-signed = Parakstīts { $day }
placements-next = Kas tagad jādara
placements-agreement-language = Līguma valoda
placements-stay = Mobilitāte
placements-mobility = Grupa
placements-history = Vēsture
placements-by-at = { $who } · { $at }
placements-due = Lūdzu, izdariet līdz { $day } ({ $when }).
placements-next-prepare = Sagatavojiet mācību līgumu. Zināmais jau ir ierakstīts.
placements-next-prepare-own = Skola gatavo mācību līgumu. Jums to lūgs izlasīt un parakstīt.
placements-next-prepare-others = Iestādes gatavo mācību līgumu.
placements-next-draft = Līgums ir melnraksts. Pabeidziet to un nosūtiet saskaņošanai.
placements-next-revise = Līgumā ir lūgti labojumi.
placements-next-approve = Līgums gaida jūsu atbildi.
placements-next-sign = Līgums gaida jūsu parakstu.
placements-next-sign-own = Mācību līgums ir gatavs. Izlasiet to un parakstiet, ja piekrītat.
placements-next-self-assess = Novērtējiet, cik labi protat to, par ko vienojāties. Uzņemošā puse jūsu atbildes neredz, kamēr nav iesniegti abi vērtējumi.
placements-next-assess = Novērtējiet katru rezultātu, par kuru vienojās.
placements-next-validate = Uzņemošā puse ir novērtējusi. Salīdziniet ar līgumu un apstipriniet.
placements-next-recognise = Rezultāti ir apstiprināti. Izlemiet, kā tos atzīt.
placements-next-waiting-signatures = Gaidām: { $who }.
placements-next-departure = Viss ir parakstīts. Mobilitātes pirmā diena ir { $day }
placements-next-abroad = Mobilitāte ilgst līdz { $day } Tagad nekas nav jādara.
placements-next-waiting-assessment = Gaidām vērtējumu: { $who }.
placements-next-waiting-validation = Gaidām apstiprinājumu: { $who }.
placements-next-waiting-recognition = Gaidām atzīšanu.
placements-next-completed = Viss ir pabeigts. Rezultāti redzami sekmju izrakstā.
placements-next-over = Šī mobilitāte ir noslēgta. Nekas vairs nav jādara.
placements-do-prepare = Sagatavot līgumu
placements-do-draft = Turpināt melnrakstu
placements-do-revise = Atvērt līgumu
placements-do-approve = Izlasīt un atbildēt
placements-do-sign = Izlasīt un parakstīt
placements-do-self-assess = Novērtēt sevi
placements-do-assess = Vērtēt
placements-do-validate = Apstiprināt
placements-do-recognise = Atzīt
placements-do-transcript = Atvērt sekmju izrakstu

## Audzēkņa paša lapa

placements-guardian-of = Jūs esat likumiskais pārstāvis: { $who }
placements-next-own = Kas ir nākamais
placements-agreed-own = Ko jūs apgūsiet
placements-agreed-guardian = Kas tiks apgūts
placements-agreed-over = Par ko vienojāties
placements-outcomes = { $n ->
    [zero] { $n } rezultātu
    [one] { $n } rezultāts
   *[other] { $n } rezultāti
}
placements-papers = Dokumenti un rezultāti
placements-whom-to-ask = Kam jautāt
placements-contact-sending = Nosūtošajā iestādē
placements-contact-hosting = Uzņemošajā iestādē
placements-contact-mentor = Prakses vadītājs darbā
placements-contact-company = Uzņēmumā
