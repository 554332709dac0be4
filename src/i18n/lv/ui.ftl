# Katras lapas ietvars un vārdi, kas kopīgi daudzām lapām.

## Ietvars

ui-skip = Pāriet uz saturu
ui-nav = Galvenā navigācija
ui-nav-home = Sākums
ui-nav-mobilities = Mobilitātes
ui-nav-partnerships = Partnerības
ui-nav-units = Vienības
ui-nav-memoranda = Memorandi
ui-nav-organisations = Organizācijas
ui-language = Valoda
ui-language-lv = latviešu
ui-language-en = angļu
ui-crumbs = Ceļš līdz šai lapai
ui-insecure = Savienojums ar šo instalāciju nav šifrēts: neievadiet neko konfidenciālu.
ui-footer = Tilts: mācību mobilitāte no partnerības līdz atzīšanai

## Pogas un mazie vārdi

ui-save = Saglabāt
ui-cancel = Atcelt
ui-sign-in = Ieiet
ui-sign-out = Iziet
ui-edit = Labot
ui-show = Rādīt
ui-yes = Jā
ui-no = Nē
ui-optional = nav obligāti
ui-none = nav
ui-not-signed = Vēl nav parakstīts
ui-pages = Saraksta lapas
ui-pages-previous = Iepriekšējā
ui-pages-next = Nākamā

## Statuss

ui-status-turn = Jūsu kārta
ui-status-wait = Gaida
ui-status-late = Nokavēts

## Labojumu slēptie vārdi

ui-added = pievienots:
ui-removed = svītrots:

## Pirms, laikā, pēc

ui-before = Pirms mobilitātes
ui-during = Mobilitātes laikā
ui-after = Pēc mobilitātes
ui-timeline = Šīs mobilitātes soļi
ui-timeline-done = paveikts

## Veidlapas

ui-error = Kļūda:
ui-errors-title = Kaut kas vēl jālabo
ui-error-characters = Izdzēsiet rakstzīmes, kuras nevar parādīt
ui-error-too-long = Saīsiniet šo tekstu
ui-error-one-line = Rakstiet to vienā rindā
ui-newer = Šī versija to vēl nepazīst
ui-error-email = Ievadiet e-pasta adresi, piemēram, vards@example.org
ui-error-date = Ievadiet datumu, kāds pastāv, secībā gads, mēnesis, diena
ui-error-date-required = Ievadiet datumu
ui-error-number = Ievadiet veselu skaitli atļautajās robežās
ui-error-choice = Izvēlieties vienu no piedāvātajām atbildēm
ui-saved = Saglabāts plkst. { $time }
ui-unsaved = Vēl nav saglabāts: nav savienojuma. Turpinām mēģināt.
ui-refused = Nav saglabāts: kaut kas jālabo. Saglabājiet lapu paši, lai redzētu, kas tieši.

## Divi cilvēki mainīja vienu un to pašu

ui-conflict-title = { $who } saglabāja izmaiņas, kamēr jūs rakstījāt
ui-conflict-text = { $n ->
    [0] Nekas nav zudis. Katrs no jums rakstījis citā vietā: saglabājiet, un paliks abu teksts.
    [zero] Nekas nav zudis. { $n } vietās jūsu teksts atšķiras no pašlaik saglabātā. Izvēlieties, kas paliek.
    [one] Nekas nav zudis. { $n } vietā jūsu teksts atšķiras no pašlaik saglabātā. Izvēlieties, kas paliek.
   *[other] Nekas nav zudis. { $n } vietās jūsu teksts atšķiras no pašlaik saglabātā. Izvēlieties, kas paliek.
}
ui-conflict-saved = saglabāja { $who }, { $at }
ui-conflict-mine = Jūsu teksts laukā „{ $field }”
ui-conflict-which = Kuru tekstu likt laukā „{ $field }”
ui-conflict-stored = pašlaik saglabātais
ui-conflict-you = Jūs
ui-conflict-unsaved = vēl nav saglabāts
ui-conflict-consequence = Tas, ko šeit izvēlēsieties, aizstās pašlaik saglabāto.
ui-conflict-discard = Atmest manu tekstu
ui-conflict-save = Saglabāt šo

## Datumi no daļām, ko raksta ICU

ui-period = { $from } – { $to }
ui-period-year = { $year }. gada { $from } – { $to }
ui-period-month = { $year }. gada { $day }.–{ $to }
ui-moment = { $date } plkst. { $time }
ui-today = šodien
ui-tomorrow = rīt
ui-in-days = { $n ->
    [zero] pēc { $n } dienām
    [one] pēc { $n } dienas
   *[other] pēc { $n } dienām
}
ui-days-late = { $n ->
    [zero] kavējas { $n } dienas
    [one] kavējas { $n } dienu
   *[other] kavējas { $n } dienas
}

ui-mail-sent = vēstule nosūtīta { $at }
ui-mail-waits = vēstule gaida kopš { $at }
ui-mail-failed = vēstule nav piegādāta: { $why }
