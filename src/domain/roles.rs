//! Roles of people in organisations, and kinds of organisations.

pub(crate) use super::words::words;

words! {
    /// What a member does in an organisation.
    Role {
        /// Runs mobilities, drafts, administers the organisation's seats.
        Coordinator => "coordinator", "roles-coordinator";
        /// Drafts units, assesses or validates.
        Teacher => "teacher", "roles-teacher";
        /// Speaks for a company.
        Representative => "representative", "roles-representative";
        /// Guides and assesses a learner on the spot.
        Mentor => "mentor", "roles-mentor";
        /// Recognises for an awarding body.
        AwardingBody => "awarding-body", "roles-awarding-body";
        /// Reads everything of the organisation, changes nothing.
        Auditor => "auditor", "roles-auditor";
    }
}

words! {
    /// What an organisation is.
    OrganisationKind {
        /// A vocational school.
        School => "school", "roles-school";
        /// A company that employs.
        Company => "company", "roles-company";
        /// A training centre or chamber.
        TrainingCentre => "training-centre", "roles-training-centre";
        /// Arranges stays for others.
        Intermediary => "intermediary", "roles-intermediary";
        /// A sector body or local authority.
        Authority => "authority", "roles-authority";
        /// Awards qualifications.
        AwardingBody => "awarding-body", "roles-awarding-body-organisation";
    }
}

impl OrganisationKind {
    /// Whether somebody in this role administers such an organisation: a coordinator; in a company its representative too,
    /// because a craft master has nobody else.
    pub fn is_administered_by(self, role: Role) -> bool {
        role == Role::Coordinator || (role == Role::Representative && self.is_employer())
    }

    /// Whether it speaks as an employer rather than as an institution.
    pub fn is_employer(self) -> bool {
        self == Self::Company
    }
}

words! {
    /// The side of a partnership an organisation stands on.
    Side {
        /// Sends learners.
        Sending => "sending", "roles-side-sending";
        /// Receives learners.
        Hosting => "hosting", "roles-side-hosting";
        /// Does both.
        Both => "both", "roles-side-both";
        /// Neither: an authority, a sector body.
        Other => "other", "roles-side-other";
    }
}

words! {
    /// How a company prefers to be reached.
    Channel {
        /// A link by e-mail.
        Mail => "mail", "organisations-channel-mail";
        /// A link to copy into any messenger.
        Text => "text", "organisations-channel-text";
        /// A printed page.
        Paper => "paper", "organisations-channel-paper";
    }
}

words! {
    /// The part a party plays in a text.
    PartySeat {
        /// The school that sends.
        SendingInstitution => "sending-institution", "texts-seat-sending-institution";
        /// The employer of the sending side.
        SendingEmployer => "sending-employer", "texts-seat-sending-employer";
        /// The institution that receives.
        HostingInstitution => "hosting-institution", "texts-seat-hosting-institution";
        /// The company that receives.
        HostingEmployer => "hosting-employer", "texts-seat-hosting-employer";
        /// An intermediary organisation.
        Intermediary => "intermediary", "texts-seat-intermediary";
        /// An organisation that signs a memorandum.
        Organisation => "organisation", "texts-seat-organisation";
        /// The learner.
        Learner => "learner", "texts-seat-learner";
        /// The guardian of a minor.
        Guardian => "guardian", "texts-seat-guardian";
    }
}
