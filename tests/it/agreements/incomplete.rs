//! Addresses of links that were cut off, and what one link may ask for.

use super::agreed;
use super::links::{asked, opened, sent, token};
use crate::harness::App;
use crate::road::COORDINATOR;
use tilts::domain::ids::LinkId;
use uuid::Uuid;

#[tokio::test]
async fn an_address_that_is_no_link_says_to_copy_all_of_it() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let whole = token(link);
    let encoded: String = link.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect();
    let unknown = token(LinkId(Uuid::new_v4()));
    let cut: Vec<String> = vec![
        "/s/".into(),
        "/s".into(),
        format!("/s/{}", &whole[..20]),
        format!("/s/{}", &whole[..42]),
        format!("/s/{whole}x"),
        format!("/s/{whole}."),
        format!("/s/{whole}/"),
        format!("/s/{whole}%20"),
        format!("/s/{encoded}/signature"),
        format!("/s/{encoded}/paper.pdf"),
        format!("/s/{}", link.to_string().get(..30).unwrap()),
        "/s/%FF%FE".into(),
        "/s/not-a-link/at/all".into(),
        format!("/s/{unknown}"),
    ];
    for (language, words) in [("en", "Copy the whole address from the message"), ("lv", "Nokopējiet no vēstules visu adresi")] {
        let mut pages = Vec::new();
        for path in &cut {
            for mut browser in [app.anonymous(), app.person(COORDINATOR).await] {
                let page = browser.get(&format!("{path}?lang={language}")).await;
                assert_eq!((page.status, page.stage().as_str(), page.attribute("html", "lang").as_str()), (404, "error-404", language), "{path}");
                assert!(page.text().contains(words), "{path}: {}", page.text());
                assert_eq!(page.count("nav:not(.lang)") + page.count("main a") + page.count("main form"), 0, "{path}: it leads nowhere else");
                pages.push(page.text());
            }
        }
        pages.dedup();
        assert_eq!(pages.len(), 1, "one page, whatever it is that is not known");
    }
    // A whole one that some program has encoded is mended.
    assert_eq!(app.anonymous().get(&format!("/s/{encoded}")).await.redirect(), format!("/s/{link}"));
    // A form that is sent there changes nothing.
    let before = app.digest().await;
    assert_eq!(app.anonymous().post(&format!("/s/{encoded}/signature"), &[("do", "code")]).await.status, 404);
    assert_eq!(app.digest().await, before);
    // Below a link that is open, a page that is not there leads back to it.
    let (mut guest, _) = opened(&app, link).await;
    let lost = guest.get(&format!("/s/{link}/nothing")).await;
    assert_eq!((lost.status, lost.link("See what it is about"), lost.find_link("Sign in")), (404, format!("/s/{link}"), None));
}

#[tokio::test]
async fn a_number_that_the_text_does_not_have_is_not_found() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, link).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let unit: Uuid = app.value("select id from texts where kind = 'unit' and stage = 'agreed' order by created_at limit 1").await;
    let memorandum: Uuid = app.value("select id from texts where kind = 'memorandum' order by created_at limit 1").await;
    let mut paths = Vec::new();
    for base in [agreement.clone(), format!("/units/{unit}"), format!("/memoranda/{memorandum}")] {
        paths.extend(["", "/document", "/review", "/paper.pdf", "/record.pdf"].map(|noun| format!("{base}{noun}")));
    }
    for path in paths {
        for number in ["99", "0", "-1", "x", "99999999999"] {
            assert_eq!(coordinator.get(&format!("{path}?revision={number}")).await.status, 404, "{path} {number}");
        }
    }
    for number in ["99", "x"] {
        assert_eq!(guest.get(&format!("/s/{link}?revision={number}")).await.status, 404, "{number}");
        assert_eq!(guest.get(&format!("/s/{link}/paper.pdf?revision={number}")).await.status, 404, "{number}");
    }
    // Its own number, or none, is the page as it is.
    for path in [agreement.clone(), format!("{agreement}/document"), format!("{agreement}/review")] {
        for query in ["", "?revision=", "?revision=1"] {
            coordinator.get(&format!("{path}{query}")).await.ok();
        }
    }
    guest.get(&format!("/s/{link}?revision=1")).await.ok();
    // A page that shows one revision leads to the words of another.
    let page = coordinator.get(&format!("{agreement}/change-request")).await.ok();
    coordinator.submit(&page, "/change-request", &[("reason", "Another week")]).await.redirect();
    assert_eq!(coordinator.get(&format!("{agreement}?revision=1")).await.redirect(), format!("{agreement}/document?revision=1"));
    assert_eq!(guest.get(&format!("/s/{link}?revision=2")).await.status, 404, "what is being written is nobody's by a link");
}

#[tokio::test]
async fn one_link_leaves_codes_for_the_others_of_the_same_address() {
    let app = App::new().await;
    let first = agreed(&app, &[]).await;
    let link = sent(&app, &first, &[]).await;
    // Two devices of one person, three codes each.
    for device in 0..2 {
        let (mut guest, _) = opened(&app, link).await;
        for _ in 0..3 {
            assert_eq!(asked(&mut guest, link, "signature").await.status, 200, "device {device}");
        }
    }
    // Whoever goes on in one browser after the other is stopped by the link, long before the address is.
    let mut given = 6;
    for _ in 0..10 {
        let (mut guest, _) = opened(&app, link).await;
        let answer = asked(&mut guest, link, "signature").await;
        if answer.status == 200 {
            given += 1;
        } else {
            assert_eq!(answer.status, 422);
            assert!(answer.text().contains("Too many codes"), "{}", answer.text());
        }
    }
    assert_eq!(given, 8);
    // The same person's other link still gets one.
    let other = sent(&app, &first, &[("email", "other@autohuolto.example")]).await;
    app.execute(&format!("update links set email = 'pekka@autohuolto.example' where id = '{other}'")).await;
    let (mut guest, _) = opened(&app, other).await;
    assert_eq!(asked(&mut guest, other, "signature").await.status, 200);
}

#[tokio::test]
async fn papers_are_set_for_one_person_so_often_and_no_more() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let draft = format!("{agreement}/paper.pdf");
    app.execute("delete from throttles").await;
    coordinator.get(&draft).await.ok();
    assert_eq!(app.value::<i64>("select count(*) from throttles where count = 1").await, 1);
    app.execute("update throttles set count = 59").await;
    coordinator.get(&draft).await.ok();
    for (language, words) in [("en", "Wait a quarter of an hour"), ("lv", "Uzgaidiet ceturtdaļstundu")] {
        coordinator.get(&format!("/?lang={language}")).await.ok();
        let refused = coordinator.get(&draft).await;
        assert_eq!((refused.status, refused.stage().as_str(), refused.attribute("html", "lang").as_str()), (429, "error-429", language));
        assert!(refused.text().contains(words), "{}", refused.text());
        assert_eq!(refused.headers["retry-after"], "900");
    }
    // What is kept is handed out always, and nobody else is stopped by it.
    let unit: Uuid = app.value("select id from texts where kind = 'unit' and stage = 'agreed' order by created_at limit 1").await;
    let path = format!("/units/{unit}/paper.pdf");
    app.person(crate::road::TEACHER).await.get(&path).await.ok();
    coordinator.get(&path).await.ok();
    let (mut guest, _) = opened(&app, link).await;
    guest.get(&format!("/s/{link}/paper.pdf")).await.ok();
    app.execute("update throttles set count = 60").await;
    let refused = guest.get(&format!("/s/{link}/paper.pdf")).await;
    assert_eq!((refused.status, refused.link("See what it is about")), (429, format!("/s/{link}")));
    // Afterwards it goes on.
    app.execute("update throttles set since = since - interval '16 minutes'").await;
    coordinator.get(&draft).await.ok();
}
