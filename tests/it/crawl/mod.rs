//! What every person reaches from home by links, with the forms found there: read once per run, in a world in which every
//! form has a state to stand in. Tests clone that world and post what was found.

mod page;
mod states;

pub use page::{Form, Page, next_page, shape};

use crate::harness::{App, Browser, Statements};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use tokio::sync::OnceCell;

/// One person of each role: the name of the column, and the address; without one nobody is signed in.
pub const PEOPLE: &[(&str, &str)] = &[
    ("nobody", ""),
    ("coord-s", "coordinator@riga.example"),
    ("teacher-s", "teacher@riga.example"),
    ("company-s", "company@riga.example"),
    ("coord-h", "coordinator@tampere.example"),
    ("owner-h", "owner@tampere.example"),
    ("mentor-h", "mentor@tampere.example"),
    ("learner", "learner@riga.example"),
    ("traveller", "traveller@riga.example"),
    ("minor", "minor@riga.example"),
    ("guardian", "guardian@riga.example"),
    ("stranger", "coordinator@vilnius.example"),
    ("admin", "admin@tilts.example"),
];

/// A browser for each of them.
pub async fn browsers(app: &App) -> Vec<(&'static str, Browser)> {
    let mut all = Vec::new();
    for (name, email) in PEOPLE {
        let browser = if email.is_empty() { app.anonymous() } else { app.person(email).await };
        all.push((*name, browser));
    }
    all
}

/// The crawl of this run.
pub struct Crawl {
    /// The world it was made in, to be cloned.
    database: String,
    /// Every page, by person, in the order in which it was found.
    pub pages: Vec<Page>,
}

static CRAWL: OnceCell<Crawl> = OnceCell::const_new();

/// The crawl, made by whoever asks first.
pub async fn crawl() -> &'static Crawl {
    CRAWL.get_or_init(make).await
}

async fn make() -> Crawl {
    let app = App::new().await;
    let more = states::make(&app).await;
    let database = app.keep().await;
    let app = App::of(&database).await;
    let mut people = browsers(&app).await;
    let listening = Statements::listen();
    let mut pages = Vec::new();
    for (who, browser) in &mut people {
        pages.extend(walk(browser, who, &more, &listening).await);
    }
    Crawl { database, pages }
}

impl Crawl {
    /// A Tilts of one's own with the world that was crawled.
    pub async fn app(&self) -> App {
        App::of(&self.database).await
    }

    /// One of each form: of each action and each stage of the page it stands on, the oldest object's, as the first person sees it.
    pub fn forms(&self) -> Vec<(&Page, &Form)> {
        let mut found: BTreeMap<(String, &str), (&Page, &Form)> = BTreeMap::new();
        for page in &self.pages {
            for form in &page.forms {
                let key = (shape(&form.action), page.stage.as_str());
                let known = found.entry(key).or_insert((page, form));
                if form.action < known.1.action {
                    *known = (page, form);
                }
            }
        }
        found.into_values().collect()
    }
}

/// How often pages of one shape are opened from pages of one stage: enough to meet every form, few enough to end.
const OFTEN: usize = 2;

/// From home, by links; and what is reached only by a search form or by post.
async fn walk(browser: &mut Browser, who: &'static str, more: &[String], listening: &Statements) -> Vec<Page> {
    let object = regex::Regex::new(r"^/[a-z]+/\{id\}$").unwrap();
    let mut waiting: VecDeque<(String, String)> =
        std::iter::once("/".to_owned()).chain(more.iter().cloned()).map(|path| (path, String::new())).collect();
    let (mut seen, mut opened, mut pages) = (BTreeSet::new(), BTreeMap::<(String, String), usize>::new(), Vec::new());
    while let Some((path, from)) = waiting.pop_front() {
        let shape = shape(&path);
        let times = opened.entry((shape.clone(), from.clone())).or_default();
        // Objects stand at different stages, which is seen only when they are opened.
        if seen.contains(&path) || *times >= if object.is_match(&shape) { 20 } else { OFTEN } {
            continue;
        }
        *times += 1;
        seen.insert(path.clone());
        listening.take();
        let answer = browser.get(&path).await;
        assert!(answer.status < 500, "{who} opens {path}: {}", answer.text());
        let page = Page::read(who, path, shape, &answer, listening.take());
        match answer.headers.get("location") {
            Some(to) => waiting.push_back((to.to_str().unwrap().to_owned(), from)),
            None => waiting.extend(page.links.iter().map(|link| (link.clone(), page.stage.clone()))),
        }
        pages.push(page);
    }
    pages
}
