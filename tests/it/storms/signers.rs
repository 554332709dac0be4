//! The two last signers within milliseconds of each other: one by a password, one by a link and a code, and each of them presses twice.

use super::by_link;
use crate::harness::{Answer, App, PASSWORD, now, storm};
use crate::world::{World, email};

/// The page's form to this address with these fields set.
fn filled(page: &Answer, action: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut pairs = page.form(action);
    pairs.retain(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    pairs.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs
}

/// Stage, signatures, completions, mails that tell of it, people they go to, papers ordered, asks that are still open.
const LEFT: &str = "select concat_ws(' ', t.stage,
    (select count(*) from signatures s where s.text_id = t.id),
    (select count(*) from audit a where a.object_id = t.id and a.event = 'text-completed'),
    (select count(*) from messages m where m.text_id = t.id and m.kind = 'completed'),
    (select count(distinct m.to_email) from messages m where m.text_id = t.id and m.kind = 'completed'),
    (select count(*) from paper_orders o where o.text_id = t.id),
    (select count(*) from asks k where k.object_id = t.id and k.closed_at is null))
  from texts t where t.id = ";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_last_signers_complete_it_once_and_each_is_told_once() {
    let app = App::crowded().await;
    let store = &app.state.store;
    let world = World::make(&app.owner_options(), store, 0).await;
    let mut school = app.person(&email("coordinator-s")).await;
    let mut last = [0_usize; 2];
    for round in 0..storm::rounds(1_000) {
        let text = world.memorandum_signed_by(store, &format!("Round {round}"), &[]).await;
        let sent = by_link::asked(store, &world, &text, now()).await;
        let mut guest = app.anonymous();
        guest.holds(&format!("__Host-link-{}", sent.link), &sent.pass);
        let (own, theirs) = (format!("/memoranda/{}/signature", text.id), format!("/s/{}/signature", sent.link));
        let by_password = filled(&school.get(&own).await.ok(), "/signature", &[("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")]);
        let typed = [("do", "act"), ("code", sent.code.as_str()), ("name", "Somebody Else"), ("place", "Tampere"), ("agree", "yes")];
        let by_code = filled(&guest.get(&theirs).await.ok(), "/signature", &typed);
        let posts = [(&school, &own, &by_password), (&guest, &theirs, &by_code), (&school, &own, &by_password), (&guest, &theirs, &by_code)];
        let sent: Vec<_> = posts
            .into_iter()
            .map(|(browser, path, form)| {
                let (mut browser, path, form) = (browser.clone(), path.clone(), form.clone());
                tokio::spawn(async move { browser.post(&path, &form).await })
            })
            .collect();
        for answer in sent {
            let answer = answer.await.unwrap();
            assert_eq!(answer.status, 303, "round {round}: {}", answer.text());
        }
        assert_eq!(app.value::<String>(&format!("{LEFT} '{}'", text.id)).await, "in-force 2 1 2 2 1 0", "round {round}");
        let by_link = "select data ->> 'guest' is not null from audit where event = 'text-completed' and object_id =";
        last[usize::from(app.value::<bool>(&format!("{by_link} '{}'", text.id)).await)] += 1;
    }
    println!("last was the password {} times and the code {} times", last[0], last[1]);
    let broken = "select count(*) from texts where kind = 'memorandum' and chain_broken_at(id) is not null";
    assert_eq!(app.value::<i64>(broken).await, 0, "every chain is whole");
}
