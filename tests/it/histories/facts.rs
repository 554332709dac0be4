//! What the tables say of one text, and what must hold of it: reckoned here a second time, without the domain.

use super::steps::Road;
use crate::harness::App;
use serde::Deserialize;
use std::collections::BTreeSet;
use tilts::domain::texts::Kind;
use uuid::Uuid;

#[derive(Debug, Clone, Deserialize)]
pub struct Facts {
    stage: String,
    ended: Option<String>,
    /// Whether everybody has approved and signed some revision that is not closed.
    holds: bool,
    latest_is_open: bool,
    latest_is_closed: bool,
    previous_closed_as: Option<String>,
    /// Frozen revisions whose hash is not that of their bytes, and open ones that have one.
    bad_hashes: i64,
    /// Approvals and signatures on a revision that is open, or on another one's party.
    misplaced: i64,
    /// By an account that has no seat for it: mentors, auditors, the other side, somebody for somebody else.
    unauthorised: i64,
    /// Approvals without a word of a unit, whose findings ask for one: every unit of these histories has some.
    wordless: i64,
    /// By key of the party: on the latest revision only, since it was frozen; signatures over the bytes as they are.
    approved: Vec<Uuid>,
    signed: Vec<Uuid>,
    asks: Vec<(String, Uuid)>,
    broken_at: Option<i32>,
    /// Whether the head is the last entry.
    head_is_last: bool,
    entries: i64,
    /// Over every row of the text.
    #[serde(default)]
    pub digest: String,
}

fn sql(text: Uuid) -> String {
    format!(
        "select jsonb_build_object(
           'stage', t.stage, 'ended', t.ended_as,
           'holds', t.kind <> 'unit' and exists (select from revisions c where c.text_id = t.id and c.closed_at is null and c.submitted_at is not null
             and not exists (select from parties p where p.revision_id = c.id and (p.approves and not exists (select from approvals a where a.party_id = p.id)
               or p.signs and not exists (select from signatures s where s.party_id = p.id)))),
           'latest_is_open', r.submitted_at is null, 'latest_is_closed', r.closed_at is not null,
           'previous_closed_as', (select p.closed_as from revisions p where p.text_id = t.id and p.number = r.number - 1),
           'bad_hashes', (select count(*) from revisions x where x.text_id = t.id and x.hash is distinct from case when x.submitted_at is not null then sha256(x.body) end),
           'misplaced', (select count(*) from (select revision_id, party_id from approvals where text_id = t.id
               union all select revision_id, party_id from signatures where text_id = t.id) g
             join revisions x on x.id = g.revision_id join parties p on p.id = g.party_id where x.submitted_at is null or p.revision_id <> x.id or x.text_id <> t.id),
           'unauthorised', (select count(*) from approvals a join parties p on p.id = a.party_id where a.text_id = t.id and not exists (select from members m
               where m.account_id = a.account_id and m.organisation_id = p.organisation_id and m.role in ('coordinator', 'teacher', 'representative')))
             + (select count(*) from signatures a join parties p on p.id = a.party_id where a.text_id = t.id
               and not exists (select from members m where m.account_id = a.account_id and m.organisation_id = p.organisation_id and m.may_sign_from is not null)
               and not exists (select from learners l where l.account_id = a.account_id and l.id = p.person_id)
               and not exists (select from guardians g where g.account_id = a.account_id and g.id = p.person_id)),
           'wordless', (select count(*) from approvals a where a.text_id = t.id and t.kind = 'unit' and btrim(a.comment) = ''),
           'approved', (select coalesce(jsonb_agg(coalesce(p.organisation_id, p.person_id)), '[]') from approvals a join parties p on p.id = a.party_id
             where a.revision_id = r.id and a.at >= r.submitted_at),
           'signed', (select coalesce(jsonb_agg(coalesce(p.organisation_id, p.person_id)), '[]') from signatures s join parties p on p.id = s.party_id
             where s.revision_id = r.id and s.hash = sha256(r.body)),
           'asks', (select coalesce(jsonb_agg(jsonb_build_array(k.act, k.party)), '[]') from asks k where k.object_id = t.id and k.closed_at is null),
           'broken_at', chain_broken_at(t.id),
           'head_is_last', (select h.seq = a.seq and h.hash = a.hash from heads h join audit a on a.object_id = h.object_id where h.object_id = t.id order by a.seq desc limit 1),
           'entries', (select count(*) from audit a where a.object_id = t.id),
           'digest', (select md5(string_agg(x, '' order by x)) from (
             select 't' || to_jsonb(t)::text as x
             union all select 'r' || to_jsonb(z)::text from revisions z where z.text_id = t.id
             union all select 'p' || to_jsonb(z)::text from parties z where z.text_id = t.id
             union all select 'a' || to_jsonb(z)::text from approvals z where z.text_id = t.id
             union all select 's' || to_jsonb(z)::text from signatures z where z.text_id = t.id
             union all select 'c' || to_jsonb(z)::text from comments z where z.text_id = t.id
             union all select 'i' || to_jsonb(z)::text from agreement_items z where z.text_id = t.id
             union all select 'o' || to_jsonb(z)::text from outcomes z where z.text_id = t.id
             union all select 'm' || to_jsonb(z)::text from memorandum_units z where z.text_id = t.id
             union all select 'd' || to_jsonb(z)::text from access z where z.text_id = t.id
             union all select 'k' || to_jsonb(z)::text from asks z where z.object_id = t.id
             union all select 'u' || to_jsonb(z)::text from audit z where z.object_id = t.id
             union all select 'h' || to_jsonb(z)::text from heads z where z.object_id = t.id
             union all select 'n' || to_jsonb(z)::text from notices z where z.object_id = t.id) rows))
         from texts t join lateral (
           select * from revisions r where r.text_id = t.id and r.closed_at is null order by r.number desc limit 1) r on true where t.id = '{text}'"
    )
}

impl Facts {
    pub async fn read(app: &App, road: &Road, told: &[String]) -> Self {
        let row: serde_json::Value = app.value(&sql(road.text.id.0)).await;
        serde_json::from_value(row).unwrap_or_else(|error| panic!("{error} after\n{}", told.join("\n")))
    }

    pub fn stage(&self) -> &str {
        &self.stage
    }

    /// One thing done is one entry.
    pub fn follow(&self, before: &Self, told: &[String]) {
        assert_eq!(self.entries, before.entries + 1, "one change is one entry in the history:\n{}", told.join("\n"));
    }

    /// What must hold at any moment.
    pub fn hold(&self, road: &Road, told: &[String]) {
        let story = || format!("{:?} {self:#?}\n{}", road.text.kind, told.join("\n"));
        assert_eq!(self.bad_hashes, 0, "a frozen revision is not what was frozen: {}", story());
        assert_eq!(self.misplaced, 0, "an approval or a signature hangs on another revision: {}", story());
        assert_eq!(self.unauthorised, 0, "somebody acted for somebody else: {}", story());
        assert_eq!(self.wordless, 0, "a unit with open findings was approved without a word why: {}", story());
        assert_eq!(self.broken_at, None, "the chain is broken: {}", story());
        assert!(self.head_is_last, "the head is not the last entry: {}", story());
        assert!(!self.latest_is_closed, "the latest revision is closed and no other is open: {}", story());
        let expected = self.reckoned_stage(road);
        assert_eq!(self.stage, expected, "the stored stage is not what follows from the facts: {}", story());
        assert_eq!(self.stage, road.text.computed_stage().code(), "the stored stage is not the domain's: {}", story());
        assert_eq!(self.open_asks(), self.owed(road), "who is asked is not who owes: {}", story());
        if matches!(self.negotiated(road), "signed" | "in-force") {
            assert_eq!(set(&self.signed), set(&road.signers), "completed without every party: {}", story());
        }
    }

    /// The stage by the rules of the forms: nothing counts that is not on the latest revision.
    fn reckoned_stage(&self, road: &Road) -> &'static str {
        match (self.ended.as_deref(), road.text.kind) {
            (Some("retired"), _) => "retired",
            (Some("terminated"), Kind::Memorandum) => "terminated",
            (Some("ended-early"), Kind::Agreement) => "ended-early",
            (Some("cancelled"), Kind::Memorandum) => "cancelled",
            (Some(other), kind) => panic!("a {kind:?} cannot end as {other}"),
            (None, Kind::Memorandum) if self.holds => "in-force",
            (None, _) if self.holds => "signed",
            (None, _) => self.negotiated(road),
        }
    }

    /// How far the newest revision is.
    fn negotiated(&self, road: &Road) -> &'static str {
        let (approved, signed) = (set(&self.approved), set(&self.signed));
        if self.latest_is_open {
            if self.previous_closed_as.as_deref() == Some("changes-requested") { "changes-requested" } else { "draft" }
        } else if approved != set(&road.approvers) {
            "in-review"
        } else if signed.is_empty() {
            "agreed"
        } else if signed != set(&road.signers) {
            "partially-signed"
        } else if road.text.kind == Kind::Memorandum {
            "in-force"
        } else {
            "signed"
        }
    }

    fn open_asks(&self) -> BTreeSet<(String, Uuid)> {
        assert_eq!(self.asks.len(), self.asks.iter().collect::<BTreeSet<_>>().len(), "asked twice: {self:#?}");
        self.asks.iter().cloned().collect()
    }

    /// Who owes what at this stage.
    fn owed(&self, road: &Road) -> BTreeSet<(String, Uuid)> {
        let missing = |all: &[Uuid], given: &[Uuid]| set(all).difference(&set(given)).copied().collect::<Vec<_>>();
        if self.ended.is_some() {
            return BTreeSet::new();
        }
        let (act, who) = match self.negotiated(road) {
            "in-review" => ("approve", missing(&road.approvers, &self.approved)),
            "agreed" | "partially-signed" => ("sign", missing(&road.signers, &self.signed)),
            "changes-requested" => ("revise", vec![road.text.owner.0]),
            _ => return BTreeSet::new(),
        };
        who.into_iter().map(|key| (act.to_owned(), key)).collect()
    }
}

fn set(keys: &[Uuid]) -> BTreeSet<Uuid> {
    keys.iter().copied().collect()
}
