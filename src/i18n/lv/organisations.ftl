# Organizācijas: adrešu grāmata.

organisations-title = Organizācijas
organisations-lead = Jūsu organizācija, jūsu ierakstītās organizācijas un sadarbības partneri.
organisations-lead-administrator = Visas šīs sistēmas organizācijas un to pirmie dalībnieki.
organisations-empty = Organizāciju vēl nav.
organisations-empty-text = Partneri šeit parādīsies, tiklīdz būs pievienojušies kopīgai partnerībai.
organisations-empty-administrator = Izveidojiet pirmo un uzaiciniet cilvēku, kurš to vadīs.
organisations-shown = { $n ->
    [zero] { $n } organizāciju
    [one] { $n } organizācija
   *[other] { $n } organizācijas
}
organisations-new = Jauna organizācija
organisations-new-lead = Skola, uzņēmums vai cita iestāde, kas šeit strādās patstāvīgi. Partnerus labāk ieraksta tie, kas ar tiem sadarbojas.
organisations-new-consequence = Nākamajā lapā redzēsiet saiti pirmajam dalībniekam. To parāda tikai vienreiz.
organisations-make = Izveidot organizāciju
organisations-first-member = Pirmais dalībnieks
organisations-first-member-text = Šis cilvēks pārvalda organizācijas dalībnieku tiesības un uzaicina pārējos.
organisations-edit = Labot organizācijas datus
organisations-edit-lead = Tas, kas turpmāk būs redzams dokumentos. Saskaņošanai iesniegtie dokumenti nemainās.
organisations-edit-kept = Šo organizāciju ierakstījāt jūs un uzturat tās datus, līdz pievienosies tās pirmais dalībnieks.
organisations-edit-consequence = Iesniegtie un parakstītie teksti nemainās.
organisations-said-saved = Organizācijas dati saglabāti.
organisations-said-suspended = Organizācijas darbība ir apturēta. Tās dalībnieku konti paliek, bet tiesību viņiem nav, līdz atjaunosiet darbību.
organisations-said-resumed = Organizācijas darbība ir atjaunota.

## Lauki

organisations-section-what = Organizācija
organisations-section-reach = Adrese un numuri
organisations-section-people = Kas to pārstāv
organisations-section-contact = Kontaktpersona
organisations-section-contact-text = Kam partneri zvana un raksta.
organisations-section-representative = Likumīgais pārstāvis
organisations-section-representative-text = Persona, kurai ir tiesības parakstīt organizācijas vārdā. Bieži tā nav kontaktpersona un nav prakses vadītājs.
organisations-section-how = Kā ar to sadarboties
organisations-choose = Izvēlieties
organisations-name = Nosaukums
organisations-kind = Organizācijas veids
organisations-kind-hint = Partnerībā tai var būt cita loma.
organisations-country = Valsts
organisations-country-hint = Kur tā reģistrēta.
organisations-oid = OID numurs
organisations-oid-hint = Eiropas Komisijas piešķirtais numurs: burts E un astoņi cipari.
organisations-registration-number = Reģistrācijas numurs
organisations-registration-hint = Kā valsts reģistrā.
organisations-address = Adrese
organisations-phone = Tālrunis
organisations-email = E-pasts
organisations-website = Tīmekļvietne
organisations-contact-name = Vārds, uzvārds
organisations-representative-name = Vārds, uzvārds
organisations-position = Amats
organisations-languages = Darba valodas
organisations-channel = Kā ar to labāk sazināties
organisations-channel-mail = Saite e-pastā
organisations-channel-text = Saite īsziņā
organisations-channel-paper = Uz papīra

## Lapa

organisations-members = Dalībnieki
organisations-no-members = Vēl neviens nav pievienojies.
organisations-no-members-text = Uzaiciniet cilvēku, kurš runā tās vārdā. Saite der četrpadsmit dienas.
organisations-no-members-other = Pirmo dalībnieku var uzaicināt tas, kurš organizāciju ierakstīja.
organisations-next = Ko varat darīt
organisations-learners = Skolas audzēkņi
organisations-history = Vēsture
organisations-status = Statuss
organisations-status-own = Jūsu organizācija
organisations-status-joined = Ir dalībnieki
organisations-status-invited = Vēl neviens nav pievienojies
organisations-status-kept = Partnera ierakstīta
organisations-status-suspended = Darbība apturēta
organisations-suspend = Apturēt darbību
organisations-suspend-text = Dalībniekiem nebūs tiesību, līdz atjaunosiet darbību. Nekas netiek dzēsts.
organisations-resume = Atjaunot darbību

## Ko nevar pieņemt

organisations-error-name = Ierakstiet organizācijas nosaukumu
organisations-error-kind = Izvēlieties organizācijas veidu
organisations-error-country = Izvēlieties valsti
organisations-error-oid = Rakstiet OID numuru kā burtu E un astoņus ciparus, piemēram, E10012345
organisations-error-oid-taken = Organizācija ar šādu OID numuru jau ir sistēmā. Atrodiet to pēc OID numura.
organisations-error-registration-number = Izvēlētajā valstī reģistrācijas numurs izskatās citādi
organisations-error-registration-taken = Organizācija ar šādu reģistrācijas numuru jau ir sistēmā. Atrodiet to pēc numura.
organisations-error-website = Rakstiet adresi kā www.example.org
organisations-refused-administer = To dara tikai platformas administrators.
organisations-refused-edit = Datus labo tikai „{ $who }” koordinatori, bet, kamēr organizācijai nav neviena dalībnieka, tas, kurš to ierakstīja.
organisations-refused-suspended = Šīs organizācijas darbība ir apturēta.
organisations-refused-not-suspended = Šīs organizācijas darbība nav apturēta.
