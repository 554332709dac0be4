# Saites: bez konta var rīkoties vienā tekstā.

links-step = Nosūtīt saites

links-title = Saites
links-lead = Kam nav konta, tas lasa, saskaņo, paraksta un vērtē ar saiti. Saite tikai atver tekstu; lai tam piekristu, persona ieraksta kodu, ko saņem uz šeit norādīto adresi.
links-places = Kuram tagad jārīkojas
links-places-none = Nevienu negaida.
links-place-sent = { $asked } – saite nosūtīta; jaunā to aizstās
links-do-new = Nosūtīt saiti
links-sent-title = Nosūtītās saites
links-none = Neviena saite vēl nav nosūtīta.
links-sent = nosūtīja { $who }, { $at } · { $channel }
links-opened = atvērta { $at }
links-not-opened = vēl nav atvērta
links-open = Derīga
links-assess-over = Vairs nav vajadzīga
links-done = Paveikts
links-newer = nosūtīja { $who }, { $at }, no jaunākas Tilts versijas; tās nolūku šī versija vēl nepazīst
links-newer-over = Vairs nedarbojas
links-too-old = Novecojusi
links-ended-revoked = Atsaukta
links-ended-replaced = Aizstāta
links-ended-wrong-person = Nepareizā persona
links-referred = Īstā persona būtu: { $name } { $email }
links-referred-nobody = Kas ir īstā persona, nav pateikts.
links-do-again = Nosūtīt šai personai
links-do-copy = Kopēt vai drukāt
links-do-remind = Atgādināt
links-do-revoke = Atsaukt
links-said-revoked = Saite atsaukta. Tā vairs neko neatver.
links-said-reminded = Atgādinājums ir ceļā.

links-purpose-review = Lasīt un komentēt
links-purpose-answer = Atbildēt rindu pa rindai
links-purpose-approve = Saskaņot
links-purpose-sign = Saskaņot un parakstīt
links-purpose-assess = Novērtēt audzēkni

links-new-title = Jauna saite
links-new-heading = Saite: { $party }
links-name = Vārds, uzvārds
links-name-signs = Persona, kas drīkst parakstīt šīs puses vārdā; tas nav prakses vadītājs
links-name-answers = Persona, kas pārzina darbu, piemēram, prakses vadītājs
links-name-assesses = Šī persona līgumā norādīta kā vērtētājs. Cits var vērtēt tikai pēc līguma grozījumiem.
links-position = Amats
links-email = E-pasts
links-email-hint = Uz turieni sūta parakstīšanas kodu. Bez adreses ar saiti var tikai lasīt un atbildēt.
links-email-assesses = Šīs personas pašas adrese: uz turieni sūta kodu, ar kuru iesniedz vērtējumu. Bez adreses veidlapu var aizpildīt, bet nevar iesniegt.
links-language = Lapu un vēstuļu valoda
links-channel = Kā to nosūtīsiet?
links-channel-mail = Tilts nosūta vēstuli
links-channel-mail-hint = ar saiti, izvēlētajā valodā
links-channel-text = Es nokopēju tekstu
links-channel-text-hint = jebkurai saziņas lietotnei
links-channel-paper = Es izdrukāju lapu
links-channel-paper-hint = ar attēlu tālruņa kamerai
links-prefers = Šī puse norādījusi: { $channel }
links-shares-address = Ir pareizi, ka divām pusēm ir šī adrese
links-do-send = Izveidot saiti
links-back-list = Atpakaļ pie saitēm
links-back = Atpakaļ pie teksta

links-error-name = Ierakstiet personas vārdu
links-error-email = Ierakstiet e-pasta adresi vai izvēlieties citu veidu
links-error-own-address = Šī ir jūsu pašu adrese: neviens nerīkojas cita vietā
links-error-shared-address = Tāda pati adrese ir citai šī teksta pusei. Pārbaudiet to vai apstipriniet, ka tā ir pareizi
links-error-assesses-nobody = Šī ir nosūtošās iestādes, audzēkņa vai likumiskā pārstāvja adrese: viņi nevērtē
links-error-channel = Izvēlieties, kā to nosūtīsiet

links-refused-send = Saites uz šo tekstu sūta tikai iestādes, kas to raksta.
links-refused-host-sends = Vērtētājam saiti nosūta uzņemošā iestāde: nosūtošā puse viena nevērtē.
links-refused-place = No šīs puses tagad nekas netiek gaidīts.
links-refused-ended = Šī saite vairs nav atvērta.
links-refused-no-address = Šai saitei nav zināma e-pasta adrese.
links-refused-reminded = Šī persona par to ir dzirdējusi pēdējo 24 stundu laikā. Atgādiniet vēlāk.
links-refused-code = Kas rīkojas ar saiti, tam šeit vajadzīgs kods.
links-refused-code-used = Šis kods jau ir izmantots.

links-show-title = Saite
links-show-heading = Saite: { $name }
links-show-mail = Vēstule ar šo saiti dodas uz { $email }. To var nodot arī citādi.
links-link = Saite
links-until = derīga līdz: { $day }
links-text = Teksts, ko sūtīt līdzi
links-text-hint = šīs personas valodā
links-message = Labdien, { $name }! Lūdzu, izlasiet un atbildiet: { $title }. { $link }
links-print = Uz papīra
links-print-hint = Izdrukājiet šo lapu: viss pārējais paliek ārpusē.
links-picture = Saite kā attēls kamerai

links-intro = { $who } lūdz jūs to izlasīt. Puse, kuras vārdā rīkojaties: { $party }. { $revision }. redakcija.
links-changes = { $n ->
    [zero] Kopš iepriekšējās redakcijas mainītas { $n } vietas. Tās ir iezīmētas.
    [one] Kopš iepriekšējās redakcijas mainīta { $n } vieta. Tā ir iezīmēta.
   *[other] Kopš iepriekšējās redakcijas mainītas { $n } vietas. Tās ir iezīmētas.
}
links-being-revised = Autori tekstu tagad labo. Kad būs jaunā redakcija, jums jautās vēlreiz.
links-not-yet = Jūsu kārta vēl nav pienākusi: tekstu paraksta, kad visi to ir saskaņojuši. Mēs jums rakstīsim, kad pienāks jūsu kārta; līdz tam varat to lasīt un lūgt labojumus.
links-done-already = Jūsu daļa ir paveikta. Tagad jums nekas nav jādara.
links-do-approve = Izlasīju: tagad saskaņot
links-do-sign = Izlasīju: tagad parakstīt
links-ask = Jautājumi:
links-wrong-person = Es neesmu īstā persona

links-approve-title = Saskaņot tekstu
links-sign-title = Parakstīt
links-approve-sentence = Es saskaņoju { $revision }. redakciju šīs puses vārdā: { $party }.
links-do-approve-now = Saskaņot
links-code = Kods
links-code-to = Ierakstīt kodu
links-code-hint = Seši cipari, ko nosūta uz { $email }
links-do-code = Nosūtīt man kodu
links-do-code-again = Nosūtīt citu kodu
links-code-sent = Kods ir ceļā uz { $email }. Tas ir derīgs desmit minūtes šajā pārlūkā.
links-simple = Vārds, kods un šis teikums ir Jūsu vienkāršais elektroniskais paraksts.
links-kept = Tiek saglabāts vārds, laiks, koda adrese un teksta kontrolsumma.
links-error-code-missing = Ierakstiet kodu vai lūdziet to nosūtīt
links-error-code = Tas nav īstais kods
links-error-code-old = Šajā pārlūkā vairs nav derīga koda: lūdziet nosūtīt jaunu
links-error-too-many-codes = Pārāk daudz kodu: pagaidiet ceturtdaļstundu vai jautājiet sūtītājam
links-error-codes-rest = Šai saitei šodien ievadīts pārāk daudz nepareizu kodu. Mēģiniet rīt vai palūdziet sūtītājam citu saiti.
links-error-no-address = E-pasta adrese nav zināma, tāpēc kodu nevar nosūtīt. Jautājiet sūtītājam vai parakstiet uz papīra.
links-means = parakstīts ar saiti un kodu
links-approved-title = Saskaņots
links-approved-all = Visi ir saskaņojuši.
links-approved-missing = Saskaņojuma vēl nav: { $who }. Tas ir lūgts.
links-then-sign = Kad visi būs saskaņojuši, Jums lūgs parakstīt.

links-decline-title = Es nepiekrītu
links-decline-text = Jūsu iemeslu saņem autori. Viņi labo tekstu, un visiem jautā vēlreiz.
links-decline-reason = Kam jābūt citādi?
links-do-decline = Lūgt labojumus

links-wrong-person-text = Saite beidzas, un par to uzzina { $who }. Jūsu nosauktajai personai raksta tikai tad, kad to apstiprina { $who }.
links-right-name = Īstās personas vārds, uzvārds
links-right-email = Īstās personas e-pasts
links-right-note = Daži vārdi
links-wrong-person-sure = Tas nav domāts man
links-error-wrong-person = Atzīmējiet, ka tas nav domāts jums
links-do-refer = Nosūtīt atpakaļ

links-unknown = Šī saite nav pilnīga vai šeit nav zināma
links-unknown-text = Nokopējiet no vēstules visu adresi no sākuma līdz beigām: tās daļa viegli pazūd, ja adrese sadalās divās rindās. Ja tas nelīdz, lūdziet jaunu saiti tam, kas to jums atsūtīja.
links-closed-elsewhere = Atveriet saiti no vēstules
links-closed-elsewhere-text = Šī lapa atveras tikai pārlūkā, kurā atvērta saite. Atveriet to no vēstules vēlreiz vai lūdziet jaunu.
links-closed-open = Saite ir atvērta
links-closed-open-text = Varat turpināt.
links-closed-too-old = Saite ir novecojusi
links-closed-too-old-text = Saites darbojas trīsdesmit dienas. Jaunu var saņemt ar vienu klikšķi.
links-closed-replaced = Ir jaunāka saite
links-closed-replaced-text = Izmantojiet saiti no jaunākās vēstules vai lūdziet to nosūtīt vēlreiz.
links-closed-revoked = Saite ir atsaukta
links-closed-revoked-text = Sūtītājs to ir atsaucis. Lūdzu, jautājiet sūtītājam.
links-closed-wrong-person = Saite ir beigusies
links-closed-wrong-person-text = Jūs pateicāt, ka tā nav domāta jums. Paldies: sūtītājs par to zina.
links-renew-to = Jaunā saite dodas uz { $email } un nekur citur.
links-renew-text = Jaunā saite dodas uz zināmo adresi un nekur citur.
links-do-renew = Nosūtīt man jaunu saiti
links-do-open = Atvērt
links-said-renewed = Ja adrese ir zināma, jaunā saite ir ceļā uz turieni.

links-readers = Kas varētu izlasīt un komentēt
links-readers-text = Kāds no puses cilvēkiem, piemēram, meistars, ar saiti izlasa šo redakciju un pasaka, kā trūkst. Ar to neko nesaskaņo un neparaksta.
links-place-reads = { $seat } – saite nosūtīta; lasīt var arī citi
links-do-new-review = Nosūtīt lasīšanai
links-review-over = Lasīšana beigusies
links-email-reads = Bez adreses saiti nokopējiet vai izdrukājiet.
links-refused-review = Šo redakciju vairs nevar komentēt.
links-review-intro = Izlasiet tekstu un pasakiet savas domas: pie katras vietas vai apakšā par visu tekstu. Jūs neko nesaskaņojat un neparakstāt.
links-review-whole = Jūsu komentārs par visu tekstu
links-review-closed = Šo redakciju vairs nevar komentēt. Paldies, ka izlasījāt!
links-review-agreed = Šo redakciju visi ir saskaņojuši. Paldies, ka izlasījāt!
links-said-commented = Paldies! Autori redzēs Jūsu komentāru.
