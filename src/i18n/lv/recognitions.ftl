# Atzīšana: solījums blakus lēmumam par katru vienību.

recognitions-recognition = Atzīšana
recognitions-title = Rezultātu atzīšana: { $who }
recognitions-check-title = Pārbaudiet lēmumu par atzīšanu: { $who }
recognitions-refused = Rezultātus atzīst tikai līgumā nosauktā kompetentā institūcija: { $who }.
recognitions-refused-nobody = Rezultātus atzīst tikai kompetentā institūcija, bet līgumā tā nav nosaukta.
recognitions-refused-not-validated = Kamēr nosūtošā iestāde rezultātus nav apstiprinājusi, nav ko atzīt.
recognitions-refused-decided = Par šo vienību jau ir nolemts.
recognitions-due = Termiņš: { $date }.
recognitions-not-there = Lēmuma vēl nav
recognitions-validation = Apstiprināšana
recognitions-validated = Apstiprināts
recognitions-you = Jūs, kompetentās institūcijas vārdā

## Solījums un lēmums

recognitions-promised = Solīts pirms izbraukšanas
recognitions-promised-on = Līgumā, kas parakstīts { $date }
recognitions-module = Modulis
recognitions-hours = Stundas
recognitions-mark = Atzīme
recognitions-decision-now = Lēmums tagad
recognitions-decided = Nolemts
recognitions-undecided = vēl nav nolemts
recognitions-full = Pilnībā
recognitions-full-hint = vajadzīgi visi vienības rezultāti
recognitions-part = Daļēji
recognitions-part-hint = zemāk atzīmētie rezultāti
recognitions-addition = Papildus
recognitions-addition-hint = līdztekus kvalifikācijai, zemāk atzīmētie rezultāti
recognitions-no = Neatzīt
recognitions-count = Ieskaitītie rezultāti
recognitions-count-hint = Ieskaitīt var tikai apstiprinātos
recognitions-counted = Ieskaitītie rezultāti
recognitions-reason = Pamatojums
recognitions-reason-hint = Vajadzīgs, ja lēmums, modulis vai stundas atšķiras no solītā
recognitions-differs = Atšķiras no solītā
recognitions-fill-title = Lemt, kā solīts
recognitions-offer = { $promise }; { $n ->
    [zero] ieskaita { $n } apstiprinātu rezultātu
    [one] ieskaita { $n } apstiprinātu rezultātu
   *[other] ieskaita { $n } apstiprinātus rezultātus
}
recognitions-fill-says = Poga to ieraksta veidlapā kopā ar moduli, stundām un atzīmi. Ar to nekas netiek saglabāts.
recognitions-fill = Aizpildīt, kā solīts
recognitions-filled = { $n ->
    [zero] Aizpildīts, kā solīts: { $n } vienību. Nekas vēl nav saglabāts.
    [one] Aizpildīts, kā solīts: { $n } vienība. Nekas vēl nav saglabāts.
   *[other] Aizpildīts, kā solīts: { $n } vienības. Nekas vēl nav saglabāts.
}
recognitions-answered = Nolemts par vienībām: { $n } no { $of }.
recognitions-error-decision = Izvēlieties lēmumu par vismaz vienu vienību
recognitions-error-nothing-counted = Atzīmējiet rezultātus, ko ieskaita
recognitions-error-not-all-counted = Pilnībā nozīmē visus rezultātus: atzīmējiet tos visus vai atzīstiet daļēji
recognitions-error-not-validated = Ieskaitīt var tikai apstiprinātus šīs vienības rezultātus
recognitions-error-reason = Pasakiet, kāpēc lēmums nav tāds, kā solīts

## Pārbaude un rezultāts

recognitions-consequence = Lēmums par atzīšanu ir galīgs. Ar to līgums ir pabeigts, un audzēknis var lasīt visu sekmju izrakstu.
recognitions-consequence-left = { $n ->
    [zero] Lēmums par atzīšanu ir galīgs. { $n } vienību vēl paliks bez lēmuma; par tām var lemt vēlāk.
    [one] Lēmums par atzīšanu ir galīgs. { $n } vienība vēl paliks bez lēmuma; par to var lemt vēlāk.
   *[other] Lēmums par atzīšanu ir galīgs. { $n } vienības vēl paliks bez lēmuma; par tām var lemt vēlāk.
}
recognitions-confirm = Ierakstīt lēmumu
recognitions-said-recognised = Lēmums ir ierakstīts. Audzēknim par to ir paziņots.
