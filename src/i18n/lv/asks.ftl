# Kas kādam jādara; kuram un ar ko, stāv blakus.

asks-join = Pievienoties partnerībai
asks-revise = Pabeigt melnrakstu pēc lūgtajiem labojumiem
asks-approve = Saskaņot vai lūgt labojumus
asks-sign = Parakstīt
asks-self-assess = Novērtēt sevi
asks-assess = Novērtēt audzēkni
asks-validate = Apstiprināt rezultātus
asks-recognise = Lemt par atzīšanu
