home-title = Sākums
home-good-morning = Labrīt, { $name }!
home-good-day = Labdien, { $name }!
home-good-evening = Labvakar, { $name }!
home-nothing-waits = Jūs nekas negaida.
home-waiting = { $n ->
    [zero] Jūs gaida { $n } darbu.
    [one] Jūs gaida { $n } darbs.
   *[other] Jūs gaida { $n } darbi.
}
home-waits-for-me = Kas gaida mani
home-overdue = Nokavēts
home-this-week = Šonedēļ
home-later = Vēlāk
home-all-done = Pašlaik jūs nekas negaida.
home-all-done-text = Šeit parādīsies tas, ko citi no jums gaida: vienība, kas jāsaskaņo, līgums, kas jāparaksta, audzēknis, kas jāvērtē.
home-all-done-text-private = Šeit parādīsies tas, ko no jums gaida skola: līgums, kas jāparaksta, vai pašvērtējums.
home-my-mobilities = Mana mobilitāte
home-no-placements = Mobilitātes vēl nav.
home-no-placements-text = Kad skola jums būs atradusi prakses vietu ārzemēs, šeit redzēsiet visu, kas jādara.
home-first-steps = Pirmie soļi
home-step-partner = Uzaiciniet sadarbības partnerus
home-step-partner-text = Skolu vai uzņēmumu ārzemēs. Tas var pievienoties ar savu kontu, vai arī jūs to ierakstāt un uzaicināt vēlāk.
home-step-partner-go = Dibināt partnerību
home-step-unit = Uzrakstiet mācīšanās rezultātu vienību
home-step-unit-text = Kas tiks apgūts; to saskaņo abas skolas un abu pušu darba devēji. Viena vienība der daudzām mobilitātēm.
home-step-unit-go = Rakstīt vienību
home-step-mobility = Plānojiet mobilitāti
home-step-mobility-text = Viena grupa, viena uzņemošā iestāde, viens laiks. Katram audzēknim savs mācību līgums.
home-step-mobility-go = Plānot mobilitāti
home-evidence = Pierādījumu ķēde
home-evidence-objects = Objekti ar vēsturi
home-evidence-entries = Ieraksti
home-evidence-head = Visu ķēžu galu kontrolsumma
home-waiting-for-others = Gaidām citus
home-waiting-for-others-empty = Šeit redzēsiet, kurš vēl nav atbildējis vai parakstījis un cik ilgi.
home-news = Kas noticis
home-news-empty = Šeit redzēsiet, ko ir izdarījuši citi.
home-new = Jauns
home-mobilities = Mobilitātes
home-all-mobilities = Visas mobilitātes
home-no-mobilities = Mobilitāšu vēl nav.
home-no-mobilities-text = Katra būs viena rinda: posms, cik līgumu parakstīts, cik audzēkņu novērtēts un cik rezultātu atzīts.
home-column-mobility = Mobilitāte
home-column-stage = Posms
home-column-signed = Parakstīti līgumi
home-column-assessed = Novērtēti
home-column-recognised = Atzīti
home-learners = { $n ->
    [zero] { $n } audzēkņu
    [one] { $n } audzēknis
   *[other] { $n } audzēkņi
}
home-of = { $k } no { $n }
home-others-more = { $n ->
    [zero] un vēl { $n } citu; tie redzami mobilitāšu un partnerību lapās
    [one] un vēl { $n } cits; tas redzams mobilitāšu un partnerību lapās
   *[other] un vēl { $n } citi; tie redzami mobilitāšu un partnerību lapās
}
