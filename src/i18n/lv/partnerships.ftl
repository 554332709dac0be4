# Partnerības: vairāku valstu organizācijas.

partnerships-title = Partnerības
partnerships-lead = Ar ko saskaņojat vienības, parakstāt memorandus un kopā organizējat audzēkņu mobilitāti.
partnerships-empty = Partnerības vēl nav.
partnerships-empty-text = Nodibiniet to, tad pievienojiet skolu ārzemēs un abu pušu uzņēmumus.
partnerships-empty-other = Kad partneri pievienos jūsu organizāciju, partnerību redzēsiet šeit.
partnerships-shown = { $n ->
    [zero] { $n } partnerību
    [one] { $n } partnerība
   *[other] { $n } partnerības
}
partnerships-joined-of = pievienojušās { $k } no { $n }
partnerships-new = Dibināt partnerību
partnerships-new-lead = Tā sākas ar jūsu organizāciju. Partnerība darbojas, kad pievienojušās divas organizācijas no divām valstīm.
partnerships-found = Dibināt partnerību
partnerships-edit = Labot nosaukumu un mērķi
partnerships-edit-lead = Izmaiņas redz visas partnerības organizācijas.
partnerships-back = Atpakaļ uz partnerību
partnerships-said-founded = Partnerība nodibināta. Tagad pievienojiet organizācijas, ar kurām sadarbojaties.
partnerships-said-saved = Partnerības dati saglabāti.
partnerships-said-added = Organizācija pievienota. Iestāties partnerībā tai jāizlemj pašai.
partnerships-said-entered = Organizācija ierakstīta un pievienota. Tagad uzaiciniet tās pirmo dalībnieku.
partnerships-said-joined = Jūsu organizācija ir iestājusies partnerībā.
partnerships-said-scale = Skalas vārdi saglabāti.

## Lauki

partnerships-name = Nosaukums
partnerships-name-hint = Nosaukums, pēc kura to pazīst visi partneri.
partnerships-purpose = Mērķis
partnerships-purpose-hint = Ko kopā vēlaties sasniegt; daži teikumi.
partnerships-own = Jūsu organizācija
partnerships-kind-own = Jūsu organizācijas loma šeit
partnerships-kind = Organizācijas loma šeit
partnerships-kind-hint = Viena un tā pati organizācija var būt skola vienā partnerībā un mobilitātes uzņēmums citā.
partnerships-side-own = Kurā pusē ir jūsu organizācija
partnerships-side = Kurā pusē tā ir
partnerships-side-sending-text = Nosūta audzēkņus vai ir uzņēmums dzimtenē.
partnerships-side-hosting-text = Uzņem audzēkņus.
partnerships-side-both-text = Audzēkņi brauc abos virzienos.
partnerships-side-other-text = Iesaistīta pašvaldība vai nozares organizācija.
partnerships-countries = Valstis
partnerships-organisations = Organizācijas

## Organizācijas pievienošana

partnerships-add = Pievienot organizāciju
partnerships-add-lead = Vispirms pārbaudiet, vai tā jau ir sistēmā. To var atrast tikai pēc precīziem datiem.
partnerships-identifier = OID numurs, reģistrācijas numurs vai kontaktpersonas e-pasts
partnerships-identifier-hint = Piemēram, E10012345.
partnerships-look-up = Meklēt
partnerships-look-up-other = Meklēt citu
partnerships-enter-instead = Neko no tā nezinu: ierakstīt organizāciju
partnerships-found-lead = jau ir sistēmā
partnerships-found-note = Tai tiks lūgts iestāties. Līdz tam redzat tikai tās nosaukumu, bet tā redz šo partnerību.
partnerships-add-this = Pievienot
partnerships-enter = Ierakstīt organizāciju
partnerships-enter-lead = Sistēmā tās nav. Rakstiet, ko zināt: pirmais dalībnieks datus pārņems un izlabos.
partnerships-enter-not-found = Sistēmā nav organizācijas ar datiem { $identifier }. Rakstiet, ko zināt: pirmais dalībnieks datus pārņems un izlabos.
partnerships-enter-consequence = To redz tikai šī partnerība, līdz organizācijai būs savs dalībnieks.
partnerships-enter-this = Ierakstīt un pievienot
partnerships-section-side = Šajā partnerībā
partnerships-entry-joined = Iestājusies
partnerships-entry-added = Vēl nav iestājusies
partnerships-entry-kept = Vēl nav sistēmā
partnerships-invite-first = Uzaicināt pirmo dalībnieku
partnerships-forming-text = Partnerībai vajag organizācijas no divām valstīm.
partnerships-join-title = Šai partnerībai ir pievienota organizācija „{ $organisation }”
partnerships-join-text = Kad tā būs iestājusies, partneri redzēs tās datus un dalībniekus un to varēs minēt dokumentos.
partnerships-join = Iestāties partnerībā

## Kas tajā ir

partnerships-units = Mācīšanās rezultātu vienības
partnerships-no-units = Vienību vēl nav.
partnerships-no-units-text = Vienība pasaka, kas tiks apgūts. To saskaņo abas skolas un abu pušu darba devēji.
partnerships-unit-new = Rakstīt vienību
partnerships-memoranda = Saprašanās memorandi
partnerships-no-memoranda = Memoranda vēl nav.
partnerships-no-memoranda-text = Tas nosaka, kas sadarbojas, par kurām kvalifikācijām un vienībām un kādā kārtībā.
partnerships-memorandum-new = Sagatavot memorandu
partnerships-mobilities = Mobilitātes
partnerships-no-mobilities = Mobilitāšu vēl nav.
partnerships-no-mobilities-text = Viena grupa, viena uzņemošā iestāde, viens laiks; katram audzēknim savs mācību līgums.
partnerships-mobility-new = Plānot mobilitāti
partnerships-tasks = Nepaveiktie darbi
partnerships-tasks-more = { $n ->
    [zero] Vēl { $n } pusēm ir nepaveikti darbi
    [one] Vēl { $n } pusei ir nepaveikti darbi
   *[other] Vēl { $n } pusēm ir nepaveikti darbi
}
partnerships-no-tasks = Viss ir paveikts.
partnerships-due = līdz { $day }

## Skala

partnerships-scale = Skalas vārdi
partnerships-scale-lead = Cik patstāvīgi audzēknis kaut ko dara. Vērtētājs izvēlas vārdus, un tie redzami sekmju izrakstā.
partnerships-scale-level = { $n }. līmenis
partnerships-scale-lv = { $n }. līmenis latviski
partnerships-scale-en = { $n }. līmenis angliski
partnerships-scale-note = Saskaņošanai iesniegtie līgumi patur savus vārdus.

## Posmi

partnerships-stage-forming = Veidojas
partnerships-stage-active = Darbojas
partnerships-stage-ended = Beigusies

## Ko nevar pieņemt

partnerships-error-title = Ierakstiet nosaukumu
partnerships-error-organisation = Izvēlieties vienu no savām organizācijām
partnerships-error-side = Izvēlieties pusi
partnerships-error-unknown = Sistēmā nav organizācijas ar tieši tādiem datiem. Pārbaudiet tos vai ierakstiet organizāciju.
partnerships-error-here-already = Šī organizācija jau ir partnerībā.
partnerships-error-word = Ierakstiet līmeņa nosaukumu abās valodās
partnerships-refused-found = Partnerības dibina tikai skolu un citu institūciju koordinatori.
partnerships-refused-manage = To dara tikai iestājušos institūciju koordinatori: { $who }.
partnerships-refused-manage-nobody = To dara tikai iestājušos institūciju koordinatori, bet neviena institūcija vēl nav iestājusies.
partnerships-refused-join = Iestāties var tikai tie, kas pārvalda pievienoto organizāciju.
partnerships-refused-joined = Šī organizācija jau ir iestājusies.
partnerships-refused-ended = Šī partnerība ir beigusies.
