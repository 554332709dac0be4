//! One answer of the router.

use http::HeaderMap;
use scraper::{ElementRef, Html, Selector};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

/// How many parsed pages each thread keeps: a test asks the same few pages many things.
const KEPT: usize = 4;

thread_local! {
    /// By the bytes they came as, which are thereby kept too, so that their place in memory is nobody else's.
    static PARSED: RefCell<VecDeque<(bytes::Bytes, Rc<Html>)>> = const { RefCell::new(VecDeque::new()) };
}

/// Status, headers and body.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The path that was asked for.
    pub path: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: bytes::Bytes,
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a CSS selector")
}

impl Answer {
    /// The page, parsed.
    pub fn html(&self) -> Rc<Html> {
        PARSED.with_borrow_mut(|parsed| {
            if let Some((_, known)) = parsed.iter().find(|(bytes, _)| bytes.as_ptr_range() == self.bytes.as_ptr_range()) {
                return Rc::clone(known);
            }
            let html = Rc::new(Html::parse_document(&self.body));
            parsed.truncate(KEPT - 1);
            parsed.push_front((self.bytes.clone(), Rc::clone(&html)));
            html
        })
    }

    /// Asserts a page and gives it back.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, 200, "GET {}: {}", self.path, self.text());
        self
    }

    /// Asserts a redirect and gives its address.
    #[track_caller]
    pub fn redirect(&self) -> String {
        assert_eq!(self.status, 303, "{}: {}", self.path, self.text());
        self.headers["location"].to_str().unwrap().to_owned()
    }

    /// The words of the page's main part, white space folded.
    pub fn text(&self) -> String {
        let html = self.html();
        let main = html.select(&selector("main")).next();
        let words = main.map_or_else(|| self.body.clone(), |main| main.text().collect::<Vec<_>>().join(" "));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of the first element that matches.
    #[track_caller]
    pub fn words(&self, css: &str) -> String {
        let html = self.html();
        let found = html.select(&selector(css)).next().unwrap_or_else(|| panic!("no {css} on {}: {}", self.path, self.text()));
        found.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many elements match.
    pub fn count(&self, css: &str) -> usize {
        self.html().select(&selector(css)).count()
    }

    /// An attribute of the first element that matches.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> String {
        let html = self.html();
        let found = html.select(&selector(css)).next().unwrap_or_else(|| panic!("no {css} on {}: {}", self.path, self.text()));
        found.attr(name).unwrap_or_default().to_owned()
    }

    /// The stage in `<main data-stage>`.
    #[track_caller]
    pub fn stage(&self) -> String {
        self.attribute("main", "data-stage")
    }

    /// The address of the first link with these words.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        self.find_link(words).unwrap_or_else(|| panic!("no link {words:?} on {}: {}", self.path, self.text()))
    }

    /// The same, where there may be none.
    pub fn find_link(&self, words: &str) -> Option<String> {
        let html = self.html();
        html.select(&selector("a[href]"))
            .find(|a| a.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ").contains(words))
            .and_then(|a| a.attr("href"))
            .map(str::to_owned)
    }

    /// Every POST form of the page: (action, fields as a browser would send them without any button).
    pub fn forms(&self) -> Vec<(String, Vec<(String, String)>)> {
        let html = self.html();
        html.select(&selector("form"))
            .filter(|form| form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")))
            .map(|form| (form.attr("action").unwrap_or(&self.path).to_owned(), fields(form)))
            .collect()
    }

    /// The form whose action ends so, as a browser would send it.
    #[track_caller]
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let forms = self.forms();
        let found = forms.iter().find(|(to, _)| to.split('?').next().unwrap_or(to).ends_with(action));
        let Some((_, fields)) = found else { panic!("no form to {action} on {} ({}): {}", self.path, self.status, self.text()) };
        fields.clone()
    }

    /// Whether there is a form whose action ends so: a button that the page shows.
    pub fn has_form(&self, action: &str) -> bool {
        self.forms().iter().any(|(to, _)| to.split('?').next().unwrap_or(to).ends_with(action))
    }
}

/// What a browser sends of a form as it stands, without any button.
pub fn fields(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for field in form.select(&selector("input[name], textarea[name], select[name]")) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        match field.value().name() {
            "textarea" => {
                let text: String = field.text().collect();
                pairs.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            }
            "select" => {
                let options: Vec<_> = field.select(&selector("option")).collect();
                let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
                if let Some(option) = chosen {
                    pairs.push((name, option.attr("value").map_or_else(|| option.text().collect(), str::to_owned)));
                }
            }
            _ => match field.attr("type") {
                Some("checkbox" | "radio") if field.attr("checked").is_none() => {}
                Some("submit" | "button" | "file") => {}
                Some("checkbox" | "radio") => pairs.push((name, field.attr("value").unwrap_or("on").to_owned())),
                _ => pairs.push((name, field.attr("value").unwrap_or_default().to_owned())),
            },
        }
    }
    pairs
}
