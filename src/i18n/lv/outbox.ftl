# Izsūtne: vēstules un kā tām klājas.

outbox-title = Izsūtne
outbox-lead-demo = Demonstrācija vēstules nesūta. Šeit ir katra vēstule tā, kā to saņemtu: atveriet tās saiti kā saņēmējs.
outbox-lead-unsent = Pasta serveris nav iestatīts, tāpēc nekas netiek sūtīts. Nododiet šīs vēstules paši.
outbox-lead-sent = Kas notiek ar vēstulēm. To saturu redz tikai sūtītājs un saņēmējs.
outbox-none = Neviena vēstule vēl nav uzrakstīta. Tās raksta, kad kāds kādu uzaicina, lūdz rīkoties vai nosūta saiti.
outbox-waits = Gaida
outbox-waits-daily = Tiks nosūtīta kopā ar dienas pārējām ziņām: { $at }
outbox-waits-again = Mēģinās vēlreiz: { $why }
outbox-sent = Nosūtīta { $at }
outbox-failed = Vairs nemēģinās: { $why }
outbox-silenced = Vairs nav vajadzīga
outbox-newer = Vēstule, kuru šī Tilts versija vēl nepazīst. To nosūtīs jaunāka versija.
outbox-letter = Vēstule
outbox-open = Atvērt tās saiti
outbox-older = Vecākas vēstules
