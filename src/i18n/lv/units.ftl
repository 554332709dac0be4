# Mācīšanās rezultātu vienības: saraksts, lapa, redaktors.

## Vienības saturs

units-knowledge = Zināšanas
units-skills = Prasmes
units-competence = Kompetence
units-section-unit = Vienība
units-section-sides = Četras puses
units-title-field = Vienības nosaukums
units-qualification = Kvalifikācija
units-work-task-area = Darba uzdevumu joma
units-eqf-level = EKI līmenis
units-national-level = Nacionālais līmenis
units-description = Apraksts
units-days = Dienas
units-hours = Stundas
units-lead-in = Ievadvārdi
units-loose = Rezultāti ārpus grupām
units-column-empty = Šeit vēl nekā nav.
units-volume-title = Apjoms
units-volume = { $days ->
    [zero] { $days } dienas
    [one] { $days } diena
   *[other] { $days } dienas
}, { $hours ->
    [zero] { $hours } stundas
    [one] { $hours } stunda
   *[other] { $hours } stundas
}
units-volume-days = { $days ->
    [zero] { $days } dienas
    [one] { $days } diena
   *[other] { $days } dienas
}
units-volume-hours = { $hours ->
    [zero] { $hours } stundas
    [one] { $hours } stunda
   *[other] { $hours } stundas
}
units-volume-none = Apjoms vēl nav norādīts.

## Saraksts

units-title = Vienības
units-title-text = Mācīšanās rezultātu vienības, ko jūsu organizācija saskaņo ar sadarbības partneriem.
units-unit = Vienība
units-untitled = Vienība bez nosaukuma
units-revision-column = Redakcija
units-approvals-column = Saskaņojumi
units-approvals = { $k } no { $m }
units-approvals-none = vēl nav nosūtīta
units-empty = Vēl nav nevienas vienības.
units-empty-text = Vienība pasaka, ko audzēknis zinās, ko pratīs un par ko atbildēs. To uzraksta vienu reizi, četras puses to saskaņo, un tā noder katrā nākamajā mobilitātē.
units-empty-other = Vienība parādīsies šeit, tiklīdz kāda skola norādīs jūsu organizāciju kā vienu no četrām pusēm.

## Jauna vienība

units-new = Jauna vienība
units-new-text = Izvēlieties, kas to saskaņos. Pārējo pamazām uzrakstīsiet redaktorā.
units-partnership = Partnerība
units-partnership-hint = Vienība pieder vienai partnerībai, un to saskaņo četras tās puses.
units-partnership-other = Izvēlēties citu partnerību
units-continue = Turpināt
units-begin = Sākt vienību
units-new-consequence = Vienība sākas kā melnraksts. Nevienam nekas netiek lūgts, kamēr to nenosūtāt saskaņošanai.
units-no-partnership = Vienībai vajadzīga partnerība.
units-no-partnership-text = Vispirms nodibiniet to ar citas valsts skolu; tai pievienojas abu pušu uzņēmumi.
units-no-partnership-go = Dibināt partnerību
units-lacks-sending = Šai partnerībai vēl nav nosūtošās iestādes.
units-lacks-hosting = Šai partnerībai vēl nav uzņemošās iestādes.
units-lacks-text = Vienību saskaņo abas skolas. Pievienojiet trūkstošo partnerībai un tad sāciet vienību.
units-lacks-go = Atvērt partnerību
units-title-hint = Īss, kā to sauks partneri
units-language = Teksta valoda
units-language-hint = Šajā valodā vienību raksta un saskaņo
units-sides-text = Kas saskaņo šo vienību partnerībā „{ $partnership }”: abas skolas un katras puses darba devējs vai iemesls, kāpēc tāda nav.
units-choose = Izvēlieties
units-no-employer = Šajā pusē darba devēja nav
units-absent-reason = Kāpēc darba devēja nav
units-absent-reason-hint = Tikai tad, ja tāda nav; to redz visas puses

## Vienības lapa

units-sub = { $n }. redakcija · { $partnership }
units-revision = { $n }. redakcija
units-revision-is = { $n }. redakcija, { $word }
units-revision-agreed = Saskaņota
units-revision-replaced = Aizstāta
units-revision-sent-back = Atgriezta
units-revision-sent = nosūtīja { $who }, { $at }
units-revisions = Redakcijas
units-saved-by = Saglabāja { $who }, { $at }
units-review-link = Izmaiņas un komentāri
units-comments = Komentāri
units-comments-none = Komentāru vēl nav.
units-comments-read = { $n ->
    [0] Atvērt saskaņošanas lapu
    [zero] Lasīt { $n } komentārus
    [one] Lasīt { $n } komentāru
   *[other] Lasīt { $n } komentārus
}
units-where-used = Kur tā izmantota
units-where-used-none = Šo vienību vēl neizmanto neviens memorands un neviens līgums.
units-history = Vēsture
units-will-be-asked = Tiks lūgts saskaņot
units-sides-planned = Šo vienību saskaņos četras puses
units-sides-planned-text = Tām to lūgs, kad redakcija tiks nosūtīta saskaņošanai.
units-change-asked = Labojumus lūdz { $who }
units-ended = Izņemta no lietošanas { $day }
units-earlier = Jūs lasāt agrāku redakciju. Jaunākā ir { $latest }.
units-earlier-link = Atvērt to
units-earlier-reason = Kāpēc lūgti labojumi

## Redaktors

units-edit = Labošana
units-edit-title = Labošana: { $title }
units-written-in = teksta valoda:
units-needed = { $n ->
    [zero] Pirms vienību var saskaņot, trūkst { $n } lietu
    [one] Pirms vienību var saskaņot, trūkst { $n } lietas
   *[other] Pirms vienību var saskaņot, trūkst { $n } lietu
}
units-needed-none = Nekā netrūkst
units-needed-none-text = Vienību var nosūtīt saskaņošanai.
units-counts = { $rated ->
    [zero] { $rated } vērtējamu rezultātu.
    [one] { $rated } vērtējams rezultāts.
   *[other] { $rated } vērtējami rezultāti.
} { $rest ->
    [zero] Vieta vēl { $rest } rindām.
    [one] Vieta vēl { $rest } rindai.
   *[other] Vieta vēl { $rest } rindām.
}
units-agree-title = Kas saskaņo
units-agree-text = Abas skolas un abu pušu darba devēji saskaņo visu tekstu.
units-sides-change = Apskatīt četras puses
units-description-hint = Soļi, kas vajadzīgi uzdevuma izpildei
units-lead-in-hint = Katrs rezultāts zemāk turpina šo teikumu
units-line-heading = Grupa
units-line-outcome = Rezultāts
units-line-point = Punkts
units-empty-line = tukša rinda
units-assessable = Vērtē
units-assessable-hint = Rinda bez atzīmes ir virsraksts tām, kas zem tās; rinda, kas pakārtota citai, pasaka, uz ko skatīties.
units-point = Uz ko skatīties
units-up = Pārvietot augstāk
units-down = Pārvietot zemāk
units-in = Novietot zem iepriekšējās rindas
units-out = Izcelt par vienu soli
units-remove = Noņemt
units-add-outcome = Pievienot rezultātu
units-add-group = Pievienot grupu
units-add-in-group = Pievienot rezultātu šai grupai
units-add-point = Pievienot punktu zem tā
units-check-and-send = Pārbaudīt un nosūtīt saskaņošanai
units-conflict-line = { $area }: { $mark }
units-said-saved = Vienība ir saglabāta.

## Kas vēl vajadzīgs un kas nav iespējams

units-obstacle-title = Dodiet vienībai nosaukumu
units-obstacle-eqf-level = Izvēlieties EKI līmeni
units-obstacle-knowledge = Ierakstiet vismaz vienu rezultātu sadaļā „Zināšanas”
units-obstacle-skills = Ierakstiet vismaz vienu rezultātu sadaļā „Prasmes”
units-obstacle-competence = Ierakstiet vismaz vienu rezultātu sadaļā „Kompetence”
units-error-title = Ievadiet vienības nosaukumu
units-error-language = Izvēlieties teksta valodu no saraksta
units-error-eqf-level = Izvēlieties EKI līmeni no 1 līdz 8
units-error-days = Ievadiet dienu skaitu kā veselu skaitli no 1 līdz 999 vai atstājiet lauku tukšu
units-error-hours = Ievadiet stundu skaitu kā veselu skaitli no 1 līdz 9999 vai atstājiet lauku tukšu
units-error-institution = Izvēlieties šīs puses iestādi
units-error-employer = Izvēlieties šīs puses darba devēju vai norādiet, ka tāda nav
units-error-side = Izvēlieties organizāciju, kas ir šajā partnerības pusē
units-error-same-institution = Izvēlieties divas dažādas iestādes: viena nosūta, otra uzņem
units-error-same-employer = Izvēlieties divus dažādus darba devējus: katrs runā savas puses vārdā
units-error-absent-sending = Pasakiet, kāpēc nosūtošajā pusē nav darba devēja
units-error-absent-hosting = Pasakiet, kāpēc uzņemošajā pusē nav darba devēja
units-error-owner-side = Atstājiet savu iestādi vienā no abām pusēm: vienība pieder tai
units-error-outcome-too-long = Saīsiniet šo rindu līdz 2000 rakstzīmēm
units-error-too-many = Vienībā ir ne vairāk kā 300 rindu: apvienojiet dažas vai izveidojiet otru vienību
units-error-too-much = Vienība ir garāka par 60 000 rakstzīmju: saīsiniet to vai izveidojiet otru vienību
units-error-depth = Izceliet šo rindu: rindām ir ne vairāk kā trīs līmeņi
units-error-line = Šī rinda nepieder šai vienībai: atveriet redaktoru no jauna
units-refused-draft = Vienību sāk vienas no abām skolām koordinators vai pedagogs: { $who }.
units-refused-draft-nobody = Vienību sāk vienas no tās abām skolām koordinators vai pedagogs. Vispirms izvēlieties skolas.
units-refused-begin = Vienību sāk skolas vai mācību centra koordinators vai pedagogs. Palūdziet savējam.
units-refused-retire = Izņemt vienību no lietošanas var tikai iestāde, kurai tā pieder. { $who }
units-refused-retire-nobody = Izņemt vienību no lietošanas var tikai iestāde, kurai tā pieder.
units-refused-retired = Šī vienība jau ir izņemta no lietošanas.

## Izņemšana no lietošanas

units-retire = Izņemt no lietošanas
units-retirement = Izņemšana no lietošanas
units-retirement-title = Vai izņemt šo vienību no lietošanas?
units-retirement-text = Tā paliek lasāma ar visu vēsturi. Memorandi un līgumi, kas to izmanto, to saglabā tādu, kāda tā saskaņota.
units-retirement-stays = Jaunos memorandos un līgumos to vairs nevar izvēlēties, un nevienam to vairs nelūgs saskaņot. To nevar atsaukt.
units-retirement-reason = Iemesls
units-retirement-reason-hint = To redz visas četras puses
units-error-retire-reason = Pasakiet, kāpēc vienība tiek izņemta no lietošanas
units-said-retired = Vienība ir izņemta no lietošanas.

## Kas vajadzīgs atkārtotai lietošanai, un pieci jautājumi

units-sector = Izglītības tematiskā joma
units-points = ECVET punkti
units-transversal = Jebkurai kvalifikācijai
units-prerequisites = Priekšzināšanas
units-tools = Instrumenti un materiāli
units-safety = Darba drošība
units-occupations = Profesijas (ESCO)
units-criteria = Vērtēšanas kritēriji
units-skills-esco = Prasmes (ESCO)
units-section-checklist = Pieci jautājumi par vienību
units-criterion-structured = Vai tā ir loģiski un saprotami strukturēta?
units-criterion-component = Vai tā ir kvalifikācijas sastāvdaļa vai tās papildinājums, bet ne visa programma?
units-criterion-period = Vai tā radīta noteiktam mācīšanās vai mobilitātes periodam?
units-criterion-independent = Vai tā ir, cik vien iespējams, neatkarīga no citām vienībām?
units-criterion-assessable = Vai to ir iespējams novērtēt?

## Redaktors divās valodās

units-translated = { $language } valoda: { $done } no { $all }
units-n-to-check = { $n ->
    [zero] { $n } jāpārbauda
    [one] { $n } jāpārbauda
   *[other] { $n } jāpārbauda
}
units-n-missing = { $n ->
    [zero] { $n } nav iztulkoti
    [one] { $n } nav iztulkots
   *[other] { $n } nav iztulkoti
}
units-to-check = Jāpārbauda: oriģināls kopš tā laika ir mainīts.
units-still-right = Joprojām pareizi
units-not-translated = Vēl nav iztulkots
units-sections = Vienības daļa
units-section-work = Darbs
units-languages = Valodas
units-beside = Rādīt blakus
units-beside-now = redzama blakus
units-beside-none = Rādīt tikai vienu valodu
units-language-drop = Izņemt
units-translate = Tulkot valodā
units-translate-begin = Sākt tulkojumu
units-in-language = { $what } · { $language }
units-more = Kritēriji un citas iespējas
units-criteria-hint = Kas redzams, kad rezultāts sasniegts; katrs kritērijs savā rindā
units-split = Sadalīt
units-split-hint = Katra teksta rinda kļūst par atsevišķu rezultātu.
units-transversal-hint = Uzņēmējdarbības vai dzīves prasmes, ko var apgūt jebkurā amatā
units-transversal-no = Savai kvalifikācijai
units-prerequisites-hint = Kas audzēknim jāprot iepriekš
units-tools-hint = Kas vajadzīgs, lai to apgūtu un parādītu
units-safety-hint = Kas jāievēro, lai neviens neciestu
units-error-split = Nospiediet Enter vietā, kur rezultāts jāsadala, un tad sadaliet.
units-error-language-twice = Šī valoda vienībai jau ir.
units-error-languages = Vienībai var būt ne vairāk kā septiņas valodas.
units-error-language-used = Šajā valodā jau kaut kas ir uzrakstīts. Izņemt var tikai tukšu valodu.
units-error-points = Punkti ir vesels skaitlis no 1 līdz 999.
