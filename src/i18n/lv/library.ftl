# Vienību krātuve: filtri, meklēšana, kopijas.

library-words = Vārdi vienībā
library-filters = Filtri
library-any = Jebkurš
library-sector = Izglītības joma
library-level = EKI līmenis
library-level-is = { $n }. līmenis
library-language = Valoda
library-languages = Valodas
library-partnership = Partnerība
library-partner = Sadarbības partneris
library-stage = Stadija
library-transversal = Jebkurai kvalifikācijai
library-transversal-only = Tikai caurviju vienības
library-transversal-unit = caurviju
library-option = { $name } ({ $n })
library-option-more = { $name } ({ $n }+)
library-found = { $n ->
    [zero] { $n } vienību
    [one] { $n } vienība
   *[other] { $n } vienības
}
library-shown = { $n ->
    [zero] { $n } vienību šajā lapā
    [one] { $n } vienība šajā lapā
   *[other] { $n } vienības šajā lapā
}
library-none = Šim neatbilst neviena vienība.
library-none-yet = Neviena no jaunākajām vienībām šim neatbilst. Vecākās vēl nav pārskatītas.
library-all = Rādīt visas vienības
library-uses = Izmantota
library-uses-more = { $n }+
library-uses-all = Visi memorandi un līgumi, kas to izmanto
library-uses-taught = Visi lietojumi un ko vienība mums iemācīja
library-uses-shown = { $n ->
    [zero] { $n } šajā lapā
    [one] { $n } šajā lapā
   *[other] { $n } šajā lapā
}

## Kopijas

library-copied-from = Pārkopēta no
library-origin-elsewhere = citas partnerības vienības
library-copies = Kopijas citās partnerībās
library-copied-to = { $partnership } · no { $n }. redakcijas
library-copy = Kopija
library-copy-elsewhere = Pārkopēt citā partnerībā
library-copy-text = Kopija sākas kā patstāvīgs melnraksts ar visu tekstu un tulkojumiem. Šī vienība paliek, kāda ir; abās lapās redzams, no kurienes kopija nākusi.
library-copy-partnership-hint = Kopiju saskaņos tās puses
library-copy-nowhere = Nav citas partnerības, kurā to pārkopēt.
library-copy-nowhere-text = Vienību pārkopē citā jūsu iestādes partnerībā, kur to saskaņo citas puses.
library-copy-partnerships = Partnerības
library-copy-consequence = Kopija sākas kā melnraksts. Nevienam nekas netiek lūgts, kamēr to nenosūtāt saskaņošanai.
library-copy-begin = Sākt kopiju
library-said-copied = Vienība ir pārkopēta. Tagad tas ir patstāvīgs melnraksts.
library-error-same-partnership = Izvēlieties citu partnerību: šajā vienība jau ir
