//! Latvian outcomes.

use super::{holds, points_at};
use crate::domain::units::Area;

/// Skills that are as they should be.
const GOOD: &[(&str, &str)] = &[
    ("Noteikt bremžu sistēmas sastāvdaļas", ""),
    ("Diagnosticēt bojājumus elektroiekārtās ar multimetru", ""),
    ("Nomainīt bremžu klučus pēc ražotāja norādēm", ""),
    ("Metināt šuves dažādās pozīcijās", ""),
    ("Izmērīt spriegumu, strāvu un pretestību", ""),
    ("Lasīt elektriskās shēmas un rasējumus", ""),
    ("Kalibrēt mērinstrumentus pirms darba", ""),
    ("Asināt kaltus un ēveles", ""),
    ("Ēvelēt dēļus līdz vajadzīgajam izmēram", ""),
    ("Sagatavot darba vietu atbilstoši darba aizsardzības prasībām", ""),
    ("Pagatavot aukstās uzkodas banketam", ""),
    ("Apkalpot viesus pie galda", ""),
    ("Sazināties ar klientiem angļu valodā", ""),
    ("Sadarboties ar kolēģiem", ""),
    ("Sadarboties", ""),
    ("Strādāt patstāvīgi", ""),
    ("Iesaistīties komandas darbā", ""),
    ("Patstāvīgi un atbildīgi diagnosticēt bremžu sistēmu", ""),
    ("Precīzi noteikt bojājuma pazīmes", ""),
    ("Droši lietot rokas instrumentus", ""),
    ("Pareizi un rūpīgi tīrīt darba virsmas", ""),
    ("Pēc pazīmēm izvirzīt pieņēmumus par bojājuma cēloni", ""),
    ("Kopā ar komandu sastādīt ēdienkarti", ""),
    ("Ievērojot darba drošību, demontēt riteni", ""),
    ("Izmantojot datorprogrammu, aprēķināt materiālu daudzumu", ""),
    ("Meistara vadībā apstrādāt koka detaļas", ""),
    ("Darba vidē ievērot higiēnas prasības", ""),
    ("Saskaņā ar rasējumu izgatavot detaļu", ""),
    ("Atbilstoši tehnoloģijai krāsot sienas", ""),
    ("Komandā plānot izstādes stenda iekārtojumu", ""),
    ("Profesionālajā saziņā lietot svešvalodu", ""),
    ("Spēj uzstādīt operētājsistēmu", ""),
    ("Viņš/viņa spēj konfigurēt maršrutētāju", ""),
    ("Prast lietot ugunsdzēšamo aparātu", ""),
    ("Organizēt darbu, ievērojot darba aizsardzības noteikumus", ""),
    ("Veikt apkopi, izmantojot ražotāja dokumentāciju", ""),
    ("Izvēlēties piemērotu griezējinstrumentu", ""),
    ("Pārbaudīt, vai sistēma darbojas pareizi", ""),
    ("Izskaidrot, kā izvēlēties un kopt apavus", ""),
    ("Ievērot darba metodes un grafiku", ""),
    ("Noformēt pavadzīmes, rēķinus un pasūtījumus", ""),
    ("Aprēķināt cenu, ieskaitot nodokļus", ""),
    ("Uzņemties atbildību par instrumentiem", ""),
    ("Pielāgoties uzņēmuma darba laikam", ""),
    ("Novērtēt savu darbu dienas beigās", ""),
    ("Šķirot atkritumus pēc to veida", ""),
    ("Griezt matus pakāpēs", ""),
    ("Konsultēt klientus par ādas kopšanu", ""),
    ("Iešūt rāvējslēdzēju svārkos", ""),
    ("Konstruēt piegrieztni mērogā", ""),
    ("Flīzēt līdzenu grīdu", ""),
    ("Izmērīt asinsspiedienu, pulsu un temperatūru", ""),
    ("Pārvietot pacientu divatā", ""),
    ("Dokumentēt sniegto aprūpi", ""),
    ("Līmēt un", "breaks-off"),
    ("Programmēt CNC frēzmašīnu", ""),
    ("Testēt programmatūru pēc sagatavota plāna", ""),
    ("Stādīt augļu kokus", ""),
    ("Slaukt govis ar slaukšanas iekārtu", ""),
    ("Kūpināt zivis", ""),
    ("Saskaņot klientu vajadzības ar uzņēmuma iespējām", ""),
    ("Patstāvīgi pieņemt lēmumus savas kompetences robežās", ""),
    ("Lietot rokas un elektriskos instrumentus", ""),
    ("Precīzi un ātri reaģēt uz trauksmes signālu", ""),
    ("Demonstrēt uzņēmuma produkciju izstādē", ""),
    ("Piedalīties sanāksmēs angļu valodā", ""),
];

/// No infinitive that continues "spēj".
const VERBS: &[(&str, &str)] = &[
    ("Bremžu sistēmas diagnostika", "verb"),
    ("Diagnosticē bojājumus", "verb"),
    ("Nosaka bojājuma cēloni", "verb"),
    ("Bojājumu noteikšana", "verb"),
    ("Diagnosticēšana un remonts", "verb"),
    ("Spēja plānot savu darbu", "verb"),
    ("Spēja strādāt komandā", "verb"),
    ("Prasme lietot instrumentus", "verb"),
    ("Iemaņas darbā ar klientiem", "verb"),
    ("Zināšanas par materiāliem", "verb"),
    ("Gatavība uzņemties atbildību", "verb"),
    ("Laba saskarsme ar klientiem", "verb"),
    ("Komandas darbs", "verb"),
    ("Precizitāte un atbildība", "verb"),
    ("Sensori", "verb"),
    ("Darba vietas sagatavošana", "verb"),
    ("Izmanto rokas instrumentus", "verb"),
    ("Tehniskā dokumentācija", "verb"),
    ("Patstāvīgi un atbildīgi", "verb"),
    ("Klientu apkalpošana angļu valodā", "verb"),
    ("Ievērojot darba drošību", "verb"),
    ("Instrumentu uzturēšana kārtībā", "verb"),
    ("Atbildība par darba rezultātu", "verb"),
];

/// Nobody can see it done.
const VAGUE: &[(&str, &str)] = &[
    ("Zināt darba drošības noteikumus", "vague"),
    ("Izprast bremžu sistēmas darbību", "vague"),
    ("Saprast tehnisko dokumentāciju", "vague"),
    ("Apzināties savu lomu komandā", "vague"),
    ("Pārzināt materiālu īpašības", "vague"),
    ("Labi pārzināt uzņēmuma iekārtas", "vague"),
    ("Būt atvērtam jaunām idejām", "vague"),
    ("Būt informētam par riskiem", "vague"),
    ("Apgūt jaunas darba metodes", "vague"),
    ("Iepazīties ar uzņēmuma struktūru", "vague"),
    ("Orientēties tehniskajā dokumentācijā", "vague"),
    ("Gūt priekšstatu par ražošanu", "vague"),
    ("Iegūt zināšanas par koksni", "vague"),
    ("Domāt radoši", "vague"),
    ("Ticēt saviem spēkiem", "vague"),
    ("Pilnībā izprast uzdevumu", "vague"),
    ("Spēj saprast darba uzdevumu", "vague"),
    ("Interesēties par jaunākajām tehnoloģijām", "vague"),
    ("Mācīties no kolēģiem", "vague"),
    ("Patstāvīgi zināt savus pienākumus", "vague"),
];

/// Two things in one line.
const SEVERAL: &[(&str, &str)] = &[
    ("Diagnosticēt un remontēt bremžu sistēmu", "several"),
    ("Remontēt vai nomainīt sastāvdaļas", "several"),
    ("Remontēt/nomainīt sastāvdaļas", "several"),
    ("Nolasīt un izskaidrot kļūdu kodus", "several"),
    ("Patstāvīgi un atbildīgi diagnosticēt un remontēt sistēmu", "several"),
    ("Tīrīt, žāvēt un sakārtot instrumentus", "several"),
    ("Plānot, veikt un dokumentēt apkopi", "several"),
    ("Pārliecināties par bojājumu un izvēlēties piemērotu rīcību", "several"),
    ("Noteikt bojājumu un patstāvīgi to novērst", ""),
    ("Noteikt bojājumu un novērst to", "several"),
    ("Izmērīt detaļu; pierakstīt rezultātus", "several"),
    ("Izmērīt detaļu. Pierakstīt rezultātus", "several"),
    ("Uzstādīt un konfigurēt maršrutētāju", "several"),
    ("Sasveicināties ar viesiem un pavadīt viņus pie galda", "several"),
    ("Pārbaudīt eļļas līmeni, nomainīt filtru", "several"),
    ("Plānot savu darbu, organizēt darba vietu", "several"),
    ("Plānot darbu kā arī organizēt darba vietu", "several"),
    ("Sagatavot mīklu un cept maizi", "several"),
    ("Iesaistīties sarunā vai uzsākt to", "several"),
];

/// One thing, though more verbs or "un" stand in it.
const ONE: &[(&str, &str)] = &[
    ("Strādāt patstāvīgi un atbildīgi", ""),
    ("Ievērot darba drošības un higiēnas noteikumus", ""),
    ("Sagatavot pārskatus un plānus", ""),
    ("Tīrīt darba vietu, lietojot aizsarglīdzekļus", ""),
    ("Komunicēt ar klientu, uzklausot viņa vēlmes", ""),
    ("Veikt remontu, ievērojot termiņus un kvalitātes prasības", ""),
    ("Apkopot informāciju, veicot mērījumus un novērojumus", ""),
    ("Izvēlēties materiālus, vadoties pēc cenas un kvalitātes", ""),
    ("Parādīt klientam, kā lietot un uzglabāt preci", ""),
    ("Noteikt, ko remontēt vai nomainīt", ""),
    ("Ieslēgt un izslēgt iekārtu", ""),
    ("Kontrolēt temperatūru un mitrumu", ""),
];

/// Left in the middle.
const LEFTOVERS: &[(&str, &str)] = &[
    ("Patstāvīgi un atbildīgi atpazīt …", "breaks-off"),
    ("Patstāvīgi un atbildīgi atpazīt", "no-object"),
    ("Remontēt pārnesumkārbu un", "breaks-off"),
    ("Noteikt bojājumus, kas", "breaks-off"),
    ("Sagatavot darba vietu pirms", "breaks-off"),
    ("Noregulēt...", "breaks-off"),
    ("Montēt", "no-object"),
    ("<apraksta, ko audzēknis dara>", "placeholder"),
    ("Nodrošināt vērtību < 5 un > 2", ""),
];

#[test]
fn good_outcomes_are_left_alone() {
    assert!(GOOD.len() >= 60);
    holds("lv", Area::Skills, GOOD);
    holds("lv", Area::Competence, GOOD);
    holds("lv", Area::Skills, ONE);
}

#[test]
fn an_outcome_has_an_infinitive() {
    holds("lv", Area::Skills, VERBS);
    holds("lv", Area::Competence, VERBS);
}

#[test]
fn what_cannot_be_seen_is_found() {
    holds("lv", Area::Skills, VAGUE);
    points_at(
        "lv",
        &[
            ("Būt atvērtam jaunām idejām", "Būt atvērtam"),
            ("Labi pārzināt iekārtas", "pārzināt"),
            ("Gūt priekšstatu par ražošanu", "Gūt priekšstatu"),
        ],
    );
}

#[test]
fn one_line_is_one_thing() {
    holds("lv", Area::Skills, SEVERAL);
    points_at(
        "lv",
        &[
            ("Remontēt vai nomainīt detaļas", "Remontēt vai nomainīt"),
            ("Atrast bojājumu un novērst to", "Atrast bojājumu un novērst"),
            ("Atrast bojājumu bremžu sistēmā un novērst to", "Atrast … novērst"),
        ],
    );
}

#[test]
fn what_breaks_off_is_found() {
    holds("lv", Area::Competence, LEFTOVERS);
}

#[test]
fn knowledge_needs_more_than_a_bare_word_and_no_verb() {
    let table = [
        ("Sensori", "one-word"),
        ("Metināšana", "one-word"),
        ("Sensoru veidi", ""),
        ("Darbības princips", ""),
        ("Izprast sensoru darbību", ""),
        ("Materiāli, to īpašības un", "breaks-off"),
    ];
    holds("lv", Area::Knowledge, &table);
}
