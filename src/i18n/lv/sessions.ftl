# Ieiešana un iziešana.

sessions-title = Ieiet
sessions-lead = Visiem, kam ir konts.
sessions-email = E-pasta adrese
sessions-password = Parole
sessions-submit = Ieiet
sessions-help = Saņēmāt uzaicinājumu, bet paroles vēl nav? Atveriet uzaicinājuma saiti; tur to izvēlēsieties.
sessions-error-email = Ievadiet savu e-pasta adresi
sessions-error-password = Ievadiet savu paroli
sessions-error-wrong = E-pasta adrese vai parole nav pareiza. Pārbaudiet abas un mēģiniet vēlreiz.
sessions-error-too-many = Pārāk daudz mēģinājumu. Uzgaidiet ceturtdaļstundu un mēģiniet vēlreiz.
sessions-said-signed-out = Šajā pārlūkā esat izgājuši no sava konta.
sessions-lead-again = Jūsu sesija ir beigusies. Ierakstītais ir saglabāts: ieejiet, un varēsiet turpināt.
sessions-resume-title = Jūs atkal esat savā kontā
sessions-resume-text = Jūsu ierakstītais ir saglabāts un vēl nav nosūtīts.
sessions-resume-go = Nosūtīt ierakstīto
