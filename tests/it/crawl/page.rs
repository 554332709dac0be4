//! One page as a person found it.

use crate::harness::{Answer, fields};
use regex::Regex;
use scraper::{ElementRef, Html, Selector};
use std::sync::LazyLock;

/// A page that somebody opened.
pub struct Page {
    /// Who, by the name of the column.
    pub who: &'static str,
    /// Its address.
    pub path: String,
    /// Its address without ids.
    pub shape: String,
    /// The status.
    pub status: u16,
    /// The stage it names.
    pub stage: String,
    /// What it sent to the database.
    pub statements: Vec<String>,
    /// Where it leads.
    pub links: Vec<String>,
    /// Its POST forms but the one to sign out.
    pub forms: Vec<Form>,
}

/// A form of a page.
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// What a browser sends when one presses Enter in it: every field as it stands, and the first button.
    pub fields: Vec<(String, String)>,
    /// Everything in it that has a name: text, textarea, date, select, radio, checkbox, hidden …
    pub inputs: Vec<(String, String)>,
}

static ID: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[0-9a-f]{8}-[0-9a-f-]{27}").unwrap());

/// An address without its ids.
pub fn shape(path: &str) -> String {
    ID.replace_all(path, "{id}").into_owned()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

impl Page {
    /// As it was answered.
    pub fn read(who: &'static str, path: String, shape: String, answer: &Answer, statements: Vec<String>) -> Self {
        let html = answer.html();
        let stage = html.select(&selector("main")).next().and_then(|main| main.attr("data-stage")).unwrap_or_default().to_owned();
        let posts = selector("form[method=post]");
        let forms = html.select(&posts).map(|form| Form::read(form, &path)).filter(|form| form.action != "/sign-out").collect();
        Self { who, path, shape, status: answer.status, stage, statements, links: links(&html), forms }
    }
}

impl Form {
    /// Its fields with a new key, as if the page had just been opened.
    pub fn renewed(&self) -> Vec<(String, String)> {
        let fresh = |name: &str, value: &str| if name == "once" { uuid::Uuid::new_v4().to_string() } else { value.to_owned() };
        self.fields.iter().map(|(name, value)| (name.clone(), fresh(name, value))).collect()
    }

    fn read(form: ElementRef<'_>, path: &str) -> Self {
        let mut fields = fields(form);
        let button = form.select(&selector("button:not([type=button])")).next();
        if let Some((name, value)) = button.and_then(|button| button.attr("name").zip(button.attr("value"))) {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let kind = |input: ElementRef<'_>| match input.value().name() {
            "input" => input.attr("type").unwrap_or("text").to_owned(),
            other => other.to_owned(),
        };
        let mut inputs: Vec<(String, String)> = Vec::new();
        for input in form.select(&selector("input[name], textarea[name], select[name]")) {
            let input = (input.attr("name").unwrap().to_owned(), kind(input));
            if !inputs.contains(&input) {
                inputs.push(input);
            }
        }
        Self { action: form.attr("action").unwrap_or(path).to_owned(), fields, inputs }
    }
}

fn links(html: &Html) -> Vec<String> {
    html.select(&selector("a[href^='/']"))
        .filter_map(|a| a.attr("href"))
        .map(|href| href.split('#').next().unwrap_or(href).to_owned())
        .filter(|href| !href.contains("lang=") && !href.starts_with("/static/"))
        .collect()
}

/// Where the next page of a list is.
pub fn next_page(answer: &Answer) -> Option<String> {
    answer.html().select(&selector("a[rel=next]")).next().and_then(|a| a.attr("href")).map(str::to_owned)
}
