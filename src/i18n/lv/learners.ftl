# Audzēkņi un viņu likumiskie pārstāvji.

learners-title = Audzēkņi
learners-lead = Audzēkņi, kurus nosūta jūsu skola. Partneri redz to, kas ierakstīts audzēkņa līgumā, un neko vairāk.
learners-shown = { $n ->
    [zero] { $n } audzēkņu
    [one] { $n } audzēknis
   *[other] { $n } audzēkņi
}
learners-empty = Neviens audzēknis vēl nav ierakstīts.
learners-empty-text = Ierakstiet audzēkni, pirms plānojat viņam prakses vietu. Nepilngadīgajam ierakstiet arī likumisko pārstāvi.
learners-empty-auditor = Tos ieraksta skolas darbinieki.
learners-empty-other = Audzēkņus uztur viņu skolas.
learners-empty-other-text = Audzēkni redzat līgumos, kuros jūsu organizācija ir puse.
learners-new = Jauns audzēknis
learners-new-lead = Tas, kas vajadzīgs mācību līgumam. Ziņas par veselību un citi sensitīvi dati šeit neietilpst.
learners-enter = Ierakstīt audzēkni
learners-edit = Labot audzēkņa datus
learners-edit-lead = Saskaņošanai iesniegtie līgumi nemainās.
learners-said-entered = Audzēknis ierakstīts.
learners-said-entered-minor = Audzēknis ierakstīts. Viņš ir nepilngadīgs: tagad ierakstiet likumisko pārstāvi.
learners-said-saved = Saglabāts.
learners-said-guardian = Likumiskais pārstāvis ierakstīts.
learners-said-no-email = Vispirms ierakstiet e-pasta adresi: ar to cilvēks pieteiksies.

## Lauki

learners-data = Dati līgumam
learners-school = Skola
learners-name = Vārds, uzvārds
learners-name-hint = Kā pasē.
learners-birth-date = Dzimšanas datums
learners-birth-date-hint = No tā atkarīgs, vai paraksta arī likumiskais pārstāvis.
learners-gender = Dzimums
learners-gender-hint = Līguma veidlapā tam ir sava rinda.
learners-gender-none = Nav norādīts
learners-gender-female = Sieviete
learners-gender-male = Vīrietis
learners-gender-other = Cits
learners-email = E-pasts
learners-email-hint = Audzēkņa paša adrese: ar to viņš pieteiksies.
learners-phone = Tālrunis
learners-phone-hint = Ar valsts kodu.
learners-address = Adrese
learners-minor = vēl nav 18 gadu
learners-minor-today = Šodien vēl nav 18 gadu
learners-adult-today = Šodien ir vismaz 18 gadu

## Likumiskie pārstāvji

learners-guardians = Likumiskie pārstāvji
learners-guardian-new = Ierakstīt likumisko pārstāvi
learners-guardian-edit = Labot likumiskā pārstāvja datus
learners-guardian-lead = Kas paraksta kopā ar audzēkni, kamēr viņš ir nepilngadīgs: { $learner }.
learners-guardian-email-hint = Ar šo adresi likumiskais pārstāvis pieteiksies.
learners-relation = Saistība ar audzēkni
learners-relation-mother = Māte
learners-relation-father = Tēvs
learners-relation-other = Cits likumiskais pārstāvis
learners-no-guardian = Likumiskais pārstāvis nav ierakstīts.
learners-no-guardian-minor = Nepilngadīga audzēkņa līgumu paraksta arī likumiskais pārstāvis.
learners-no-guardian-adult = Tas nav vajadzīgs, ja prakses pirmajā dienā audzēknis ir pilngadīgs.

## Konti un mobilitātes

learners-account = Konts
learners-account-text = Ar kontu audzēknis lasa un paraksta līgumu un vērtē sevi.
learners-account-has = Audzēknim ir konts.
learners-no-email = Lai cilvēku uzaicinātu, vispirms ierakstiet e-pasta adresi.
learners-invite = Uzaicināt audzēkni
learners-invite-guardian = Uzaicināt izveidot kontu
learners-status-account = Ir konts
learners-status-no-account = Konta vēl nav
learners-status-guardian-missing = Trūkst likumiskā pārstāvja
learners-mobilities = Mobilitātes
learners-no-mobility = Mobilitātes vēl nav.
learners-no-mobility-text = Prakses vietu audzēknim piešķir mobilitātes lapā.

## Ko nevar pieņemt

learners-error-name = Ierakstiet audzēkņa vārdu un uzvārdu
learners-error-birth-date = Pārbaudiet dzimšanas datumu
learners-error-school = Izvēlieties vienu no savām skolām
learners-error-guardian-name = Ierakstiet likumiskā pārstāvja vārdu un uzvārdu
learners-error-relation = Izvēlieties, kas pārstāvis ir audzēknim
learners-refused-keep = To ieraksta un maina tikai audzēkņa skolas koordinatori un pedagogi.
learners-refused-has-account = Šim cilvēkam konts jau ir.
