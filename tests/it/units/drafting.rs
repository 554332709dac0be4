//! Who begins a unit, and where a new one stands.

use super::{begun, complete, id, new_form, option};
use crate::harness::App;

#[tokio::test(flavor = "multi_thread")]
async fn a_teacher_begins_a_unit_and_all_four_sides_see_it() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Brakes").await;
    let page = teacher.get(&unit).await.ok();
    assert_eq!(page.stage(), "draft");
    assert_eq!(page.words("h1"), "Brakes");
    assert_eq!(app.value::<String>(&format!("select string_agg(event, ',') from audit where object_id = '{}'", id(&unit))).await, "text-drafted");
    for email in ["company@riga.example", "coordinator@tampere.example", "owner@tampere.example"] {
        let mut other = app.person(email).await;
        assert_eq!(other.get(&unit).await.ok().words("h1"), "Brakes", "{email}");
        let told: i64 = app
            .value(&format!(
                "select count(*) from notices n join members m on m.organisation_id = n.party
                 where n.object_id = '{}' and m.email = '{email}' and n.event = 'text-drafted'",
                id(&unit)
            ))
            .await;
        assert_eq!(told, 1, "{email} is told");
        assert!(other.get("/units").await.ok().find_link("Brakes").is_some(), "{email} has it in the list");
    }
    assert_eq!(app.person("coordinator@vilnius.example").await.get(&unit).await.status, 404);
    assert!(app.anonymous().get(&unit).await.redirect().starts_with("/sign-in"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_begins_one() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = new_form(&mut teacher).await;
    let mut fields = form.form("/units");
    fields.retain(|(name, _)| name != "once" && name != "title");
    fields.push(("title".into(), "Theirs".into()));
    let before = app.digest().await;
    for email in ["owner@tampere.example", "mentor@tampere.example", "company@riga.example", "learner@riga.example", "admin@tilts.example"] {
        let mut other = app.person(email).await;
        assert_eq!(other.get("/units/new").await.status, 403, "{email}");
        assert_eq!(other.post("/units", &fields).await.status, 403, "{email}");
        assert!(other.get("/units").await.find_link("New unit").is_none(), "{email} sees no button");
    }
    let mut stranger = app.person("coordinator@vilnius.example").await;
    assert_eq!(stranger.post("/units", &fields).await.status, 404);
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_side_without_an_employer_says_why() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = new_form(&mut teacher).await;
    let refused = teacher.submit(&form, "/units", &[("title", "Alone"), ("language", "en"), ("sending-employer", "none")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Say why there is no employer on the sending side"), "{}", refused.text());
    assert_eq!(refused.words("#title"), "Alone", "what was typed stays");
    let answer = teacher.submit(&refused, "/units", &[("sending-employer-reason", "The school trains alone")]).await;
    let unit = answer.redirect().replace("/edit", "");
    let page = teacher.get(&unit).await.ok();
    assert!(page.words("table.sides").contains("The school trains alone"));
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_and_unknown_organisations_are_refused_in_words() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = new_form(&mut teacher).await;
    let vilnius: String = app
        .value("select o.id::text from organisations o join members m on m.organisation_id = o.id where m.email = 'coordinator@vilnius.example'")
        .await;
    let company = option(&form, "sending-employer", "");
    for wrong in [vilnius.as_str(), "00000000-0000-0000-0000-000000000000", "x", "", company.as_str()] {
        let answer = teacher.submit(&form, "/units", &[("title", "X"), ("hosting-institution", wrong)]).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert_eq!(answer.count(".errs li"), 1, "{wrong}: {}", answer.text());
    }
    let answer = teacher.submit(&form, "/units", &[("title", "X"), ("language", "xx")]).await;
    assert_eq!(answer.status, 422);
    let answer = teacher.submit(&form, "/units", &[("title", "X\0")]).await;
    assert_eq!(answer.status, 422);
    let mut fields = form.form("/units");
    fields.retain(|(name, _)| name != "partnership");
    fields.push(("partnership".into(), vilnius));
    assert_eq!(teacher.post("/units", &fields).await.status, 404);
    assert_eq!(app.value::<i64>("select count(*) from texts where title in ('X', 'Alone')").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_press_begins_one_unit() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = new_form(&mut teacher).await;
    let first = teacher.submit(&form, "/units", &[("title", "Once")]).await.redirect();
    let second = teacher.submit(&form, "/units", &[("title", "Once")]).await.redirect();
    assert_eq!(first, second);
    assert_eq!(app.value::<i64>("select count(*) from texts where title = 'Once'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_filters_and_turns_pages() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "Šķidrumdzinēju sistēmas").await;
    app.execute(&format!(
        "insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids, created_at)
           select gen_random_uuid(), kind, partnership_id, owner_organisation_id, 'Copy ' || n, language, stage, party_ids, created_at - n * interval '1 minute'
           from texts, generate_series(1, 60) n where id = '{0}';",
        id(&unit)
    ))
    .await;
    app.execute(&format!(
        "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
           select gen_random_uuid(), t.id, 1, r.format,
             convert_to(jsonb_set(convert_from(r.body, 'UTF8')::jsonb, '{{title,en}}', to_jsonb(t.title))::text, 'UTF8'), r.opened_by, r.opened_by_name, r.saved_by_name
           from texts t, revisions r where t.title like 'Copy %' and r.text_id = '{0}'",
        id(&unit)
    ))
    .await;
    let page = teacher.get("/units").await.ok();
    assert_eq!(page.count("#units tbody tr"), 50);
    let next = teacher.get(&page.link("Next")).await.ok();
    assert!(next.count("#units tbody tr") >= 11, "{}", next.text());
    assert!(next.find_link("Šķidrumdzinēju").is_none());
    let found = teacher.get("/units?q=skidrumdzineju").await.ok();
    assert_eq!(found.count("#units tbody tr"), 1);
    assert_eq!(found.link("Šķidrumdzinēju"), unit);
    assert_eq!(teacher.get("/units?stage=agreed&q=Copy").await.ok().count("#units tbody tr"), 0);
    teacher.get("/units?after=nonsense&stage=x&partnership=%00").await.ok();
}
