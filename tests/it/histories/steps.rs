//! The steps of a history, and which of them somebody may do.

use crate::harness::{App, now};
use crate::world::{Agreed, Confirmations, World};
use chrono::Days;
use rand::Rng;
use rand::rngs::StdRng;
use tilts::actions::texts::Why;
use tilts::actions::{self, Error, Store};
use tilts::domain::actor::Actor;
use tilts::domain::contents;
use tilts::domain::ids::{PlacementId, RevisionId, TextId};
use tilts::domain::texts::{Amendment, Content, ContentHash, Kind, Reason, Text, canonical};
use uuid::Uuid;

/// What somebody can try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Save,
    Submit,
    Approve,
    RequestChanges,
    Reopen,
    Comment,
    Sign,
    Retire,
    Amend,
    Withdraw,
    Terminate,
    Cancel,
}

impl Step {
    pub const ALL: &[Self] = &[
        Self::Save,
        Self::Submit,
        Self::Approve,
        Self::RequestChanges,
        Self::Reopen,
        Self::Comment,
        Self::Sign,
        Self::Retire,
        Self::Amend,
        Self::Withdraw,
        Self::Terminate,
        Self::Cancel,
    ];

    pub fn goes_back(self) -> bool {
        !matches!(self, Self::Submit | Self::Approve | Self::Sign | Self::Amend)
    }
}

/// One text on its way. What it asks for is known from how it was made, not from what is stored.
pub struct Road {
    pub text: Text,
    /// The keys of who must approve and who must sign.
    pub approvers: Vec<Uuid>,
    pub signers: Vec<Uuid>,
    content: Box<dyn Content + Send + Sync>,
    body: Vec<u8>,
    store: Store,
    people: Vec<(String, Actor)>,
    confirmations: Confirmations,
}

impl Road {
    /// Begins one of the three kinds.
    pub async fn begin(app: &App, world: &World, unit: &Agreed, random: &mut StdRng) -> Self {
        let placement = PlacementId(Uuid::now_v7());
        let [school_s, company_s, school_h, company_h] = [0, 1, 2, 3].map(|at: usize| world.sides[at].id.0);
        let with_more = random.random_bool(0.3);
        let (kind, content, body, approvers, signers): (Kind, Box<dyn Content + Send + Sync>, _, Vec<Uuid>, Vec<Uuid>) =
            match random.random_range(0..10) {
                0..3 => {
                    let unit = world.unit("A unit on its way");
                    let body = canonical(&unit);
                    (Kind::Unit, Box::new(unit), body, vec![school_s, company_s, school_h, company_h], vec![])
                }
                3..6 => {
                    let all = if with_more { vec![school_s, company_s, school_h, company_h] } else { vec![school_s, school_h] };
                    let memorandum = world.memorandum("A memorandum on its way", with_more, Some(unit));
                    let body = canonical(&memorandum);
                    (Kind::Memorandum, Box::new(memorandum), body, all.clone(), all)
                }
                _ => {
                    let minor = random.random_bool(0.5);
                    let starts_on = if random.random_bool(0.8) { now() + Days::new(7) } else { now() - Days::new(7) };
                    let agreement = world.agreement(placement, if minor { 2009 } else { 2000 }, with_more, starts_on.date_naive(), unit);
                    let mut organisations = vec![school_s, school_h, company_h];
                    organisations.extend(with_more.then_some(company_s));
                    let mut signers = organisations.clone();
                    signers.push(world.learner.0);
                    signers.extend(minor.then_some(world.guardian.0));
                    let body = canonical(&agreement);
                    (Kind::Agreement, Box::new(agreement), body, organisations, signers)
                }
            };
        let id = TextId(Uuid::now_v7());
        let (who, owner) = if random.random_bool(0.5) { ("coordinator-s", world.sides[0].id) } else { ("teacher-h", world.sides[2].id) };
        let mut tx = world.begin(&app.state.store, who).await;
        let begun = actions::texts::Begun { id, kind, partnership: world.partnership, owner, format: contents::format(kind), body: body.clone() };
        let event = actions::texts::begin(&mut tx, &begun, &*content).await.unwrap();
        tx.commit(event).await.unwrap();
        let text = seen(&app.state.store, world.actor("coordinator-s"), id).await;
        Self {
            text,
            approvers,
            signers,
            content,
            body,
            store: app.state.store.clone(),
            people: world.people.clone(),
            confirmations: world.confirmations.clone(),
        }
    }

    /// Reads the text as it stands now.
    pub async fn look(&mut self, app: &App) {
        let coordinator = &self.people.iter().find(|(name, _)| name == "coordinator-s").unwrap().1;
        self.text = seen(&app.state.store, coordinator, self.text.id).await;
    }

    /// Tries a step on what was shown last, or on something older.
    pub async fn carry_out(&self, step: Step, who: &str, stale: bool, random: &mut StdRng) -> Result<(), Error> {
        let actor = &self.people.iter().find(|(name, _)| name == who).unwrap().1;
        // Before the transaction: there may be one connection.
        let confirmed = self.confirmations.of(&self.store, actor).await;
        let tx = self.store.write(actor).await.unwrap();
        let (id, latest) = (self.text.id, &self.text.latest);
        let shown = if stale { self.text.earlier.last().map_or(RevisionId(Uuid::nil()), |before| before.id) } else { latest.id };
        let version = if stale { latest.version - 1 } else { latest.version };
        match step {
            Step::Save => actions::texts::save(tx, id, version, contents::format(self.text.kind), &self.body, &*self.content).await.map(|_| ()),
            Step::Submit => actions::texts::submit(tx, id, version, now()).await,
            // A unit of these histories leaves something open: without a word why it is refused.
            Step::Approve => {
                let word = if random.random_bool(0.8) { "Good enough to begin with." } else { "" };
                actions::texts::approve(tx, id, shown, word, None, now()).await
            }
            Step::RequestChanges => actions::texts::request_changes(tx, id, shown, "Please say it otherwise.", None, now()).await,
            Step::Reopen => actions::texts::reopen(tx, id).await,
            Step::Comment => actions::texts::comment(tx, id, "title", "A word.").await,
            Step::Retire => actions::units::retire(tx, id, "No longer taught.").await,
            Step::Amend => {
                let code = if random.random_bool(0.9) { Reason::People } else { Reason::Dates };
                actions::texts::amend(tx, id, &Amendment { code, words: "Somebody else comes.".into() }, now()).await
            }
            Step::Withdraw => actions::texts::withdraw(tx, id, "Not needed.").await,
            Step::Terminate => {
                let code = (self.text.kind == Kind::Agreement).then_some(Reason::Safety);
                let day = if random.random_bool(0.8) { now() } else { now() - Days::new(1_000) };
                actions::texts::terminate(tx, id, day.date_naive(), Why { code, words: "It is over." }, now()).await
            }
            Step::Cancel => actions::texts::cancel(tx, id, Why { code: None, words: "It never begins." }, now()).await,
            Step::Sign => {
                let hash = latest.hash.filter(|_| !stale).unwrap_or(ContentHash([7; 32]));
                let late_reason = random.random_bool(0.9).then_some("The post was slow.");
                let signing = actions::texts::Signing {
                    name: who,
                    place: "Riga",
                    sentence: "I have read it and agree.",
                    language: "en",
                    shown: hash,
                    late_reason,
                    confirmed: &confirmed,
                };
                actions::texts::sign(tx, id, &signing, now()).await
            }
        }
    }

    /// Who may do what now, by the questions that show the buttons.
    pub fn possible(&self, world: &World) -> Vec<(String, Step)> {
        let text = &self.text;
        let mut possible = Vec::new();
        for (who, actor) in &world.people {
            let mut may = |step, may: bool| possible.extend(may.then(|| (who.clone(), step)));
            may(Step::Save, text.editor(actor).is_ok());
            may(Step::Submit, text.submitter(actor).is_ok());
            may(Step::Approve, text.approver(actor).is_ok());
            may(Step::RequestChanges, text.requester(actor).is_ok());
            may(Step::Reopen, text.reopener(actor).is_ok());
            may(Step::Comment, text.commenter(actor).is_ok());
            may(Step::Sign, text.signatory(actor).is_ok());
            let today = now().date_naive();
            may(Step::Amend, text.amender(actor, today).is_ok());
            may(Step::Withdraw, text.withdrawer(actor).is_ok());
            may(Step::Terminate, text.terminator(actor, today).is_ok());
            // Agreements of these histories have no placement that could be cancelled with them.
            may(Step::Cancel, text.kind == Kind::Memorandum && text.canceller(actor, today).is_ok());
            may(Step::Retire, tilts::domain::units::retirer(text, actor).is_ok());
        }
        possible
    }
}

async fn seen(store: &Store, actor: &Actor, id: TextId) -> Text {
    let mut reader = store.read(actor).await.unwrap();
    tilts::store::texts::find(&mut reader, id).await.unwrap()
}
