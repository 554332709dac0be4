# Ko vienība mums iemācīja: skaitļi, nekad vārdi un uzvārdi.

taught-title = Ko šī vienība mums iemācīja
taught-scope = Saskaitīts pēc līgumiem, kurus redzat jūs; bez personu vārdiem.
taught-cut = { $n ->
    [zero] Saskaitīti tikai jaunākie { $n } līgumi.
    [one] Saskaitīts tikai jaunākais { $n } līgums.
   *[other] Saskaitīti tikai jaunākie { $n } līgumi.
}
taught-none = Šīs vienības vēl nav nevienā līgumā. Tiklīdz audzēkņi ar to būs strādājuši, šeit redzēsiet, cik bieži, cik ilgi un ar kādiem rezultātiem.
taught-not-assessed-yet = Neviena uzņemošā puse to vēl nav vērtējusi.
taught-agreements = Līgumi, kuros tā ir
taught-learners = Audzēkņi ar parakstītu līgumu
taught-planned = Vienībā plānots
taught-stays = Prakses ilgums
taught-assessed-after = Novērtēts pēc
taught-ended-early = Pārtrauktas prakses
taught-recognised = Atzīšana
taught-counted = { $what }: { $n }
taught-days = { $n ->
    [zero] { $n } dienas
    [one] { $n } diena
   *[other] { $n } dienas
}
taught-span = { $n ->
    [zero] parasti { $n } dienas
    [one] parasti { $n } diena
   *[other] parasti { $n } dienas
}, no { $from } līdz { $to }
taught-table = Katra rezultāta iznākums
taught-outcome = Rezultāts
taught-all = Visi rezultāti kopā
taught-achieved-share = Sasniegtā daļa
taught-share = { $n } %
taught-achieved = Sasniegts
taught-partly = Daļēji
taught-not-achieved = Nav sasniegts
taught-not-assessed = Nav vērtēts
taught-validated = Apstiprināts
taught-of = { $k } no { $m }
taught-causes = Kāpēc rezultāti sasniegti daļēji vai nav sasniegti
taught-causes-text = Uzņemošās puses vārdiem; kur stāvēja personu vārdi, ir atstarpes.
