# Viss, par ko vienojas: vienībām, memorandiem un mācību līgumiem šīs lapas ir kopīgas.

## Kāda ir puses loma

texts-seat-sending-institution = Nosūtošā iestāde
texts-seat-sending-employer = Nosūtošās puses darba devējs
texts-seat-hosting-institution = Uzņemošā iestāde
texts-seat-hosting-employer = Mobilitātes uzņēmums
texts-seat-intermediary = Starpniekorganizācija
texts-seat-organisation = Organizācija
texts-seat-learner = Audzēknis
texts-seat-guardian = Likumiskais pārstāvis

## Stāvoklis, ja nav zināms, kas tas ir

texts-stage-draft = Melnraksts
texts-stage-changes-requested = Nepieciešami labojumi
texts-stage-in-review = Saskaņošanā
texts-stage-agreed = Visi saskaņojuši
texts-stage-partially-signed = Daļa parakstu
texts-stage-signed = Visi parakstījuši
texts-stage-in-force = Spēkā
texts-stage-active = Norit
texts-stage-expired = Termiņš beidzies
texts-stage-retired = Vairs nelieto
texts-stage-terminated = Darbība izbeigta
texts-stage-superseded = Ir jaunāks
texts-stage-cancelled = Nenotiks
texts-stage-ended-early = Beidzās pirms laika
texts-stage-completed = Viss pabeigts

## Vienības stāvoklis

texts-stage-unit-agreed = Saskaņota
texts-stage-unit-retired = Izņemta no lietošanas

## Memoranda vai līguma stāvoklis

texts-stage-document-agreed = Saskaņots
texts-stage-document-partially-signed = Daļēji parakstīts
texts-stage-document-signed = Parakstīts
texts-stage-document-expired = Beidzies
texts-stage-document-terminated = Izbeigts
texts-stage-document-superseded = Aizstāts
texts-stage-document-cancelled = Atcelts
texts-stage-document-ended-early = Pārtraukts
texts-stage-document-completed = Pabeigts

## Kā redakcija vai teksts beidzās

texts-closed-changes-requested = Slēgta, jo kāda puse lūdza labojumus
texts-closed-replaced = Aizstāta ar jaunāku redakciju
texts-closed-superseded = Aizstāta ar grozījumiem
texts-closed-withdrawn = Atsaukti grozījumi
texts-ended-retired = Izņemta no lietošanas: jaunām mobilitātēm vairs netiek piedāvāta
texts-ended-terminated = Izbeigts pirms termiņa
texts-ended-superseded = Aizstāts ar jaunāku
texts-ended-cancelled = Atcelts, pirms sākās
texts-ended-ended-early = Pārtraukts pirms laika
texts-ended-completed = Pabeigts

## Kāpēc kaut kas nav iespējams

texts-refused-draft = To raksta šajā dokumentā nosaukto iestāžu koordinatori un pedagogi.
texts-refused-not-open = Šī redakcija ir nosūtīta saskaņošanai un vairs nav maināma. Lai ko mainītu, atveriet nākamo redakciju.
texts-refused-ended = Tas ir beidzies. Lasīt to var arī turpmāk, mainīt vairs ne.
texts-refused-already-open = Nākamā redakcija jau ir atvērta. Labojiet to.
texts-refused-needs-amendment = Visi ir parakstījuši. Parakstīto maina tikai ar grozījumiem.
texts-refused-not-in-review = Pašlaik tas nav saskaņošanā. Atveriet lapu no jauna un apskatiet, kāds ir stāvoklis.
texts-refused-approved-already = Jūsu organizācijas vārdā šī redakcija jau ir saskaņota. Pietiek ar vienu reizi.
texts-refused-approve = To saskaņo tikai tajā nosauktās puses. Vēl nav saskaņojuši: { $who }.
texts-refused-approve-nobody = To saskaņo tikai tajā nosauktās puses, un neviena saskaņojuma vairs netrūkst.
texts-refused-request = Labojumus var lūgt tikai tajā nosauktās puses: { $who }.
texts-refused-request-nobody = Labojumus var lūgt tikai tajā nosauktās puses. Pušu tajā vēl nav: tās nosaka, nosūtot to saskaņošanai.
texts-refused-signed-already = Jūsu puses paraksts uz šīs redakcijas jau ir.
texts-refused-password = Kas paraksta ar kontu, tas ieraksta konta paroli.
texts-refused-sign-for = Jūs nedrīkstat parakstīt šīs organizācijas vārdā: { $who }. To var tikai tas, kam organizācija devusi tiesības parakstīt; tās piešķir tās koordinators sadaļā „Organizācijas”.
texts-refused-sign = To paraksta tikai tajā nosauktās puses, katra savā vārdā. Vēl nav parakstījuši: { $who }.
texts-refused-sign-nobody = To paraksta tikai tajā nosauktās puses, un neviena paraksta vairs netrūkst.
texts-refused-not-for-signing = Pašlaik to parakstīt nevar. Paraksta tad, kad tekstu ir saskaņojuši visi.
texts-refused-comment = Komentēt var tikai organizācijas un cilvēki, par kuriem ir šis dokuments.
texts-refused-other-revision = Tikmēr jums parādītās redakcijas vietā ir stājusies cita. Jūsu vārdā nekas nav izdarīts. Izlasiet pašreizējo un izlemiet vēlreiz.
texts-refused-saved-since = Kamēr lapa bija atvērta, kāds šo tekstu saglabāja. Apskatiet, kas jauns, un tad nosūtiet.

## Virsraksti un skati

texts-review = Saskaņošana
texts-review-of = Saskaņošana: { $title }
texts-summary-sent = { $revision }. redakcija · nosūtīja { $who }, { $at }
texts-summary-open = { $revision }. redakcija · pēdējoreiz saglabāja { $who }, { $at }
texts-revision-n = { $revision }. redakcija
texts-revision-word = Redakcija
texts-against = salīdzinājumā ar { $before }. redakciju · { $n ->
    [0] bez izmaiņām
    [zero] { $n } izmaiņu
    [one] { $n } izmaiņa
   *[other] { $n } izmaiņas
}
texts-view = Kā rādīt šo redakciju
texts-view-changes = Izmaiņas
texts-view-clean = Tīrraksts
texts-asked = { $who }, { $organisation }, lūdz labojumus
texts-face-draft = Melnraksts: neviens to vēl nav saskaņojis, un tas vēl var mainīties.
texts-face-in-review = Saskaņošanā: vēl nav saskaņojušas visas puses.
texts-face-closed = Šī redakcija vairs nav spēkā: tās vietā ir jaunāka.
texts-face-superseded = Šī redakcija ir aizstāta: visi ir parakstījuši tās grozījumus.
texts-face-withdrawn = Šie grozījumi ir atsaukti un nekad nav bijuši spēkā.
texts-face-replaced = Šīs redakcijas vietā ir jaunāka saskaņota redakcija.
texts-face-unsigned = Teksts ir saskaņots, bet visas puses to vēl nav parakstījušas.
texts-face-ended = Šis dokuments ir beidzies un tiek glabāts lasīšanai.

## Kas ir atbildējis

texts-approvals-count = { $given ->
    [zero] { $revision }. redakciju saskaņojušas { $given } no { $needed } pusēm
    [one] { $revision }. redakciju saskaņojusi { $given } no { $needed } pusēm
   *[other] { $revision }. redakciju saskaņojušas { $given } no { $needed } pusēm
}
texts-approvals-closed = Tā ir slēgta: nevienam vairs nekas netiek lūgts.
texts-approvals-missing = Vēl nav atbildējuši: { $who }.
texts-approvals-missing-due = Vēl nav atbildējuši: { $who }. Lūdzu, atbildiet līdz šai dienai: { $day }.
texts-approvals-all = Atbildējuši visi.
texts-row-school = Skola
texts-row-employer = Darba devējs
texts-no-employer = Šajā pusē nav darba devēja
texts-answer-approved = Saskaņots
texts-answer-mine = Jūsu kārta
texts-answer-none = Nav atbildes
texts-answer-waiting = Gaida
texts-quoted = „{ $words }”
texts-until = līdz { $day }
texts-side-and-country = { $side }, { $country }
texts-seat-and-word = { $seat } · { $word }
texts-asked-both = saskaņo tekstu un pēc tam paraksta
texts-asked-approve = saskaņo
texts-asked-sign = paraksta
texts-will-be-asked = Kam tiks lūgta atbilde
texts-nobody-asked = Pagaidām nevienam: neviena puse nav nosaukta.

## Paraksti

texts-signatures = Paraksti
texts-signed-for = { $party } · { $at }
texts-signature-mine = jūsu kārta
texts-signature-missing = vēl nav paraksta
texts-signature-given = Parakstīts
texts-place-and-day = { $place }, { $day }
texts-means-account = ierakstīts vārds, ieejot ar savu kontu
texts-means-password = ierakstīts vārds, konts un parole
texts-signed-late = Parakstīts pēc pirmās dienas; iemesls:
texts-eidas = Vārds, kas ierakstīts kopā ar konta paroli vai ar saiti un kodu, ir vienkāršs elektroniskais paraksts (Regula (ES) Nr. 910/2014, eIDAS). Reģistrēts tiek vārds, loma, vieta, laiks un parakstītā teksta kontrolsumma. Kas parakstīts uz papīra vai citur datnē, tas tiek glabāts kā datne, un ir nosaukts, kas to apliecina.

## Kas tagad darāms

texts-next-title = Kas tagad darāms
texts-next-answer = Jūsu atbilde
texts-next-signature = Jūsu paraksts
texts-next-for = { $revision }. redakcija; atbildat šādas puses vārdā: { $who }.
texts-next-draft = Jūs to rakstāt. Kad viss gatavs, nosūtiet saskaņošanai.
texts-next-draft-too = Teksts vēl top. Arī jūs varat to labot un nosūtīt saskaņošanai.
texts-next-revise = Ir lūgti labojumi. Izlabojiet tekstu un nosūtiet saskaņošanai vēlreiz.
texts-next-others-write = Teksts vēl top. Kad tas tiks nosūtīts saskaņošanai, jums par to paziņosim.
texts-next-others-approve = Vēl nav saskaņojuši: { $who }.
texts-next-others-sign = Vēl nav parakstījuši: { $who }.
texts-next-nothing = Nekas nav jādara.
texts-turn-approve = Trūkst jūsu atbildes
texts-turn-sign = Trūkst jūsu paraksta
texts-do-approve = Saskaņot { $revision }. redakciju
texts-do-sign = Izlasīt un parakstīt
texts-do-sign-now = Parakstīt
texts-do-edit = Labot
texts-do-submit = Nosūtīt saskaņošanai
texts-do-request = Lūgt labojumus
texts-do-reopen = Mainīt tekstu
texts-do-open = Atvērt { $revision }. redakciju
texts-consequence = Kas notiks
texts-consequence-approve = Ja būs labojumi, taps { $revision }. redakcija, un visas puses to saskaņos no jauna.
texts-consequence-sign = Ja būs labojumi, taps { $revision }. redakcija, un visas puses to saskaņos un parakstīs no jauna.
texts-progress-open = Top { $revision }. redakcija
texts-progress-approved = Saskaņojuši { $done } no { $all }
texts-progress-signed = Parakstījuši { $done } no { $all }
texts-back = Atpakaļ
texts-back-to-review = Atpakaļ pie saskaņošanas

## Komentāri un vēsture

texts-comment = Komentēt
texts-comment-on-place = ({ $place })
texts-heading = virsraksts
texts-comment-yours = Jūsu komentārs ({ $place })
texts-comment-post = Pievienot komentāru
texts-comment-on = { $revision }. redakcija, { $at }
texts-comments-n = { $n ->
    [zero] { $n } komentāru
    [one] { $n } komentārs
   *[other] { $n } komentāri
}
texts-error-comment = Uzrakstiet komentāru
texts-open-points = Atvērtie jautājumi
texts-open-points-none = Komentāru vēl nav. Komentēt var katru teksta vietu.
texts-papers = Dokuments
texts-paper-of = { $revision }. redakcija lasīšanai un drukāšanai
texts-history = Vēsture
texts-history-opened = { $who } atvēra { $revision }. redakciju
texts-history-submitted = { $who } nosūtīja { $revision }. redakciju saskaņošanai
texts-history-approved = { $who } saskaņoja { $revision }. redakciju
texts-history-signed = { $who } parakstīja { $revision }. redakciju
texts-history-changes-requested = { $who } lūdza labojumus { $revision }. redakcijā
texts-history-replaced = { $who } atsauca { $revision }. redakciju

## Saskaņošana

texts-approval = Saskaņošana
texts-approval-title = Saskaņot { $revision }. redakciju
texts-check = Ko jūs saskaņojat
texts-for-party = Kā vārdā
texts-sent-by = nosūtīja { $who }, { $at }
texts-approval-comment = Piezīme
texts-approval-comment-hint = To lasīs visas puses.
texts-approval-consequence = Jūs šo redakciju saskaņojat šādas puses vārdā: { $who }. To redzēs visi. Kad atbildējuši būs visi, saskaņošana ir pabeigta.
texts-approval-consequence-last = Jūs šo redakciju saskaņojat šādas puses vārdā: { $who }. Jūsu atbilde ir pēdējā: līdz ar to saskaņošana ir pabeigta, un teksts vairs nemainās.
texts-approval-consequence-last-signs = Jūs šo redakciju saskaņojat šādas puses vārdā: { $who }. Jūsu atbilde ir pēdējā: līdz ar to saskaņošana ir pabeigta, un visas puses tiks lūgtas parakstīt.
texts-said-approved = Jūsu atbilde ir reģistrēta: saskaņots.

## Labojumu lūgšana

texts-change-request = Labojumu lūgums
texts-change-request-title = Lūgt labojumus { $revision }. redakcijā
texts-change-request-reason = Kas jāmaina un kāpēc
texts-change-request-hint = Jūs to lūdzat šādas puses vārdā: { $who }. To lasīs visas puses.
texts-change-request-consequence = { $revision }. redakcija tiek slēgta.
texts-change-request-then = Atveras { $revision }. redakcija ar to pašu tekstu, un tās autori tiek lūgti to izlabot.
texts-drops-approvals = { $n ->
    [zero] Vairs nav spēkā { $n } saskaņojumu.
    [one] Vairs nav spēkā { $n } saskaņojums.
   *[other] Vairs nav spēkā { $n } saskaņojumi.
}
texts-drops-signatures = { $n ->
    [zero] Vairs nav spēkā { $n } parakstu.
    [one] Vairs nav spēkā { $n } paraksts.
   *[other] Vairs nav spēkā { $n } paraksti.
}
texts-error-reason = Uzrakstiet, kas jāmaina
texts-said-requested = Jūsu lūgums ir reģistrēts, un autori tiek lūgti tekstu izlabot.

## Nosūtīšana saskaņošanai

texts-submission = Nosūtīšana saskaņošanai
texts-submission-title = Nosūtīt { $revision }. redakciju saskaņošanai
texts-obstacles = { $n ->
    [zero] Lai to varētu nosūtīt, trūkst { $n } lietu
    [one] Lai to varētu nosūtīt, trūkst { $n } lietas
   *[other] Lai to varētu nosūtīt, trūkst { $n } lietu
}
texts-submission-consequence = Līdz ar nosūtīšanu šī redakcija vairs nav maināma: to var tikai lasīt, komentēt un saskaņot. Visas iepriekš nosauktās puses tiks lūgtas to saskaņot.
texts-submission-consequence-signs = Līdz ar nosūtīšanu šī redakcija vairs nav maināma: to var tikai lasīt, komentēt, saskaņot un parakstīt. Iepriekš nosauktās organizācijas tiks lūgtas to saskaņot; kad būs atbildējušas visas, tiks lūgti paraksti.
texts-said-submitted = Nosūtīts saskaņošanai. Visām pusēm ir lūgta atbilde.

## Nākamā redakcija

texts-revision = Nākamā redakcija
texts-revision-title = Atvērt { $revision }. redakciju
texts-revision-keeps = { $revision }. redakcija paliek saskaņota un lietošanā, līdz ir saskaņota nākamā.
texts-revision-closes = { $revision }. redakcija tiek slēgta.
texts-revision-again = Nākamā redakcija sākas ar to pašu tekstu, un visas puses to saskaņo no jauna.
texts-said-reopened = Nākamā redakcija ir atvērta.

## Parakstīšana

texts-signature-title = Izlasiet un parakstiet
texts-signature-read = Lūdzu, izlasiet līdz galam; paraksts ir lapas beigās.
texts-signature-yours = Jūsu paraksts
texts-signature-name = Jūsu vārds un uzvārds
texts-signature-name-hint = Tā, kā tam jābūt dokumentā
texts-signature-place = Vieta
texts-signature-place-hint = Kur jūs parakstāt
texts-signature-password = Jūsu parole
texts-signature-password-hint = Vēlreiz, lai neviens neparakstītu pie atstāta ekrāna
texts-signature-late = Kāpēc pēc pirmās dienas
texts-signature-late-hint = Mobilitāte jau ir sākusies. Iemesls būs lasāms pie jūsu paraksta.
texts-signature-disagree = Es nepiekrītu: lūgt labojumus
texts-signature-kept = Kā pierādījumu glabājam jūsu vārdu, vietu, laiku un kontu. Teksta kontrolsumma ir { $hash }. Visi parakstītāji saņem vienu un to pašu dokumentu.
texts-sentence-unit = Apliecinu, ka vienība „{ $title }”, { $revision }. redakcija, ir izlasīta, tai piekrītu un drīkstu parakstīt šādas puses vārdā: { $who }.
texts-sentence-memorandum = Apliecinu, ka memorands „{ $title }”, { $revision }. redakcija, ir izlasīts, tam piekrītu un drīkstu parakstīt šādas puses vārdā: { $who }.
texts-sentence-agreement = Apliecinu, ka mācību līgums „{ $title }”, { $revision }. redakcija, ir izlasīts, tam piekrītu un drīkstu parakstīt šādas puses vārdā: { $who }.
texts-sentence-learner = Es esmu { $who }. Apliecinu, ka mans mācību līgums „{ $title }”, { $revision }. redakcija, ir izlasīts, un tam piekrītu.
texts-sentence-guardian = Es esmu { $who }. Kā likumiskais pārstāvis apliecinu, ka mācību līgums „{ $title }”, { $revision }. redakcija, ir izlasīts, un tam piekrītu.
texts-error-name = Ierakstiet savu vārdu un uzvārdu tā, kā tam jābūt dokumentā
texts-error-place = Ierakstiet, kur jūs parakstāt
texts-error-password = Ierakstiet savu paroli
texts-error-wrong-password = Tā nav jūsu konta parole: ierakstiet to vēlreiz
texts-error-agree = Atzīmējiet teikumu, ja piekrītat
texts-error-late-reason = Ierakstiet, kāpēc parakstāt pēc pirmās dienas
texts-signed-title = Jūsu paraksts ir reģistrēts
texts-signed-missing = Vēl nav parakstījuši: { $who }. Viņiem tas ir lūgts.
texts-signed-all = Parakstījuši ir visi.
texts-after-unit = Vienību lieto, tiklīdz parakstījuši ir visi.
texts-after-memorandum = Memorands ir spēkā no pēdējā paraksta.
texts-after-agreement = Līgums ir spēkā no pēdējā paraksta. Pirms mobilitātes beigām audzēknim un uzņemošajai pusei jautāsim, kas ir sasniegts.
texts-signed-home = Apskatīt, kas jūs gaida
texts-signed-document = Atvērt dokumentu

## Paraksti uz papīra vai citur

texts-elsewhere = Parakstīts uz papīra vai citur
texts-elsewhere-text = Kas parakstījis ar roku vai elektroniski citā programmā, to šeit ievada kopā ar skenēto papīru vai parakstīto datni. Jūs apliecināt, ka tā ir; neviens neparaksta cita vietā.
texts-do-record = Ievadīt papīra parakstu
texts-record-title = Ievadīt parakstu, kas dots uz papīra vai citur
texts-record-lead = Jūs ievadāt, ka šī puse ir parakstījusi. Jūsu vārds būs pie paraksta kā apliecinātājs, nevis parakstītājs.
texts-record-print = Dokuments drukāšanai un parakstīšanai
texts-record-means = Kā parakstīts
texts-means-paper = Uz papīra, ar roku
texts-means-paper-hint = skenēts vai nofotografēts: PDF, JPEG vai PNG
texts-means-file = Elektroniski, datnē
texts-means-file-hint = piemēram, ar kvalificētu parakstu: PDF, .asice vai .edoc
texts-record-name = Kas parakstīja
texts-record-name-hint = Vārds un uzvārds, kā dokumentā
texts-record-role = Kādā amatā
texts-record-role-hint = Piemēram, direktore vai īpašnieks
texts-record-place = Kur
texts-record-day = Kurā dienā
texts-record-day-hint = Teksts nosūtīts saskaņošanai un kopš tā laika nav mainījies: { $at }.
texts-record-reason = Kāpēc šajā dienā
texts-record-reason-hint = Tikai tad, ja parakstīts pirms tās dienas vai pēc norunātās pirmās dienas. Iemesls būs lasāms pie paraksta.
texts-record-file = Datne
texts-record-file-hint = Ne vairāk kā 10 MB. Ziņas par attēla vietu, laiku un kameru tiek izņemtas.
texts-attest-memorandum = Apliecinu, ka memorandu „{ $title }”, { $revision }. redakciju, ir parakstījusi šī puse: { $who }, tā, kā šeit ievadu, un ka šis paraksts datnē ir redzams.
texts-attest-agreement = Apliecinu, ka mācību līgumu „{ $title }”, { $revision }. redakciju, ir parakstījusi šī puse: { $who }, tā, kā šeit ievadu, un ka šis paraksts datnē ir redzams.
texts-do-record-now = Ievadīt parakstu
texts-record-kept = Datni glabā tikpat ilgi kā tekstu; to var atvērt visas tā puses. Teksta kontrolsumma ir { $hash }. Parakstītajam jābūt tieši šim tekstam.
texts-said-recorded = Paraksts ir ievadīts.
texts-attested-paper = parakstīts uz papīra; apliecina { $who }, { $day }
texts-attested-file = parakstīts citur, datnē; apliecina { $who }, { $day }
texts-signed-early = Parakstīts, pirms teksts nosūtīts saskaņošanai; iemesls:
texts-file-and-hash = { $kind }, SHA-256 { $hash }
texts-file-pdf = PDF datne
texts-file-jpeg = Fotogrāfija (JPEG)
texts-file-png = Attēls (PNG)
texts-file-asice = Parakstīta datne (ASiC-E)
texts-history-recorded = { $who } ievadīja citur dotu parakstu uz { $revision }. redakcijas; parakstīja { $signer }
texts-error-record-name = Ierakstiet, kas parakstīja
texts-error-record-role = Ierakstiet, kādā amatā šī persona parakstīja
texts-error-record-place = Ierakstiet, kur parakstīts
texts-error-record-agree = Atzīmējiet teikumu, ja tā ir
texts-error-signed-later = Šī diena vēl nav pienākusi: ierakstiet parakstīšanas dienu
texts-error-reason-early = Ierakstiet, kāpēc parakstīts, pirms teksts nosūtīts saskaņošanai
texts-error-reason-late = Ierakstiet, kāpēc parakstīts pēc pirmās dienas
texts-error-file-missing = Izvēlieties skenēto papīru vai parakstīto datni
texts-error-file-again = Izvēlieties datni vēlreiz: pārlūks to nesaglabā
texts-error-file-empty = Šī datne ir tukša
texts-error-file-size = Šī datne ir lielāka par 10 MB: skenējiet ar mazāk krāsām vai punktiem
texts-error-file-kind = Tā nav ne PDF datne, ne JPEG vai PNG attēls, ne parakstīta datne (.asice, .edoc), lai kāds būtu tās nosaukums
texts-error-file-heic = Šis fotoattēls ir HEIC formātā, ko daudzas programmas nevar atvērt. Sūtiet to kā JPEG: tālrunī kopīgojiet vai eksportējiet to JPEG formātā vai skenējiet papīru kā PDF
texts-error-file-broken = Šis attēls ir bojāts: saglabājiet vai nofotografējiet to vēlreiz
texts-error-file-suits = Šāda datne šim parakstīšanas veidam neder: papīrs ir PDF datne vai attēls, parakstīta datne ir PDF, .asice vai .edoc
texts-refused-record = Uz papīra dotos parakstus ievada tikai iestādes, kas raksta šo tekstu.
texts-refused-record-signed = Šīs puses paraksts jau ir. Otrreiz nekas nav ievadīts.
texts-refused-record-revision = Tikmēr jums parādītās redakcijas vietā ir stājusies cita. Nekas nav ievadīts. Atveriet tekstu un apskatiet, kas vēl nav parakstījis.

## Dokuments

texts-document = Dokuments
texts-paper-number = Numurs
texts-paper-hash = Nemaināmā teksta kontrolsumma (SHA-256):
texts-paper-no-hash = Šis teksts vēl var mainīties, tāpēc tam nav kontrolsummas.
