//! What the demo's people agree and sign.

use super::world::Partners;
use super::{Demo, Error, discussion, units};
use crate::actions;
use crate::actions::desk::{self, Seated};
use crate::actions::texts::Signing;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Text, Wording};
use crate::domain::units::{Area, Check, Checklist, Criterion, Employer, Sides, Unit};
use uuid::Uuid;

impl Demo<'_> {
    async fn text(&self, by: &Actor, id: TextId) -> Result<Text, Error> {
        Ok(desk::text(self.store, by, id).await?)
    }

    /// Sends the open revision for review.
    pub(super) async fn submit(&self, by: &Actor, id: TextId) -> Result<(), Error> {
        let version = self.text(by, id).await?.latest.version;
        Ok(actions::texts::submit(self.by(by).await?, id, version, self.now).await?)
    }

    /// Approves what is in review, for each of these people's parties.
    pub(super) async fn approve(&self, people: &[&Seated], id: TextId) -> Result<(), Error> {
        for by in people {
            self.approve_saying(by, id, "").await?;
        }
        Ok(())
    }

    /// Approves for this person's party, with a word beside it.
    async fn approve_saying(&self, by: &Actor, id: TextId, word: &str) -> Result<(), Error> {
        let shown = self.text(by, id).await?.latest.id;
        Ok(actions::texts::approve(self.by(by).await?, id, shown, word, None, self.now).await?)
    }

    /// Signs what is agreed, for each of these people's parties.
    pub(super) async fn sign(&self, people: &[&Seated], id: TextId, late_reason: Option<&str>) -> Result<(), Error> {
        for by in people {
            let shown = self.text(by, id).await?.latest.hash.ok_or(Error::Missing("a frozen text"))?;
            let signing = Signing {
                name: &by.name,
                place: if by.email.ends_with("tampere.example") { "Tampere" } else { "Rīga" },
                sentence: "Esmu izlasījis dokumentu un tam piekrītu.",
                language: "lv",
                shown,
                late_reason,
                confirmed: &by.confirmed,
            };
            actions::texts::sign(self.by(by).await?, id, &signing, self.now).await?;
        }
        Ok(())
    }
}

/// The units of the demo: the deck's two agreed, and one still asked to be changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units {
    pub stability: TextId,
    pub internationalisation: TextId,
}

/// The four sides of the demo's units.
pub(super) async fn sides(demo: &Demo<'_>, partners: &Partners) -> Result<Sides, Error> {
    let found = desk::partnership(demo.store, &partners.coordinator, partners.partnership).await?;
    let named = |id| {
        found
            .organisations
            .iter()
            .find(|entry| entry.organisation.id == id)
            .map(|entry| entry.organisation.clone())
            .ok_or(Error::Missing("an organisation"))
    };
    Ok(Sides {
        sending_institution: named(partners.riga)?,
        sending_employer: Employer::Company(named(partners.riga_company)?),
        hosting_institution: named(partners.tampere)?,
        hosting_employer: Employer::Company(named(partners.tampere_company)?),
    })
}

/// Why each side agrees the deck's units as they stand, though they leave something open.
const WORDS: [[&str; 4]; 2] = [
    [
        "Sākam ar prezentācijas tekstu; C4 pabeigsim nākamajā redakcijā.",
        "S5 mūsu darbnīcā vērtē kā vienu darbu.",
        "We finish C4 together after the first stay.",
        "S5 is one job in our workshop.",
    ],
    [
        "Attieksmi, C2 līdz C5, vērtēsim sarunā mobilitātes beigās.",
        "Piekrītam: apjoms atkarīgs no mobilitātes.",
        "We assess C2 to C5 in a talk at the end of the stay.",
        "Fine with us, the length follows the stay.",
    ],
];

/// Answers the five questions: yes to all, but for a unit without a length.
fn answered(unit: &Unit) -> Checklist {
    let answer = |criterion: Criterion| {
        let met = criterion != Criterion::Period || unit.days.is_some();
        Check { met, note: if met { String::new() } else { "It goes with stays of any length.".to_owned() } }
    };
    Checklist(Criterion::ALL.iter().map(|&criterion| (criterion, answer(criterion))).collect())
}

/// Drafts the deck's units as they stand, then enters the EQF level (ours, not the deck's) and has them agreed; drafts a third.
pub(super) async fn units(demo: &Demo<'_>, partners: &Partners) -> Result<Units, Error> {
    let sides = sides(demo, partners).await?;
    let everybody = [&partners.teacher, &partners.company, &partners.host, &partners.owner];
    let mut agreed = Vec::new();
    for mut unit in units::deck_units(&sides).map_err(|_| Error::Missing("the deck's units"))? {
        let id = draft(demo, partners, &unit).await?;
        unit.eqf_level = Some(4);
        // Motor vehicles, ships and aircraft; what the second is about serves any qualification.
        unit.sector = "0716".to_owned();
        unit.transversal = !agreed.is_empty();
        unit.checklist = answered(&unit);
        actions::units::save(demo.by(&partners.teacher).await?, id, 1, &unit).await?;
        demo.submit(&partners.teacher, id).await?;
        if agreed.is_empty() {
            // The host asks for a change first: the road to agreement is seldom straight.
            let shown = demo.text(&partners.owner, id).await?.latest.id;
            let reason = "We do not have the stay for repairs on hydraulic units. Can the days be said?";
            actions::texts::request_changes(demo.by(&partners.owner).await?, id, shown, reason, None, demo.now).await?;
            unit.days = Some(20);
            unit.hours = Some(140);
            unit.checklist = answered(&unit);
            // Meanwhile the school has put it into its own language.
            units::translate(&mut unit).map_err(|_| Error::Missing("the translation"))?;
            actions::units::save(demo.by(&partners.teacher).await?, id, 1, &unit).await?;
            demo.submit(&partners.teacher, id).await?;
        }
        for (by, word) in everybody.into_iter().zip(WORDS.get(agreed.len()).into_iter().flatten()) {
            demo.approve_saying(by, id, word).await?;
        }
        agreed.push(id);
    }
    in_review(demo, partners, &sides).await?;
    match agreed.as_slice() {
        [stability, internationalisation] => Ok(Units { stability: *stability, internationalisation: *internationalisation }),
        _ => Err(Error::Missing("the deck's two units")),
    }
}

async fn draft(demo: &Demo<'_>, partners: &Partners, unit: &Unit) -> Result<TextId, Error> {
    let id = TextId(Uuid::now_v7());
    actions::units::draft(demo.by(&partners.teacher).await?, id, partners.partnership, unit).await?;
    Ok(id)
}

/// Two units under way: one waits for the company and the host school, one is a draft.
async fn in_review(demo: &Demo<'_>, partners: &Partners, sides: &Sides) -> Result<(), Error> {
    let mut unit = Unit::begun("lv", "Dzinēja diagnostika", sides.clone());
    unit.qualification = Wording::new("lv", "Automehāniķis");
    unit.work_task_area = Wording::new("lv", "Dzinēju apkope");
    unit.eqf_level = Some(4);
    unit.national_level = "3".to_owned();
    unit.description = Wording::new("lv", "Pieņem automobili, nolasa kļūdu atmiņu, pārbauda un novērš bojājumu, nodod darbu.");
    // The host reads it in English, as far as it is translated.
    unit.translations = vec!["en".to_owned()];
    unit.title.set("en", "Engine diagnostics");
    unit.qualification.set("en", "Car mechanic");
    let says = [
        (Area::Knowledge, "Dzinēja darbības principi un mērāmie lielumi", "How an engine works and what can be measured in it", ""),
        (Area::Skills, "Nolasīt un izskaidrot kļūdu kodus", "Read out fault codes and say what they mean", "Kods nolasīts un nosaukts tā cēlonis"),
        (Area::Competence, "Patstāvīgi un atbildīgi noteikt bojājuma cēloni", "Find the cause of a fault independently and responsibly", ""),
    ];
    for (area, text, english, criteria) in says {
        let mut node = crate::domain::units::Node::new(crate::domain::ids::OutcomeId(Uuid::now_v7()), Wording::new("lv", text), true);
        node.text.set("en", english);
        node.criteria.set("lv", criteria);
        unit.column_mut(area).outcomes = vec![node];
        unit.column_mut(area).lead_in.set("en", crate::domain::units::lead_in("en", area));
    }
    let id = draft(demo, partners, &unit).await?;
    demo.submit(&partners.teacher, id).await?;
    demo.approve_saying(&partners.teacher, id, "Apjomu norādīsim, kad būs zināmi mobilitātes datumi.").await?;
    demo.approve_saying(&partners.company, id, "Kļūdu kodus nolasa un izskaidro vienā reizē.").await?;
    let comment = "Vai kļūdu kodus lasāt ar ražotāja vai universālo iekārtu?";
    actions::texts::comment(demo.by(&partners.company).await?, id, "title", comment).await?;
    discussion::make(demo, partners, id, &unit).await?;
    draft(demo, partners, &Unit::begun("lv", "Bremžu sistēmu apkope", sides.clone())).await?;
    Ok(())
}
