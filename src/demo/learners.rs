//! The learners of the demo.

use super::people::name;
use super::{Demo, Error};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::days::local_date;
use crate::domain::ids::{GuardianId, LearnerId, OrganisationId};
use crate::domain::language::Language;
use crate::domain::learners::{Details, GuardianDetails};
use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

/// A learner: name, address of the account, years of age.
pub(super) struct Seed {
    pub name: &'static str,
    pub email: &'static str,
    pub age: i32,
}

/// Those who have accounts, by their names among the sign-ins.
pub(super) fn with_account(email: &'static str, age: i32) -> Seed {
    Seed { name: name(email), email, age }
}

/// The others of the three groups.
pub(super) const OTHERS: &[Seed] = &[
    Seed { name: "Mārtiņš Liepiņš-Paraugs", email: "martins@riga.example", age: 19 },
    Seed { name: "Kristīne Izdomāte", email: "kristine@riga.example", age: 18 },
    Seed { name: "Roberts Piemēriņš", email: "roberts@riga.example", age: 20 },
    Seed { name: "Līga Paraugdēla", email: "liga@riga.example", age: 19 },
    Seed { name: "Edgars Tukšpapīrs", email: "edgars@riga.example", age: 21 },
    Seed { name: "Zane Neīstā", email: "zane@riga.example", age: 18 },
    Seed { name: "Kārlis Šķietamais", email: "karlis@riga.example", age: 19 },
    Seed { name: "Ieva Izgudrotā", email: "ieva@riga.example", age: 20 },
    Seed { name: "Ņikita Piemērs", email: "nikita@riga.example", age: 18 },
];

impl Demo<'_> {
    /// Enters a learner of the school, and lets him or her join.
    pub(super) async fn learner(&self, by: &Actor, school: OrganisationId, seed: &Seed) -> Result<LearnerId, Error> {
        let id = LearnerId(Uuid::now_v7());
        let today = local_date(self.now);
        let details = Details {
            name: seed.name.to_owned(),
            email: seed.email.to_owned(),
            phone: "+371 20000099".to_owned(),
            address: "Mācekļu iela 4, Rīga, LV-1000".to_owned(),
            birth_date: NaiveDate::from_ymd_opt(today.year() - seed.age, 2, 14).ok_or(Error::Missing("a date"))?,
            gender: String::new(),
        };
        actions::learners::enter(self.by(by).await?, id, school, &details, today).await?;
        let (new, token_hash) = self.invitation(seed.email, seed.name, Language::Latvian);
        actions::learners::invite(self.by(by).await?, id, None, &new).await?;
        self.accept(seed.email, seed.name, &token_hash, Language::Latvian).await?;
        Ok(id)
    }

    /// Enters a guardian and lets her join.
    pub(super) async fn guardian(&self, by: &Actor, learner: LearnerId, email: &str) -> Result<GuardianId, Error> {
        let id = GuardianId(Uuid::now_v7());
        let details = GuardianDetails {
            name: name(email).to_owned(),
            email: email.to_owned(),
            phone: "+371 20000098".to_owned(),
            address: "Mācekļu iela 4, Rīga, LV-1000".to_owned(),
            relation: "mother".to_owned(),
        };
        actions::learners::add_guardian(self.by(by).await?, learner, id, &details).await?;
        let (new, token_hash) = self.invitation(email, name(email), Language::Latvian);
        actions::learners::invite(self.by(by).await?, learner, Some(id), &new).await?;
        self.accept(email, name(email), &token_hash, Language::Latvian).await?;
        Ok(id)
    }
}
