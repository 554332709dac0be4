# Vienības no ārpuses: ielīmēšana, datne, pārbaude un datnes, kurās vienību izsniedz.

imports-title = Ielīmēt vai importēt
imports-text = No jau uzrakstītā top melnraksti: no Word vai izklājlapas tabulas, datnes vai slaida teksta.
imports-link = Ielīmēt vai importēt
imports-section-what = Ko nolasīt
imports-section-what-text = Ielīmēts teksts vai datne, ne abi reizē.
imports-paste = Ielīmējamais teksts
imports-paste-hint = Visu tabulu ar nosaukumiem un ailēm, kā to nokopējāt
imports-upload = Vai izvēlēties datni
imports-upload-hint = CSV, XLSX, teksts vai Tilts JSON; ne vairāk kā 10 MB un 5000 rindu
imports-file-kept = „{ $name }” ir nolasīta. To izmantos vēlreiz, ja neizvēlēsieties citu datni.
imports-file-drop = Šo datni neizmantot
imports-language-hint = Ja blakus ir vairākas valodas, pirmā no tām
imports-language-find = Noteikt pēc teksta
imports-read = Nolasīt un pārbaudīt
imports-consequence-read = Vēl nekas netiek saglabāts: vispirms redzēsiet, kas saprasts.

## Pārbaude

imports-check = Pārbaudiet, kas saprasts
imports-found = { $n ->
    [zero] Atrastas { $n } vienības
    [one] Atrasta { $n } vienība
   *[other] Atrastas { $n } vienības
}
imports-pasted = no ielīmētā
imports-file = no datnes „{ $name }”
imports-file-charset = no datnes „{ $name }”, nolasīta kā { $charset }
imports-counts = { $n ->
    [zero] { $n } vērtējamu rezultātu
    [one] { $n } vērtējams rezultāts
   *[other] { $n } vērtējami rezultāti
} · { $languages }
imports-rest = Kam neatradās vieta
imports-rest-none = Viss ir savā vietā.
imports-rest-text = Nekas nepazūd: šeit redzamais paliek pie melnraksta, kur to varat ielikt īstajā vietā.
imports-rest-in = Vienībā
imports-rest-around = Ārpus vienībām
imports-rest-show = { $n ->
    [zero] Rādīt { $n } rindas
    [one] Rādīt { $n } rindu
   *[other] Rādīt { $n } rindas
}
imports-rest-kept = Ko no tā paturēt
imports-rest-around-kept = Ko no ārpusē esošā paturēt pie pirmās vienības
imports-rest-kept-hint = Izdzēsiet, kas nav vajadzīgs
imports-rest-to = Kur to paturēt
imports-to-comment = Kā komentāru pie melnraksta
imports-to-description = Apraksta beigās
imports-column-place = Vieta
imports-column-text = Teksts
imports-column-why = Kāpēc
imports-place-line = { $n }. rinda
imports-place-cell = { $row }. rinda, { $column } aile
imports-place-sheet = { $sheet }, { $row }. rinda, { $column } aile
imports-take = Izveidot šīs vienības melnrakstu
imports-note-outcomes = Par šiem rezultātiem nebija teikts, kurai ailei tie pieder: tie ielikti prasmēs.
imports-note-columns = Ailes bija vienā sarakstā: pārbaudiet, kur katra no tām sākas.
imports-note-title = Nosaukums nav atrasts. Ierakstiet to redaktorā.
imports-note-units = Atrastas vairāk nekā 50 vienības: redzamas tikai pirmās 50.
imports-note-origin = No sistēmas Tilts: { $n }. redakcija, „{ $partnership }”
imports-consequence = Melnrakstus redz visas četras puses. Nevienam nekas netiek lūgts, kamēr tos nenosūtāt saskaņošanai.
imports-create = Izveidot melnrakstus
imports-change = Mainīt
imports-said-drafted = Melnraksts ir izveidots. Pārbaudiet, vai viss ir īstajā vietā.
imports-said-drafts = Melnraksti ir izveidoti. Atveriet katru un pārbaudiet, vai viss ir īstajā vietā.
imports-comment-pasted = Ielīmējot šo vienību, vieta neatradās šim:
imports-comment-file = Nolasot šo vienību no datnes „{ $name }”, vieta neatradās šim:

## Kāpēc kaut kam neatradās vieta

imports-why-outside = Atrodas ārpus vienības
imports-why-no-field = Nepieder nevienam vienības laukam
imports-why-placeholder = Pasaka tikai, kas šeit jāraksta
imports-why-level = Nav līmenis no 1 līdz 8
imports-why-number = Nav šeit derīgs skaitlis
imports-why-words = Paņemts tikai skaitlis
imports-why-long = Garāks par lauku
imports-why-twice = Laukam jau ir vērtība
imports-why-language = Valodā, kas šeit nav zināma
imports-why-lines = Nav tikpat rindu kā pirmajā valodā
imports-why-criteria = Kritēriji, kas nepieder vienam rezultātam
imports-why-depth = Ligzdots dziļāk par trim pakāpēm

## Ko nevar nolasīt

imports-error-empty = Ielīmējiet vienību vai izvēlieties datni
imports-error-both = Izmantojiet vai nu ielīmēto, vai datni: vienu no tiem atstājiet tukšu
imports-error-none = Neviena vienība nav atrasta. Tai vajag nosaukumu vai zināšanu, prasmju un kompetences ailes
imports-error-rows = Saīsiniet līdz 5000 rindām un 200 kolonnām
imports-error-characters = Saīsiniet līdz 2 000 000 rakstzīmēm
imports-error-json = Šo JSON nevar nolasīt: saglabājiet datni vēlreiz
imports-error-file-size = Izvēlieties datni, kas nav lielāka par 10 MB
imports-error-pdf = PDF nevar nolasīt: atveriet to, nokopējiet vienību un ielīmējiet
imports-error-word = Word datni nevar nolasīt: atveriet to, nokopējiet tabulu un ielīmējiet
imports-error-old-office = Saglabājiet datni kā XLSX vai CSV, vai nokopējiet tabulu un ielīmējiet
imports-error-kind = Izvēlieties CSV, XLSX, teksta vai JSON datni
imports-error-broken = Šī datne ir bojāta: saglabājiet to vēlreiz
imports-error-unpacked = Atspiesta šī datne ir pārāk liela
imports-error-description = Aprakstam tas ir par garu: paturiet to kā komentāru
imports-error-take = Atzīmējiet vismaz vienu vienību

## Datnes, kurās vienību izsniedz

imports-export = Šī redakcija kā datne
imports-export-json = JSON, pilnībā
imports-export-csv = CSV tabula
imports-export-xlsx = XLSX tabula
