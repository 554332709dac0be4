# Organizācijas dalībnieki un viņu tiesības.

members-name = Vārds, uzvārds
members-role = Loma
members-position = Amats
members-position-hint = Kā to sauc organizācijā; tas redzams pie saskaņojumiem un parakstiem.
members-signing = Paraksta tiesības
members-signing-text = Kurš drīkst organizācijas vārdā parakstīt memorandus un līgumus. Prakses vadītājs parasti nedrīkst.
members-signs = drīkst parakstīt
members-signs-from = drīkstēs parakstīt no { $day }
members-signs-until = drīkst parakstīt līdz { $day }
members-signed-until = drīkstēja parakstīt līdz { $day }
members-signs-not = nav
members-from = Drīkst parakstīt no
members-from-hint = Bez dienas paraksta tiesību nav.
members-until = Drīkst parakstīt līdz
members-until-hint = Bez dienas tiesības ir beztermiņa.
members-end = Izbeigt dalībnieka tiesības
members-end-text = Konts cilvēkam paliek, un viss parakstītais paliek spēkā. Šajā organizācijā viņš vairs neko nevarēs darīt.
members-end-button = Izbeigt tiesības
members-said-saved = Dalībnieka dati saglabāti.
members-said-ended = Dalībnieka tiesības izbeigtas.
members-error-from = Ierakstiet dienu, no kuras drīkst parakstīt
members-error-until = Pēdējā diena ir pirms pirmās
members-refused-change = Dalībnieku tiesības maina tikai tie, kas pārvalda organizāciju „{ $who }”.
members-refused-invite = Uzaicina tikai tie, kas pārvalda organizāciju „{ $who }”, bet, kamēr tai nav neviena dalībnieka, tas, kurš to ierakstīja.
members-refused-last = Šis ir pēdējais dalībnieks, kurš pārvalda organizāciju. Vispirms uzaiciniet citu, kas to pārvaldīs.
