//! A small world of its own for the cross-cutting tests: two schools and two companies in one partnership, a learner of seventeen with
//! a guardian, a school with no part in any of it; made through the actions, in any installation.

mod contents;
mod walks;

pub use contents::Agreed;

use crate::harness::PASSWORD;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tilts::actions::{self, Confirmed, ConnectOptions, NewAccount, Store, Tx};
use tilts::domain::actor::Actor;
use tilts::domain::ids::{AccountId, GuardianId, InvitationId, LearnerId, MemberId, OrganisationId, PartnershipId};
use tilts::domain::invitations::NewInvitation;
use tilts::domain::language::Language;
use tilts::domain::learners;
use tilts::domain::organisations::{Card, Details, Named};
use tilts::domain::roles::{Channel, OrganisationKind, Role, Side};
use uuid::Uuid;

/// The four organisations, in the order of a unit's sides, and the stranger.
const ORGANISATIONS: [(&str, &str, OrganisationKind, Side); 5] = [
    ("school-s", "lv", OrganisationKind::School, Side::Sending),
    ("company-s", "lv", OrganisationKind::Company, Side::Sending),
    ("school-h", "fi", OrganisationKind::School, Side::Hosting),
    ("company-h", "fi", OrganisationKind::Company, Side::Hosting),
    ("stranger", "lt", OrganisationKind::School, Side::Both),
];

/// Everybody with a seat: account, organisation, role, whether it may sign.
const SEATS: [(&str, usize, Role, bool); 9] = [
    ("coordinator-s", 0, Role::Coordinator, true),
    ("teacher-s", 0, Role::Teacher, false),
    ("company-s", 1, Role::Representative, true),
    ("coordinator-h", 2, Role::Coordinator, true),
    ("teacher-h", 2, Role::Teacher, false),
    ("company-h", 3, Role::Representative, true),
    ("mentor-h", 3, Role::Mentor, false),
    ("stranger", 4, Role::Coordinator, true),
    ("auditor-s", 0, Role::Auditor, false),
];

/// The world.
pub struct World {
    /// Whoever acts, by name: the seats, then `learner`, `guardian`, `administrator`.
    pub people: Vec<(String, Actor)>,
    /// The two sides' organisations as a paper prints them: school and company that send, school and company that receive.
    pub sides: [Named; 4],
    /// The partnership.
    pub partnership: PartnershipId,
    /// The learner.
    pub learner: LearnerId,
    /// The guardian.
    pub guardian: GuardianId,
    /// The seats by name.
    pub members: Vec<(String, MemberId)>,
    /// Who has typed the password.
    pub confirmations: Confirmations,
}

/// Whose password was typed: once each, because that is slow.
#[derive(Clone, Default)]
pub struct Confirmations(Arc<Mutex<BTreeMap<String, Arc<Confirmed>>>>);

impl Confirmations {
    /// The proof that this person has typed the password.
    pub async fn of(&self, store: &Store, actor: &Actor) -> Arc<Confirmed> {
        if let Some(known) = self.0.lock().unwrap().get(&actor.email) {
            return Arc::clone(known);
        }
        let known = tilts::store::sessions::credentials(store, &actor.email).await.unwrap();
        let confirmed = Arc::new(actions::passwords::matches(known.as_ref(), PASSWORD).unwrap());
        self.0.lock().unwrap().insert(actor.email.clone(), Arc::clone(&confirmed));
        confirmed
    }
}

impl World {
    /// Made through the actions; `more` further coordinators of each school, who may sign (`coordinator-s-1` …).
    pub async fn make(owner: &ConnectOptions, store: &Store, more: usize) -> Self {
        let hash = crate::harness::quick_hash();
        let administrator = account(owner, "administrator", &hash, None).await;
        let administrator = sit_down(store, administrator).await;
        let mut ids = Vec::new();
        for (name, country, kind, _) in ORGANISATIONS {
            let id = OrganisationId(Uuid::now_v7());
            let role = if kind.is_employer() { Role::Representative } else { Role::Coordinator };
            let tx = store.write(&administrator).await.unwrap();
            actions::organisations::make(tx, id, &details(name, country, kind), role, &invitation("first", name)).await.unwrap();
            ids.push(id);
        }
        let mut seats: Vec<(String, usize, Role, bool)> =
            SEATS.iter().map(|(name, at, role, sign)| ((*name).to_owned(), *at, *role, *sign)).collect();
        for number in 1..=more {
            seats.push((format!("coordinator-s-{number}"), 0, Role::Coordinator, true));
            seats.push((format!("coordinator-h-{number}"), 2, Role::Coordinator, true));
        }
        let mut members = Vec::new();
        let mut accounts = Vec::new();
        for (name, at, role, _) in &seats {
            let member = MemberId(Uuid::now_v7());
            accounts.push(account(owner, name, &hash, Some((member, ids[*at], *role))).await);
            members.push((name.clone(), member));
        }
        for (at, (_, organisation, _, may_sign)) in seats.iter().enumerate() {
            let keeper =
                seats.iter().position(|(_, of, role, _)| of == organisation && matches!(role, Role::Coordinator | Role::Representative)).unwrap();
            let tx = store.write(&sit_down(store, accounts[keeper]).await).await.unwrap();
            let from = may_sign.then(|| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap());
            let change = actions::members::Change { position: "", may_sign_from: from, may_sign_until: None };
            actions::members::change(tx, ids[*organisation], members[at].1, 1, &change).await.unwrap();
        }
        let mut people = Vec::new();
        for ((name, ..), account) in seats.iter().zip(&accounts) {
            people.push((name.clone(), sit_down(store, *account).await));
        }
        let mut world = Self {
            people,
            sides: ids
                .iter()
                .take(4)
                .map(|id| Named { id: *id, kind: OrganisationKind::School, card: Card::default() })
                .collect::<Vec<_>>()
                .try_into()
                .unwrap(),
            partnership: PartnershipId(Uuid::now_v7()),
            learner: LearnerId(Uuid::now_v7()),
            guardian: GuardianId(Uuid::now_v7()),
            members,
            confirmations: Confirmations::default(),
        };
        world.join(store, &ids).await;
        world.enter_learner(store, &hash).await;
        world.people.push(("administrator".to_owned(), administrator));
        world
    }

    async fn join(&mut self, store: &Store, ids: &[OrganisationId]) {
        let place = |at: usize| actions::partnerships::Place { side: ORGANISATIONS[at].3, kind: ORGANISATIONS[at].2 };
        let tx = self.begin(store, "coordinator-s").await;
        actions::partnerships::found(tx, self.partnership, ids[0], place(0), "A bridge", "").await.unwrap();
        for at in 1..4 {
            let identifier = format!("{}@world.example", ORGANISATIONS[at].0);
            let tx = self.begin(store, "coordinator-s").await;
            actions::partnerships::add_known(tx, self.partnership, &identifier, place(at)).await.unwrap();
        }
        for (at, who) in [(1, "company-s"), (2, "coordinator-h"), (3, "company-h")] {
            actions::partnerships::join(self.begin(store, who).await, self.partnership, ids[at]).await.unwrap();
        }
        let mut reader = store.read(self.actor("coordinator-s")).await.unwrap();
        let found = tilts::store::units::candidates(&mut reader, self.partnership).await.unwrap().unwrap();
        for side in &mut self.sides {
            *side = found.0.iter().find(|candidate| candidate.named.id == side.id).unwrap().named.clone();
        }
    }

    async fn enter_learner(&mut self, store: &Store, hash: &str) {
        let today = crate::harness::now().date_naive();
        let birth_date = NaiveDate::from_ymd_opt(2009, 6, 1).unwrap();
        let text = String::new;
        let learner = learners::Details {
            name: "Ada Learner".into(),
            email: "learner@world.example".into(),
            phone: text(),
            address: text(),
            birth_date,
            gender: text(),
        };
        let guardian = learners::GuardianDetails {
            name: "Gita Guardian".into(),
            email: "guardian@world.example".into(),
            phone: text(),
            address: text(),
            relation: "mother".into(),
        };
        actions::learners::enter(self.begin(store, "coordinator-s").await, self.learner, self.sides[0].id, &learner, today).await.unwrap();
        actions::learners::add_guardian(self.begin(store, "coordinator-s").await, self.learner, self.guardian, &guardian).await.unwrap();
        for (name, guardian) in [("learner", None), ("guardian", Some(self.guardian))] {
            let new = invitation(name, name);
            actions::learners::invite(self.begin(store, "coordinator-s").await, self.learner, guardian, &new).await.unwrap();
            let accepting = actions::invitations::Accepting {
                token_hash: &new.token_hash,
                proven: None,
                new_account: AccountId(Uuid::now_v7()),
                new_member: MemberId(Uuid::now_v7()),
                name,
                password_hash: Some(hash),
                language: Language::English,
                at: crate::harness::now(),
            };
            let (account, _) = actions::invitations::accept(store, &accepting).await.unwrap().unwrap();
            self.people.push((name.to_owned(), sit_down(store, account).await));
        }
    }

    /// Somebody by name.
    pub fn actor(&self, name: &str) -> &Actor {
        &self.people.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("nobody is called {name}")).1
    }

    /// A seat by name.
    pub fn member(&self, name: &str) -> MemberId {
        self.members.iter().find(|(known, _)| known == name).unwrap().1
    }

    /// A writing transaction of somebody.
    pub async fn begin(&self, store: &Store, name: &str) -> Tx {
        store.write(self.actor(name)).await.unwrap()
    }
}

/// The address of somebody of the world.
pub fn email(name: &str) -> String {
    format!("{name}@people.example")
}

async fn account(owner: &ConnectOptions, name: &str, hash: &str, seat: Option<(MemberId, OrganisationId, Role)>) -> AccountId {
    let id = AccountId(Uuid::now_v7());
    let made = NewAccount { id, email: &email(name), name, password_hash: hash, language: Language::English, administrator: seat.is_none(), seat };
    actions::make_account(owner, &made).await.unwrap();
    id
}

/// The actor as the session of a request would carry it.
async fn sit_down(store: &Store, account: AccountId) -> Actor {
    let token: [u8; 32] = rand::random();
    tilts::store::sessions::begin(store, &token, account).await.unwrap();
    let session = tilts::store::sessions::find(store, &token).await.unwrap().unwrap();
    session.actor
}

fn invitation(name: &str, to: &str) -> NewInvitation {
    let token: [u8; 32] = rand::random();
    let expires_at = crate::harness::now() + chrono::Days::new(20_000);
    NewInvitation {
        id: InvitationId(Uuid::now_v7()),
        token_hash: token.to_vec(),
        name: name.to_owned(),
        email: email(to),
        language: Language::English,
        expires_at,
    }
}

fn details(name: &str, country: &str, kind: OrganisationKind) -> Details {
    let card = Card { name: name.to_owned(), country: country.to_owned(), contact_email: format!("{name}@world.example"), ..Card::default() };
    let text = String::new;
    Details {
        kind,
        card,
        representative_name: text(),
        representative_position: text(),
        oid: text(),
        registration_number: text(),
        languages: Vec::new(),
        channel: Channel::Mail,
        uses_points: false,
    }
}
