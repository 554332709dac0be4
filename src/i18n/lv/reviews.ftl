# Uzrakstītā lasīšana: izmaiņas pret agrāku redakciju, valodas blakus, komentāri par to, kā vairs nav.

reviews-view-both = { $one } + { $other }
reviews-language = Teksta valoda
reviews-against = Salīdzināt ar
reviews-compare = Salīdzināt
reviews-original = { $language } valodā rakstīts oriģināls. Kas nav iztulkots, redzams oriģinālvalodā.
reviews-original-beside = { $language } valodā rakstīts oriģināls.
reviews-in-language = { $language } valodā
reviews-not-translated = nav iztulkots
reviews-to-check = tulkojums jāpārbauda
reviews-moved = pārvietots
reviews-moved-from = pārvietots, bija { $mark }
reviews-was-heading = bija virsraksts, tagad to vērtē
reviews-is-heading = bija { $mark }, tagad ir virsraksts
reviews-earlier-comment = par agrāku redakciju
reviews-left = Komentāri par to, kā tekstā vairs nav
reviews-left-text = Tie rakstīti par agrākām redakcijām; vieta, par kuru tajos runāts, ir izņemta.
reviews-stated = { $who }, { $organisation } · { $at }
