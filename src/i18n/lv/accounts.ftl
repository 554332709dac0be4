# Savs konts: valoda un vēstules.

accounts-title = Mans konts
accounts-language = Lapu un vēstuļu valoda
accounts-language-hint = Lapu valodu jebkurā laikā var pārslēgt augšā; vēstules nāk šajā valodā.
accounts-mail = Kad sūtīt vēstules
accounts-mail-hint = Kodi un uzaicinājumi vienmēr tiek sūtīti uzreiz.
accounts-mail-at-once = Uzreiz
accounts-mail-at-once-text = Katra vēstule, tiklīdz ir kas darāms vai uzzināms.
accounts-mail-daily = Reizi dienā
accounts-mail-daily-text = Viss vienā vēstulē plkst. 07:00 pēc Latvijas laika. Ja nekā nav, vēstule nenāk.
accounts-said-saved = Saglabāts.
