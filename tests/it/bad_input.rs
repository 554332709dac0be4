//! What nobody should send, sent with every form that the crawl has found, by the person who may: texts too long, characters that
//! cannot be stored, bytes that are no text, days that do not exist, levels and ids that are not offered, ten megabytes. The answer
//! is a clear page in the reader's language, nothing is stored by halves, and what was typed is still there.

use crate::crawl::{Form, PEOPLE, Page, crawl, shape};
use crate::harness::{Answer, App, Browser};
use std::collections::{BTreeMap, BTreeSet};
use tilts::domain::language::Language;
use tilts::i18n::Locale;
use uuid::Uuid;

const LATVIAN: Locale = Locale { language: Language::Latvian };

/// A house of its own, in which people sign in when they are needed and read Latvian.
struct House {
    app: App,
    people: BTreeMap<&'static str, Browser>,
    untouched: String,
}

impl House {
    async fn new() -> Self {
        let app = crawl().await.app().await;
        let untouched = app.digest().await;
        Self { app, people: BTreeMap::new(), untouched }
    }

    async fn person(&mut self, who: &'static str) -> &mut Browser {
        if !self.people.contains_key(who) {
            let (_, email) = PEOPLE.iter().find(|(name, _)| *name == who).unwrap();
            let mut browser = if email.is_empty() { self.app.anonymous() } else { self.app.person(email).await };
            browser.get(if email.is_empty() { "/sign-in?lang=lv" } else { "/?lang=lv" }).await.ok();
            self.people.insert(who, browser);
        }
        self.people.get_mut(who).unwrap()
    }

    async fn is_untouched(&self) -> bool {
        self.app.digest().await == self.untouched
    }
}

/// One form of each address, on the first page where it has the most fields.
fn forms(pages: &'static [Page]) -> Vec<(&'static Page, &'static Form)> {
    let mut found: BTreeMap<String, (&Page, &Form)> = BTreeMap::new();
    for page in pages {
        for form in &page.forms {
            // A partnership's organisations are added by two forms: one that is known, and one that is entered.
            let key = format!("{} {}", shape(&form.action), form.fields.iter().any(|(name, _)| name == "identifier"));
            let known = found.entry(key).or_insert((page, form));
            if form.inputs.len() > known.1.inputs.len() {
                *known = (page, form);
            }
        }
    }
    found.into_values().collect()
}

fn is_text(kind: &str) -> bool {
    matches!(kind, "text" | "textarea" | "email" | "tel" | "url" | "search")
}

fn named(form: &Form, of: impl Fn(&str) -> bool) -> Vec<&str> {
    let names: BTreeSet<&str> = form.inputs.iter().filter(|(_, kind)| of(kind)).map(|(name, _)| name.as_str()).collect();
    names.into_iter().collect()
}

/// The form with these fields saying this.
fn saying(form: &Form, names: &[&str], value: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = form.renewed().into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect();
    pairs.extend(names.iter().map(|name| ((*name).to_owned(), value.to_owned())));
    pairs
}

/// A page in Latvian that says what is wrong: the form again, or an error page.
fn unclear(answer: &Answer) -> Option<String> {
    if answer.attribute("html", "lang") != "lv" {
        return Some("is not in Latvian".into());
    }
    let titles = ["400", "401", "403", "404", "409", "410", "413", "429"].map(|status| LATVIAN.t(&format!("errors-{status}-title")));
    let says = match answer.status {
        // The form again, what is wrong on top; or both texts of a lost update.
        422 => answer.count(".errs h2") == 1 && answer.count(".errs li") > 0,
        409 if answer.stage() == "conflict" || answer.count(".errs") > 0 => true,
        _ => titles.contains(&answer.words("h1")),
    };
    (!says).then(|| format!("does not say what is wrong: {}", answer.text()))
}

/// Fields of the page that nothing is said of.
fn silent<'a>(answer: &Answer, names: &[&'a str]) -> Vec<&'a str> {
    let said = |name: &str| answer.count(&format!("[id='{name}-error']")) + answer.count(&format!(".errs a[href='#{name}']")) > 0;
    names.iter().copied().filter(|name| !said(name)).collect()
}

/// Whatever of these the page has lost.
fn lost<'a>(answer: &Answer, names: &[&'a str], value: &str) -> Vec<&'a str> {
    let kept: Vec<(String, String)> = answer.forms().into_iter().flat_map(|(_, fields)| fields).collect();
    names.iter().copied().filter(|name| !kept.iter().any(|(field, now)| field == name && now == value)).collect()
}

struct Sweep {
    house: House,
    findings: Vec<String>,
    sent: usize,
}

impl Sweep {
    /// Posts it, and notes what is wrong with the answer; gives the answer where it is a page that refuses.
    async fn post(&mut self, page: &'static Page, form: &Form, what: &str, pairs: &[(String, String)]) -> Option<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_raw(page, form, what, body).await
    }

    async fn post_raw(&mut self, page: &'static Page, form: &Form, what: &str, body: String) -> Option<Answer> {
        self.sent += 1;
        let answer = self.house.person(page.who).await.post_raw(&form.action, body).await;
        if !(400..500).contains(&answer.status) {
            self.findings.push(format!(
                "{} {} with {what}: {} {}",
                page.who,
                shape(&form.action),
                answer.status,
                answer.text().get(..200).unwrap_or_default()
            ));
            self.house = House::new().await;
            return None;
        }
        if let Some(unclear) = unclear(&answer) {
            self.findings.push(format!("{} {} with {what}: {} {unclear}", page.who, shape(&form.action), answer.status));
        }
        Some(answer)
    }

    fn find(&mut self, form: &Form, what: &str, fields: &[&str], how: &str) {
        if !fields.is_empty() {
            self.findings.push(format!("{} with {what}: {fields:?} {how}", shape(&form.action)));
        }
    }

    /// Every text field at once: all of them are refused, each at its place, and what was typed is kept.
    async fn texts(&mut self, page: &'static Page, form: &'static Form) {
        // Over every limit, and a hundred of them still within the two megabytes of a form.
        let long = "garš ".repeat(2_001).trim_end().to_owned();
        let texts = named(form, is_text);
        // A whole table is pasted into an import: what is too long for a field is short there.
        let is_import = form.action == "/units/import";
        for (what, value) in [("a text too long", long.as_str()), ("a NUL", "a\u{0}b"), ("a control character", "a\u{1}b")] {
            if texts.is_empty() || is_import && value == long {
                continue;
            }
            let Some(answer) = self.post(page, form, what, &saying(form, &texts, value)).await else { continue };
            if answer.status == 422 {
                let silent = silent(&answer, &texts);
                self.find(form, what, &silent, "are taken without a word");
                let lost = if value == long { lost(&answer, &texts, value) } else { Vec::new() };
                self.find(form, what, &lost, "are lost");
            } else {
                self.find(form, what, &texts, &format!("are answered with {}", answer.status));
            }
        }
        if let Some(first) = texts.first() {
            for (what, bytes) in [("a lone surrogate", "%ED%A0%80"), ("bytes that are no text", "%FF%FE")] {
                let rest = form_urlencoded::Serializer::new(String::new()).extend_pairs(saying(form, &[first], "").iter()).finish();
                let body = rest.replacen(&format!("{first}="), &format!("{first}={bytes}"), 1);
                self.post_raw(page, form, what, body).await;
            }
        }
    }

    async fn days(&mut self, page: &'static Page, form: &'static Form) {
        let days = named(form, |kind| kind == "date");
        for value in ["2027-02-30", "2027-13-01", "30.12.2027", "99999-01-01"] {
            if days.is_empty() {
                continue;
            }
            if let Some(answer) = self.post(page, form, value, &saying(form, &days, value)).await {
                let silent = silent(&answer, &days);
                self.find(form, value, &silent, "are taken without a word");
                let lost = lost(&answer, &days, value);
                self.find(form, value, &lost, "are lost");
            }
        }
        for (first, last) in [("starts-on", "ends-on"), ("may-sign-from", "may-sign-until")] {
            if days.contains(&first) && days.contains(&last) {
                let mut pairs = saying(form, &[first], "2027-06-30");
                pairs.retain(|(name, _)| name != last);
                pairs.push((last.to_owned(), "2027-06-29".to_owned()));
                if let Some(answer) = self.post(page, form, "an end before the start", &pairs).await {
                    let silent = silent(&answer, &[last]);
                    self.find(form, "an end before the start", &silent, "is taken without a word");
                }
            }
        }
    }

    /// Choices one by one, because one that is refused would hide another that is not.
    async fn choices(&mut self, page: &'static Page, form: &'static Form, foreign: &str) {
        let chosen = named(form, |kind| matches!(kind, "select" | "radio" | "checkbox"));
        let mut kinds = BTreeSet::new();
        for name in chosen {
            // Of the outcomes of a unit one is enough.
            if !kinds.insert(shape(name)) {
                continue;
            }
            let nothing = Uuid::now_v7().to_string();
            for (what, value) in [("something that is not offered", "9"), ("an unknown id", nothing.as_str()), ("a foreign id", foreign)] {
                self.post(page, form, &format!("{what} in {name}"), &saying(form, &[name], value)).await;
            }
        }
        for name in ["partnership", "organisation", "learner", "validation", "assessment", "revision", "hash", "version"] {
            if form.inputs.iter().any(|(field, kind)| field == name && kind == "hidden") {
                for (what, value) in
                    [("an unknown id", Uuid::now_v7().to_string()), ("nonsense", "none".into()), ("a foreign id", foreign.to_owned())]
                {
                    self.post(page, form, &format!("{what} in {name}"), &saying(form, &[name], &value)).await;
                }
            }
        }
    }
}

#[tokio::test]
async fn every_form_refuses_what_nobody_should_send() {
    let forms = forms(&crawl().await.pages);
    assert!(forms.len() > 45, "only {} forms", forms.len());
    let mut sweep = Sweep { house: House::new().await, findings: Vec::new(), sent: 0 };
    let foreign: Uuid = sweep.house.app.value("select organisation_id from members where email = 'coordinator@vilnius.example'").await;
    let own: Uuid = sweep.house.app.value("select organisation_id from members where email = 'coordinator@riga.example'").await;
    for (page, form) in forms {
        sweep.texts(page, form).await;
        sweep.days(page, form).await;
        // What is foreign to others is one's own there.
        let foreign = if page.who == "stranger" { own } else { foreign };
        sweep.choices(page, form, &foreign.to_string()).await;
        if !sweep.house.is_untouched().await {
            sweep.findings.push(format!("{}: something was stored by halves", shape(&form.action)));
            sweep.house = House::new().await;
        }
    }
    println!("{} bad posts", sweep.sent);
    assert!(sweep.findings.is_empty(), "{} findings:\n{}", sweep.findings.len(), sweep.findings.join("\n"));
}

#[tokio::test]
async fn ten_megabytes_are_too_many_for_every_form() {
    let mut house = House::new().await;
    let huge = "x".repeat(10 * 1024 * 1024);
    // What takes a file of ten takes the form around it, and says at its field that a file is larger.
    let more = "x".repeat(20 * 1024 * 1024);
    for (page, form) in forms(&crawl().await.pages) {
        let takes_files = ["/units/import", "/verify"].contains(&form.action.as_str()) || form.action.ends_with("/paper-signature");
        let body = format!("title={}", if takes_files { &more } else { &huge });
        let answer = house.person(page.who).await.post_raw(&form.action, body).await;
        assert_eq!((answer.status, unclear(&answer)), (413, None), "{}", form.action);
    }
    assert!(house.is_untouched().await);
}

#[tokio::test]
async fn a_form_has_no_more_fields_than_the_largest_of_ours() {
    let app = House::new().await.app;
    for (fields, status) in [(9_000, 422), (11_000, 413)] {
        let body = format!("take.x=theirs&email=a&password=b{}", "&a".repeat(fields));
        assert_eq!(app.anonymous().post_raw("/sign-in", body).await.status, status, "{fields} fields");
    }
}
