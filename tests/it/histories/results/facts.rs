//! What the tables say of one stay, and what must hold of it: reckoned here a second time, without the domain.

use super::steps::{Stay, Step};
use crate::harness::App;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[derive(Debug, Clone, Deserialize)]
pub struct Facts {
    stage: String,
    ended: Option<String>,
    /// Parties that must sign and have not, on the latest revision.
    unsigned: i64,
    latest_is_open: bool,
    self_open: bool,
    self_submitted: bool,
    host_open: bool,
    host_submitted: bool,
    validated: bool,
    units: i64,
    decided: i64,
    /// Ratings of what not all have signed; validations without the host's submitted assessment, or of another than the newest there
    /// was; recognitions without a validation, or counting what was not validated; decisions on what was not agreed.
    without_ground: Vec<String>,
    /// By an account that has no part in it.
    unauthorised: Vec<String>,
    asks: Vec<(String, Uuid)>,
    broken: i64,
    entries: i64,
    /// What every submitted assessment says.
    locked: BTreeMap<Uuid, String>,
    /// Over every row of the stay.
    pub digest: String,
}

fn sql(stay: &Stay) -> String {
    let (placement, text) = (stay.placement, stay.agreement);
    format!(
        "with a as (select * from assessments where placement_id = '{placement}'), v as (select * from validations where placement_id = '{placement}'),
           c as (select * from recognitions where placement_id = '{placement}'),
           r as (select * from revisions where text_id = '{text}' order by number desc limit 1)
         select jsonb_build_object(
           'stage', t.stage, 'ended', p.ended_as, 'latest_is_open', (select submitted_at is null from r),
           'unsigned', (select count(*) from parties y where y.revision_id = (select id from r) and y.signs
             and not exists (select from signatures g where g.party_id = y.id and g.hash = (select hash from r))),
           'self_open', exists (select from a where author = 'self' and submitted_at is null),
           'self_submitted', exists (select from a where author = 'self' and submitted_at is not null),
           'host_open', exists (select from a where author = 'host' and submitted_at is null),
           'host_submitted', exists (select from a where author = 'host' and submitted_at is not null),
           'validated', exists (select from v), 'decided', (select count(distinct unit_id) from c),
           'units', (select count(*) from agreement_units u where u.revision_id = (select id from r)),
           'without_ground', (select coalesce(jsonb_agg(what), '[]') from (
             select 'rated what not all have signed' as what from a where not exists (select from r where r.id = a.agreement_revision_id
               and not exists (select from parties y where y.revision_id = r.id and y.signs and not exists (select from signatures g where g.party_id = y.id)))
             union all select 'validated without a submitted assessment' from v where not exists (
               select from a where a.id = v.assessment_id and a.author = 'host' and a.submitted_at <= v.at)
             union all select 'validated an older assessment' from v where exists (select from a join a b on b.author = 'host' and b.number > a.number
               where a.id = v.assessment_id and b.submitted_at < v.at)
             union all select 'validated twice' from v having count(*) > 1
             union all select 'answered not every outcome' from v where (select count(*) from validation_decisions d where d.validation_id = v.id)
               <> (select count(*) from agreement_items i where i.revision_id = (select id from r) and i.unit_id is not null)
             union all select 'recognised without a validation' from c where not exists (select from v where v.id = c.validation_id and v.at <= c.at)
             union all select 'counted what was not validated' from c where exists (select from unnest(c.item_ids) as item where not exists (
               select from validation_decisions d where d.validation_id = c.validation_id and d.item_id = item and d.answer <> 'no'))
             union all select 'recognised what was not agreed' from c where not exists (
               select from agreement_units u where u.revision_id = (select id from r) and u.unit_id = c.unit_id)) wrong),
           'unauthorised', (select coalesce(jsonb_agg(what), '[]') from (
             select 'assessed by ' || submitted_by_name as what from a where author = 'host' and submitted_at is not null and not exists (
               select from members m join agreement_people q on q.member_id = m.id where m.account_id = a.submitted_by and q.text_id = '{text}' and q.task = 'assess')
             union all select 'self-assessed by ' || submitted_by_name from a where author = 'self' and submitted_at is not null
               and not exists (select from learners l where l.id = p.learner_id and l.account_id = a.submitted_by)
             union all select 'validated by ' || v.name from v where not exists (select from members m
               where m.account_id = v.account_id and m.organisation_id = '{sending}' and m.role in ('coordinator', 'teacher'))
             union all select 'recognised by ' || c.name from c where not exists (select from members m
               where m.account_id = c.account_id and m.organisation_id = '{sending}' and m.role in ('coordinator', 'teacher'))) wrong),
           'asks', (select coalesce(jsonb_agg(jsonb_build_array(k.act, k.party)), '[]') from asks k where k.object_id = p.id and k.closed_at is null),
           'broken', (select count(*) from unnest(array[p.id, t.id]) as object where chain_broken_at(object) is not null),
           'entries', (select count(*) from audit where object_id in (p.id, t.id)),
           'locked', (select coalesce(jsonb_object_agg(a.id, md5((to_jsonb(a) - 'opens_at' - 'correcting_since')::text || (
             select string_agg(to_jsonb(x)::text, '' order by x.item_id) from results x where x.assessment_id = a.id))), '{{}}') from a where submitted_at is not null),
           'digest', (select md5(string_agg(x, '' order by x)) from (
             select 'p' || to_jsonb(p)::text as x union all select 't' || to_jsonb(t)::text
             union all select 'r' || to_jsonb(z)::text from revisions z where z.text_id = t.id
             union all select 's' || to_jsonb(z)::text from signatures z where z.text_id = t.id
             union all select 'a' || to_jsonb(a)::text from a union all select 'v' || to_jsonb(v)::text from v union all select 'c' || to_jsonb(c)::text from c
             union all select 'x' || to_jsonb(z)::text from results z join a on a.id = z.assessment_id
             union all select 'd' || to_jsonb(z)::text from validation_decisions z where z.placement_id = p.id
             union all select 'k' || to_jsonb(z)::text from asks z where z.object_id in (p.id, t.id)
             union all select 'u' || to_jsonb(z)::text from audit z where z.object_id in (p.id, t.id)
             union all select 'h' || to_jsonb(z)::text from heads z where z.object_id in (p.id, t.id)
             union all select 'n' || to_jsonb(z)::text from notices z where z.object_id in (p.id, t.id)) rows))
         from placements p join texts t on t.id = p.agreement_id where p.id = '{placement}'",
        sending = stay.sending,
    )
}

impl Facts {
    pub async fn read(app: &App, stay: &Stay) -> Self {
        let row: serde_json::Value = app.value(&sql(stay)).await;
        serde_json::from_value(row).unwrap()
    }

    fn signed(&self) -> bool {
        !self.latest_is_open && self.unsigned == 0
    }

    fn completed(&self) -> bool {
        self.units > 0 && self.decided == self.units
    }

    /// How far it has come.
    pub fn phase(&self) -> &'static str {
        match self {
            facts if facts.completed() => "completed",
            facts if facts.validated => "validated",
            facts if facts.host_submitted && facts.host_open => "correcting",
            facts if facts.host_submitted => "assessed",
            facts if facts.host_open || facts.self_open || facts.self_submitted => "begun",
            facts if facts.signed() => "signed",
            _ => "unsigned",
        }
    }

    /// Who can do what next.
    pub fn leads_on(&self) -> Vec<(&'static str, Step)> {
        if !self.signed() {
            return vec![("learner", Step::Sign), ("company-h", Step::Sign)];
        }
        match self.phase() {
            "signed" => vec![("learner", Step::SaveSelf), ("learner", Step::SubmitSelf), ("mentor-h", Step::Save)],
            "begun" | "correcting" => {
                vec![("learner", Step::SubmitSelf), ("mentor-h", Step::Save), ("mentor-h", Step::Submit), ("mentor-h", Step::Submit)]
            }
            "assessed" => vec![("mentor-h", Step::Correct), ("teacher-s", Step::Validate), ("learner", Step::SubmitSelf)],
            "validated" => vec![("coordinator-s", Step::Recognise)],
            _ => Vec::new(),
        }
    }

    /// One thing done is one entry, and what was submitted stays as it was.
    pub fn follow(&self, before: &Self, told: &[String]) {
        assert_eq!(self.entries, before.entries + 1, "one change is one entry in the history:\n{}", told.join("\n"));
        for (id, says) in &before.locked {
            assert_eq!(self.locked.get(id), Some(says), "a submitted assessment says something else:\n{}", told.join("\n"));
        }
        assert!(self.decided >= before.decided && (self.validated || !before.validated), "what was decided is gone:\n{}", told.join("\n"));
    }

    /// What must hold at any moment.
    pub fn hold(&self, stay: &Stay, told: &[String]) {
        let story = || format!("{self:#?}\n{}", told.join("\n"));
        assert!(self.without_ground.is_empty(), "{}", story());
        assert!(self.unauthorised.is_empty(), "somebody acted for somebody else: {}", story());
        assert_eq!(self.broken, 0, "a chain is broken: {}", story());
        let stage = match self.phase() {
            "completed" => "completed",
            "unsigned" if self.latest_is_open => "changes-requested draft",
            "unsigned" => "agreed partially-signed in-review",
            _ => "signed",
        };
        assert!(stage.split(' ').any(|one| one == self.stage), "the stored stage is not what follows from the facts: {stage}: {}", story());
        assert_eq!(self.ended.as_deref() == Some("completed"), self.completed(), "{}", story());
        let asks: BTreeSet<(String, Uuid)> = self.asks.iter().cloned().collect();
        assert_eq!(asks.len(), self.asks.len(), "asked twice: {}", story());
        assert_eq!(asks, self.owed(stay), "who is asked is not who owes: {}", story());
    }

    fn owed(&self, stay: &Stay) -> BTreeSet<(String, Uuid)> {
        let mut owed = BTreeSet::new();
        if !self.signed() || self.completed() {
            return owed;
        }
        let mut owes = |when: bool, act: &str, who: Uuid| {
            if when {
                owed.insert((act.to_owned(), who));
            }
        };
        owes(!self.self_submitted, "self-assess", stay.learner);
        owes(!self.validated && (!self.host_submitted || self.host_open), "assess", stay.company);
        owes(!self.validated && self.host_submitted && !self.host_open, "validate", stay.sending);
        owes(self.validated, "recognise", stay.sending);
        owed
    }
}
