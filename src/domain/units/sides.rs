//! Which organisations of a partnership can take which of the four sides.

use super::{Employer, Sides};
use crate::domain::ids::OrganisationId;
use crate::domain::organisations::Named;
use crate::domain::roles::Side;
use crate::domain::texts::{Obstacle, PartySeat};

/// An organisation of the partnership, as it stands today.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// What a paper prints of it.
    pub named: Named,
    /// Its side in the partnership.
    pub side: Side,
    /// Whether it uses ECVET points.
    pub uses_points: bool,
}

/// The organisations of one partnership.
#[derive(Debug, Clone, Default)]
pub struct Candidates(pub Vec<Candidate>);

impl Candidates {
    /// Those that can take this side: institutions and companies of the sending or the hosting side.
    pub fn for_seat(&self, seat: PartySeat) -> impl Iterator<Item = &Named> {
        self.0.iter().filter(move |candidate| fits(candidate, seat)).map(|candidate| &candidate.named)
    }

    /// The organisation of this id, where it can take this side.
    pub fn find(&self, seat: PartySeat, id: OrganisationId) -> Option<&Named> {
        self.for_seat(seat).find(|named| named.id == id)
    }

    /// Whether a unit of these sides carries ECVET points: where one of its institutions uses them.
    pub fn points_on(&self, sides: &Sides) -> bool {
        let institutions = [sides.sending_institution.id, sides.hosting_institution.id];
        self.0.iter().any(|candidate| candidate.uses_points && institutions.contains(&candidate.named.id))
    }

    /// What is wrong with these sides. `kept` are organisations that stood in the unit before: one that has left the
    /// partnership in the meantime may stay.
    pub fn faults(&self, sides: &Sides, kept: &[OrganisationId]) -> Vec<Obstacle> {
        let mut faults = Vec::new();
        let mut stranger = |seat: PartySeat, id: OrganisationId| {
            if self.find(seat, id).is_none() && !kept.contains(&id) {
                faults.push(Obstacle::new(seat.code(), "units-error-side"));
            }
        };
        stranger(PartySeat::SendingInstitution, sides.sending_institution.id);
        stranger(PartySeat::HostingInstitution, sides.hosting_institution.id);
        for (seat, employer) in [(PartySeat::SendingEmployer, &sides.sending_employer), (PartySeat::HostingEmployer, &sides.hosting_employer)] {
            if let Employer::Company(company) = employer {
                stranger(seat, company.id);
            }
        }
        if sides.sending_institution.id == sides.hosting_institution.id {
            faults.push(Obstacle::new(PartySeat::HostingInstitution.code(), "units-error-same-institution"));
        }
        if let (Employer::Company(sending), Employer::Company(hosting)) = (&sides.sending_employer, &sides.hosting_employer)
            && sending.id == hosting.id
        {
            faults.push(Obstacle::new(PartySeat::HostingEmployer.code(), "units-error-same-employer"));
        }
        let absent = [
            ("sending-employer-reason", &sides.sending_employer, "units-error-absent-sending"),
            ("hosting-employer-reason", &sides.hosting_employer, "units-error-absent-hosting"),
        ];
        for (path, employer, key) in absent {
            if matches!(employer, Employer::Absent(reason) if reason.trim().is_empty()) {
                faults.push(Obstacle::new(path, key));
            }
        }
        faults
    }
}

fn fits(candidate: &Candidate, seat: PartySeat) -> bool {
    let employer = candidate.named.kind.is_employer();
    match seat {
        PartySeat::SendingInstitution => !employer && matches!(candidate.side, Side::Sending | Side::Both),
        PartySeat::SendingEmployer => employer && matches!(candidate.side, Side::Sending | Side::Both),
        PartySeat::HostingInstitution => !employer && matches!(candidate.side, Side::Hosting | Side::Both),
        PartySeat::HostingEmployer => employer && matches!(candidate.side, Side::Hosting | Side::Both),
        _ => false,
    }
}
