//! Mobilities: a group of learners of one institution, one host, one period.

use super::actor::{Actor, Seat};
use super::ids::{MobilityId, OrganisationId, PartnershipId, TextId};
use super::partnerships::{Partnership, PartnershipOrganisation};
use super::refusal::Refusal;
use super::roles::{Role, Side, words};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

words! {
    /// Where a mobility stands, by its dates; their codes stand in `<main data-stage>`.
    MobilityStage {
        /// Before the first day.
        Before => "before", "mobilities-stage-before";
        /// From the first day to the last.
        During => "during", "mobilities-stage-during";
        /// After the last day, with something still to do.
        After => "after", "mobilities-stage-after";
        /// Every placement is completed, ended or cancelled.
        Closed => "closed", "mobilities-stage-closed";
    }
}

impl MobilityStage {
    /// The stage on this day of a stay from one day to another, of so many placements of which so many are over.
    pub fn on(today: NaiveDate, starts_on: NaiveDate, ends_on: NaiveDate, placements: i64, over: i64) -> Self {
        if placements > 0 && over >= placements {
            Self::Closed
        } else if today < starts_on {
            Self::Before
        } else if today <= ends_on {
            Self::During
        } else {
            Self::After
        }
    }

    /// How many of the three phases have begun, for the dots beside the word.
    pub fn phase(self) -> u8 {
        match self {
            Self::Before => 1,
            Self::During => 2,
            Self::After | Self::Closed => 3,
        }
    }
}

/// A mobility.
#[derive(Debug, Clone)]
pub struct Mobility {
    /// Its id.
    pub id: MobilityId,
    /// The partnership it belongs to.
    pub partnership: PartnershipId,
    /// The partnership's title.
    pub partnership_title: String,
    /// The memorandum it rests on, where there is one: its id and title.
    pub memorandum: Option<(TextId, String)>,
    /// Its title.
    pub title: String,
    /// The institution that sends.
    pub sending: OrganisationId,
    /// Its name.
    pub sending_name: String,
    /// The institution that receives.
    pub hosting: OrganisationId,
    /// Its name.
    pub hosting_name: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Who sees it.
    pub party_ids: Vec<Uuid>,
    /// When it was planned.
    pub created_at: DateTime<Utc>,
    /// Since when it is called off.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Placements, as far as the reader sees them.
    pub placements: i64,
    /// How many of them are completed, ended or cancelled.
    pub over: i64,
    /// Counts saves.
    pub version: i32,
}

/// May plan a mobility for this institution.
#[derive(Debug)]
pub struct Planner {
    sending: OrganisationId,
}

impl Planner {
    /// The institution planned for.
    pub fn sending(&self) -> OrganisationId {
        self.sending
    }
}

/// May change this mobility.
#[derive(Debug)]
pub struct Changer {
    mobility: MobilityId,
}

impl Changer {
    /// The mobility this proof is bound to.
    pub fn mobility(&self) -> MobilityId {
        self.mobility
    }
}

/// May place learners in this mobility.
#[derive(Debug)]
pub struct Placer {
    mobility: MobilityId,
}

impl Placer {
    /// The mobility this proof is bound to.
    pub fn mobility(&self) -> MobilityId {
        self.mobility
    }
}

/// The seats that plan: coordinators and teachers of an institution.
const PLANNING: &[Role] = &[Role::Coordinator, Role::Teacher];

fn planning_seat(actor: &Actor, organisation: OrganisationId) -> Option<&Seat> {
    actor.seat(organisation, PLANNING).filter(|seat| !seat.organisation_kind.is_employer())
}

/// May this actor plan a mobility in which this institution sends?
pub fn planner(actor: &Actor, sending: OrganisationId) -> Result<Planner, Refusal> {
    planning_seat(actor, sending).map(|_| Planner { sending }).ok_or_else(|| Refusal::not_entitled("mobilities-refused-plan", ""))
}

/// The institutions of a partnership that can send: those of the sending side of which the reader sees more than a name.
pub fn senders(partnership: &Partnership) -> impl Iterator<Item = &PartnershipOrganisation> {
    partnership.on_side(Side::Sending).filter(|entry| entry.is_visible && !entry.organisation.kind.is_employer())
}

/// The institutions of a partnership that can receive.
pub fn hosts(partnership: &Partnership) -> impl Iterator<Item = &PartnershipOrganisation> {
    partnership.on_side(Side::Hosting).filter(|entry| entry.is_visible && !entry.organisation.kind.is_employer())
}

/// The companies of a partnership in which learners can work.
pub fn companies(partnership: &Partnership) -> impl Iterator<Item = &PartnershipOrganisation> {
    partnership.on_side(Side::Hosting).filter(|entry| entry.is_visible && entry.organisation.kind.is_employer())
}

/// The shortest stay that Erasmus+ knows, in days.
pub const SHORTEST: i64 = 10;
/// The longest, in days.
pub const LONGEST: i64 = 365;

/// Whether a stay is of a length that Erasmus+ knows; another one is warned of, not refused.
pub fn usual_length(starts_on: NaiveDate, ends_on: NaiveDate) -> bool {
    (SHORTEST..=LONGEST).contains(&((ends_on - starts_on).num_days() + 1))
}

impl Mobility {
    /// The stage on this day.
    pub fn stage(&self, today: NaiveDate) -> MobilityStage {
        if self.cancelled_at.is_some() {
            return MobilityStage::Closed;
        }
        MobilityStage::on(today, self.starts_on, self.ends_on, self.placements, self.over)
    }

    /// May this actor change its title, dates and memorandum?
    pub fn changer(&self, actor: &Actor) -> Result<Changer, Refusal> {
        planning_seat(actor, self.sending)
            .ok_or_else(|| Refusal::only("mobilities-refused-change", "mobilities-refused-change-nobody", [&self.sending_name]))?;
        if self.cancelled_at.is_some() {
            return Err(Refusal::wrong_stage("mobilities-refused-cancelled"));
        }
        Ok(Changer { mobility: self.id })
    }

    /// May this actor place learners in it? Nobody is placed in a stay that is over.
    pub fn placer(&self, actor: &Actor, today: NaiveDate) -> Result<Placer, Refusal> {
        planning_seat(actor, self.sending)
            .ok_or_else(|| Refusal::only("placements-refused-make", "placements-refused-make-nobody", [&self.sending_name]))?;
        if self.cancelled_at.is_some() {
            return Err(Refusal::wrong_stage("mobilities-refused-cancelled"));
        }
        if self.ends_on < today {
            return Err(Refusal::wrong_stage("placements-refused-over"));
        }
        Ok(Placer { mobility: self.id })
    }
}
