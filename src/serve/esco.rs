//! `tilts esco import`: files and folders as the Commission's download holds them.

use crate::actions;
use crate::actions::esco::Imported;
use crate::domain::esco::{self, Pillar, Term};
use crate::domain::units::LANGUAGES;
use crate::store::ConnectOptions;
use anyhow::{Context, bail};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::say;

/// How the files we want are called in a folder, before the language.
const NAMES: [&str; 2] = ["skills", "occupations"];

/// Reads all concepts of these files and folders.
pub fn read(files: &[PathBuf]) -> anyhow::Result<Vec<Term>> {
    let mut terms = Vec::new();
    for path in files {
        let found = if path.is_dir() { in_folder(path)? } else { vec![path.clone()] };
        for file in found {
            terms.extend(read_file(&file)?);
        }
    }
    Ok(esco::distinct(terms))
}

/// Stores them and says what that did.
pub async fn import(owner: &ConnectOptions, terms: Vec<Term>, replaces: bool) -> anyhow::Result<()> {
    let begun = Instant::now();
    let imported = actions::esco::import(owner, &terms, replaces).await.context("The concepts could not be stored.")?;
    for pillar in &imported {
        say::line(&told(pillar));
    }
    say::line(&format!("Stored and made searchable in {:.1} seconds.", begun.elapsed().as_secs_f32()));
    Ok(())
}

fn told(imported: &Imported) -> String {
    let what = match imported.pillar {
        Pillar::Skills => "Skills",
        Pillar::Occupations => "Occupations",
    };
    let unchanged = imported.read - imported.new - imported.changed;
    let mut told = format!("{what}: {} new, {} changed, {unchanged} as they were", imported.new, imported.changed);
    if imported.gone > 0 {
        told.push_str(&format!(", {} taken out", imported.gone));
    }
    if imported.kept > 0 {
        told.push_str(&format!("; {} that these files do not have stay (--replace takes them out)", imported.kept));
    }
    told.push('.');
    told
}

/// The English files of skills and occupations in a folder, where there are any.
fn in_folder(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let unreadable = || format!("The folder {} cannot be read.", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let is_english = language(&path).is_none_or(|language| language == "en");
        if path.is_file() && is_csv(&path) && is_english && name(&path).split(['_', '.']).next().is_some_and(|first| NAMES.contains(&first)) {
            found.push(path);
        }
    }
    found.sort();
    if found.is_empty() {
        bail!("The folder {} holds neither skills_en.csv nor occupations_en.csv.", folder.display());
    }
    Ok(found)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn is_csv(path: &Path) -> bool {
    let name = name(path);
    Path::new(name.strip_suffix(".gz").unwrap_or(&name)).extension().is_some_and(|extension| extension == "csv")
}

/// The language that a file's name says: `skills_lv.csv`.
fn language(path: &Path) -> Option<String> {
    name(path).split(['_', '.']).skip(1).find(|part| LANGUAGES.iter().any(|(code, _)| code == part)).map(str::to_owned)
}

fn read_file(path: &Path) -> anyhow::Result<Vec<Term>> {
    if let Some(language) = language(path).filter(|language| language != "en") {
        bail!(
            "{} holds the terms in another language ({language}): Tilts links the English ones, from skills_en.csv and occupations_en.csv.",
            path.display()
        );
    }
    let cannot = || format!("{} cannot be imported", path.display());
    let mut file = BufReader::new(File::open(path).with_context(cannot)?);
    // By its first bytes, because a download may lose the end of its name.
    let is_packed = file.fill_buf().with_context(cannot)?.starts_with(&[0x1f, 0x8b]);
    let bytes: Box<dyn Read> = if is_packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let found = esco::read(BufReader::new(bytes)).with_context(cannot)?;
    let what = match found.pillar {
        Pillar::Skills => "skills",
        Pillar::Occupations => "occupations",
    };
    let skipped = if found.skipped > 0 { format!(" ({} rows left out)", found.skipped) } else { String::new() };
    say::line(&format!("{}: {} {what}{skipped}", path.display(), found.terms.len()));
    Ok(found.terms)
}
