# Mācību līgumi: lapa, audzēkņa paša lapa, rakstīšana.

## Veidlapas sadaļas

agreements-section-participants = Dalībnieki
agreements-section-stay = Laiks
agreements-section-qualification = Kvalifikācija
agreements-section-units = Mācīšanās rezultāti
agreements-section-assessment = Vērtēšana
agreements-section-recognition = Apstiprināšana un atzīšana
agreements-section-signatures = Paraksti
agreements-section-additional = Papildu informācija
agreements-section-annexes = Pielikumi
agreements-section-more = Papildu informācija un pielikumi

## Lauki

agreements-learner = Audzēknis
agreements-birth-date = Dzimšanas datums
agreements-born = dzimšanas datums: { $day }
agreements-guardian = Likumiskais pārstāvis
agreements-sending = Nosūtošā iestāde
agreements-hosting = Uzņemošā iestāde
agreements-host-company = Mobilitātes uzņēmums
agreements-sending-company = Nosūtošās puses uzņēmums
agreements-intermediary = Starpniekorganizācija
agreements-mentor = Prakses vadītājs
agreements-stay = No – līdz
agreements-starts-on = Pirmā diena
agreements-ends-on = Pēdējā diena
agreements-hours-per-week = Stundas nedēļā
agreements-hours = { $n ->
    [zero] { $n } stundu nedēļā
    [one] { $n } stunda nedēļā
   *[other] { $n } stundas nedēļā
}
agreements-weeks = { $n ->
    [zero] { $n } nedēļu
    [one] { $n } nedēļa
   *[other] { $n } nedēļas
}
agreements-qualification = Apgūstamā kvalifikācija
agreements-qualification-other = Nosaukums otrā valodā
agreements-eqf-level = EKI līmenis
agreements-national-level = LKI līmenis
agreements-progress = Līdz šim apgūtais
agreements-unit = Vienība
agreements-unit-meta = { $outcomes ->
    [zero] { $n }. redakcija · { $outcomes } rezultātu
    [one] { $n }. redakcija · { $outcomes } rezultāts
   *[other] { $n }. redakcija · { $outcomes } rezultāti
}
agreements-outcomes = { $n ->
    [zero] { $n } rezultātu
    [one] { $n } rezultāts
   *[other] { $n } rezultāti
}
agreements-list = Kritēriju saraksts
agreements-activities = Darbības: vietas, uzdevumi, nodarbības
agreements-assessor = Vērtētājs
agreements-assessors = Kas vērtē
agreements-assessment-on = Vērtēšanas diena
agreements-assessment-method = Kā vērtē
agreements-assessment-recording = Kā un kad to pieraksta
agreements-scale = Skala
agreements-scale-english = Skala angļu valodā
agreements-scale-latvian = Skala latviešu valodā
agreements-validator = Kas apstiprina
agreements-validation-method = Kā apstiprina
agreements-recogniser = Kas atzīst
agreements-recognition-method = Kā atzīst
agreements-promise = Kas tiek solīts
agreements-promise-module = Kā modulis
agreements-promise-hours = Stundas
agreements-promise-mark = Vērtējums vai tā noteikums
agreements-promise-note = Kas vēl par to jāzina
agreements-additional = Papildu informācija
agreements-annexes = Pielikumi

## Kā vēl trūkst

agreements-obstacle-stay = Ierakstiet pirmo un pēdējo dienu
agreements-obstacle-units = Izvēlieties vismaz vienu vienību
agreements-obstacle-outcomes = No katras vienības izvēlieties vismaz vienu rezultātu
agreements-obstacle-assessor = Norādiet, kas vērtē: atzīmējiet kādu sarakstā vai ierakstiet tā vārdu, kam nav konta
agreements-obstacle-validator = Norādiet, kas apstiprina
agreements-obstacle-recogniser = Norādiet, kas atzīst
agreements-obstacle-guardian = Audzēknis pirmajā dienā ir nepilngadīgs: norādiet likumisko pārstāvi
agreements-needed = { $n ->
    [zero] Vēl trūkst { $n } lietu
    [one] Vēl trūkst { $n } lietas
   *[other] Vēl trūkst { $n } lietu
}
agreements-needed-none = Nekā netrūkst
agreements-needed-none-text = Pārlasiet un nosūtiet saskaņošanai.

## Kas jāzina

agreements-warnings = { $n ->
    [zero] Jāņem vērā { $n } lietas
    [one] Jāņem vērā { $n } lieta
   *[other] Jāņem vērā { $n } lietas
}
agreements-warnings-text = Tas neliedz līgumu nosūtīt. Pēc katras saglabāšanas to pārbauda no jauna.
agreements-warnings-none = Piezīmju nav
agreements-warnings-none-text = Datumi, vienības un cilvēki atbilst mobilitātei un memorandam.
agreements-warning-dates = Laiks pārsniedz mobilitātes datumus
agreements-warning-length = Erasmus+ mobilitāte ilgst no 10 līdz 365 dienām; šī ne
agreements-warning-assessment-on = Vērtēšana nav mobilitātes laikā
agreements-warning-unit = Vienība „{ $what }” nav memorandā
agreements-warning-unit-gone = Vienību „{ $what }” vairs nepiedāvā; nākamā saglabāšana to izņems
agreements-warning-unit-newer = Vienībai „{ $what }” ir jaunāka saskaņota redakcija; nākamā saglabāšana to izmantos
agreements-warning-qualification = Kvalifikācija „{ $what }” nav minēta memorandā
agreements-warning-memorandum = Memorands „{ $what }” beidzas pirms mobilitātes
agreements-warning-no-account = { $what }: vēl nav konta, tāpēc nevar parakstīt
agreements-warning-no-signatory = Vēl neviens nedrīkst parakstīt organizācijas vārdā: { $what }

## Kāpēc kaut kas nav iespējams

agreements-refused-prepare = Līgumu sagatavo koordinators vai pedagogs: { $who }.
agreements-refused-prepare-nobody = Līgumu sagatavo mobilitātes abu iestāžu koordinatori vai pedagogi.
agreements-refused-exists = Šim audzēknim mobilitātē līgums jau ir.
agreements-error-institution = Nosūtošā vai uzņemošā iestāde vairs nav partnerībā
agreements-error-organisation = Izvēlieties šīs partnerības organizāciju
agreements-error-person = Izvēlieties kādu no piedāvātajiem; prakses vadītājs un vērtētājs ir no izvēlētā uzņēmuma vai uzņemošās iestādes
agreements-error-unit = Izvēlieties šīs partnerības saskaņotas vienības
agreements-error-outcome = Izvēlieties saskaņoto vienību rezultātus
agreements-error-list = Izvēlieties kādu no piedāvātajiem kritēriju sarakstiem
agreements-error-order = Pēdējai dienai jābūt pēc pirmās
agreements-error-like = Izvēlieties, kura līgumu kopēt
agreements-error-nobody = Līgums jau ir visiem
agreements-error-assessor-nameless = Ierakstiet vērtētāja bez konta vārdu vai izdzēsiet amatu
agreements-error-assessor-letters = Vārdā ir burti: ierakstiet vērtētāja bez konta vārdu
agreements-error-assessor-twice = Šeit ierakstītais vērtētājs augstāk jau ir atzīmēts
agreements-error-assessor-member = Cilvēkam ar šādu vārdu tur ir konts: atzīmējiet viņu augstāk
agreements-error-no-mentor = Vispirms izvēlieties vai ierakstiet prakses vadītāju

## Lapa

agreements-title = Mācību līgums: { $who }
agreements-crumb = Mācību līgums
agreements-revision = { $n }. redakcija
agreements-sent-by = nosūtījis: { $who }, { $at }
agreements-saved-by = saglabājis: { $who }, { $at }
agreements-change-asked = { $who } lūdz labojumus
agreements-views = Kā lasīt šo līgumu
agreements-view-clean = Teksts
agreements-view-review = Izmaiņas un komentāri
agreements-view-paper = Drukas skats
agreements-signatures-later = Kad teksts būs saskaņots, puses parakstīsies šeit.
agreements-nothing = Nav.
agreements-history = Vēsture

## Audzēkņa paša lapa

agreements-own-title = Jūsu mācību līgums
agreements-own-now = Kas tagad jādara
agreements-own-changing = Skolas maina tekstu. Kad tas būs gatavs, jums jautās vēlreiz.
agreements-own-in-review = Skolas un uzņēmums saskaņo tekstu. Jūs to jau varat lasīt; parakstīsiet, kad tas būs saskaņots.
agreements-own-sign = Izlasiet līgumu. Ja piekrītat, parakstiet; ja ne, lūdziet labojumus.
agreements-own-sign-guardian = Izlasiet līgumu. Ja kā likumiskais pārstāvis piekrītat, parakstiet; ja ne, lūdziet labojumus.
agreements-own-signed = Jūsu paraksts ir saņemts. Vēl jāparaksta: { $who }.
agreements-own-others = Vēl paraksta pārējie.
agreements-own-complete = Visi ir parakstījuši. Mobilitātes pirmā diena ir { $day }.
agreements-own-active = Līgums ir spēkā, un mobilitāte norit.
agreements-own-completed = Viss, par ko šeit vienojāties, ir paveikts.
agreements-own-over = Šis līgums ir izbeigts.
agreements-own-short = Īsumā
agreements-own-where = Kur
agreements-own-when = Kad
agreements-own-learn = Ko apgūs
agreements-own-assessed = Kas vērtē
agreements-own-counts = Ko ieskaita mājās
agreements-own-whole = Viss līgums
agreements-own-who-signs = Kas paraksta

## Rakstīšana

agreements-edit = Labot
agreements-written-in = teksta valoda:
agreements-participants-text = Adreses un kontakti ir no adrešu grāmatas; nosūtot līgumu, tie tiek iesaldēti.
agreements-guardian-needed = Pirmajā dienā nepilngadīgs: paraksta arī likumiskais pārstāvis.
agreements-guardian-optional = Pirmajā dienā pilngadīgs: likumisko pārstāvi var norādīt, bet viņš neparaksta.
agreements-nobody = Neviens
agreements-no-company = Bez uzņēmuma: uzņemošajā iestādē
agreements-host-company-hint = Šīs partnerības uzņēmums uzņemošajā pusē. Tas saskaņo tekstu un paraksta.
agreements-mentor-other = Kāds, kura sarakstā nav
agreements-mentor-name = Prakses vadītāja vārds
agreements-mentor-name-hint = Ja sarakstā viņa nav.
agreements-mentor-role = Prakses vadītāja amats
agreements-mentor-role-hint = Blakus nosauktajam cilvēkam.
agreements-not-involved = Nepiedalās
agreements-language = Līguma valoda
agreements-language-hint = Valoda, kurā rakstāt. Rezultāti paliek visās valodās, kurās tie saskaņoti.
agreements-choose = Izvēlieties
agreements-progress-hint = Mācību gads, jau apgūtās vienības un viss, kas noder uzņemošajai pusei.
agreements-units-text = Partnerības saskaņotās vienības. Lai paņemtu tikai daļu, noņemiet atzīmi rezultātiem.
agreements-no-units = Partnerībai vēl nav nevienas saskaņotas vienības.
agreements-no-units-text = Vispirms saskaņojiet vienību; tā noderēs daudzām mobilitātēm.
agreements-unit-open = Rezultāti
agreements-outcomes-taken = Izvēlēti { $k } no { $n } rezultātiem
agreements-outcomes-text = Atzīmēto vērtēs, apstiprinās un atzīs.
agreements-promise-hint = Nosūtošā iestāde to izlemj pirms izbraukšanas.
agreements-lists = Gatavie kritēriju saraksti
agreements-lists-hint = Vērtē līdzās rezultātiem pēc tās pašas skalas.
agreements-criteria = { $n ->
    [zero] { $n } kritēriju
    [one] { $n } kritērijs
   *[other] { $n } kritēriji
}
agreements-activities-hint = Kur, ar ko un kopā ar ko audzēknis strādās.
agreements-assessors-hint = Uzņēmuma vai uzņemošās iestādes cilvēki. Vērtē vismaz viens: atzīmēts šeit vai ierakstīts zemāk.
agreements-assessor-name = Vērtētāja bez konta vārds
agreements-assessor-name-hint = Cilvēks no uzņēmuma vai, ja uzņēmuma nav, no uzņemošās iestādes. Kad būs jāvērtē, uzņemošā iestāde šim cilvēkam nosūta saiti; ar to viņš vērtē un vērtējumu iesniedz, ierakstot kodu.
agreements-assessor-role = Vērtētāja bez konta amats
agreements-assessor-role-hint = Blakus nosauktajam cilvēkam, piemēram, amata meistars.
agreements-mentor-assesses = Vērtē prakses vadītājs
agreements-no-host-members = Ne uzņēmumam, ne uzņemošajai iestādei sistēmā Tilts vēl nav neviena cilvēka. Ierakstiet zemāk, kas vērtē bez konta, vai vispirms kādu uzaiciniet.
agreements-validator-hint = Nosūtošās iestādes koordinators vai pedagogs.
agreements-recogniser-hint = Kāds no nosūtošās iestādes vai no partnerības kompetentās institūcijas.
agreements-annexes-hint = Kas pievienots, katrs savā rindā.
agreements-label-of-unit = { $field } · { $unit }
agreements-check-and-send = Pārbaudīt un nosūtīt
agreements-said-drafted = Melnraksts ir sagatavots. Pabeidziet to un nosūtiet saskaņošanai.
agreements-said-saved = Līgums ir saglabāts.
