//! Ten thousand random saves by two editors: no silent overwrite, and each loser's text is whole on the page of the conflict.

use super::{begun, id, press, tokens};
use crate::harness::{Answer, App, Browser, storm};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use serde_json::Value;
use std::collections::BTreeMap;

const SAVES: usize = 10_000;

/// What the unit should say, by the names of the form.
type Model = BTreeMap<String, String>;

struct Pair {
    app: App,
    unit: String,
    editors: [(Browser, Answer); 2],
    model: Model,
    random: StdRng,
    saved: usize,
    conflicts: usize,
    asked: usize,
    told: Vec<String>,
}

impl Pair {
    async fn new(seed: u64) -> Self {
        let app = App::new().await;
        let mut riga = app.person("teacher@riga.example").await;
        let mut tampere = app.person("coordinator@tampere.example").await;
        let unit = begun(&mut riga, "Together").await;
        let page = riga.get(&format!("{unit}/edit")).await.ok();
        let mut page = press(&mut riga, &page, "translate", &[("language", "lv")]).await;
        for _ in 0..2 {
            page = press(&mut riga, &page, "add-skills", &[]).await;
        }
        let mut model: Model = ["title", "title@lv", "description", "description@lv", "tools", "safety@lv", "qualification"]
            .into_iter()
            .map(|name| (name.to_owned(), String::new()))
            .collect();
        for token in tokens(&page, "skills") {
            for end in ["", "@lv", ".criteria", ".criteria@lv"] {
                model.insert(format!("skills.{token}{end}"), String::new());
            }
        }
        model.insert("title".to_owned(), "Together".to_owned());
        let address = format!("{unit}/edit?beside=lv");
        let mine = riga.get(&address).await.ok();
        let theirs = tampere.get(&address).await.ok();
        let random = StdRng::seed_from_u64(seed);
        Self { app, unit, editors: [(riga, mine), (tampere, theirs)], model, random, saved: 0, conflicts: 0, asked: 0, told: Vec::new() }
    }

    fn words(&mut self, name: &str) -> String {
        const SOME: &[&str] = &["Pārbauda", "brake", "“quoted”", "<b>", "a & b", "ﷺ", "e\u{301}", "12 mm", "– dash"];
        let count = self.random.random_range(1..6);
        let mut words: Vec<&str> = SOME.choose_multiple(&mut self.random, count).copied().collect();
        words.shuffle(&mut self.random);
        format!("{} {} {name}", self.random.random::<u32>(), words.join(" "))
    }

    /// One editor types into some fields of the page he or she has, and saves.
    async fn save(&mut self, who: usize) {
        if self.random.random_bool(0.4) {
            self.reload(who).await;
        }
        let names: Vec<String> = self.model.keys().cloned().collect();
        let count = self.random.random_range(1..4);
        let chosen: Vec<String> = names.choose_multiple(&mut self.random, count).cloned().collect();
        let mut mine = Model::new();
        for name in chosen {
            let words = self.words(&name);
            mine.insert(name, words);
        }
        let changes: Vec<(&str, &str)> = mine.iter().map(|(name, text)| (name.as_str(), text.as_str())).chain([("do", "save")]).collect();
        let (browser, page) = &mut self.editors[who];
        let answer = browser.submit(page, "/edit", &changes).await;
        self.told.push(format!("{who} types {mine:?}: {}", answer.status));
        self.settle(who, answer, mine).await;
        self.compare().await;
    }

    /// Follows an answer until it is saved: a conflict shows everything that was typed, and its choices are carried out.
    async fn settle(&mut self, who: usize, mut answer: Answer, mut mine: Model) {
        loop {
            if answer.status == 303 {
                self.saved += 1;
                self.model.extend(mine);
                let to = answer.redirect();
                let (browser, page) = &mut self.editors[who];
                *page = browser.get(&to).await.ok();
                return;
            }
            assert_eq!(answer.status, 409, "{}", answer.text());
            self.conflicts += 1;
            let typed: Vec<String> = answer.form("/edit").into_iter().map(|(_, value)| value).collect();
            for (name, text) in &mine {
                assert!(typed.contains(text), "{name}: {text:?} is not whole on the page of the conflict");
            }
            let asked: Vec<String> = answer.form("/edit").into_iter().filter_map(|(name, _)| name.strip_prefix("take.").map(str::to_owned)).collect();
            self.asked += asked.len();
            let mut changes = Vec::new();
            for name in asked {
                assert!(mine.contains_key(&name), "{name} is asked, and only one of the two has written there");
                let theirs = self.random.random_bool(0.5);
                changes.push((format!("take.{name}"), if theirs { "theirs" } else { "mine" }.to_owned()));
                if theirs {
                    mine.remove(&name);
                }
            }
            // Sometimes the other one saves again meanwhile.
            if self.random.random_bool(0.2) {
                self.interrupt(1 - who).await;
            }
            let changes: Vec<(&str, &str)> = changes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            self.told.push(format!("{who} settles {changes:?}, keeping {mine:?}"));
            answer = self.editors[who].0.submit(&answer, "/edit", &changes).await;
        }
    }

    async fn interrupt(&mut self, who: usize) {
        self.reload(who).await;
        let names: Vec<String> = self.model.keys().cloned().collect();
        let name = names.choose(&mut self.random).unwrap().clone();
        let text = self.words(&name);
        let (browser, page) = &mut self.editors[who];
        let to = browser.submit(page, "/edit", &[(&name, &text), ("do", "save")]).await.redirect();
        *page = browser.get(&to).await.ok();
        self.told.push(format!("{who} interrupts with {name}: {text}"));
        self.saved += 1;
        self.model.insert(name, text);
    }

    async fn reload(&mut self, who: usize) {
        let address = format!("{}/edit?beside=lv", self.unit);
        let (browser, page) = &mut self.editors[who];
        *page = browser.get(&address).await.ok();
    }

    async fn compare(&self) {
        let body: String = self.app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{}'", id(&self.unit))).await;
        let stored: Value = serde_json::from_str(&body).unwrap();
        for (name, text) in &self.model {
            let (path, language) = name.split_once('@').unwrap_or((name, "en"));
            let wording = match path.split('.').collect::<Vec<_>>()[..] {
                ["skills", token] => &line(&stored, token)["text"],
                ["skills", token, "criteria"] => &line(&stored, token)["criteria"],
                _ => &stored[path.replace('-', "_")],
            };
            let last = self.told[self.told.len().saturating_sub(8)..].join("\n");
            assert_eq!(wording[language].as_str().unwrap_or_default(), text, "{name} was overwritten in silence\n{last}");
        }
    }
}

fn line<'a>(stored: &'a Value, token: &str) -> &'a Value {
    stored["skills"]["outcomes"].as_array().unwrap().iter().find(|node| node["id"] == token).unwrap_or_else(|| panic!("line {token} is gone"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_save_overwrites_another_in_silence() {
    const LANES: usize = 2;
    let seed = storm::seed();
    let saves = storm::rounds(SAVES);
    println!("TILTS_SEED={seed}: {saves} saves");
    let lanes: Vec<_> = (0..LANES)
        .map(|lane| {
            tokio::spawn(async move {
                let mut pair = Pair::new(seed.wrapping_add(lane as u64)).await;
                while pair.saved < saves / LANES {
                    let who = usize::from(pair.random.random_bool(0.5));
                    pair.save(who).await;
                }
                (pair.saved, pair.conflicts, pair.asked)
            })
        })
        .collect();
    let (mut saved, mut conflicts, mut asked) = (0, 0, 0);
    for lane in lanes {
        let (more, met, put) = lane.await.unwrap_or_else(|_| panic!("see above; again with TILTS_SEED={seed}"));
        (saved, conflicts, asked) = (saved + more, conflicts + met, asked + put);
    }
    println!("{saved} saved, {conflicts} conflicts, {asked} fields asked about");
    assert!(conflicts * 10 > saved && asked * 20 > saved, "{conflicts} conflicts with {asked} questions in {saved} saves prove too little");
}
