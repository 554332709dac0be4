# Kas ir cilvēks un kas ir organizācija.

## Cilvēki

roles-coordinator = Koordinators
roles-teacher = Profesionālo mācību pedagogs
roles-representative = Uzņēmuma pārstāvis
roles-mentor = Prakses vadītājs
roles-awarding-body = Kompetentās institūcijas pārstāvis
roles-auditor = Auditors
roles-learner = Audzēknis
roles-guardian = Likumiskais pārstāvis
roles-may-sign = drīkst parakstīt organizācijas vārdā

## Organizācijas

roles-school = Profesionālās izglītības iestāde
roles-company = Uzņēmums
roles-training-centre = Mācību centrs vai kamera
roles-intermediary = Starpniekorganizācija
roles-authority = Pašvaldība vai nozares organizācija
roles-awarding-body-organisation = Kompetentā institūcija

## Puses

roles-side-sending = Nosūtošā puse
roles-side-hosting = Uzņemošā puse
roles-side-both = Nosūtošā un uzņemošā puse
roles-side-other = Neviena no pusēm
