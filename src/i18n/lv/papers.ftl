# Dokumenti un to pārbaude.

## Veidi

papers-kind-text = Dokuments
papers-kind-record = Parakstīšanas protokols
papers-kind-transcript = Sekmju izraksts
papers-kind-assessment = Vērtējums
papers-kind-blank = Vērtējuma veidlapa

## Kas rakstīts dokumenta augšā

papers-face-final = Derīgs
papers-face-draft = Melnraksts: to vēl var mainīt, un tas nevienam nav saistošs.
papers-face-in-review = Saskaņošanā: ne visas puses to ir saskaņojušas; tas nevienam nav saistošs.
papers-face-closed = Šī redakcija tika slēgta, pirms visi to saskaņoja; tā nevienam nav saistoša.
papers-face-unsigned = Parakstīšanai: visi šo tekstu ir saskaņojuši, un ne visi to ir parakstījuši.
papers-face-open = Nav pilnīgs: vēl nav ierakstīts viss.
papers-face-blank = Veidlapa aizpildīšanai ar roku.

## Uz katra dokumenta

papers-untitled = Bez nosaukuma
papers-check = Pārbaudiet šo dokumentu:
papers-picture = Kods tālruņa kamerai: atver lapu, kurā šo dokumentu pārbauda
papers-page = Lapa
papers-of = no
papers-agreed = Visi saskaņojuši
papers-signed = Visi parakstījuši
papers-period = Laiks
papers-until = Derīgs līdz
papers-approvals = Saskaņojumi
papers-party = Puse
papers-who = Kas
papers-answer = Atbilde
papers-by-hand = Paraksts, vieta un datums
papers-esco = Avoti
papers-attached = Šī dokumenta saturs kā dati
papers-characters-title = Piezīme par rakstzīmēm
papers-characters = Šī dokumenta fonti nevar attēlot dažas teksta rakstzīmes; katras vietā ir □. Teksts, kā tas rakstīts, ir pievienots datnei un lasāms sistēmā Tilts.

## Parakstīšanas protokols

papers-record-signatures = Parakstīšanas protokols: paraksti
papers-record-links = Parakstīšanas protokols: nosūtītās saites
papers-record-history = Parakstīšanas protokols: vēsture
papers-record-note = Laiki norādīti pēc Latvijas laika. Adreses redzamas daļēji. Katrs vēstures ieraksts satur iepriekšējā kontrolsummu, tāpēc nevienu nevar nemanāmi mainīt, izņemt vai ielikt.
papers-how = Kad, kur, kā
papers-sentence = Teikums, kam piekrists
papers-sent-to = Kam nosūtīts
papers-sent = Nosūtīts
papers-became = Kas ar to notika
papers-when = Kad
papers-what = Kas notika
papers-chain = { $n ->
    [zero] Vēsturē ir { $n } ierakstu; pēdējā kontrolsumma ir { $hash }.
    [one] Vēsturē ir { $n } ieraksts; pēdējā kontrolsumma ir { $hash }.
   *[other] Vēsturē ir { $n } ieraksti; pēdējā kontrolsumma ir { $hash }.
}
papers-mail-taken = Pasta serveris pieņēma { $at }
papers-mail-returned = Vēstule atgriezās
papers-mail-waiting = Vēstule sagatavota { $at }; sistēmas Tilts pasta serveris to nav nosūtījis
papers-opened = Atvērta { $at }
papers-opened-times = { $n ->
    [zero] Pavisam atvērta { $n } reižu
    [one] Pavisam atvērta { $n } reizi
   *[other] Pavisam atvērta { $n } reizes
}
papers-code-sent = Kods nosūtīts { $at }
papers-code-typed = Kods ievadīts { $at }
papers-link-ended = { $how }, { $at }
papers-link-unopened = Vēl nav atvērta

papers-refused-record = Parakstīšanas protokola vēl nav: šī redakcija nav nosūtīta saskaņošanai.
papers-refused-too-often = Īsā laikā esat prasījuši ļoti daudz dokumentu, un katrs tiek izveidots no jauna. Uzgaidiet ceturtdaļstundu. To, ko visi parakstījuši, var atvērt vienmēr.
papers-refused-transcript = Sekmju izraksta vēl nav: nav ierakstīts nekas, ko jūs varat redzēt.
papers-refused-assessment = Iesniegta vērtējuma, ko jūs varat redzēt, vēl nav.
papers-refused-blank = Veidlapu sagatavo no parakstītā līguma. Vispirms jāparaksta visiem.

## Vērtējums

papers-level = Līmenis
papers-assessed-by = Vērtēja
papers-what-is-asked = Jautājums
papers-blank-how = Katram rezultātam atzīmējiet vienu vērtējumu un vienu līmeni; ja tas nav sasniegts, rakstiet, kāpēc. Parakstiet un nododiet veidlapu tam, kas to ievada sistēmā Tilts.

## Kur tie atrodami lapās

papers-pdf = PDF
papers-assessment-pdf = Šis vērtējums (PDF)
papers-blank-pdf = Veidlapa aizpildīšanai ar roku (PDF)
papers-verify-link = Pārbaudīt dokumentu
papers-record-pdf = Parakstīšanas protokols (PDF)

## Pārbaude

papers-verify-title = Vai šis dokuments ir īsts?
papers-verify-lead = Sistēmā Tilts skolas un uzņēmumi saskaņo un paraksta, ko audzēkņi mācīsies ārzemēs. Šeit ikviens var pārbaudīt no tās nākušu dokumentu. Konts nav vajadzīgs.
papers-verify-code = Kods uz dokumenta
papers-verify-code-hint = Sešpadsmit burti un cipari augšā pa labi: piemēram, 7K3M-9QXD-2RVB-41TN
papers-verify-file = Vai pati PDF datne
papers-verify-file-hint = Ne vairāk kā 10 MB. Datni salīdzina un nesaglabā.
papers-verify-button = Pārbaudīt
papers-verify-again = Pārbaudīt citu dokumentu
papers-verify-error-nothing = Ievadiet dokumenta kodu vai izvēlieties tā PDF datni.
papers-verify-error-code = Tas nav dokumenta kods: kodā ir sešpadsmit burti un cipari.
papers-verify-error-many = No jūsu tīkla tikko pārbaudīts pārāk daudz dokumentu. Mēģiniet vēlreiz pēc dažām minūtēm.
papers-verdict-genuine = Īsts un spēkā
papers-verdict-superseded = Īsts, bet aizstāts
papers-verdict-withdrawn = Īsts, vairs nav spēkā
papers-verdict-draft = Melnraksts vai veidlapa
papers-verdict-changed = Mainīts pēc izdošanas
papers-verdict-unknown = Nezināms
papers-says-genuine = Šis dokuments nāk no sistēmas Tilts un ir spēkā tāds, kāds tas ir.
papers-says-superseded = Šis dokuments nāk no sistēmas Tilts. To ir aizstājis jaunāks: lūdziet to tam, kas jums šo iedeva.
papers-says-withdrawn = Šis dokuments nāk no sistēmas Tilts. Tas, par ko tajā rakstīts, ir izbeigts pirms laika.
papers-says-draft = Šis dokuments nāk no sistēmas Tilts un nevienam nav saistošs: tas izdrukāts, pirms visi bija saskaņojuši un parakstījuši, vai pirms viss bija ierakstīts, vai arī tā ir veidlapa.
papers-says-changed = Šajā datnē ir sistēmā Tilts izdota dokumenta numurs, bet datne nav tā, kas tika izdota: atšķiras vismaz viens baits. To varēja vēlreiz saglabāt cita programma, vai arī tā ir viltota. Lūdziet sākotnējo datni vai pārbaudiet izdrukāto dokumentu pēc tā koda.
papers-says-unknown = Par to šeit nekas nav zināms. Vēlreiz salīdziniet kodu ar dokumentu; datne var būt nākusi no citurienes.
papers-says-code = Kods liecina par dokumentu, kāds tas tika izdots. Salīdziniet zemāk redzamo numuru, redakciju un datumu ar dokumentu savās rokās; lai būtu droši par katru vārdu, pārbaudiet pašu PDF datni.
papers-what-kind = Veids
papers-what-of = Par ko
papers-what-state = Stāvoklis
papers-what-initials = Audzēkņa iniciāļi
papers-what-made = Pirmoreiz izdrukāts
papers-what-face = Uzraksts augšā
papers-what-ended = Izbeigts
