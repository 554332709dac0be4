//! Papers: what they are, what they say, and what can be said of one.

use crate::harness::App;
use crate::road::{COORDINATOR, STRANGER};

/// The bytes of a paper.
async fn paper(app: &App, email: &str, path: &str) -> Vec<u8> {
    let answer = app.person(email).await.get(path).await.ok();
    assert_eq!(answer.headers["content-type"], "application/pdf", "{path}");
    answer.bytes.to_vec()
}

#[tokio::test]
async fn every_kind_of_text_is_a_paper() {
    let app = App::new().await;
    for kind in ["unit", "memorandum", "agreement"] {
        let id = app
            .value::<uuid::Uuid>(&format!("select t.id from texts t where t.kind = '{kind}' and t.stage in ('agreed', 'in-force', 'signed') order by t.created_at, t.id limit 1"))
            .await;
        let plural = match kind {
            "memorandum" => "memoranda".to_owned(),
            kind => format!("{kind}s"),
        };
        let bytes = paper(&app, COORDINATOR, &format!("/{plural}/{id}/paper.pdf")).await;
        assert!(bytes.starts_with(b"%PDF-1.7"));
        if let Ok(folder) = std::env::var("PAPERS") {
            std::fs::write(format!("{folder}/{kind}.pdf"), &bytes).unwrap();
            let record = paper(&app, COORDINATOR, &format!("/{plural}/{id}/record.pdf")).await;
            std::fs::write(format!("{folder}/{kind}-record.pdf"), &record).unwrap();
        }
        assert_eq!(app.person(STRANGER).await.get(&format!("/{plural}/{id}/paper.pdf")).await.status, 404);
    }
}
