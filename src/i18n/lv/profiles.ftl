# Ko nosūtošā iestāde sūta.

profiles-title = Kas brauc
profiles-lead = Ko praktikanti zina un prot un kādi viņi ir: tā tos uzņemošajai pusei apraksta { $who }. Aprakstīti visi kopā, neviens nav nosaukts vārdā.
profiles-none = Nosūtošā iestāde praktikantus vēl nav aprakstījusi.
profiles-of-knowledge = Ko viņi zina
profiles-of-skills = Ko viņi prot
profiles-of-competence = Ko viņi dara patstāvīgi
profiles-of-social = Kādi viņi ir ar citiem
profiles-hint-knowledge = Apgūtie priekšmeti, moduļi, teorija
profiles-hint-skills = Darbi un instrumenti, ar kuriem strādāts, un cik daudz
profiles-hint-competence = Ko var uzticēt vieniem pašiem un kur vajag kādu blakus
profiles-hint-social = Valoda, punktualitāte, darbs komandā, dzīve prom no mājām
profiles-language = Kādā valodā rakstīts
profiles-edit = Praktikantu apraksts
profiles-no-names = Rakstiet par grupu: bez vārdiem un bez ziņām, pēc kurām kādu varētu pazīt.
profiles-consequence = To lasa visas vienības puses. Iepriekšējās versijas tiek glabātas.
profiles-do-state = Aprakstīt praktikantus
profiles-do-change = Mainīt aprakstu
profiles-do-save = Saglabāt
profiles-said-stated = Praktikanti ir aprakstīti.
profiles-error-empty = Uzrakstiet kaut ko par praktikantiem
profiles-error-name = Izņemiet audzēkņa vārdu: praktikanti tiek aprakstīti visi kopā
profiles-refused = Praktikantus apraksta tās iestādes koordinators vai pedagogs, kas viņus nosūta: { $who }
