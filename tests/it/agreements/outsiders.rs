//! Somebody of the host side without an account who assesses: named in the editor, refused, kept, shown.

use super::{LEARNER, act, agreed, complete, id, member, placement, prepared, save, sign, typed};
use crate::harness::{Answer, App, Browser};
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER};
use uuid::Uuid;

/// Whose assessor in the demo has no account.
const ABROAD: &str = "zane@riga.example";
const NAMED: [(&str, &str); 2] = [("assessor-name", "Veikko Keksijä"), ("assessor-role", "amata meistars")];

/// The newest revision's content.
async fn body(app: &App, agreement: &str) -> String {
    app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{}' order by number desc limit 1", id(agreement))).await
}

/// Who assesses, as it is stored: name, position, organisation, and whether it is a member.
async fn assessors(app: &App, agreement: &str) -> String {
    let sql = format!(
        "select coalesce(string_agg(concat_ws(', ', a ->> 'name', nullif(a ->> 'role', ''), a ->> 'organisation_name',
           case when a ->> 'member' is null then 'without an account' end), '; ' order by n), 'nobody')
         from revisions r, jsonb_array_elements(convert_from(r.body, 'UTF8')::jsonb -> 'assessors') with ordinality as e (a, n)
         where r.text_id = '{id}' and r.number = (select max(number) from revisions where text_id = '{id}')",
        id = id(agreement)
    );
    app.value(&sql).await
}

async fn agreement_of(app: &App, email: &str) -> String {
    let id =
        app.value::<Uuid>(&format!("select p.agreement_id from placements p join learners l on l.id = p.learner_id where l.email = '{email}'")).await;
    format!("/agreements/{id}")
}

/// Saves the editor with these fields and nobody ticked.
async fn unticked(browser: &mut Browser, agreement: &str, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{agreement}/edit")).await.ok();
    let mut pairs = typed(&page, changes);
    pairs.retain(|(name, _)| name != "assessor");
    browser.post(&format!("{agreement}/edit"), &pairs).await
}

#[tokio::test]
async fn somebody_without_an_account_is_named_and_is_enough() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    unticked(&mut coordinator, &agreement, &[]).await.redirect();
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    assert!(page.words(".errs").contains("write the name of somebody without an account"), "{}", page.text());
    let saved = road::events(&app, id(&agreement), "text-saved").await;
    unticked(&mut coordinator, &agreement, &NAMED).await.redirect();
    assert_eq!(road::events(&app, id(&agreement), "text-saved").await, saved + 1);
    assert_eq!(assessors(&app, &agreement).await, "Veikko Keksijä, amata meistars, Autohuolto Mallinen, without an account");
    // Without a company it is somebody of the hosting institution.
    unticked(&mut coordinator, &agreement, &[("host-company", ""), ("mentor", "")]).await.redirect();
    assert_eq!(assessors(&app, &agreement).await, "Veikko Keksijä, amata meistars, Tampereen Esimerkkiopisto, without an account");
    // Beside a member, and the position can be left out.
    let (company, mentor) =
        (app.value::<Uuid>(&format!("select organisation_id from members where email = '{MENTOR}'")).await.to_string(), member(&app, MENTOR).await);
    save(&mut coordinator, &agreement, &[("host-company", &company), ("assessor", &mentor), ("assessor-role", "")]).await.redirect();
    let both = "Juhani Keksitty, foreman, Autohuolto Mallinen; Veikko Keksijä, Autohuolto Mallinen, without an account";
    assert_eq!(assessors(&app, &agreement).await, both);
    // The same name elsewhere is another person.
    let host = member(&app, HOST).await;
    save(&mut coordinator, &agreement, &[("assessor", &host), ("assessor-name", "Mika Esimerkki")]).await.redirect();
    assert!(assessors(&app, &agreement).await.ends_with("Mika Esimerkki, Autohuolto Mallinen, without an account"));
    coordinator.get("/?lang=lv").await.ok();
    let latvian = coordinator.get(&format!("{agreement}/edit")).await.ok();
    for words in ["Vērtētāja bez konta vārds", "šim cilvēkam nosūta saiti", "Vērtē prakses vadītājs"] {
        assert!(latvian.text().contains(words), "{words}: {}", latvian.text());
    }
}

#[tokio::test]
async fn a_host_side_without_members_can_be_agreed_with() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    app.execute("update members set ended_at = now() where email like '%@tampere.example'").await;
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    assert_eq!((page.count("#assessors .lint.need"), page.count("input[name='assessor']")), (1, 0), "{}", page.text());
    assert!(page.words("#assessors .lint").contains("Name below who assesses"), "{}", page.text());
    unticked(&mut coordinator, &agreement, &[("mentor", "")]).await.redirect();
    assert_eq!(assessors(&app, &agreement).await, "nobody");
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    assert_eq!(page.count(".errs a[href$='#assessors']"), 1, "{}", page.text());
    save(&mut coordinator, &agreement, &NAMED).await.redirect();
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    assert_eq!((page.count("#assessors .lint"), page.count("#assessors .lint.need")), (1, 0), "nothing is missing any more");
    let check = coordinator.get(&format!("{agreement}/submission")).await.ok();
    coordinator.submit(&check, "/submission", &[]).await.redirect();
    assert_eq!(super::stage(&app, &agreement).await, "in-review");
}

#[tokio::test]
async fn bad_names_are_refused_and_kept() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let mentor = member(&app, MENTOR).await;
    save(&mut coordinator, &agreement, &[("assessor", &mentor)]).await.redirect();
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    let long = "x".repeat(201);
    let before = app.digest().await;
    for (name, role, wrong, words) in [
        ("", "craft master", "assessor-name", "Write the name of the assessor without an account, or clear the position"),
        ("– 1", "craft master", "assessor-name", "A name has letters"),
        ("juhani  KEKSITTY", "", "assessor-name", "The assessor named here is ticked above already"),
        ("Pekka Mallinen", "", "assessor-name", "Somebody of this name has an account there"),
        (long.as_str(), "craft master", "assessor-name", "Shorten this text"),
        ("Veikko", long.as_str(), "assessor-role", "Shorten this text"),
        ("Veikko\nKeksijä", "craft master", "assessor-name", "one line"),
        ("Veikko\u{7}", "craft master", "assessor-name", ""),
    ] {
        let answer = coordinator
            .post(&format!("{agreement}/edit"), &typed(&page, &[("assessor-name", name), ("assessor-role", role), ("progress", "Kept words")]))
            .await;
        assert_eq!((answer.status, answer.count(&format!("#{wrong}-error"))), (422, 1), "{name:.20}/{role:.20}: {}", answer.text());
        assert!(answer.words(".errs").contains(words), "{words}: {}", answer.words(".errs"));
        assert_eq!(answer.count(&format!(".errs a[href='#{wrong}']")), 1);
        assert!(answer.body.contains("Kept words"), "{}", answer.text());
        if !name.contains(char::is_control) {
            let kept = [answer.attribute("#assessor-name", "value"), answer.attribute("#assessor-role", "value")];
            assert_eq!(kept, [name, role], "what was typed is kept");
        }
    }
    assert_eq!(app.digest().await, before, "nothing was stored by halves");
}

#[tokio::test]
async fn the_mentor_assesses_with_one_press() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let press = ("do", "mentor-assesses");
    let answer = unticked(&mut coordinator, &agreement, &[("mentor", ""), press]).await;
    assert_eq!((answer.status, answer.count("#mentor-error")), (422, 1), "{}", answer.text());
    assert!(answer.words(".errs").contains("Choose or name the mentor first"), "{}", answer.text());
    let named = [("mentor", ""), ("mentor-name", "Seppo Uusi"), ("mentor-role", "foreman"), ("progress", "Third year"), press];
    assert_eq!(unticked(&mut coordinator, &agreement, &named).await.redirect(), format!("{agreement}/edit#assessors"));
    assert_eq!(assessors(&app, &agreement).await, "Seppo Uusi, foreman, Autohuolto Mallinen, without an account");
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    assert_eq!(page.attribute("#assessor-name", "value"), "Seppo Uusi");
    assert!(page.body.contains("Third year"), "everything else is saved too");
    // A member is ticked, once.
    let mentor = member(&app, MENTOR).await;
    for _ in 0..2 {
        let chosen = [("mentor", mentor.as_str()), ("assessor-name", ""), ("assessor-role", ""), press];
        save(&mut coordinator, &agreement, &chosen).await.redirect();
        assert_eq!(assessors(&app, &agreement).await, "Juhani Keksitty, foreman, Autohuolto Mallinen");
    }
}

#[tokio::test]
async fn saving_without_a_change_changes_nothing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &NAMED).await;
    let draft = body(&app, &agreement).await;
    assert!(draft.contains("Veikko"), "{draft}");
    save(&mut coordinator, &agreement, &[]).await.redirect();
    assert_eq!(body(&app, &agreement).await, draft);
    // The demo's, which all have signed, in an amendment.
    let agreement = agreement_of(&app, ABROAD).await;
    let signed = body(&app, &agreement).await;
    let opening = [("code", "dates"), ("reason", "A week longer.")];
    act(&mut coordinator, &agreement, "amendment", &opening).await.redirect();
    save(&mut coordinator, &agreement, &[]).await.redirect();
    assert_eq!(body(&app, &agreement).await, signed, "the second revision says what the first one says");
    save(&mut coordinator, &agreement, &[("assessor-name", "Seppo Uusi")]).await.redirect();
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let review = app.person(HOST).await.get(&format!("{agreement}/review")).await.ok();
    for words in ["Veikko Keksijä", "Seppo Uusi"] {
        assert!(review.text().contains(words), "{words}: {}", review.text());
    }
    for email in [COORDINATOR, HOST, OWNER] {
        act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    for email in [COORDINATOR, HOST, OWNER, ABROAD] {
        sign(&app, &agreement, email).await;
    }
    let paper = app.person(ABROAD).await.get(&format!("{agreement}/document")).await.ok();
    assert!(paper.text().contains("Seppo Uusi, amata meistars, Autohuolto Mallinen"), "{}", paper.text());
}

#[tokio::test]
async fn two_people_who_name_somebody_else_are_asked() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let path = format!("{agreement}/edit");
    let page = coordinator.get(&path).await.ok();
    save(&mut app.person(HOST).await, &agreement, &[("assessor-name", "Seppo Uusi"), ("assessor-role", "foreman")]).await.redirect();
    let conflict = coordinator.post(&path, &typed(&page, &[("progress", "Mine"), NAMED[0]])).await;
    assert_eq!((conflict.status, conflict.stage().as_str()), (409, "conflict"));
    for words in ["Name of an assessor without an account", "Seppo Uusi", "Veikko Keksijä"] {
        assert!(conflict.body.contains(words), "{words}: {}", conflict.text());
    }
    let conflict = coordinator.post(&path, &typed(&page, &NAMED)).await;
    assert!(conflict.body.contains("Position of the assessor without an account"), "{}", conflict.text());
    coordinator.submit(&conflict, "/edit", &[]).await.redirect();
    assert!(assessors(&app, &agreement).await.ends_with("Veikko Keksijä, amata meistars, Autohuolto Mallinen, without an account"));
}

#[tokio::test]
async fn a_group_shares_who_assesses_within_one_company() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let like = agreement_of(&app, "ieva@riga.example").await;
    unticked(&mut coordinator, &like, &NAMED).await.redirect();
    let spring = format!("/mobilities/{}", app.value::<Uuid>("select id from mobilities where title = 'Automehāniķi Tamperē, pavasaris'").await);
    let host = member(&app, HOST).await;
    save(&mut coordinator, &like, &[("assessor", &host)]).await.redirect();
    let page = coordinator.get(&spring).await.ok();
    let copied = [("like", like.trim_start_matches("/agreements/"))];
    coordinator.submit(&page, "/agreements", &copied).await.redirect();
    let own = agreement_of(&app, LEARNER).await;
    assert!(assessors(&app, &own).await.ends_with("; Veikko Keksijä, amata meistars, Autohuolto Mallinen, without an account"));
    // Somebody without an account is of the company; in another place nobody knows him.
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let like = agreement_of(&app, "ieva@riga.example").await;
    save(&mut coordinator, &like, &[NAMED[0], NAMED[1], ("assessor", &host)]).await.redirect();
    app.execute(&format!("update placements set company_id = null, company_name = '' where id = '{}'", placement(&app).await)).await;
    let page = coordinator.get(&spring).await.ok();
    let copied = [("like", like.trim_start_matches("/agreements/"))];
    coordinator.submit(&page, "/agreements", &copied).await.redirect();
    let own = agreement_of(&app, LEARNER).await;
    assert_eq!(assessors(&app, &own).await, "Mika Esimerkki, coordinator, Tampereen Esimerkkiopisto");
}

#[tokio::test]
async fn the_demo_names_a_craft_master_without_an_account_and_every_page_shows_him() {
    let app = App::new().await;
    let agreement = agreement_of(&app, ABROAD).await;
    assert_eq!(assessors(&app, &agreement).await, "Veikko Keksijä, amata meistars, Autohuolto Mallinen, without an account");
    let rows = format!(
        "select string_agg(name || coalesce(member_id::text, ' –'), ',') from agreement_people where text_id = '{}' and task = 'assess'",
        id(&agreement)
    );
    assert_eq!(app.value::<String>(&rows).await, "Veikko Keksijä –");
    let placement = app.value::<Uuid>(&format!("select id from placements where agreement_id = '{}'", id(&agreement))).await;
    assert!(road::asks(&app, placement).await.contains(&"assess Autohuolto Mallinen".to_owned()));
    let words = "Veikko Keksijä, amata meistars, Autohuolto Mallinen";
    let mut learner = app.person(ABROAD).await;
    for path in [agreement.clone(), format!("{agreement}/document")] {
        let page = learner.get(&path).await.ok();
        assert!(page.text().contains(words), "{path}: {}", page.text());
    }
    assert_eq!(learner.get(&agreement).await.ok().stage(), "active");
    let paper = app.person(COORDINATOR).await.get(&format!("{agreement}/paper.pdf")).await.ok();
    assert!(crate::papers::words(&paper.bytes).contains("Veikko Keksijä"), "{}", crate::papers::words(&paper.bytes));
}

#[tokio::test]
async fn signing_an_agreement_that_names_him_asks_his_company() {
    let app = App::new().await;
    let mentor = [("mentor", ""), ("mentor-name", "Veikko Keksijä")];
    let agreement = agreed(&app, &[&NAMED[..], &mentor[..]].concat()).await;
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    assert!(road::asks(&app, placement(&app).await).await.contains(&"assess Autohuolto Mallinen".to_owned()));
}
