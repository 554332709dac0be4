# Vēstules: saņēmēja valodā.

mail-subject-asked-approve = Lūdzu, izlasiet un saskaņojiet: { $title }
mail-subject-asked-sign = Lūdzu, parakstiet: { $title }
mail-subject-sign = Lūdzu, izlasiet un parakstiet: { $title }
mail-subject-answer = Piecas minūtes Jūsu atbildei: { $title }
mail-subject-assess = Lūdzu, novērtējiet: { $title }
mail-subject-review = Lūdzu, izlasiet: { $title }
mail-subject-reminder = Joprojām gaidām Jūs: { $title }
mail-subject-code = Jūsu kods: { $title }
mail-subject-approved-for = Jūsu vietā saskaņots ar saiti: { $title }
mail-subject-signed-for = Jūsu vietā parakstīts ar saiti: { $title }
mail-subject-assessed-for = Novērtēts ar saiti: { $title }
mail-subject-completed = Visi ir parakstījuši: { $title }
mail-subject-declined = Lūgti labojumi: { $title }
mail-subject-ended = Beidzies: { $title }
mail-subject-withdrawn = Grozījumi atsaukti: { $title }
mail-subject-referred = Jūsu saite nonākusi pie nepareizās personas: { $title }
mail-subject-invitation = Lūdzu, pievienojieties: { $title }
mail-subject-invitation-person = Jūsu konts: { $title }

mail-greeting = Labdien, { $name }!

mail-kind-unit = mācīšanās rezultātu vienību
mail-kind-memorandum = saprašanās memorandu
mail-kind-agreement = mācību līgumu

mail-lead-asked-approve = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un to saskaņot vai lūgt labojumus.
mail-lead-asked-sign = Visi ir saskaņojuši { $kind } „{ $title }”. { $who } lūdz Jūs to parakstīt.
mail-lead-sign = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un tam piekrist.
mail-lead-answer = { $who } vēlas zināt, ko, lasot { $kind } „{ $title }”, pie Jums var apgūt: rindu pa rindai, aptuveni piecās minūtēs, arī tālrunī.
mail-lead-review = { $who } lūdz Jūs izlasīt { $kind } „{ $title }” un pateikt savas domas.
mail-lead-assess = { $who } lūdz Jūs novērtēt, kas pie Jums apgūts, skatot { $kind } „{ $title }”: rezultātu pa rezultātam, arī tālrunī. Varat jebkurā brīdī pārtraukt un turpināt vēlāk.
mail-for = Jūs to darāt šīs puses vārdā: { $party }.
mail-due = Lūdzu, izdariet to līdz šai dienai: { $day }.
mail-lead-code = Šis kods apliecina, ka tieši Jūs piekrītat tekstam „{ $title }”. Ierakstiet to lapā, kas atvērta Jūsu pārlūkā. Tas ir derīgs desmit minūtes.
mail-lead-code-assess = Šis kods apliecina, ka tieši Jūs iesniedzat vērtējumu, ko paredz „{ $title }”. Ierakstiet to lapā, kas atvērta Jūsu pārlūkā. Tas ir derīgs desmit minūtes.
mail-lead-approved-for = { $who } ar saiti un kodu ir saskaņojis tekstu „{ $title }” puses { $party } vārdā. Jums tas vairs nav jāsaskaņo.
mail-lead-signed-for = { $who } ar saiti un kodu ir parakstījis tekstu „{ $title }” puses { $party } vārdā. Jums tas vairs nav jāparaksta.
mail-lead-assessed-for = { $who } ar saiti un kodu ir iesniedzis vērtējumu, ko paredz „{ $title }”, puses { $party } vārdā.
mail-acted-for-wrong = Ja šī persona nedrīkst rīkoties Jūsu vārdā, nekavējoties ziņojiet teksta sūtītājam ({ $who }).
mail-assessed-for-wrong = Ja kaut kas nav pareizi, palūdziet to izlabot, pirms rezultāti tiek apstiprināti.
mail-lead-completed = Visi ir parakstījuši { $kind } „{ $title }”. Jums vairs nekas nav jādara.
mail-lead-declined = { $who } lūdz labot tekstu „{ $title }”. Iemesls:
mail-lead-ended = { $who } paziņo: teksts „{ $title }” ir beidzies. Jums nekas nav jādara.
mail-lead-ended-on = { $who } paziņo: teksts „{ $title }” beidzas šajā dienā: { $day }. Jums nekas nav jādara.
mail-lead-cancelled = { $who } paziņo: teksts „{ $title }” ir atcelts. Tas nestājas spēkā, un Jums nekas nav jādara.
mail-lead-superseded = { $who } paziņo: memorandu „{ $title }” aizstāj cits memorands. Jums nekas nav jādara.
mail-ended-why = Iemesls: { $reason }.
mail-lead-withdrawn = { $who } paziņo: grozījumi tekstā „{ $title }” ir atsaukti. Spēkā paliek tas, kas parakstīts iepriekš, un Jums nekas nav jādara. Iemesls:
mail-lead-referred = { $who } raksta: saite uz tekstu „{ $title }” nav domāta man. Saite vairs nedarbojas.
mail-referred-to = Īstā persona būtu: { $name }.
mail-lead-invitation = { $who } aicina Jūs pievienoties organizācijai „{ $organisation }” vietnē Tilts, kur skolas un uzņēmumi saskaņo un paraksta visu par audzēkņu praksi ārzemēs.
mail-lead-invitation-learner = Jums ir sagatavots konts vietnē Tilts; to izveidoja { $who }. Jūs esat šīs iestādes audzēknis: { $organisation }. Tur izlasīsiet un parakstīsiet to, ko darīsiet ārzemēs, un redzēsiet, kā tas tiek atzīts.
mail-lead-invitation-guardian = Jums ir sagatavots konts vietnē Tilts; to izveidoja { $who }. Jūs esat audzēkņa likumiskais pārstāvis: { $learner } ({ $organisation }). Tur izlasīsiet un parakstīsiet to, par ko vienojas pirms prakses ārzemēs.
mail-invitation-role = Jūsu loma: { $role }.
mail-invitation-until = Saite der vienu reizi, līdz šai dienai: { $day }.

mail-do-sign = Izlasīt un parakstīt
mail-do-answer = Atbildēt
mail-do-assess = Novērtēt
mail-do-review = Izlasīt
mail-do-read = Izlasīt
mail-do-revise = Izlasīt iemeslu un labot
mail-do-links = Nosūtīt īstajai personai
mail-do-join = Pievienoties
mail-do-account = Atvērt savu kontu

mail-opens = Saite tikai atver tekstu. Lai tam piekristu, Jūs ierakstīsiet kodu, ko tad nosūtīsim uz šo adresi.
mail-opens-assess = Saite tikai atver veidlapu. Lai iesniegtu vērtējumu, Jūs ierakstīsiet kodu, ko mēs tad nosūtīsim uz šo adresi.
mail-code-unasked = Ja kodu neesat lūguši, nedariet neko: bez tā neviens nevar parakstīt Jūsu vārdā.
mail-code-unasked-assess = Ja kodu neesat lūguši, nedariet neko: bez tā neviens nevar iesniegt vērtējumu Jūsu vārdā.
mail-questions = Jautājumi: { $who }, { $email }
mail-wrong-person = Ja neesat īstā persona, atveriet saiti un pasakiet to tur.
mail-invitation-unknown = Ja nezināt, par ko ir šī vēstule, nedariet neko: nekas nav mainīts.

mail-digest-subject = { $n ->
    [zero] { $n } ziņu Jums
    [one] { $n } ziņa Jums
   *[other] { $n } ziņas Jums
}
mail-digest-lead = { $n ->
    [zero] Jums ir { $n } jaunumu:
    [one] Jums ir { $n } jaunums:
   *[other] Jums ir { $n } jaunumi:
}
mail-digest-foot = Šo vēstuli saņemat reizi dienā, ja tajā ir kas sakāms, jo tā esat izvēlējušies. To var mainīt šeit: { $link }
