# Uzaicinājumi: kā tos izveido, saite un lapa, ko tā atver.

invitations-new = Uzaicināt dalībnieku
invitations-first = Tas būs pirmais dalībnieks: cilvēks, kurš pārvalda organizāciju un uzaicina pārējos.
invitations-first-kept = Šo organizāciju ierakstījāt jūs. Pirmais dalībnieks to pārņem ar visu, ko esat rakstījuši, un pievienojas partnerībām, kurās tā ierakstīta.
invitations-name = Cilvēka vārds, uzvārds
invitations-email = E-pasts
invitations-email-hint = Adrese, ar kuru cilvēks pieteiksies.
invitations-role = Loma
invitations-role-first-hint = Uzņēmumu var pārvaldīt arī tā pārstāvis viens pats.
invitations-role-coordinator-text = Visu sagatavo un pārvalda organizācijas dalībnieku tiesības.
invitations-role-teacher-text = Raksta vienības, vērtē vai apstiprina rezultātus.
invitations-role-representative-text = Runā uzņēmuma vārdā, saskaņo vienības, pārvalda dalībnieku tiesības.
invitations-role-mentor-text = Vada un vērtē audzēkni darba vietā.
invitations-role-awarding-body-text = Atzīst rezultātus kompetentās institūcijas vārdā.
invitations-role-auditor-text = Visu lasa, neko nemaina.
invitations-may-sign = Šis cilvēks drīkst parakstīt organizācijas vārdā
invitations-may-sign-hint = Memorandus un mācību līgumus. To jebkurā laikā var mainīt.
invitations-make = Izveidot uzaicinājumu
invitations-said-joined = Laipni lūdzam! Jūsu konts ir gatavs.
invitations-said-revoked = Uzaicinājums atsaukts. Saite vairs neder.
invitations-open = Spēkā esošie uzaicinājumi
invitations-until = der līdz { $until }
invitations-too-old = novecojis: nosūtiet vēlreiz
invitations-language = Vēstules valoda
invitations-again = Nosūtīt vēlreiz
invitations-said-again = Vēstule ir nosūtīta vēlreiz.
invitations-refused-again = Šai personai vēstule ir nosūtīta pēdējo 24 stundu laikā. Nosūtiet vēlreiz vēlāk.
invitations-revoke = Atsaukt
invitations-error-name = Ierakstiet cilvēka vārdu
invitations-error-email = Ierakstiet cilvēka e-pasta adresi
invitations-error-role = Izvēlieties lomu
invitations-error-first = Pirmajam dalībniekam jāpārvalda organizācija: izvēlieties citu lomu
invitations-error-has-seat = Šim cilvēkam šeit jau ir šāda loma

## Saite, ko parāda vienreiz

invitations-link-title = Uzaicinājums
invitations-link-heading = Uzaicinājums ir gatavs: { $name }
invitations-link-lead = Vēstule ar šo saiti tiek nosūtīta uz adresi { $email }. Saiti varat nodot arī citādi; to redzat tikai tagad.
invitations-link = Saite
invitations-link-until = Der vienu reizi, līdz { $until }.
invitations-link-once = Ar šo saiti var pievienoties ar adresi { $email }. Ja saite pazūd, nosūtiet vēstuli vēlreiz.
invitations-link-done = Gatavs
invitations-copy = Kopēt saiti
invitations-copied = Nokopēts
invitations-message = Vārdi, ko sūtīt līdzi
invitations-message-hint = Mainiet tos pēc saviem ieskatiem.
invitations-message-text = { $name }, lūdzu, pievienojieties organizācijai „{ $organisation }” vietnē Tilts, kur saskaņojam un parakstām visu par audzēkņu praksi ārzemēs: { $link }
invitations-message-person = { $name }, organizācija „{ $organisation }” ir sagatavojusi jums kontu vietnē Tilts. Atveriet to šeit: { $link }
invitations-copy-message = Kopēt tekstu

## Lapa, ko atver saite

invitations-heading-seat = Pievienojieties: { $organisation }
invitations-heading-learner = Jūsu konts: { $organisation }
invitations-heading-guardian = Jūsu kā likumiskā pārstāvja konts: { $learner }
invitations-lead = { $who } ({ $by }) uzaicina: { $name }.
invitations-gives = Ko saņemsiet
invitations-signs = Jūs drīkstat parakstīt organizācijas vārdā
invitations-signs-not = Organizācijas vārdā jūs neparakstāt
invitations-kept = Tas ir ierakstīts par jūsu organizāciju. Pēc pievienošanās varēsiet datus izlabot.
invitations-partnerships = { $n ->
    [zero] Jūsu organizācija pievienojas { $n } partnerībām:
    [one] Jūsu organizācija pievienojas šai partnerībai:
   *[other] Jūsu organizācija pievienojas { $n } partnerībām:
}
invitations-account-new = Izvēlieties paroli
invitations-account-known = Jums jau ir konts
invitations-account-signed-in = Jūs jau esat savā kontā
invitations-account-email = Jūs pieteiksieties ar adresi { $email }.
invitations-own-name = Jūsu vārds, uzvārds
invitations-own-name-hint = Kā tam jābūt pie saskaņojumiem un parakstiem.
invitations-new-password = Parole
invitations-new-password-hint = Vismaz astoņas rakstzīmes. Vairākus vārdus pēc kārtas ir viegli iegaumēt.
invitations-password-hint = Parole kontam ar šo adresi.
invitations-join = Pievienoties
invitations-open-account = Atvērt kontu
invitations-not-me = Tas neesat jūs? Aizveriet lapu un paziņojiet sūtītājam: nekas nav mainījies.
invitations-error-own-name = Ierakstiet savu vārdu un uzvārdu
invitations-error-short-password = Izvēlieties paroli ar vismaz astoņām rakstzīmēm
invitations-error-long-password = Izvēlieties paroli ar ne vairāk kā 200 rakstzīmēm
invitations-error-wrong-password = Šī nav jūsu konta parole
invitations-used = Šis uzaicinājums jau ir izmantots
invitations-used-next = Ja to izmantojāt jūs, piesakieties ar savu adresi un paroli.
invitations-revoked = Šis uzaicinājums ir atsaukts
invitations-revoked-next = Lūdziet jaunu uzaicinājumu: { $who } ({ $organisation }). Ja jums ir konts, varat pieteikties.
invitations-expired = Šis uzaicinājums ir novecojis
invitations-expired-next = Lūdziet jaunu saiti: { $who } ({ $organisation }); to izveido minūtes laikā. Ja jums ir konts, varat pieteikties.
