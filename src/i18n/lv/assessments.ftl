# Audzēkņa vērtēšana: audzēkņa paša lapa, uzņēmēja veidlapa un abi vērtējumi blakus.

assessments-author-learner = Pašvērtējums
assessments-author-host = Uzņemošās puses vērtējums

## Stāvokļi

assessments-phase-planned = Saskaņots
assessments-phase-assessed = Novērtēts
assessments-phase-validated = Apstiprināts
assessments-phase-recognised = Atzīts
assessments-stage-open = Tiek rakstīts
assessments-stage-submitted = Iesniegts
assessments-stage-corrected = Izlabots

## Kurš drīkst un kad

assessments-refused-not-signed = Rezultātus ieraksta, kad mācību līgumu ir parakstījuši visi.
assessments-refused-cancelled = Šis mācību līgums ir atcelts. Tajā vairs neko nevar ierakstīt.
assessments-refused-completed = Šeit viss ir izlemts. Līgums ir pabeigts.
assessments-refused-self-assess = Šo pašvērtējumu var sniegt tikai { $who }.
assessments-refused-assess = Vērtēt drīkst tikai līgumā nosauktie uzņemošās puses vērtētāji: { $who }.
assessments-refused-assess-nobody = Vērtēt drīkst tikai līgumā nosauktie uzņemošās puses vērtētāji, bet līgumā neviens nav nosaukts.
assessments-refused-submitted = Tas ir iesniegts un slēgts labojumiem.
assessments-refused-validated = Rezultāti ir apstiprināti. Vērtējums vairs nevar mainīties.
assessments-refused-correcting = Šeit nav ko labot, vai arī labojums jau tiek rakstīts.
assessments-refused-empty = Vēl nekas nav saglabāts, ko varētu iesniegt.

## Audzēkņa paša lapa

assessments-self-assessment = Pašvērtējums
assessments-own-title = Cik labi jūs to protat?
assessments-own-of = Pašvērtējums: { $who }
assessments-own-intro = { $n ->
    [zero] { $n } jautājumu no jūsu līguma. Jebkurā brīdī varat pārtraukt un turpināt vēlāk.
    [one] { $n } jautājums no jūsu līguma. Jebkurā brīdī varat pārtraukt un turpināt vēlāk.
   *[other] { $n } jautājumi no jūsu līguma. Jebkurā brīdī varat pārtraukt un turpināt vēlāk.
}
assessments-own-blind = Prakses vadītāja vērtējumu redzēsiet, kad būsiet pabeiguši abi. Arī prakses vadītājs jūsu atbildes pirms tam neredz.
assessments-own-blind-until = Prakses vadītāja vērtējumu redzēsiet, kad būsiet pabeiguši abi, vēlākais { $date } Arī prakses vadītājs jūsu atbildes pirms tam neredz.
assessments-own-no-occasion = Vēl nav bijis izdevības
assessments-own-free = Kas skolai būtu jāzina?
assessments-own-free-hint = Nav obligāti, pietiek ar vienu teikumu
assessments-own-consequence = Pēc iesniegšanas atbildes vairs nevarēs mainīt.
assessments-own-submit = Iesniegt

## Uzņēmēja veidlapa

assessments-assessment = Vērtējums
assessments-host-title = Novērtējiet audzēkni: { $who }
assessments-host-of = Vērtējums: { $who }
assessments-host-intro = { $n ->
    [zero] { $n } rezultātu un kritēriju no parakstītā līguma. Varat jebkurā brīdī pārtraukt un turpināt vēlāk.
    [one] { $n } rezultāts vai kritērijs no parakstītā līguma. Varat jebkurā brīdī pārtraukt un turpināt vēlāk.
   *[other] { $n } rezultāti un kritēriji no parakstītā līguma. Varat jebkurā brīdī pārtraukt un turpināt vēlāk.
}
assessments-due = Termiņš: { $date }.
assessments-waiting-signatures = Rezultātus ieraksta, kad mācību līgumu ir parakstījuši visi.
assessments-host-blind = Audzēkņa pašvērtējumu redzēsiet, kad būsiet iesnieguši abi.
assessments-agreed-method = Saskaņotā metode
assessments-recording = Kā to dokumentē
assessments-counter = { $n } no { $of }
assessments-look-at = Kam pievērst uzmanību:
assessments-level = Kādā līmenī?
assessments-level-of = Līmenis: { $what }
assessments-cause = Atšķirība un cēlonis
assessments-cause-of = { $what }: kā trūkst, un kāpēc?
assessments-cause-hint = To drukās sekmju izrakstā: piemēram, zāģis izrāva zaru, un jaunais dēlis pienāca par vēlu
assessments-remark = Piezīme
assessments-remark-on = Piezīme: { $what }
assessments-add-remark = Pievienot piezīmi
assessments-remark-hint = Par veselību vai privāto dzīvi šeit neraksta
assessments-send-link = Nosūtīt saiti: { $who }
assessments-link-blind = Audzēknis vērtē atsevišķi: neviens no jums iepriekš neredz otra atbildes.
assessments-link-no-address = Jūsu e-pasta adrese nav zināma. Veidlapu var aizpildīt un saglabāt, bet, lai to iesniegtu, vajadzīgs kods, ko sūta uz jūsu adresi: jautājiet tam, kas jums iedeva saiti.
assessments-whole = Vērtējums kopumā
assessments-assessed-on = Vērtēšanas diena
assessments-place = Vieta
assessments-method = Metode
assessments-method-hint = Kā vērtējāt: vērojot darbu, pēc darba parauga, sarunā
assessments-strengths = Stiprās puses
assessments-weaknesses = Kas vēl jāapgūst
assessments-additional-skills = Prasmes ārpus līguma
assessments-additional-skills-hint = Ko audzēknis apguvis papildus, piemēram, strādājot komandā
assessments-answered = Atbildēts: { $n } no { $of }
assessments-saved-at = Saglabāts: { $at }
assessments-saved-by = Saglabāja { $who }, { $at }
assessments-check-button = Pārbaudīt un iesniegt
assessments-said-saved = Saglabāts. Iesniegts vēl nekas nav.

## Pārbaudes lapa

assessments-check = Pārbaude
assessments-check-title = Pārbaudiet vērtējumu: { $who }
assessments-change = Mainīt
assessments-complete = Papildināt vērtējumu
assessments-missing = { $n ->
    [zero] Vēl trūkst { $n } lietu
    [one] Vēl trūkst { $n } lietas
   *[other] Vēl trūkst { $n } lietu
}
assessments-missing-answer = izvēlieties atbildi
assessments-missing-level = izvēlieties līmeni
assessments-missing-cause = pasakiet, kā trūkst un kāpēc
assessments-missing-day = ievadiet vērtēšanas dienu
assessments-missing-possible-day = ievadiet dienu, kas ir mobilitātes laikā un nav nākotnē
assessments-missing-place = ievadiet vietu
assessments-missing-method = pasakiet, kā vērtējāt
assessments-submit-consequence = Iesniegšana slēdz vērtējumu labojumiem. Nosūtošā iestāde tad var to lasīt un apstiprināt. Kamēr tas nav apstiprināts, vērtējumu var labot, norādot iemeslu, kā nākamo numuru.
assessments-submit = Iesniegt vērtējumu
assessments-said-submitted = Vērtējums ir iesniegts. Nosūtošā iestāde ir aicināta to apstiprināt.
assessments-said-own-submitted = Jūsu pašvērtējums ir iesniegts.

## Labojumi

assessments-number = Vērtējums Nr. { $n }
assessments-other-numbers = Citi numuri
assessments-correction = Labot
assessments-correction-consequence = Labojums atver nākamo numuru, kurā jau ir šīs atbildes. Šis vērtējums paliek lasāms.
assessments-correction-reason = Kāpēc to labo?
assessments-error-correction-reason = Pasakiet, kāpēc vērtējumu labo
assessments-correct = Atvērt labojumu
assessments-correcting = Jūs labojat iesniegto vērtējumu
assessments-corrected-because = Kāpēc tas ir labots
assessments-being-corrected = Uzņemošā puse šo vērtējumu labo kopš { $at } Jaunais numurs to aizstās, tiklīdz būs iesniegts.
assessments-replaced = To ir aizstājis vēlāks numurs.
assessments-said-correcting = Labojums ir atvērts. Tas sāks skaitīties, kad to iesniegsiet.

## Iesniegtais

assessments-column-outcome = Mācīšanās rezultāts
assessments-column-result = Vērtējums
assessments-open-answer = nav atbildēts
assessments-further = Tālāk
assessments-to-validation = Apstiprināšana
assessments-to-transcript = Sekmju izraksts
assessments-to-placement = Uz prakses vietu
assessments-not-there = Vērtējuma, ko lasīt, vēl nav
assessments-not-there-why = To varēs lasīt, kad tas būs iesniegts un jums atvērts: kad iesnieguši būs gan audzēknis, gan uzņemošā puse vai kad būs pagājis termiņš.

## Abi vērtējumi blakus

assessments-results = Rezultāti
assessments-results-title = Rezultāti: { $who }
assessments-results-title-own = Ko sakāt jūs un ko saka uzņemošā puse
assessments-results-lead = { $who } vērtēja { $date }
assessments-results-lead-own = { $who } vērtēja jūsu darbu { $date }
assessments-results-differ = { $n ->
    [0] Visi { $of } vērtēti vienādi.
    [zero] Atšķirīgi vērtēti { $n } no { $of }.
    [one] Atšķirīgi vērtēts { $n } no { $of }.
   *[other] Atšķirīgi vērtēti { $n } no { $of }.
}
assessments-results-not-yet = Abi vērtējumi šeit būs redzami blakus, tiklīdz abi jums būs atvērti.
assessments-yet-title = Kā vēl trūkst
assessments-waiting-own = Pašvērtējums: { $who }.
assessments-waiting-host = Vērtē { $who }.
assessments-opens = No { $date } visi iesaistītie lasa to, kas iesniegts.
assessments-read-own = Lasīt pašvērtējumu
assessments-read-host = Lasīt uzņemošās puses vērtējumu
assessments-do-own = Novērtēt sevi
assessments-do-host = Vērtēt
assessments-do-validate = Apstiprināt
assessments-you = Jūs
assessments-learner = Audzēknis
assessments-host = Uzņemošā puse
assessments-column-picture = Attēls
assessments-column-words = Vārdos
assessments-no-level = bez līmeņa
assessments-both = Audzēknis: { $own }, uzņemošā puse: { $host }
assessments-both-own = Jūs: { $own }, uzņemošā puse: { $host }
assessments-verdict-same = Abi vērtē vienādi
assessments-verdict-same-own = Jūs vērtējat vienādi
assessments-verdict-lower = Uzņemošā puse vērtē zemāk
assessments-verdict-higher = Uzņemošā puse vērtē augstāk
assessments-verdict-one-sided = Līmeni norādījusi tikai viena puse
assessments-verdict-neither = Līmeni nav norādījis neviens

## Septiņi soļi

assessments-way-placed = Norīkots praksē
assessments-way-signed = Līgums
assessments-way-departure = Izbraukšana
assessments-way-self = Pašvērtējums
assessments-way-assessment = Vērtējums
assessments-way-validation = Apstiprināšana
assessments-way-recognition = Atzīšana
assessments-way-by = līdz { $date }
