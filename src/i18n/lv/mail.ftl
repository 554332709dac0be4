# Vēstules: saņēmēja valodā.

mail-subject-asked-approve = Lūdzu, izlasiet un saskaņojiet: { $title }
mail-subject-asked-sign = Lūdzu, parakstiet: { $title }
mail-subject-sign = Lūdzu, izlasiet un parakstiet: { $title }
mail-subject-answer = Piecas minūtes Jūsu atbildei: { $title }
mail-subject-review = Lūdzu, izlasiet: { $title }
mail-subject-reminder = Joprojām gaidām Jūs: { $title }
mail-subject-code = Jūsu kods: { $title }
mail-subject-completed = Visi ir parakstījuši: { $title }
mail-subject-declined = Lūgti labojumi: { $title }
mail-subject-ended = Beidzies: { $title }
mail-subject-referred = Jūsu saite nonākusi pie nepareizās personas: { $title }

mail-greeting = Labdien, { $name }!

mail-kind-unit = mācīšanās rezultātu vienību
mail-kind-memorandum = saprašanās memorandu
mail-kind-agreement = mācību līgumu

mail-lead-asked-approve = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un to saskaņot vai lūgt labojumus.
mail-lead-asked-sign = Visi ir saskaņojuši { $kind } „{ $title }”. { $who } lūdz Jūs to parakstīt.
mail-lead-sign = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un tam piekrist.
mail-lead-answer = { $who } vēlas zināt, ko, lasot { $kind } „{ $title }”, pie Jums var apgūt: rindu pa rindai, aptuveni piecās minūtēs, arī tālrunī.
mail-lead-review = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un pateikt savas domas.
mail-for = Jūs to darāt šīs puses vārdā: { $party }.
mail-due = Lūdzu, izdariet to līdz šai dienai: { $day }.
mail-lead-code = Šis kods apliecina, ka tieši Jūs piekrītat tekstam „{ $title }”. Ierakstiet to lapā, kas atvērta Jūsu pārlūkā. Tas ir derīgs desmit minūtes.
mail-lead-completed = Visi ir parakstījuši { $kind } „{ $title }”. Jums vairs nekas nav jādara.
mail-lead-declined = { $who } lūdz labot tekstu „{ $title }”. Iemesls:
mail-lead-ended = { $who } paziņo: teksts „{ $title }” ir beidzies. Jums nekas nav jādara.
mail-lead-ended-on = { $who } paziņo: teksts „{ $title }” beidzas šajā dienā: { $day }. Jums nekas nav jādara.
mail-lead-cancelled = { $who } paziņo: teksts „{ $title }” ir atcelts. Tas nestājas spēkā, un Jums nekas nav jādara.
mail-lead-superseded = { $who } paziņo: memorandu „{ $title }” aizstāj cits memorands. Jums nekas nav jādara.
mail-ended-why = Iemesls: { $reason }.
mail-lead-referred = { $who } raksta: saite uz tekstu „{ $title }” nav domāta man. Saite vairs nedarbojas.
mail-referred-to = Īstā persona būtu: { $name }.

mail-do-sign = Izlasīt un parakstīt
mail-do-answer = Atbildēt
mail-do-review = Izlasīt
mail-do-read = Izlasīt
mail-do-revise = Izlasīt iemeslu un labot
mail-do-links = Nosūtīt īstajai personai

mail-opens = Saite tikai atver tekstu. Lai tam piekristu, Jūs ierakstīsiet kodu, ko tad nosūtīsim uz šo adresi.
mail-code-unasked = Ja kodu neesat lūguši, nedariet neko: bez tā neviens nevar parakstīt Jūsu vārdā.
mail-questions = Jautājumi: { $who }, { $email }
mail-wrong-person = Ja neesat īstā persona, atveriet saiti un pasakiet to tur.
