# Kā maina to, ko visi parakstījuši, to neizbeidzot.

amendments-title = Grozīt parakstīto
amendments-opens = Atveras { $revision }. redakcija ar { $before }. redakcijas tekstu.
amendments-stays = { $before }. redakcija un viss, kas no tās izriet, paliek spēkā, līdz grozījumus ir parakstījuši visi.
amendments-asked = Pēc nosūtīšanas to no jauna saskaņo un paraksta visi: { $who }. Tiem, kas parakstīja ar saiti, to lūgsim pa e-pastu.
amendments-then = Ar pēdējo parakstu { $revision }. redakcija aizstāj { $before }. redakciju, kas paliek lasāma kā aizstāta.
amendments-words = Kas mainās un kāpēc
amendments-do = Grozīt
amendments-do-open = Atvērt { $revision }. redakciju
amendments-do-withdraw = Atsaukt grozījumus
amendments-withdrawal-title = Atsaukt grozījumus
amendments-withdrawal-stays = { $revision }. redakcija tiek atsaukta. { $before }. redakcija paliek spēkā, kāda tā ir.
amendments-error-code = Izvēlieties, kāpēc tas tiek grozīts
amendments-error-reason = Uzrakstiet, kas mainās un kāpēc
amendments-error-withdrawal = Uzrakstiet, kāpēc grozījumi tiek atsaukti
amendments-said-opened = Grozījumi ir atvērti. Parakstītais tikmēr paliek spēkā.
amendments-said-withdrawn = Grozījumi ir atsaukti. Parakstītais paliek spēkā.
amendments-refused-in-progress = Grozījumi jau ir iesākti. Pabeidziet vai atsauciet tos.
amendments-refused-not-in-force = Grozīt var tikai to, ko visi parakstījuši un kas ir spēkā.
amendments-refused-none = Grozījumi nav iesākti.

amendments-in-progress = Top grozījumi
amendments-being-written = { $revision }. redakcija tiek rakstīta.
amendments-being-changed = { $revision }. redakcija tiek rakstīta, jo ir lūgti labojumi.
amendments-in-review = { $revision }. redakcija ir saskaņošanā. Vēl nav saskaņojuši: { $who }.
amendments-being-signed = { $revision }. redakcija ir saskaņota. Vēl nav parakstījuši: { $who }.
amendments-read = Lasīt { $revision }. redakciju
amendments-amends = Groza { $revision }. redakciju
amendments-own-sign = Jūsu līgumam ir sagatavoti grozījumi. Izlasiet, kas mainās; ja piekrītat, parakstiet, ja ne, lūdziet labojumus.
amendments-history-opened = { $who } atvēra { $revision }. redakciju kā grozījumus ({ $reason })
amendments-history-superseded = Ar pēdējo parakstu ({ $who }) ir aizstāta { $revision }. redakcija
amendments-history-withdrawn = { $who } atsauca grozījumus, { $revision }. redakciju
