# Ko uzņēmums saka par vienību, rindu pa rindai, telefonā.

answers-keep = Der
answers-too-hard = Par grūtu
answers-not-here = Pie mums nedara
answers-count-keep = Der: { $n }
answers-count-too-hard = Par grūtu: { $n }
answers-count-not-here = Pie mums nedara: { $n }
answers-title = Vai tas der jūsu darbnīcai?
answers-intro = { $n ->
    [zero] { $n } rindu, apmēram { $minutes } min. { $revision }. redakcija.
    [one] { $n } rinda, apmēram { $minutes } min. { $revision }. redakcija.
   *[other] { $n } rindas, apmēram { $minutes } min. { $revision }. redakcija.
}
answers-for = Jūs atbildat šī uzņēmuma vārdā: { $who }.
answers-no-wrong = Nepareizu atbilžu nav. Skolas plānu maina pēc tā, ko teiksiet.
answers-look = Uz ko skatās
answers-follow = Kas pie jums izdotos?
answers-optional = Nav obligāti
answers-add = To mēs varētu pievienot
answers-add-hint = Darbs, ko vislabāk var apgūt pie jums. Pietiek ar vienu teikumu; tas kļūs par ierosinājumu.
answers-answered = Atbildēts: { $n } no { $of }
answers-saved-at = Saglabāts { $at }
answers-sent-at = Nosūtīts { $at }
answers-later = Turpināt šajā lapā varat arī vēlāk un atbildes mainīt, līdz visi ir saskaņojuši.
answers-do-send = Saglabāt un nosūtīt
answers-to-unit = Lasīt visu vienību
answers-who-sends = Kas pie jums brauks
answers-said-sent = Paldies! Jūsu atbildes ir nosūtītas, un skolas tās lasa blakus katrai rindai.
answers-card = Kā to redz jūsu darbnīca
answers-card-text = Pasakiet par katru rindu, kas der, kas ir par grūtu un ko pie jums nedara. Tas aizņem apmēram piecas minūtes un nevienam neko neuzliek.
answers-do-answer = Atbildēt par katru rindu
answers-people = { $n ->
    [zero] Par katru rindu atbildējuši { $n } cilvēku.
    [one] Par katru rindu atbildējis { $n } cilvēks.
   *[other] Par katru rindu atbildējuši { $n } cilvēki.
}
answers-refused = Par to atbild vienības uzņēmumu cilvēki: { $who }
answers-refused-nobody = Par to atbild vienības uzņēmumu cilvēki, bet neviens uzņēmums vienībā vēl nav nosaukts.
answers-refused-revision = Redakcijas vietā, par kuru atbildējāt, ir stājusies jaunāka. Jūsu iepriekšējās atbildes ir saglabātas; lūdzu, apskatiet rindas vēlreiz.
answers-error-answer = Izvēlieties vienu no trim atbildēm
answers-earlier = Jūs atbildējāt par agrāku redakciju; jūsu atbildes ir zemāk. Lūdzu, apskatiet katru rindu vēlreiz.
answers-line = { $n }. rinda
answers-note-to = Piezīme par { $n }. rindu
