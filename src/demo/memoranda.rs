//! The demo's memoranda: one in force, one that waits for a signature.

use super::texts::Units;
use super::world::Partners;
use super::{Demo, Error};
use crate::actions;
use crate::domain::days::local_date;
use crate::domain::ids::TextId;
use crate::domain::language::Language;
use crate::domain::memoranda::{Choices, Memorandum, Qualification, Standard};
use crate::i18n::Locale;
use chrono::Days;
use uuid::Uuid;

/// Returns the memorandum in force.
pub(super) async fn make(demo: &Demo<'_>, partners: &Partners, units: Units) -> Result<TextId, Error> {
    let in_force = drafted(demo, partners, units, "Saprašanās memorands: Rīga un Tampere", 900).await?;
    demo.sign(&[&partners.coordinator, &partners.host], in_force, None).await?;
    let waiting = drafted(demo, partners, units, "Saprašanās memorands: pagarinājums", 1600).await?;
    demo.sign(&[&partners.host], waiting, None).await?;
    Ok(in_force)
}

async fn drafted(demo: &Demo<'_>, partners: &Partners, units: Units, title: &str, days: u64) -> Result<TextId, Error> {
    let locale = Locale::new(Language::Latvian);
    let standard = Standard { objectives: locale.t("memoranda-standard-objectives"), confirmation: locale.t("memoranda-standard-confirmation") };
    let mut memorandum = Memorandum::new("lv", title, standard);
    "Vērtē uzņēmuma prakses vadītājs darba vietā pēdējā nedēļā, novērojot un ar praktisku uzdevumu.".clone_into(&mut memorandum.assessment);
    "Vērtējumu katram rezultātam ieraksta sistēmā; uzņēmums un audzēknis to redz.".clone_into(&mut memorandum.documentation);
    "Nosūtošā skola divu nedēļu laikā salīdzina vērtējumu ar kvalifikācijas prasībām.".clone_into(&mut memorandum.validation);
    "Skola atzīst moduļus, kā solīts katrā mācību līgumā pirms izbraukšanas.".clone_into(&mut memorandum.recognition);
    "35 dienu laikā pēc atgriešanās".clone_into(&mut memorandum.recognition_time);
    "30 dienu laikā pēc atgriešanās".clone_into(&mut memorandum.report_time);
    "Abu skolu koordinatori un uzņēmumi tiekas katru jūniju un lemj, kuras vienības paliek.".clone_into(&mut memorandum.evaluation);
    let today = local_date(demo.now);
    memorandum.valid_until = today.checked_add_days(Days::new(days));
    memorandum.qualifications = vec![Qualification {
        country: "lv".to_owned(),
        title: "Automehāniķis".to_owned(),
        eqf_level: Some(4),
        national_level: "3".to_owned(),
        outcomes_enclosed: true,
        units_enclosed: true,
        ..Qualification::default()
    }];
    let choices = Choices { organisations: vec![partners.riga, partners.tampere], units: vec![vec![units.stability, units.internationalisation]] };
    let id = TextId(Uuid::now_v7());
    actions::memoranda::draft(demo.by(&partners.coordinator).await?, id, partners.partnership, memorandum, &choices, today).await?;
    demo.submit(&partners.coordinator, id).await?;
    demo.approve(&[&partners.coordinator, &partners.host], id).await?;
    Ok(id)
}
