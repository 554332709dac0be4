//! Links: somebody without an account acts on one text for one of its parties. A link opens; what binds needs a code as well.

mod secrets;

pub use super::actor::{Purpose, Speaks};
pub use secrets::{SHORTEST, Secret, Token};

use super::actor::{Actor, Guest, Identity, same_name};
use super::ids::{LinkId, OrganisationId, RevisionId, TextId};
use super::language::Language;
use super::refusal::Refusal;
use super::roles::{Role, words};
use super::texts::{EndedAs as Ending, NewParty, Party, PartySeat, Text};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::Deserialize;

/// A link works for so long; a new one is a click away.
pub const LASTS: Duration = Duration::days(30);
/// A code is good for so long.
pub const CODE_LASTS: Duration = Duration::minutes(10);
/// So many tries there are at a code.
pub const CODE_TRIES: i32 = 5;

words! {
    /// Why a link no longer works before its day.
    EndedAs {
        /// The sender took it back.
        Revoked => "revoked", "links-ended-revoked";
        /// A newer one was sent.
        Replaced => "replaced", "links-ended-replaced";
        /// The recipient was not the one it was meant for.
        WrongPerson => "wrong-person", "links-ended-wrong-person";
    }
}

/// A link as it was sent.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// The text.
    pub text: TextId,
    /// What it was sent for.
    pub purpose: Purpose,
    /// The part of the party it speaks for.
    pub seat: PartySeat,
    /// The organisation or person it speaks for.
    pub speaks: Speaks,
    /// Its name.
    pub party: String,
    /// To whom it was sent.
    pub name: String,
    /// What that person is there.
    pub position: String,
    /// The address on file; empty where there is none.
    pub email: String,
    /// The language of its pages and messages.
    pub language: Language,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// How it ended before.
    pub ended: Option<EndedAs>,
    /// The one that took its place.
    pub replaced_by: Option<LinkId>,
    /// Who sent it.
    pub sender: String,
    /// That person's address.
    pub sender_email: String,
}

impl Speaks {
    /// For whom a party's link speaks; nobody for a seat that is empty.
    pub fn of(party: &Party) -> Option<Self> {
        party.organisation.map(Self::Organisation).or(party.person.map(Self::Person))
    }

    /// Whether this is that party.
    pub fn is(self, party: &Party) -> bool {
        Self::of(party) == Some(self)
    }
}

/// What a link is good for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It opens its text.
    Open,
    /// The day is over.
    TooOld,
    /// It ended so.
    Ended(EndedAs),
}

impl State {
    /// As the pages name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::TooOld => "too-old",
            Self::Ended(ended) => ended.code(),
        }
    }
}

impl Link {
    /// What it is good for at this moment.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        match self.ended {
            Some(ended) => State::Ended(ended),
            None if self.expires_at <= now => State::TooOld,
            None => State::Open,
        }
    }

    /// Who acts by it, as long as it is open.
    pub fn actor(&self, now: DateTime<Utc>) -> Option<Actor> {
        (self.state(now) == State::Open).then(|| Actor {
            identity: Identity::Guest(Guest {
                id: self.id,
                text: self.text,
                seat: self.seat,
                speaks: self.speaks,
                party: self.party.clone(),
                position: self.position.clone(),
                purpose: self.purpose,
            }),
            name: self.name.clone(),
            email: self.email.clone(),
            language: self.language,
            administrator: false,
            seats: Vec::new(),
            learners: Vec::new(),
            guardians: Vec::new(),
        })
    }

    /// The address as a stranger may see it: `p…@tampere.example`.
    pub fn masked_email(&self) -> String {
        masked(&self.email)
    }
}

/// An address as a stranger may see it; empty for what is none.
pub fn masked(email: &str) -> String {
    match email.split_once('@') {
        Some((name, host)) => format!("{}…@{host}", name.chars().next().unwrap_or('…')),
        None => String::new(),
    }
}

/// Where one link is wanted: a party and what its link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What for.
    pub purpose: Purpose,
    /// The part.
    pub seat: PartySeat,
    /// The party.
    pub speaks: Speaks,
    /// Its name.
    pub party: String,
    /// The one person it is for, where the text names one; empty where the sender chooses.
    pub person: String,
    /// By when, where that is known.
    pub due_on: Option<NaiveDate>,
    /// The institution whose people alone send it; whoever drafts the text where there is none.
    pub sent_by: Option<OrganisationId>,
    /// The revision that is read, where nothing else is to be done; everything else goes with the text from revision to revision.
    pub revision: Option<RevisionId>,
}

/// Whom the words of the latest revision name: they can be written to before it is submitted, too.
#[derive(Debug, Default)]
pub struct Named {
    /// The companies of a unit, which answer line by line.
    pub companies: Vec<(PartySeat, OrganisationId, String)>,
    /// Everybody who will be asked.
    pub parties: Vec<NewParty>,
    /// Who is still to assess and has no account.
    pub assessors: Vec<Assessing>,
}

/// Somebody without an account whom the agreement in force names as an assessor, as long as the assessment is waited for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Assessing {
    /// The name.
    pub person: String,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// The hosting institution, where somebody there can send links; otherwise the sending one does.
    pub host_sends: Option<OrganisationId>,
}

impl Place {
    /// For a party, whoever of it the sender chooses.
    pub fn of(purpose: Purpose, seat: PartySeat, speaks: Speaks, party: &str) -> Self {
        Self { purpose, seat, speaks, party: party.to_owned(), person: String::new(), due_on: None, sent_by: None, revision: None }
    }

    /// Whether this actor, who drafts the text, is one of those who send it.
    pub fn is_sent_by(&self, actor: &Actor) -> bool {
        self.sent_by.is_none_or(|institution| actor.seat(institution, &[Role::Coordinator, Role::Teacher]).is_some())
    }

    /// Whether a link to this person, for this purpose and party, is one for this place.
    pub fn takes(&self, purpose: Purpose, seat: PartySeat, speaks: Speaks, person: &str) -> bool {
        (self.purpose, self.seat, self.speaks) == (purpose, seat, speaks) && (self.person.is_empty() || same_name(&self.person, person))
    }
}

/// May send a link for this place of this text.
#[derive(Debug)]
pub struct Sender {
    text: TextId,
    place: Place,
}

impl Sender {
    /// The text.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// For whom.
    pub fn place(&self) -> &Place {
        &self.place
    }
}

/// May end a link of this text.
#[derive(Debug)]
pub struct Revoker {
    text: TextId,
}

impl Revoker {
    /// The text.
    pub fn text(&self) -> TextId {
        self.text
    }
}

/// May this actor send links of this text for this purpose at all? Whoever drafts it, as long as it has not ended. What was learnt before an
/// early end is assessed.
fn sends(text: &Text, purpose: Purpose, actor: &Actor) -> Result<(), Refusal> {
    if !text.drafts(actor) {
        return Err(Refusal::not_entitled("links-refused-send", ""));
    }
    match text.ended.as_ref().map(|end| end.kind) {
        None => Ok(()),
        Some(Ending::EndedEarly) if purpose == Purpose::Assess => Ok(()),
        Some(_) => Err(Refusal::wrong_stage("texts-refused-ended")),
    }
}

/// Whether two addresses lead into one mailbox, as far as can be seen: what stands behind a plus sign is the owner's own sorting.
pub fn same_mailbox(one: &str, other: &str) -> bool {
    let mailbox = |address: &str| {
        let (name, host) = address.rsplit_once('@')?;
        Some((name.split('+').next().unwrap_or(name).to_lowercase(), host.to_lowercase()))
    };
    mailbox(one).is_some() && mailbox(one) == mailbox(other)
}

/// The places of the latest revision for which a link can be sent: every party that still has to approve or sign, except the
/// actor's own; the companies of a unit, which answer line by line; whoever takes part, to read and comment until all have agreed; and, of
/// an agreement in force, the assessors without an account, whoever may send theirs.
pub fn places(text: &Text, named: &Named, actor: &Actor) -> Vec<Place> {
    let mut places = if sends(text, Purpose::Sign, actor).is_ok() { negotiated(text, named, actor) } else { Vec::new() };
    if sends(text, Purpose::Assess, actor).is_ok() {
        places.extend(named.assessors.iter().map(|assessing| assessed(text, assessing)));
    }
    places
}

fn assessed(text: &Text, assessing: &Assessing) -> Place {
    let sending = text.standing().parties.iter().find(|party| party.seat == PartySeat::SendingInstitution).and_then(|party| party.organisation);
    let party = text.standing().parties.iter().find(|party| party.organisation == Some(assessing.organisation));
    let (seat, speaks) = (party.map_or(PartySeat::HostingEmployer, |party| party.seat), Speaks::Organisation(assessing.organisation));
    Place {
        person: assessing.person.clone(),
        due_on: assessing.due_on,
        sent_by: assessing.host_sends.or(sending),
        ..Place::of(Purpose::Assess, seat, speaks, &assessing.organisation_name)
    }
}

/// The places of a text that is being negotiated.
fn negotiated(text: &Text, named: &Named, actor: &Actor) -> Vec<Place> {
    let revision = &text.latest;
    let mine = |organisation: Option<OrganisationId>| organisation.is_some_and(|id| actor.seats_in(id).next().is_some());
    let acting = revision
        .parties
        .iter()
        .filter(|party| !revision.is_open() && revision.closed.is_none() && !mine(party.organisation))
        .filter(|party| (party.approves && revision.approval(party.id).is_none()) || (party.signs && revision.signature(party.id).is_none()))
        .filter_map(|party| Some(Place { due_on: text.starts_on, ..Place::of(Purpose::Sign, party.seat, Speaks::of(party)?, &party.name) }));
    let answering = named
        .companies
        .iter()
        .filter(|(_, id, _)| !mine(Some(*id)) && !text.latest.is_agreed())
        .map(|(seat, id, name)| Place::of(Purpose::Answer, *seat, Speaks::Organisation(*id), name));
    let reading = named.parties.iter().filter(|party| reads(text) && !mine(party.organisation)).filter_map(|party| {
        let speaks = party.organisation.map(Speaks::Organisation).or(party.person.map(Speaks::Person))?;
        Some(Place { revision: Some(revision.id), ..Place::of(Purpose::Review, party.seat, speaks, &party.name) })
    });
    acting.chain(answering).chain(reading).collect()
}

/// Whether there is a sense in asking somebody to read the latest revision: it is written, or in review.
fn reads(text: &Text) -> bool {
    text.latest.closed.is_none() && !text.latest.is_agreed()
}

/// May this actor send this person a link for this place?
pub fn sender(
    text: &Text,
    places: &[Place],
    purpose: Purpose,
    seat: PartySeat,
    speaks: Speaks,
    person: &str,
    actor: &Actor,
) -> Result<Sender, Refusal> {
    sends(text, purpose, actor)?;
    let place = places.iter().find(|place| place.takes(purpose, seat, speaks, person));
    match place {
        Some(place) if !place.is_sent_by(actor) => Err(Refusal::not_entitled("links-refused-host-sends", "")),
        Some(place) => Ok(Sender { text: text.id, place: place.clone() }),
        None => Err(Refusal::wrong_stage("links-refused-place")),
    }
}

/// May this actor take back or answer for the links of this text?
pub fn revoker(text: &Text, actor: &Actor) -> Result<Revoker, Refusal> {
    if text.drafts(actor) { Ok(Revoker { text: text.id }) } else { Err(Refusal::not_entitled("links-refused-send", "")) }
}
