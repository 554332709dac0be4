# Mobilitātes: saraksts, plānošana, grupas lapa.

## Posmi

mobilities-stage-before = Pirms mobilitātes
mobilities-stage-during = Mobilitātes laikā
mobilities-stage-after = Pēc mobilitātes
mobilities-stage-closed = Noslēgta

## Kāpēc kaut kas nav iespējams

mobilities-refused-plan = Mobilitāti plāno nosūtošās iestādes koordinators vai pedagogs.
mobilities-refused-change = Šo mobilitāti maina nosūtošās iestādes koordinators vai pedagogs: { $who }.
mobilities-refused-change-nobody = Šo mobilitāti maina nosūtošās iestādes koordinators vai pedagogs.
mobilities-refused-cancelled = Šī mobilitāte ir atcelta.

## Saraksts

mobilities-title = Mobilitātes
mobilities-title-text = Audzēkņu grupas: kas tās uzņem un kas katrā jau paveikts.
mobilities-new = Jauna mobilitāte
mobilities-empty = Šeit būs redzama katra grupa, kas dodas mobilitātē.
mobilities-empty-text = Ieplānojiet mobilitāti: partnerību, uzņemošo iestādi un laiku. Pēc tam pievienojiet audzēkņus.
mobilities-empty-other = Mobilitāte parādīsies, tiklīdz kāda iestāde to ieplānos kopā ar jums.
mobilities-count = { $n ->
    [zero] { $n } mobilitāšu
    [one] { $n } mobilitāte
   *[other] { $n } mobilitātes
}
mobilities-mobility = Mobilitāte
mobilities-stage = Posms
mobilities-signed = Parakstīti līgumi
mobilities-assessed = Novērtēti
mobilities-recognised = Atzīti rezultāti
mobilities-next = Nākamais datums
mobilities-next-none = nav datuma
mobilities-learners = { $n ->
    [zero] { $n } audzēkņu
    [one] { $n } audzēknis
   *[other] { $n } audzēkņi
}
mobilities-of = { $k } no { $n }

## Plānošana

mobilities-choose-partnership = Izvēlieties partnerību, kurā to plānot.
mobilities-other-partnership = cita partnerība
mobilities-no-partnership = Jums vēl nav nevienas partnerības.
mobilities-no-partnership-text = Mobilitāte pieder partnerībai: izveidojiet to un pievienojiet partnerus.
mobilities-found-partnership = Jauna partnerība
mobilities-title-field = Nosaukums
mobilities-title-hint = Piemēram: Automehāniķi Tamperē, 2027. gada ziema
mobilities-sending = Nosūtošā iestāde
mobilities-hosting = Uzņemošā iestāde
mobilities-partnership = Partnerība
mobilities-starts-on = Pirmā diena
mobilities-ends-on = Pēdējā diena
mobilities-length-hint = Erasmus+ mobilitāte ilgst no 10 līdz 365 dienām.
mobilities-length-unusual = Šī mobilitāte ir īsāka par 10 dienām vai garāka par 365 dienām: Erasmus+ tādu ilgumu neparedz.
mobilities-memorandum = Saprašanās memorands
mobilities-memorandum-hint = Šīs partnerības spēkā esošs memorands. Līgumu var slēgt arī bez tā.
mobilities-memorandum-none = Bez memoranda
mobilities-memorandum-until = { $title }, spēkā līdz { $day }
mobilities-choose = Izvēlieties
mobilities-create = Ieplānot mobilitāti
mobilities-edit = Nosaukums, datumi, memorands
mobilities-edit-consequence = Jau sagatavotajos līgumos paliek to pašu datumi.
mobilities-error-title = Ierakstiet mobilitātes nosaukumu
mobilities-error-order = Pēdējai dienai jābūt pēc pirmās
mobilities-error-partnership = Šī partnerība ir izbeigta; izvēlieties citu
mobilities-error-sending = Izvēlieties nosūtošo iestādi: savu, kas ir nosūtošajā pusē
mobilities-error-hosting = Izvēlieties citu šīs partnerības iestādi uzņemošajā pusē
mobilities-error-memorandum = Izvēlieties šīs partnerības spēkā esošu memorandu
mobilities-said-planned = Mobilitāte ir ieplānota. Tagad pievienojiet audzēkņus.
mobilities-said-planned-unusual = Mobilitāte ir ieplānota. Ilgums ir neparasts: Erasmus+ mobilitāte ilgst no 10 līdz 365 dienām.
mobilities-said-saved = Mobilitāte ir saglabāta.
mobilities-said-saved-unusual = Mobilitāte ir saglabāta. Ilgums ir neparasts: Erasmus+ mobilitāte ilgst no 10 līdz 365 dienām.
mobilities-said-prepared = Līgumi ir sagatavoti, katrs kā savs dokuments.

## Lapa

mobilities-learners-title = Audzēkņi
mobilities-learners-caption = Audzēkņi un viņu līgumu stāvoklis
mobilities-add-learners = Pievienot audzēkņus
mobilities-nobody = Audzēkņu vēl nav
mobilities-nobody-text = Pievienojiet savas skolas audzēkņus un katram izvēlieties uzņēmumu.
mobilities-nobody-other = Audzēkņus pievieno nosūtošā iestāde.
mobilities-column-name = Vārds un uzņēmums
mobilities-column-learner = Audzēknis
mobilities-column-guardian = Likumiskais pārstāvis
mobilities-column-sending = Skola
mobilities-column-hosting = Uzņemošā skola
mobilities-column-company = Uzņēmums
mobilities-column-others = Citi
mobilities-column-going = Kas notiek
mobilities-column-due = Termiņš
mobilities-no-date = Nav datuma
mobilities-cell-signed = Parakstīts
mobilities-cell-approved = Saskaņots
mobilities-cell-turn = Jūsu kārta
mobilities-cell-waiting = Gaida
mobilities-cell-late = Kavējas
mobilities-cell-later = Vēlāk
mobilities-cell-not-sent = Nav nosūtīts
mobilities-cell-not-needed = nav vajadzīgs
mobilities-group-mine = Jārīkojas jums
mobilities-group-others = Gaida citus
mobilities-group-on-track = Viss kārtībā
mobilities-going-none = Līguma vēl nav.
mobilities-going-draft = Melnraksts, vēl nav nosūtīts.
mobilities-going-changes = { $who } lūdz labojumus: „{ $why }”
mobilities-going-in-review = Saskaņojuma vēl nav: { $who }.
mobilities-going-to-sign = Paraksta vēl nav: { $who }.
mobilities-going-approve = Trūkst jūsu saskaņojuma.
mobilities-going-sign = Trūkst jūsu paraksta.
mobilities-going-assess = Vērtējums gaida jūs.
mobilities-going-validate = Novērtēts; jāapstiprina.
mobilities-going-recognise = Apstiprināts; jāatzīst.
mobilities-going-leaves = Visi parakstījuši. Izbrauc { $day }
mobilities-going-abroad = Tur līdz { $day }
mobilities-going-unassessed = Atgriezies; trūkst vērtējuma.
mobilities-going-unvalidated = Gaida apstiprinājumu: { $who }.
mobilities-going-unrecognised = Gaida atzīšanu.
mobilities-going-recognised = Pabeigts { $day }
mobilities-going-ended-early = Pārtraukts { $day }
mobilities-going-cancelled = Atcelts { $day }
mobilities-do-prepare = Sagatavot
mobilities-do-complete = Pabeigt
mobilities-do-answer = Atbildēt
mobilities-do-it = Atvērt
mobilities-like-title = { $n ->
    [zero] { $n } audzēkņiem vēl nav līguma
    [one] { $n } audzēknim vēl nav līguma
   *[other] { $n } audzēkņiem vēl nav līguma
}
mobilities-like-text = Grupai ar vienādiem nosacījumiem teksts var būt viens. Katrs audzēknis saņem savu dokumentu un to paraksta.
mobilities-like = Tāds pats teksts kā šī audzēkņa līgumā
mobilities-do-like = { $n ->
    [zero] Sagatavot { $n } līgumus
    [one] Sagatavot { $n } līgumu
   *[other] Sagatavot { $n } līgumus
}
mobilities-basis = Mobilitātes pamatdati
mobilities-stay = Laiks
mobilities-history = Vēsture
mobilities-by-at = { $who } · { $at }
