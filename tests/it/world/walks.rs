//! Shorter ways through the actions, for tests that begin in the middle.

use super::{Agreed, World};
use crate::harness::{App, now};
use tilts::actions::{self, Store};
use tilts::domain::contents;
use tilts::domain::ids::{PlacementId, TextId};
use tilts::domain::texts::{Content, Kind, Text, canonical};
use uuid::Uuid;

impl World {
    /// A text as somebody sees it.
    pub async fn seen(&self, store: &Store, who: &str, id: TextId) -> Text {
        let mut reader = store.read(self.actor(who)).await.unwrap();
        tilts::store::texts::find(&mut reader, id).await.unwrap()
    }

    /// A text of the school that sends, begun.
    pub async fn begun<C: Content + serde::Serialize + Send + Sync>(&self, store: &Store, kind: Kind, content: &C) -> TextId {
        let id = TextId(Uuid::now_v7());
        let mut tx = self.begin(store, "coordinator-s").await;
        let begun = actions::texts::Begun {
            id,
            kind,
            partnership: self.partnership,
            owner: self.sides[0].id,
            format: contents::format(kind),
            body: canonical(content),
        };
        let event = actions::texts::begin(&mut tx, &begun, content).await.unwrap();
        tx.commit(event).await.unwrap();
        id
    }

    /// Submits it, and these approve.
    pub async fn agree(&self, store: &Store, id: TextId, who: &[&str]) -> Text {
        actions::texts::submit(self.begin(store, "coordinator-s").await, id, 1, now()).await.unwrap();
        let revision = self.seen(store, "coordinator-s", id).await.latest.id;
        for name in who {
            actions::texts::approve(self.begin(store, name).await, id, revision, "Good enough to begin with.", None, now()).await.unwrap();
        }
        self.seen(store, "coordinator-s", id).await
    }

    /// These sign.
    pub async fn sign(&self, store: &Store, text: &Text, who: &[&str]) {
        for name in who {
            let confirmed = self.confirmations.of(store, self.actor(name)).await;
            let signing = actions::texts::Signing {
                name,
                place: "Riga",
                sentence: "I have read it and agree.",
                language: "en",
                shown: text.latest.hash.unwrap(),
                late_reason: Some("The post was slow."),
                confirmed: &confirmed,
            };
            actions::texts::sign(self.begin(store, name).await, text.id, &signing, now()).await.unwrap();
        }
    }

    /// A unit on which all four sides have agreed.
    pub async fn agreed_unit(&self, store: &Store) -> Agreed {
        let body = self.unit("The agreed unit");
        let id = self.begun(store, Kind::Unit, &body).await;
        let text = self.agree(store, id, &["teacher-s", "company-s", "teacher-h", "company-h"]).await;
        Agreed { unit: id, revision: text.latest.id, body }
    }

    /// A placement of the learner in a mobility of its own, in the company that receives; the owner's doing.
    pub async fn placed(&self, app: &App) -> PlacementId {
        let [sending, _, hosting, company] = [0, 1, 2, 3].map(|at: usize| self.sides[at].id);
        let (mobility, placement) = (Uuid::now_v7(), PlacementId(Uuid::now_v7()));
        let (partnership, learner, guardian) = (self.partnership, self.learner, self.guardian);
        app.execute(&format!(
            "insert into mobilities (id, partnership_id, title, sending_organisation_id, hosting_organisation_id, starts_on, ends_on, party_ids)
               values ('{mobility}', '{partnership}', 'M', '{sending}', '{hosting}', '2026-11-01', '2026-11-20', '{{{sending},{hosting}}}');
             insert into placements (id, mobility_id, learner_id, organisation_ids, party_ids, learner_name) values ('{placement}', '{mobility}', '{learner}',
               '{{{sending},{hosting},{company}}}', '{{{sending},{hosting},{company},{learner},{guardian}}}', 'Ada')"
        ))
        .await;
        placement
    }

    /// A memorandum of the two schools, agreed and signed by these.
    pub async fn memorandum_signed_by(&self, store: &Store, title: &str, who: &[&str]) -> Text {
        let id = self.begun(store, Kind::Memorandum, &self.memorandum(title, false, None)).await;
        let text = self.agree(store, id, &["coordinator-s", "coordinator-h"]).await;
        self.sign(store, &text, who).await;
        text
    }
}
