# ESCO, Eiropas prasmju un profesiju klasifikācija: jēdzieni, ko piesaista vienībām un rezultātiem.

esco-skills = Prasmes ESCO klasifikācijā
esco-occupations = Profesijas ESCO klasifikācijā
esco-attribution = Šajā pakalpojumā izmanto Eiropas Komisijas ESCO klasifikāciju.
esco-english = ESCO jēdzieni šeit ir angļu valodā, kā tos lasa partneri ārzemēs. Meklējiet ar angļu vārdiem.
esco-find-occupations = Meklēt profesijas ESCO klasifikācijā
esco-find-skills = Meklēt prasmes ESCO klasifikācijā
esco-back = Atpakaļ uz vienību

## Piesaistītie jēdzieni

esco-linked = Piesaistīts
esco-linked-none-skills = Šim rezultātam vēl nekas nav piesaistīts.
esco-linked-none-occupations = Šai vienībai vēl nekas nav piesaistīts.
esco-link = Piesaistīt
esco-unlink = Noņemt
esco-is-linked = piesaistīts
esco-said-linked = Jēdziens ir piesaistīts.
esco-said-unlinked = Piesaiste ir noņemta.

## Meklēšana

esco-search = Meklēt ESCO klasifikācijā
esco-words = Vārdi
esco-words-hint = Pietiek ar vienu vārdu. Drukas kļūdas netraucē.
esco-suggestions = Ieteikumi
esco-none = ESCO klasifikācijā nekas nelīdzinās šiem vārdiem. Mēģiniet ar citiem, angļu valodā.
esco-ask = Ierakstiet vienu vai divus vārdus un meklējiet.
esco-also = arī:
esco-meaning = Ko tas nozīmē
esco-code = Kods { $code }

## Kas ir jēdziens

esco-type-skill = Prasme
esco-type-knowledge = Zināšanas
esco-reuse-transversal = jebkurā darbā
esco-reuse-cross-sector = vairākās nozarēs
esco-reuse-sector-specific = vienā nozarē
esco-reuse-occupation-specific = vienā profesijā

## Nekas nav importēts

esco-empty = ESCO klasifikācija šajā sistēmā vēl nav importēta.
esco-empty-text = To vienreiz izdara sistēmas uzturētājs: lejupielādē klasifikāciju angļu valodā CSV formātā no { $address } un uz servera izpilda:

## Ko nevar

esco-error-unknown = Šāda jēdziena šeit importētajā ESCO klasifikācijā nav. Meklējiet vēlreiz.
esco-error-too-many = Piesaistīt var ne vairāk kā 20 jēdzienus. Vispirms noņemiet kādu.
esco-error-changed = Kāds pa šo laiku šo vienību ir saglabājis. Apskatiet, kas tagad ir piesaistīts, un nospiediet vēlreiz.
