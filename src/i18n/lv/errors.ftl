# Viena lapa visām kļūdām: kas notika, kas saglabājies, ko darīt.

errors-400-title = Nosūtīto neizdevās nolasīt
errors-400-text = Pārlūks nosūtīja kaut ko, ko šī lapa nesaprot. Atveriet lapu no jauna un mēģiniet vēlreiz.
errors-401-title = Vispirms ieejiet savā kontā
errors-401-text = Lai redzētu šo lapu, vajadzīgs konts. Iespējams, jūsu sesija ir beigusies.
errors-403-title = Šis solis nav jūsu ziņā
errors-403-text = To drīkst veikt kāds cits. Lapā, no kuras nācāt, ir teikts, kurš.
errors-404-title = Šo lapu nevar atrast
errors-404-text = Iespējams, adresē ir kļūda, lapa ir noņemta vai pieder organizācijai, kurā jūs nestrādājat.
errors-405-title = Šī lapa tam nav domāta
errors-405-text = Lapa pastāv, bet ne tam, ko tikko mēģinājāt. Atveriet to no jauna un izmantojiet tās pogas.
errors-409-title = Tas neatbilst tam, kas ir tagad
errors-409-text = Tas, ko gribējāt darīt, vairs neatbilst pašreizējam stāvoklim. Atveriet lapu no jauna un apskatiet, kas jauns.
errors-410-title = Šī saite vairs nedarbojas
errors-410-text = Tā jau ir izmantota vai atsaukta, vai arī ir beidzies tās termiņš. Palūdziet jaunu saiti tam, kurš jums to deva.
errors-413-title = Sūtījums ir pārāk liels
errors-413-text = Nosūtītais ir lielāks, nekā šī lapa pieņem. Saīsiniet tekstu un nosūtiet vēlreiz.
errors-415-title = Šāda veida saturu nepieņemam
errors-415-text = Lapa gaida savu veidlapu, kādu to sūta pārlūks. Atveriet lapu no jauna un izmantojiet tās veidlapu.
errors-429-title = Pārāk daudz mēģinājumu
errors-429-text = Uzgaidiet dažas minūtes un mēģiniet vēlreiz.
errors-500-title = Mūsu pusē radās kļūda
errors-500-text = Tā nav jūsu vaina. Mēģiniet vēlreiz pēc dažām minūtēm.
errors-503-title = Tilts pašlaik nevar atbildēt
errors-503-text = Notiek apkope, vai arī vienlaikus ir pārāk daudz pieprasījumu. Mēģiniet vēlreiz pēc minūtes.

errors-lost-update = Kamēr lapa bija atvērta, kāds cits to mainīja. Atveriet lapu no jauna un apskatiet, kas jauns.
errors-needs-account = To dara cilvēks, kas ieiet ar savu kontu. Ar saiti var lasīt, komentēt un ierosināt.
errors-once-misused = Šī veidlapa jau ir izmantota kaut kam citam. Atveriet lapu no jauna un aizpildiet to vēlreiz.
errors-nothing-changed = Šoreiz nekas netika saglabāts. Iepriekš saglabātais ir neskarts.
errors-nothing-changed-get = Nekas no saglabātā nav zudis.
errors-typed = Jūsu ierakstītais
errors-to-home = Pāriet uz sākumu
errors-to-object = Apskatīt, par ko tas ir
errors-to-sign-in = Ieiet
