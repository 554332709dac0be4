# Kas kādam jāpaveic, kā darba virsraksts; beigās stāv teksta vai partnerības nosaukums vai audzēkņa vārds.

asks-join = Pievienojieties partnerībai: { $subject }
asks-revise = Izdariet lūgtos labojumus: { $subject }
asks-approve = Saskaņojiet: { $subject }
asks-decide = Atbildiet, ko pieņemat no ierosinātā: { $subject }
asks-sign = Izlasiet un parakstiet: { $subject }
asks-self-assess = Novērtējiet sevi: { $subject }
asks-assess = Novērtējiet: { $subject }
asks-validate = Apstipriniet rezultātus: { $subject }
asks-recognise = Lemiet par rezultātu atzīšanu: { $subject }
