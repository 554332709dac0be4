//! What happened, in the past tense: every change a person would speak of is one of these.

use super::asks::ObjectKind;
use super::roles::words;
use uuid::Uuid;

words! {
    /// The kinds of events; the key is the sentence of the history.
    EventKind {
        /// An organisation was entered.
        OrganisationEntered => "organisation-entered", "events-organisation-entered";
        /// Its data changed.
        OrganisationChanged => "organisation-changed", "events-organisation-changed";
        /// It was suspended.
        OrganisationSuspended => "organisation-suspended", "events-organisation-suspended";
        /// It was let in again.
        OrganisationResumed => "organisation-resumed", "events-organisation-resumed";
        /// Somebody was invited.
        MemberInvited => "member-invited", "events-member-invited";
        /// An invitation was taken back.
        InvitationRevoked => "invitation-revoked", "events-invitation-revoked";
        /// The letter of an invitation was sent again.
        InvitationRepeated => "invitation-repeated", "events-invitation-repeated";
        /// Somebody joined.
        MemberJoined => "member-joined", "events-member-joined";
        /// A seat changed.
        MemberChanged => "member-changed", "events-member-changed";
        /// A seat ended.
        MemberLeft => "member-left", "events-member-left";
        /// A learner or guardian was invited to an account.
        PersonInvited => "person-invited", "events-person-invited";
        /// A learner or guardian has an account now.
        PersonJoined => "person-joined", "events-person-joined";
        /// A partnership was founded.
        PartnershipFounded => "partnership-founded", "events-partnership-founded";
        /// Its data changed.
        PartnershipChanged => "partnership-changed", "events-partnership-changed";
        /// An organisation was added.
        OrganisationAdded => "organisation-added", "events-organisation-added";
        /// An organisation joined.
        OrganisationJoined => "organisation-joined", "events-organisation-joined";
        /// The words of the scale changed.
        ScaleChanged => "scale-changed", "events-scale-changed";
        /// The competence matrix changed.
        MatrixChanged => "matrix-changed", "events-matrix-changed";
        /// A text was begun.
        TextDrafted => "text-drafted", "events-text-drafted";
        /// Its open revision was saved.
        TextSaved => "text-saved", "events-text-saved";
        /// A revision was frozen and sent for review.
        TextSubmitted => "text-submitted", "events-text-submitted";
        /// A party asked for a change.
        ChangesRequested => "changes-requested", "events-changes-requested";
        /// A new revision was opened; earlier approvals and signatures no longer count.
        TextReopened => "text-reopened", "events-text-reopened";
        /// A party approved.
        TextApproved => "text-approved", "events-text-approved";
        /// All have approved.
        TextAgreed => "text-agreed", "events-text-agreed";
        /// A party signed.
        TextSigned => "text-signed", "events-text-signed";
        /// Somebody recorded that a party signed on paper or elsewhere.
        SignatureRecorded => "signature-recorded", "events-signature-recorded";
        /// The last party signed.
        TextCompleted => "text-completed", "events-text-completed";
        /// Somebody was sent a link.
        LinkSent => "link-sent", "events-link-sent";
        /// A link was taken back.
        LinkRevoked => "link-revoked", "events-link-revoked";
        /// Its recipient was reminded.
        LinkReminded => "link-reminded", "events-link-reminded";
        /// Its recipient asked for a new one.
        LinkRenewed => "link-renewed", "events-link-renewed";
        /// Its recipient was the wrong person.
        LinkReferred => "link-referred", "events-link-referred";
        /// A code was sent to its address.
        CodeSent => "code-sent", "events-code-sent";
        /// Somebody commented.
        TextCommented => "text-commented", "events-text-commented";
        /// A unit was copied into another partnership.
        UnitCopied => "unit-copied", "events-unit-copied";
        /// A party would add a new outcome.
        OutcomeProposed => "outcome-proposed", "events-outcome-proposed";
        /// The owner answered a proposal.
        ProposalDecided => "proposal-decided", "events-proposal-decided";
        /// Accepted proposals were taken into the text.
        ProposalsAdopted => "proposals-adopted", "events-proposals-adopted";
        /// Answers line by line were saved, not yet sent.
        AnswersSaved => "line-answers-saved", "events-answers-saved";
        /// Somebody answered line by line.
        AnswersGiven => "line-answers-given", "events-answers-given";
        /// The sending institution described whom it sends.
        ProfileStated => "profile-stated", "events-profile-stated";
        /// A side stated how it understands the qualification.
        ReadingStated => "reading-stated", "events-reading-stated";
        /// A unit is no longer offered.
        UnitRetired => "unit-retired", "events-unit-retired";
        /// An agreement was broken off.
        TextEnded => "text-ended", "events-text-ended";
        /// A memorandum in force was terminated.
        TextTerminated => "text-terminated", "events-text-terminated";
        /// Another memorandum took the place of one in force.
        TextSuperseded => "text-superseded", "events-text-superseded";
        /// A text was cancelled before it began.
        TextCancelled => "text-cancelled", "events-text-cancelled";
        /// An amendment of what is in force was opened.
        AmendmentOpened => "amendment-opened", "events-amendment-opened";
        /// It was given up.
        AmendmentWithdrawn => "amendment-withdrawn", "events-amendment-withdrawn";
        /// A learner was entered.
        LearnerEntered => "learner-entered", "events-learner-entered";
        /// A learner's or guardian's data changed.
        LearnerChanged => "learner-changed", "events-learner-changed";
        /// A mobility was planned.
        MobilityPlanned => "mobility-planned", "events-mobility-planned";
        /// Its data changed.
        MobilityChanged => "mobility-changed", "events-mobility-changed";
        /// A learner was placed.
        PlacementMade => "placement-made", "events-placement-made";
        /// The learner rated himself or herself.
        SelfAssessmentSubmitted => "self-assessment-submitted", "events-self-assessment-submitted";
        /// The host rated the learner.
        AssessmentSubmitted => "assessment-submitted", "events-assessment-submitted";
        /// A submitted assessment is being corrected.
        AssessmentReopened => "assessment-reopened", "events-assessment-reopened";
        /// A rating was saved, not yet submitted.
        AssessmentSaved => "assessment-saved", "events-assessment-saved";
        /// The sending institution validated.
        ResultsValidated => "results-validated", "events-results-validated";
        /// The competent institution recognised.
        ResultsRecognised => "results-recognised", "events-results-recognised";
        /// A person changed his or her own account.
        AccountChanged => "account-changed", "events-account-changed";
    }
}

/// One change: what, on what, who may read of it, who is told.
#[derive(Debug, Clone)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The kind of object.
    pub object_kind: ObjectKind,
    /// The object.
    pub object_id: Uuid,
    /// The object's title, for the notice.
    pub subject: String,
    /// Facts worth keeping: references, never personal data.
    pub data: serde_json::Value,
    /// Who reads it in the history.
    pub readers: Vec<Uuid>,
    /// Who finds it among the news.
    pub told: Vec<Uuid>,
}

impl Event {
    /// An event that its readers see in the history and nobody is told of.
    pub fn new(kind: EventKind, object_kind: ObjectKind, object_id: impl Into<Uuid>, subject: impl Into<String>) -> Self {
        Self {
            kind,
            object_kind,
            object_id: object_id.into(),
            subject: subject.into(),
            data: serde_json::json!({}),
            readers: Vec::new(),
            told: Vec::new(),
        }
    }

    /// With facts.
    #[must_use]
    pub fn with(mut self, data: serde_json::Value) -> Self {
        self.data = data;
        self
    }

    /// Read by these parties, told to nobody.
    #[must_use]
    pub fn read_by(mut self, readers: impl IntoIterator<Item = Uuid>) -> Self {
        self.readers = readers.into_iter().collect();
        self
    }

    /// Read by these parties, and told to them.
    #[must_use]
    pub fn tell(mut self, readers: impl IntoIterator<Item = Uuid>) -> Self {
        self.readers = readers.into_iter().collect();
        self.told.clone_from(&self.readers);
        self
    }
}
