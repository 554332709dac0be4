//! The rules of the house, held over the source text: arrows, sizes, mirrored names, orphan templates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().into_owned()
}

/// The modules a file of the crate names, as paths without `crate::`: `domain::units`, `store` …
fn imports(path: &Path) -> BTreeSet<String> {
    let source = fs::read_to_string(path).unwrap();
    let name = regex::Regex::new(r"\bcrate::([a-z_0-9]+)(?:::([a-z_0-9]+))?").unwrap();
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    name.captures_iter(&code)
        .map(|found| match found.get(2) {
            Some(second) => format!("{}::{}", &found[1], second.as_str()),
            None => found[1].to_owned(),
        })
        .collect()
}

fn layer(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    Some(first.trim_end_matches(".rs").to_owned())
}

#[test]
fn arrows_go_one_way() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("domain", &["domain"][..]),
        ("i18n", &["domain", "i18n"]),
        ("store", &["domain", "store"]),
        ("documents", &["domain", "i18n", "documents"]),
        ("actions", &["domain", "documents", "store", "actions"]),
        ("mail", &["domain", "i18n", "mail"]),
        ("worker", &["domain", "mail", "actions", "worker"]),
        ("web", &["domain", "i18n", "mail", "documents", "store", "actions", "web"]),
        ("demo", &["domain", "i18n", "actions", "demo"]),
        ("cluster", &["cluster"]),
        ("config", &["config", "domain"]),
    ]);
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let layer = layer(&path).unwrap();
        let Some(allowed) = allowed.get(layer.as_str()) else { continue };
        for import in imports(&path) {
            let to = import.split("::").next().unwrap();
            if !allowed.contains(&to) {
                wrong.push(format!("{} imports {import}", relative(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn domain_is_pure_and_sql_stays_in_the_store() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let source = fs::read_to_string(&path).unwrap();
        let layer = layer(&path).unwrap();
        let forbidden: &[&str] = match layer.as_str() {
            "domain" => &["axum", "askama", "sqlx", "tokio", "rand::", "async fn", "now_v7", "new_v4", "Utc::now"],
            "actions" => &["axum", "askama", "sqlx::"],
            "web" => &["sqlx::"],
            "demo" => &["sqlx::"],
            _ => &[],
        };
        for word in forbidden {
            if source.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word)) {
                wrong.push(format!("{} uses {word}", relative(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What stands below the nouns of a layer and may be used by all of them.
const SHARED: &[&str] = &[
    "texts",
    "ui",
    "extract",
    "error",
    "state",
    "routes",
    "assets",
    "layers",
    "tx",
    "asks",
    "audit",
    "sessions",
    "passwords",
    "kinds",
    "organisations_named",
];

#[test]
fn nouns_do_not_look_sideways() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let layer = layer(&path).unwrap();
        if !matches!(layer.as_str(), "store" | "actions" | "web") {
            continue;
        }
        let inside = relative(&path);
        let noun = inside.split('/').nth(2).unwrap().trim_end_matches(".rs").to_owned();
        if noun == "mod" || SHARED.contains(&noun.as_str()) {
            continue;
        }
        for import in imports(&path) {
            let Some((to, second)) = import.split_once("::") else { continue };
            let is_noun = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/{layer}/{second}")).is_dir()
                || Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/{layer}/{second}.rs")).is_file();
            if to == layer && is_noun && second != noun && !SHARED.contains(&second) {
                wrong.push(format!("{inside} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn domain_looks_back_along_the_process_never_forward() {
    let order: Vec<String> = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/mod.rs"))
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')).map(str::to_owned))
        .collect();
    let place = |name: &str| order.iter().position(|noun| noun == name);
    let mut wrong = Vec::new();
    for path in files("src/domain", "rs") {
        let inside = relative(&path);
        let noun = inside.split('/').nth(2).unwrap().trim_end_matches(".rs").to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let own = imports(&path);
        let above: Vec<String> = regex::Regex::new(r"\bsuper::([a-z_]+)").unwrap().captures_iter(&source).map(|found| found[1].to_owned()).collect();
        let named = own.iter().filter_map(|import| import.strip_prefix("domain::")).map(str::to_owned).chain(above);
        for other in named {
            if let (Some(here), Some(there)) = (place(&noun), place(&other))
                && there > here
            {
                wrong.push(format!("{inside} looks forward to {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_and_folders_stay_small() {
    let mut wrong = Vec::new();
    let mut folders: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for path in files("src", "rs").into_iter().chain(files("tests/it", "rs")) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > 400 {
            wrong.push(format!("{}: {lines} lines", relative(&path)));
        }
        *folders.entry(path.parent().unwrap().to_owned()).or_default() += 1;
    }
    for (folder, count) in folders {
        if count > 30 {
            wrong.push(format!("{}: {count} files", relative(&folder)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_template_is_used() {
    let sources: String = files("src", "rs").iter().chain(&files("templates", "html")).map(|path| fs::read_to_string(path).unwrap()).collect();
    let orphans: Vec<String> = files("templates", "html")
        .iter()
        .map(|path| relative(path).trim_start_matches("templates/").to_owned())
        .filter(|name| !sources.contains(&format!("\"{name}\"")))
        .collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

#[test]
fn templates_carry_no_inline_style_or_script() {
    let wrong: Vec<String> = files("templates", "html")
        .iter()
        .filter(|path| {
            let source = fs::read_to_string(path).unwrap();
            source.contains("style=\"") || source.contains("<style") || source.contains("<script>") || source.contains(" onclick=")
        })
        .map(|path| relative(path))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn templates_stand_beside_their_pages() {
    let wrong: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"))
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|folder| !matches!(folder.as_str(), "layouts" | "ui" | "errors" | "mail" | "documents"))
        .filter(|folder| !Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web").join(folder).is_dir())
        .collect();
    assert!(wrong.is_empty(), "templates without pages: {wrong:?}");
}
