# Ko nozīmē Eiropas kvalifikāciju ietvarstruktūras līmeņi: II pielikums Padomes 2017. gada 22. maija ieteikumam (2017/C 189/03).

descriptors-title = Ko nozīmē astoņi līmeņi
descriptors-caption = Mācīšanās rezultāti katrā Eiropas kvalifikāciju ietvarstruktūras līmenī
descriptors-level = Līmenis
descriptors-level-n = { $level }. līmenis
descriptors-chosen = izvēlēts
descriptors-knowledge = Zināšanas
descriptors-skills = Prasmes
descriptors-responsibility = Atbildība un autonomija
descriptors-source = Padomes 2017. gada 22. maija ieteikums par Eiropas kvalifikāciju ietvarstruktūru mūžizglītībai (2017/C 189/03), II pielikums

## Zināšanas

descriptors-knowledge-1 = Pamata vispārējās zināšanas
descriptors-knowledge-2 = Pamata faktu zināšanas darba vai mācību jomā
descriptors-knowledge-3 = Faktu, principu, procesu un vispārīgu jēdzienu zināšanas darba vai mācību jomā
descriptors-knowledge-4 = Faktu un teorētiskas zināšanas plašā darba vai mācību jomas kontekstā
descriptors-knowledge-5 = Vispusīgas, specializētas faktu un teorētiskas zināšanas darba vai mācību jomā un apziņa par šo zināšanu robežām
descriptors-knowledge-6 = Padziļinātas zināšanas darba vai mācību jomā, kas ietver teoriju un principu kritisku izpratni
descriptors-knowledge-7 = Ļoti specializētas zināšanas, no kurām dažas ir vismodernākās zināšanas darba vai mācību jomā, kā pamats oriģinālai domāšanai un/vai pētniecībai. Kritiska izpratne par zināšanu jautājumiem savā jomā un saskarē starp dažādām jomām
descriptors-knowledge-8 = Zināšanas, kas atbilst darba vai mācību jomas pašiem augstākajiem sasniegumiem un skar dažādu jomu saskari

## Prasmes

descriptors-skills-1 = Pamatprasmes, kas vajadzīgas vienkāršu uzdevumu veikšanai
descriptors-skills-2 = Kognitīvas un praktiskas pamatprasmes, kas vajadzīgas, lai izmantotu attiecīgo informāciju uzdevumu veikšanai un ikdienas problēmu risināšanai, izmantojot vienkāršus noteikumus un rīkus
descriptors-skills-3 = Kognitīvu un praktisku prasmju kopums, kas vajadzīgs, lai veiktu uzdevumus un risinātu problēmas, izvēloties un piemērojot pamatmetodes, rīkus, materiālus un informāciju
descriptors-skills-4 = Kognitīvu un praktisku prasmju kopums, kas vajadzīgs, lai rastu risinājumus konkrētām problēmām darba vai mācību jomā
descriptors-skills-5 = Vispusīgs kognitīvu un praktisku prasmju kopums, kas vajadzīgs, lai rastu radošus risinājumus abstraktām problēmām
descriptors-skills-6 = Padziļinātas prasmes, kas apliecina meistarību un novatorismu un kas vajadzīgas, lai risinātu sarežģītas un neparedzamas problēmas specializētā darba vai mācību jomā
descriptors-skills-7 = Specializētas problēmu risināšanas prasmes, kas vajadzīgas pētniecībā un/vai inovācijā, lai radītu jaunas zināšanas un procedūras un apvienotu dažādu jomu zināšanas
descriptors-skills-8 = Visaugstākā līmeņa specializētas prasmes un metodes, tostarp sintēze un izvērtēšana, kas vajadzīgas, lai risinātu būtiskas problēmas pētniecībā un/vai inovācijā un paplašinātu un no jauna definētu esošās zināšanas vai profesionālo praksi

## Atbildība un autonomija

descriptors-responsibility-1 = Strādāt vai mācīties tiešā uzraudzībā strukturētā kontekstā
descriptors-responsibility-2 = Strādāt vai mācīties uzraudzībā ar zināmu autonomiju
descriptors-responsibility-3 = Uzņemties atbildību par uzdevumu izpildi darbā vai mācībās; risinot problēmas, pielāgot savu rīcību apstākļiem
descriptors-responsibility-4 = Patstāvīgi rīkoties atbilstoši vadlīnijām tādā darba vai mācību kontekstā, kas parasti ir paredzams, bet var mainīties; uzraudzīt citu ikdienas darbu, uzņemoties zināmu atbildību par darba vai mācību darbību izvērtēšanu un uzlabošanu
descriptors-responsibility-5 = Vadīt un uzraudzīt darba vai mācību darbības, kurās iespējamas neparedzamas pārmaiņas; izvērtēt un pilnveidot savu un citu sniegumu
descriptors-responsibility-6 = Vadīt sarežģītas tehniskas vai profesionālas darbības vai projektus, uzņemoties atbildību par lēmumu pieņemšanu neparedzamā darba vai mācību kontekstā; uzņemties atbildību par atsevišķu personu un grupu profesionālās attīstības vadību
descriptors-responsibility-7 = Vadīt un pārveidot tādu darba vai mācību kontekstu, kas ir sarežģīts, neparedzams un kam vajadzīgas jaunas stratēģiskas pieejas; uzņemties atbildību par ieguldījumu profesionālajās zināšanās un praksē un/vai par grupu stratēģiskā snieguma izvērtēšanu
descriptors-responsibility-8 = Apliecināt ievērojamu autoritāti, novatorismu, autonomiju, zinātnisku un profesionālu godprātību un noturīgu apņēmību izstrādāt jaunas idejas vai procesus vismodernākajā darba vai mācību kontekstā, tostarp pētniecībā
