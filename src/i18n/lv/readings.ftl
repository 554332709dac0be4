# Kā katra puse saprot kvalifikāciju.

readings-title = Kā kvalifikāciju saprot abas puses
readings-lead = Katra puse pasaka, kā saprot kvalifikāciju. To nesaskaņo; tas palīdz rakstīt vienību.
readings-none = Vēl nav pateikts.
readings-level = Līmenis
readings-eqf = EKI { $level }
readings-tasks = Raksturīgie darba uzdevumi
readings-differs = Kas atšķiras
readings-edit = Kā mēs saprotam kvalifikāciju
readings-edit-for = Jūs rakstāt šīs puses vārdā: { $side }. Otra puse raksta savu.
readings-eqf-level = EKI līmenis
readings-national-level = Nacionālais līmenis
readings-tasks-hint = Ko cilvēks ar šo kvalifikāciju dara darba dienā
readings-differs-hint = Ko māca vai dara citādi nekā otrā valstī
readings-language = Kādā valodā rakstīts
readings-other = Otra puse
readings-consequence = To lasa visas vienības puses. Iepriekšējās versijas tiek glabātas.
readings-do-state = Pateikt savas puses vārdā
readings-do-change = Mainīt
readings-do-save = Saglabāt
readings-said-stated = Jūsu puses skatījums ir saglabāts.
readings-error-empty = Uzrakstiet vismaz vienu: līmeni, raksturīgos darba uzdevumus vai to, kas atšķiras
readings-refused = To saka šīs puses iestādes koordinators vai pedagogs vai tas, kas runā tās uzņēmuma vārdā: { $who }
readings-refused-nobody = To saka šīs puses iestādes koordinators vai pedagogs vai tas, kas runā tās uzņēmuma vārdā. Vienībā tie vēl nav nosaukti.
