# Kā teksti beidzas.

## Iemesli, arī grozījumiem

endings-reason-dates = mobilitātes datumi
endings-reason-validity = cik ilgi tas ir spēkā
endings-reason-outcomes = apgūstamie mācīšanās rezultāti
endings-reason-people = nosaukta persona, uzņēmums vai puse
endings-reason-illness = slimība
endings-reason-safety = drošība
endings-reason-company-orders = uzņēmuma pasūtījumi
endings-reason-learner-wish = audzēkņa vēlēšanās
endings-reason-wrong-match = audzēknis un darbnīca nav piemēroti viens otram
endings-reason-correction = kļūda tekstā
endings-reason-other = cits iemesls

## Lapas

endings-code = Kāpēc
endings-words = Iemesls saviem vārdiem
endings-words-hint = To lasīs visas puses.
endings-words-hint-private = To lasīs visas puses. Par neviena veselību, lūdzu, nerakstiet.
endings-day = No kuras dienas
endings-day-between = Laikā no { $first } līdz { $last }
endings-day-from = Sākot ar šo dienu: { $day }
endings-by = Memorands, kas to aizstāj
endings-by-hint = Tās pašas partnerības memorands, kas ir spēkā
endings-by-choose = Izvēlieties memorandu
endings-error-code = Izvēlieties iemeslu
endings-error-reason = Uzrakstiet iemeslu saviem vārdiem
endings-error-day = Izvēlieties dienu šajā laikā
endings-error-successor = Izvēlieties tās pašas partnerības memorandu, kas ir spēkā
endings-everybody-told = Par to un par iemeslu paziņosim visiem, kas to ir saskaņojuši vai parakstījuši.
endings-amendment-stops = Arī iesāktie grozījumi tiek pārtraukti.
endings-said-ended = Tas ir reģistrēts, un visiem iesaistītajiem ir paziņots.

endings-termination-title-memorandum = Izbeigt memorandu
endings-termination-title-agreement = Pārtraukt mobilitāti
endings-termination-memorandum = No šīs dienas memorands vairs nav spēkā; līdz tai tas ir spēkā. To nevar atsaukt. Mobilitātes un līgumi, kas no tā izriet, turpinās.
endings-termination-agreement = No šīs dienas mobilitāte ir pārtraukta; līdz tai līgums ir spēkā. To nevar atsaukt.
endings-termination-learnt = To, kas līdz tam apgūts, joprojām var novērtēt, apstiprināt un atzīt.
endings-supersession-title = Aizstāt ar citu memorandu
endings-supersession-consequence = Šā memoranda vietā tūlīt stājas otrs. Šis paliek lasāms, un tajā ir norāde uz otru. To nevar atsaukt.
endings-supersession-none = Cita šīs partnerības memoranda, kas būtu spēkā, vēl nav.
endings-cancellation-title-memorandum = Atcelt memorandu
endings-cancellation-title-agreement = Atcelt līgumu
endings-cancellation-stops = Tas nestājas spēkā: neviens to vairs nevar ne saskaņot, ne parakstīt, arī ar saiti ne. To nevar atsaukt.
endings-cancellation-stay = Līdz ar to atcelta ir arī audzēkņa mobilitāte: nekas netiek vērtēts.
endings-cancellation-otherwise = Ja jāmaina tikai teksts, labāk mainiet tekstu.

endings-do-terminate = Izbeigt memorandu
endings-do-break-off = Pārtraukt mobilitāti
endings-do-supersede = Aizstāt ar citu memorandu
endings-do-cancel-memorandum = Atcelt memorandu
endings-do-cancel-agreement = Atcelt līgumu

endings-refused-who = To izbeigt var tie, kas drīkst parakstīt kādas tajā nosauktas organizācijas vārdā ({ $who }), un tās iestādes koordinatori, kura to sagatavoja.
endings-refused-who-nobody = Kamēr tajā nav nosaukta neviena organizācija, kas paraksta, to var izbeigt tās iestādes koordinatori, kura to sagatavoja.
endings-refused-not-in-force = Tas pašlaik nav spēkā, tāpēc to nevar izbeigt. To, ko vēl nav parakstījuši visi, var atcelt.
endings-refused-not-begun = Mobilitāte vēl nav sākusies. Līdz pirmajai dienai līgumu var atcelt.
endings-refused-begun = Tas jau ir spēkā. To var izbeigt, norādot dienu un iemeslu, bet ne atcelt.

## Ko lapas saka pēc tam

endings-terminated = Izbeigts no šīs dienas: { $day }
endings-will-be-terminated = Tiks izbeigts; spēkā līdz šai dienai: { $day }
endings-ended-early = Pārtraukts šajā dienā: { $day }
endings-will-end-early = Tiks pārtraukts šajā dienā: { $day }
endings-superseded = Aizstāts šajā dienā: { $day }
endings-cancelled = Atcelts šajā dienā: { $day }
endings-completed = Pabeigts šajā dienā: { $day }
endings-since = kopš { $day }
endings-until = līdz { $day }
endings-because = Iemesls: { $reason }.
endings-written-by = Reģistrēja { $who }, { $organisation }, { $at }.
endings-successor = Tā vietā:
