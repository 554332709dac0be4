# Izglītības tematiskās grupas, jomas un programmu grupas: ISCED-F 2013 (UNESCO).

sectors-hint = Pēc ISCED-F 2013: programmu grupa, ja tāda der, citādi tematiskā joma vai grupa
sectors-error = Izvēlieties tematisko jomu sarakstā vai atstājiet lauku tukšu

## 00

sectors-00 = Vispārīgas programmas un kvalifikācijas
sectors-000 = Vispārīgas programmas un kvalifikācijas, sīkāk nenorādītas
sectors-0000 = Vispārīgas programmas un kvalifikācijas, sīkāk nenorādītas
sectors-001 = Pamata programmas un kvalifikācijas
sectors-0011 = Pamata programmas un kvalifikācijas
sectors-002 = Rakstpratība un rēķinpratība
sectors-0021 = Rakstpratība un rēķinpratība
sectors-003 = Personīgās prasmes un attīstība
sectors-0031 = Personīgās prasmes un attīstība
sectors-009 = Vispārīgas programmas un kvalifikācijas, citur neklasificētas
sectors-0099 = Vispārīgas programmas un kvalifikācijas, citur neklasificētas

## 01

sectors-01 = Izglītība
sectors-011 = Izglītība
sectors-0110 = Izglītība, sīkāk nenorādīta
sectors-0111 = Izglītības zinātnes
sectors-0112 = Pirmsskolas skolotāju izglītība
sectors-0113 = Skolotāju izglītība bez specializācijas mācību priekšmetā
sectors-0114 = Skolotāju izglītība ar specializāciju mācību priekšmetā
sectors-0119 = Izglītība, citur neklasificēta
sectors-018 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar izglītību
sectors-0188 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar izglītību

## 02

sectors-02 = Humanitārās zinātnes un māksla
sectors-020 = Humanitārās zinātnes un māksla, sīkāk nenorādītas
sectors-0200 = Humanitārās zinātnes un māksla, sīkāk nenorādītas
sectors-021 = Māksla
sectors-0210 = Māksla, sīkāk nenorādīta
sectors-0211 = Audiovizuālās tehnoloģijas un plašsaziņas līdzekļu veidošana
sectors-0212 = Modes, interjera un rūpnieciskais dizains
sectors-0213 = Tēlotājmāksla
sectors-0214 = Amatniecība
sectors-0215 = Mūzika un skatuves māksla
sectors-0219 = Māksla, citur neklasificēta
sectors-022 = Humanitārās zinātnes (izņemot valodas)
sectors-0220 = Humanitārās zinātnes (izņemot valodas), sīkāk nenorādītas
sectors-0221 = Reliģija un teoloģija
sectors-0222 = Vēsture un arheoloģija
sectors-0223 = Filozofija un ētika
sectors-0228 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar humanitārajām zinātnēm
sectors-0229 = Humanitārās zinātnes (izņemot valodas), citur neklasificētas
sectors-023 = Valodas
sectors-0230 = Valodas, sīkāk nenorādītas
sectors-0231 = Valodu apguve
sectors-0232 = Literatūra un valodniecība
sectors-0239 = Valodas, citur neklasificētas
sectors-028 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar humanitārajām zinātnēm un mākslu
sectors-0288 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar humanitārajām zinātnēm un mākslu
sectors-029 = Humanitārās zinātnes un māksla, citur neklasificētas
sectors-0299 = Humanitārās zinātnes un māksla, citur neklasificētas

## 03

sectors-03 = Sociālās zinātnes, žurnālistika un informācija
sectors-030 = Sociālās zinātnes, žurnālistika un informācija, sīkāk nenorādītas
sectors-0300 = Sociālās zinātnes, žurnālistika un informācija, sīkāk nenorādītas
sectors-031 = Sociālās un cilvēkrīcības zinātnes
sectors-0310 = Sociālās un cilvēkrīcības zinātnes, sīkāk nenorādītas
sectors-0311 = Ekonomika
sectors-0312 = Politikas zinātne un pilsonzinības
sectors-0313 = Psiholoģija
sectors-0314 = Socioloģija un kultūras studijas
sectors-0319 = Sociālās un cilvēkrīcības zinātnes, citur neklasificētas
sectors-032 = Žurnālistika un informācija
sectors-0320 = Žurnālistika un informācija, sīkāk nenorādīta
sectors-0321 = Žurnālistika un ziņu sagatavošana
sectors-0322 = Bibliotēku, informācijas un arhīvu zinības
sectors-0329 = Žurnālistika un informācija, citur neklasificēta
sectors-038 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar sociālajām zinātnēm, žurnālistiku un informāciju
sectors-0388 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar sociālajām zinātnēm, žurnālistiku un informāciju
sectors-039 = Sociālās zinātnes, žurnālistika un informācija, citur neklasificētas
sectors-0399 = Sociālās zinātnes, žurnālistika un informācija, citur neklasificētas

## 04

sectors-04 = Komerczinības, administrēšana un tiesības
sectors-040 = Komerczinības, administrēšana un tiesības, sīkāk nenorādītas
sectors-0400 = Komerczinības, administrēšana un tiesības, sīkāk nenorādītas
sectors-041 = Komerczinības un administrēšana
sectors-0410 = Komerczinības un administrēšana, sīkāk nenorādītas
sectors-0411 = Grāmatvedība un nodokļi
sectors-0412 = Finanses, banku darbība un apdrošināšana
sectors-0413 = Vadība un administrēšana
sectors-0414 = Tirgvedība un reklāma
sectors-0415 = Sekretāra un biroja darbs
sectors-0416 = Vairumtirdzniecība un mazumtirdzniecība
sectors-0417 = Darba iemaņas
sectors-0419 = Komerczinības un administrēšana, citur neklasificētas
sectors-042 = Tiesības
sectors-0421 = Tiesības
sectors-048 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar komerczinībām, administrēšanu un tiesībām
sectors-0488 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar komerczinībām, administrēšanu un tiesībām
sectors-049 = Komerczinības, administrēšana un tiesības, citur neklasificētas
sectors-0499 = Komerczinības, administrēšana un tiesības, citur neklasificētas

## 05

sectors-05 = Dabaszinātnes, matemātika un statistika
sectors-050 = Dabaszinātnes, matemātika un statistika, sīkāk nenorādītas
sectors-0500 = Dabaszinātnes, matemātika un statistika, sīkāk nenorādītas
sectors-051 = Bioloģija un radniecīgas zinātnes
sectors-0510 = Bioloģija un radniecīgas zinātnes, sīkāk nenorādītas
sectors-0511 = Bioloģija
sectors-0512 = Bioķīmija
sectors-0519 = Bioloģija un radniecīgas zinātnes, citur neklasificētas
sectors-052 = Vide
sectors-0520 = Vide, sīkāk nenorādīta
sectors-0521 = Vides zinātnes
sectors-0522 = Dabas vide un savvaļas sugas
sectors-0529 = Vide, citur neklasificēta
sectors-053 = Fizikālās zinātnes
sectors-0530 = Fizikālās zinātnes, sīkāk nenorādītas
sectors-0531 = Ķīmija
sectors-0532 = Zemes zinātnes
sectors-0533 = Fizika
sectors-0539 = Fizikālās zinātnes, citur neklasificētas
sectors-054 = Matemātika un statistika
sectors-0540 = Matemātika un statistika, sīkāk nenorādīta
sectors-0541 = Matemātika
sectors-0542 = Statistika
sectors-058 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar dabaszinātnēm, matemātiku un statistiku
sectors-0588 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar dabaszinātnēm, matemātiku un statistiku
sectors-059 = Dabaszinātnes, matemātika un statistika, citur neklasificētas
sectors-0599 = Dabaszinātnes, matemātika un statistika, citur neklasificētas

## 06

sectors-06 = Informācijas un komunikācijas tehnoloģijas (IKT)
sectors-061 = Informācijas un komunikācijas tehnoloģijas (IKT)
sectors-0610 = Informācijas un komunikācijas tehnoloģijas (IKT), sīkāk nenorādītas
sectors-0611 = Datoru lietošana
sectors-0612 = Datubāzu un tīklu projektēšana un administrēšana
sectors-0613 = Programmatūras un lietotņu izstrāde un analīze
sectors-0619 = Informācijas un komunikācijas tehnoloģijas, citur neklasificētas
sectors-068 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar informācijas un komunikācijas tehnoloģijām (IKT)
sectors-0688 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar informācijas un komunikācijas tehnoloģijām (IKT)

## 07

sectors-07 = Inženierzinātnes, ražošana un būvniecība
sectors-070 = Inženierzinātnes, ražošana un būvniecība, sīkāk nenorādītas
sectors-0700 = Inženierzinātnes, ražošana un būvniecība, sīkāk nenorādītas
sectors-071 = Inženierzinātnes un tehnoloģijas
sectors-0710 = Inženierzinātnes un tehnoloģijas, sīkāk nenorādītas
sectors-0711 = Ķīmijas tehnoloģijas un procesi
sectors-0712 = Vides aizsardzības tehnoloģijas
sectors-0713 = Elektrotehnika un enerģētika
sectors-0714 = Elektronika un automātika
sectors-0715 = Mehānika un metālapstrāde
sectors-0716 = Mehāniskie transportlīdzekļi, kuģi un gaisa kuģi
sectors-0719 = Inženierzinātnes un tehnoloģijas, citur neklasificētas
sectors-072 = Ražošana un pārstrāde
sectors-0720 = Ražošana un pārstrāde, sīkāk nenorādīta
sectors-0721 = Pārtikas produktu pārstrāde
sectors-0722 = Materiāli (stikls, papīrs, plastmasa un koks)
sectors-0723 = Tekstilizstrādājumi (apģērbs, apavi un āda)
sectors-0724 = Kalnrūpniecība un derīgo izrakteņu ieguve
sectors-0729 = Ražošana un pārstrāde, citur neklasificēta
sectors-073 = Arhitektūra un būvniecība
sectors-0730 = Arhitektūra un būvniecība, sīkāk nenorādīta
sectors-0731 = Arhitektūra un pilsētplānošana
sectors-0732 = Būvniecība un civilā celtniecība
sectors-078 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar inženierzinātnēm, ražošanu un būvniecību
sectors-0788 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar inženierzinātnēm, ražošanu un būvniecību
sectors-079 = Inženierzinātnes, ražošana un būvniecība, citur neklasificētas
sectors-0799 = Inženierzinātnes, ražošana un būvniecība, citur neklasificētas

## 08

sectors-08 = Lauksaimniecība, mežsaimniecība, zivsaimniecība un veterinārija
sectors-080 = Lauksaimniecība, mežsaimniecība, zivsaimniecība un veterinārija, sīkāk nenorādīta
sectors-0800 = Lauksaimniecība, mežsaimniecība, zivsaimniecība un veterinārija, sīkāk nenorādīta
sectors-081 = Lauksaimniecība
sectors-0810 = Lauksaimniecība, sīkāk nenorādīta
sectors-0811 = Augkopība un lopkopība
sectors-0812 = Dārzkopība
sectors-0819 = Lauksaimniecība, citur neklasificēta
sectors-082 = Mežsaimniecība
sectors-0821 = Mežsaimniecība
sectors-083 = Zivsaimniecība
sectors-0831 = Zivsaimniecība
sectors-084 = Veterinārija
sectors-0841 = Veterinārija
sectors-088 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar lauksaimniecību, mežsaimniecību, zivsaimniecību un veterināriju
sectors-0888 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar lauksaimniecību, mežsaimniecību, zivsaimniecību un veterināriju
sectors-089 = Lauksaimniecība, mežsaimniecība, zivsaimniecība un veterinārija, citur neklasificēta
sectors-0899 = Lauksaimniecība, mežsaimniecība, zivsaimniecība un veterinārija, citur neklasificēta

## 09

sectors-09 = Veselības aprūpe un sociālā labklājība
sectors-090 = Veselības aprūpe un sociālā labklājība, sīkāk nenorādīta
sectors-0900 = Veselības aprūpe un sociālā labklājība, sīkāk nenorādīta
sectors-091 = Veselības aprūpe
sectors-0910 = Veselības aprūpe, sīkāk nenorādīta
sectors-0911 = Zobārstniecība
sectors-0912 = Medicīna
sectors-0913 = Māszinības un vecmātes darbs
sectors-0914 = Medicīniskās diagnostikas un ārstniecības tehnoloģijas
sectors-0915 = Terapija un rehabilitācija
sectors-0916 = Farmācija
sectors-0917 = Tradicionālā un papildinošā medicīna un terapija
sectors-0919 = Veselības aprūpe, citur neklasificēta
sectors-092 = Sociālā labklājība
sectors-0920 = Sociālā labklājība, sīkāk nenorādīta
sectors-0921 = Vecu cilvēku un pieaugušo ar invaliditāti aprūpe
sectors-0922 = Bērnu aprūpe un pakalpojumi jauniešiem
sectors-0923 = Sociālais darbs un konsultēšana
sectors-0929 = Sociālā labklājība, citur neklasificēta
sectors-098 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar veselības aprūpi un sociālo labklājību
sectors-0988 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar veselības aprūpi un sociālo labklājību
sectors-099 = Veselības aprūpe un sociālā labklājība, citur neklasificēta
sectors-0999 = Veselības aprūpe un sociālā labklājība, citur neklasificēta

## 10

sectors-10 = Pakalpojumi
sectors-100 = Pakalpojumi, sīkāk nenorādīti
sectors-1000 = Pakalpojumi, sīkāk nenorādīti
sectors-101 = Individuālie pakalpojumi
sectors-1010 = Individuālie pakalpojumi, sīkāk nenorādīti
sectors-1011 = Mājsaimniecības pakalpojumi
sectors-1012 = Frizieru un skaistumkopšanas pakalpojumi
sectors-1013 = Viesnīcas, restorāni un sabiedriskā ēdināšana
sectors-1014 = Sports
sectors-1015 = Ceļojumi, tūrisms un brīvā laika pavadīšana
sectors-1019 = Individuālie pakalpojumi, citur neklasificēti
sectors-102 = Higiēnas un arodveselības pakalpojumi
sectors-1020 = Higiēnas un arodveselības pakalpojumi, sīkāk nenorādīti
sectors-1021 = Komunālā sanitārija
sectors-1022 = Darba aizsardzība un arodveselība
sectors-1029 = Higiēnas un arodveselības pakalpojumi, citur neklasificēti
sectors-103 = Drošības pakalpojumi
sectors-1030 = Drošības pakalpojumi, sīkāk nenorādīti
sectors-1031 = Militārā joma un valsts aizsardzība
sectors-1032 = Personu un īpašuma aizsardzība
sectors-1039 = Drošības pakalpojumi, citur neklasificēti
sectors-104 = Transporta pakalpojumi
sectors-1041 = Transporta pakalpojumi
sectors-108 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar pakalpojumiem
sectors-1088 = Starpdisciplināras programmas un kvalifikācijas, kas saistītas ar pakalpojumiem
sectors-109 = Pakalpojumi, citur neklasificēti
sectors-1099 = Pakalpojumi, citur neklasificēti

## 99

sectors-99 = Joma nav zināma
sectors-999 = Joma nav zināma
sectors-9999 = Joma nav zināma
