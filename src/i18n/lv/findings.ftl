# Kas tekstā atrasts un ko lasītājam vajadzētu apskatīt: kas un kāpēc tas ir svarīgi. Aiz pirmā var stāvēt vārdi, par kuriem ir runa.

## Rezultāta vārdi

findings-verb = Nesākas ar darbības vārdu nenoteiksmē
findings-why-verb = Rezultāts pasaka, ko var redzēt audzēkni darām. Sāciet ar to: noteikt, izvēlēties, salabot.
findings-vague = Nav novērojams
findings-why-vague = Neviens nevar redzēt, ka kāds zina, saprot vai ir atvērts. Uzrakstiet, ko audzēknis dara, lai to parādītu, vai pievienojiet vērtēšanas kritērijus.
findings-several = Divas lietas vienā rindā
findings-why-several = Kā to vērtēt, ja paveikta tikai viena no tām? Izveidojiet divas rindas vai zem šīs uzrakstiet, uz ko skatīties.
findings-one-word = Viens vārds pasaka par maz
findings-why-one-word = Zināšanām ir priekšmets un konteksts: kas audzēknim par to jāzina un kam tas vajadzīgs?
findings-no-object = Nav pateikts, ar ko to dara
findings-why-no-object = Divi vērtētāji skatītos uz divām dažādām lietām.
findings-long = Garāks par { $n } rakstzīmēm
findings-why-long = Prakses vadītājs to lasa tālrunī un vērtē kā vienu veselu. Saīsiniet vai sadaliet punktos un kritērijos.
findings-twice = Uzrakstīts divreiz
findings-why-twice = To pašu vērtētu divas reizes. Vienu noņemiet vai pasakiet, ar ko tie atšķiras.
findings-breaks-off = Teikums apraujas
findings-why-breaks-off = Tie, kas to saskaņo, nezina, kas bijis domāts.
findings-placeholder = Palikusi veidlapas piezīme
findings-why-placeholder = Autoram tā pasaka, ko rakstīt, bet lasītājam neko.

## Līmenis un apjoms

findings-lost-character = Dokumenti nevar attēlot šo rakstzīmi
findings-why-lost-character = Dokumentā tās vietā būs □, jo dokumentu fontos tās nav. Ekrānā tā paliek, kāda ir.
findings-above-level = Prasa vairāk nekā EKI { $level }. līmenis
findings-why-above-level = 1. un 2. līmenī strādā citu uzraudzībā; citus vada, sākot no 4. līmeņa. Vārdiem un līmenim jāsaka viens un tas pats.
findings-below-level = Prasa mazāk nekā EKI { $level }. līmenis
findings-why-below-level = Sākot no 5. līmeņa, atbild par savu un citu darbu. Vārdiem un līmenim jāsaka viens un tas pats.
findings-no-volume = Apjoms nav norādīts
findings-why-no-volume = Bez dienām vai stundām neviens nevar pateikt, vai rezultāti iekļaujas mobilitātes laikā.
findings-days = Vairāk par gadu
findings-why-days = Mobilitāte ilgst ne vairāk kā 365 dienas. Ja vajag vairāk, tā ir programma, nevis vienība.
findings-long-day = { $n ->
    [zero] { $n } stundas dienā
    [one] { $n } stunda dienā
   *[other] { $n } stundas dienā
}
findings-short-day = Mazāk par stundu dienā
findings-why-volume = Dienas un stundas ir pretrunā: viens no skaitļiem, iespējams, ir kļūdains.
findings-many-outcomes = { $n ->
    [zero] { $n } rezultātu šim apjomam ir par daudz
    [one] { $n } rezultāts šim apjomam ir par daudz
   *[other] { $n } rezultāti šim apjomam ir par daudz
}
findings-why-many-outcomes = Katra apguvei, parādīšanai un vērtēšanai atliek mazāk par divām stundām.
findings-few-outcomes = { $n ->
    [zero] { $n } rezultātu šim apjomam ir par maz
    [one] { $n } rezultāts šim apjomam ir par maz
   *[other] { $n } rezultāti šim apjomam ir par maz
}
findings-why-few-outcomes = Aiz katra stāv vairāk par divām nedēļām: tajās apgūtais ir tik tikko nosaukts un netiek vērtēts.

## Valodas

findings-untranslated = { $language } valodā vēl nav
findings-why-untranslated = Tie, kas lasa šajā valodā, saskaņo to, ko nav izlasījuši.
findings-to-check = { $language } valodas teksts ir vecāks par pirmtekstu
findings-why-to-check = Teksti var teikt ko atšķirīgu, bet saskaņoti tiek abi.

## Vienība kopumā

findings-none-rated = Šeit nekas netiek vērtēts
findings-why-none-rated = Ko nevērtē, to arī neatzīst. Atzīmējiet vismaz vienu rindu.
findings-description = Nav aprakstīti uzdevuma soļi
findings-why-description = Pēc tiem uzņemošā puse plāno darbu. Pietiek ar trim vai četriem soļiem.
findings-prerequisites = Nav pateikts, kas vajadzīgs iepriekš
findings-why-prerequisites = Uzņemošajai pusei jāzina, ko audzēknis prot pirmajā dienā.
findings-tools = Nav norādīti instrumenti un materiāli
findings-why-tools = Uzņemošā puse uzreiz redz, vai tie tai ir.
findings-safety = Nekas nav teikts par drošību
findings-why-safety = Audzēknis, kas darbnīcā ir jauns, visvieglāk gūst traumu.
findings-sector = Nav izvēlēta izglītības joma
findings-why-sector = Pēc tās vienību atrod citi, kas meklē, ko izmantot vēlreiz.
findings-criteria = Neviens rezultāts nepasaka, pēc kā redz, ka tas ir sasniegts
findings-why-criteria = Divi vērtētāji, kuriem ir kritēriji, vērtē vienādi. Visvieglāk tos uzraksta uzņemošā puse.
findings-unanswered = { $n ->
    [zero] Nav atbildēti { $n } no 5 jautājumiem
    [one] Nav atbildēts { $n } no 5 jautājumiem
   *[other] Nav atbildēti { $n } no 5 jautājumiem
}
findings-why-unanswered = No tiem atkarīgs, vai vienība kalpos vienai mobilitātei pēc otras.
findings-no-note = Nē, un nav pateikts, kāpēc
findings-why-no-note = Partneriem jāzina, kā to saprast.

## Cik daudz un kas no tā izriet

findings-title = Kam pievērst uzmanību
findings-hints = { $n ->
    [zero] { $n } ieteikumu
    [one] { $n } ieteikums
   *[other] { $n } ieteikumi
}
findings-missing = { $n ->
    [zero] { $n } netulkotu vietu
    [one] { $n } netulkota vieta
   *[other] { $n } netulkotas vietas
}
findings-changed = { $n ->
    [zero] { $n } pārbaudāmu tulkojumu
    [one] { $n } pārbaudāms tulkojums
   *[other] { $n } pārbaudāmi tulkojumi
}
findings-soft = Vērts apsvērt
findings-yours = Tie redzami arī pie attiecīgajām rindām. Par tiem izlemjat jūs: nekas netiek aizkavēts.
findings-before-sending = Nekas no tā tekstu neaizkavē. Taču ikvienai pusei, kas to saskaņos tādu, kāds tas ir, lūgs pateikt, kāpēc.
findings-ask = Paliek atklāts: { $what }. Īsi pasakiet, kāpēc to tomēr var saskaņot.
findings-why-word = Kāpēc saskaņojat to tādu, kāds tas ir
findings-error-word = Īsi pasakiet, kāpēc saskaņojat, lai gan kaut kas paliek atklāts

## Pieci jautājumi

findings-questions-text = Pajautājiet sev, pirms vienību lasa citi. Atbilde „nē” nav šķērslis, bet tai vajadzīgs paskaidrojums.
findings-note = Piezīme
findings-note-needed = Vajadzīga, ja atbilde ir „nē”
findings-error-note = Pasakiet, kāpēc atbilde ir „nē”
findings-error-answer = Izvēlieties „jā” vai „nē”
