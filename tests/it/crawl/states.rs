//! The demo world carried on, so that every form has a state in which somebody meets it.

use crate::agreements::paper;
use crate::harness::App;
use crate::memoranda;
use crate::road::{self, COORDINATOR, HOST, MENTOR, STRANGER};
use uuid::Uuid;

/// Carries it on, and gives the addresses that no link leads to.
pub async fn make(app: &App) -> Vec<String> {
    texts(app).await;
    links(app).await;
    amendments(app).await;
    let mut more = results(app).await;
    more.push("/outbox".to_owned());
    // A paper that was printed is checked by its code.
    let unit = app.value::<Uuid>("select id from texts where kind = 'unit' and stage = 'agreed' limit 1").await;
    assert_eq!(app.person(COORDINATOR).await.get(&format!("/units/{unit}/paper.pdf")).await.status, 200);
    more.push(format!("/verify/{}", app.value::<String>("select code from papers limit 1").await));
    more.extend(people(app).await);
    more.extend(partners(app).await);
    more
}

async fn placement(app: &App, email: &str) -> Uuid {
    app.value::<Uuid>(&format!("select p.id from placements p join learners l on l.id = p.learner_id where l.email = '{email}'")).await
}

/// Of those at home again the demo has one assessed and one validated; of one the rating is begun here.
async fn results(app: &App) -> Vec<String> {
    let begun = placement(app, "roberts@riga.example").await;
    road::rate(&mut app.person(MENTOR).await, begun, &[]).await;
    // A unit's page leads to all its uses only where there are more than it shows.
    let unit = app.value::<Uuid>("select unit_id from agreement_units limit 1").await;
    // A copy asks for its four sides when it is known where to.
    let elsewhere = app
        .value::<Uuid>(&format!(
            "select id from partnerships where title like 'Galdnieki%' and id <> (select partnership_id from texts where id = '{unit}')"
        ))
        .await;
    vec![format!("/placements/{begun}/assessment/submission"), format!("/units/{unit}/uses"), format!("/units/{unit}/copy?partnership={elsewhere}")]
}

/// A memorandum as a draft, and one in review.
async fn texts(app: &App) {
    let mut coordinator = app.person(COORDINATOR).await;
    memoranda::begun(&mut coordinator, "A draft").await;
    let memorandum = memoranda::begun(&mut coordinator, "In review").await;
    memoranda::filled(&mut coordinator, &memorandum).await;
    memoranda::act(&mut coordinator, &memorandum, "submission", &[]).await.redirect();
    on_paper(app).await;
}

/// A memorandum and an agreement, each with one signature given on paper and others missing.
async fn on_paper(app: &App) {
    let (memorandum, mut coordinator, _) = memoranda::agreed(app).await;
    paper::recorded(&mut coordinator, &memorandum).await;
    let agreement = app.value::<Uuid>("select id from texts where kind = 'agreement' and stage = 'partially-signed'").await;
    paper::recorded(&mut coordinator, &format!("/agreements/{agreement}")).await;
}

/// A further memorandum in force, and an agreement of somebody abroad, both of them being amended.
async fn amendments(app: &App) {
    let (memorandum, mut coordinator, mut host) = memoranda::agreed(app).await;
    for browser in [&mut coordinator, &mut host] {
        memoranda::act(browser, &memorandum, "signature", &[("place", "Here"), ("password", crate::harness::PASSWORD), ("agree", "yes")])
            .await
            .redirect();
    }
    let placement = placement(app, "edgars@riga.example").await;
    let agreement = app.value::<Uuid>(&format!("select agreement_id from placements where id = '{placement}'")).await;
    for text in [memorandum, format!("/agreements/{agreement}")] {
        memoranda::act(&mut coordinator, &text, "amendment", &[("code", "people"), ("reason", "Somebody else comes.")]).await.redirect();
    }
}

/// Where a link can be sent to somebody who takes part in what is negotiated.
const PLACE: &str = "a[href*='/links/new']:not([href*='purpose=assess'])";

/// A link to one text of each kind.
async fn links(app: &App) {
    for (kind, plural) in [("unit", "units"), ("memorandum", "memoranda"), ("agreement", "agreements")] {
        let ids: Vec<Uuid> = app.value(&format!("select array_agg(id order by created_at, id) from texts where kind = '{kind}'")).await;
        let mut sent = false;
        for email in [COORDINATOR, HOST] {
            let mut browser = app.person(email).await;
            for id in ids.iter().filter(|_| !sent).collect::<Vec<_>>() {
                let page = browser.get(&format!("/{plural}/{id}/links")).await;
                if sent || page.status != 200 || page.count(PLACE) == 0 {
                    continue;
                }
                let form = browser.get(&page.attribute(PLACE, "href")).await.ok();
                let address = format!("guest-of-{kind}@elsewhere.example");
                let typed = [("name", "Somebody Else"), ("email", address.as_str()), ("language", "lv"), ("channel", "mail")];
                browser.submit(&form, "/links", &typed).await.redirect();
                sent = true;
            }
        }
        assert!(sent, "no {kind} waits for anybody");
    }
}

/// The link that a page of an invitation shows.
fn link(page: &crate::harness::Answer) -> String {
    let token = regex::Regex::new(r"/invitations/[A-Za-z0-9_-]{43}").unwrap();
    token.find(&page.body).unwrap_or_else(|| panic!("no link on {}: {}", page.path, page.text())).as_str().to_owned()
}

/// A learner without an account who is invited, with a guardian who is not, and a colleague who is invited.
async fn people(app: &App) -> Vec<String> {
    let mut coordinator = app.person(COORDINATOR).await;
    let form = coordinator.get("/learners/new").await.ok();
    let new = [("name", "Jana Jaunā"), ("birth-date", "2010-03-01"), ("email", "jana@riga.example")];
    let learner = coordinator.submit(&form, "/learners", &new).await.redirect();
    let form = coordinator.get(&format!("{learner}/guardians/new")).await.ok();
    let guardian = [("name", "Vera Jaunā"), ("relation", "mother"), ("email", "vera@riga.example")];
    coordinator.submit(&form, "/guardians", &guardian).await.redirect();
    let page = coordinator.get(&learner).await.ok();
    let own = coordinator.submit(&page, &format!("{learner}/invitation"), &[]).await.ok();
    let school = app.value::<Uuid>(&format!("select organisation_id from members where email = '{COORDINATOR}'")).await;
    let form = coordinator.get(&format!("/organisations/{school}/invitations/new")).await.ok();
    let colleague = [("name", "Kaspars Kolēģis"), ("email", "kaspars@riga.example"), ("role", "teacher")];
    let seat = coordinator.submit(&form, "/invitations", &colleague).await.ok();
    vec![link(&own), link(&seat)]
}

/// The school that has no part in anything else is asked to join the partnership that is only forming.
async fn partners(app: &App) -> Vec<String> {
    let mut coordinator = app.person(COORDINATOR).await;
    let forming = app.value::<Uuid>("select id from partnerships where title like 'Galdnieki%'").await;
    let oid = async |email: &str| {
        app.value::<String>(&format!("select o.oid from organisations o join members m on m.organisation_id = o.id where m.email = '{email}'")).await
    };
    let adding = format!("/partnerships/{forming}/organisations/new");
    let known = format!("{adding}?identifier={}", oid(STRANGER).await);
    let form = coordinator.get(&known).await.ok();
    coordinator.submit(&form, "/organisations", &[("side", "hosting"), ("kind", "school")]).await.redirect();
    vec![format!("{adding}?identifier={}", oid(HOST).await)]
}
