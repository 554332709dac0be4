//! The transcript as a PDF: what the page shows, set on paper.

use super::show::{self, Show};
use super::units::{Block as UnitBlock, Passage, Row as UnitRow};
use super::words::{Line, Two, Words};
use crate::actions::papers::{self, OfPlacement};
use crate::documents::sheet::{Block, Frame, Pair, Part, Row, Said, Section, Words as Spoken};
use crate::documents::{File, Sheet, Tongues};
use crate::domain::ids::PlacementId;
use crate::domain::papers::{Code, Face, PaperKind};
use crate::domain::refusal::Refusal;
use crate::domain::transcripts::Transcript;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::state::AppState;
use crate::web::ui::{Page, Shown, file};
use axum::extract::State;
use axum::response::Response;

pub(super) async fn paper(State(state): State<AppState>, Path(id): Path<PlacementId>, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let ratings = store::assessments::ratings(&mut reader, id).await?;
    let (validation, recognitions) = store::recognitions::decided(&mut reader, id).await?;
    let transcript = Transcript { ratings, validation, recognitions };
    drop(reader);
    let Some(signed) = transcript.ratings.ground.signed.as_ref().filter(|_| transcript.has_begun()) else {
        return Err(Refusal::wrong_stage("papers-refused-transcript").into());
    };
    let both = query.get("view") != "one";
    let p = Page::new(&visit);
    let face = if transcript.open().is_empty() { Face::Final } else { Face::Open };
    let languages = format!("{}{}", p.language.code(), if both { "+" } else { "" });
    let wanted = OfPlacement {
        kind: PaperKind::Transcript,
        face,
        placement: id,
        text: signed.text,
        revision: signed.revision,
        languages: &languages,
        basis: transcript.ratings.ground.entries,
    };
    let build = |code: &Code, origin: &str| sheet(p.clone(), &transcript, both, face, code, origin);
    let bytes = papers::of_placement(&state.press, &state.store, &actor, wanted, build, visit.now).await?;
    let word = visit.locale().t("transcripts-title").to_lowercase().replace(' ', "-");
    file("application/pdf", &papers::file_name(&word, signed.text, signed.number), Shown::Inside, bytes)
}

fn sheet(p: Page, transcript: &Transcript, both: bool, face: Face, code: &Code, origin: &str) -> (Sheet, Vec<File>) {
    let words = Words::new(p.language, both);
    let t = Tongues { first: words.first, other: words.other };
    let signed = transcript.ratings.ground.signed.as_ref();
    let frame = Frame {
        tongues: t,
        title: t.t("transcripts-title"),
        kind: t.t("transcripts-title"),
        face,
        at: last_entry(transcript).unwrap_or(p.now),
        text: signed.map_or_else(|| uuid::Uuid::nil().into(), |signed| signed.text),
        revision: signed.map_or(0, |signed| signed.number),
        code,
        origin,
    };
    let show = show::page(p, transcript, both);
    let mut sheet = frame.sheet();
    sheet.under = vec![plain(&show.learner), plain(&format!("{} · {}", show.number, show.issuer))];
    sheet.sections = sections(t, &show);
    sheet.attach(t)
}

/// When the last of all this was recorded.
fn last_entry(transcript: &Transcript) -> Option<chrono::DateTime<chrono::Utc>> {
    let rated = transcript.ratings.all.iter().filter_map(|one| one.submitted.as_ref()).map(|by| by.at);
    let decided = transcript.validation.iter().map(|validation| validation.by.at);
    let recognised = transcript.recognitions.iter().map(|recognition| recognition.by.at);
    rated.chain(decided).chain(recognised).max()
}

fn sections(t: Tongues, show: &Show) -> Vec<Section> {
    let spoken = |two: &Two| both(t, two);
    let pairs = |lines: &[Line]| Block::Pairs { rows: lines.iter().map(|line| pair(t, line)).collect() };
    let mut sections = Vec::new();
    if !show.open.is_empty() {
        let blocks = show.open.iter().map(|open| Block::Text { value: spoken(open), small: false }).collect();
        sections.push(Section::new(spoken(&show.open_title), blocks));
    }
    sections.push(Section::new(spoken(&show.frame_title), vec![pairs(&show.frame)]));
    for block in &show.blocks {
        let mut parts = Vec::new();
        if let Some(assessed) = &show.assessed {
            parts.push(Block::Text { value: spoken(assessed), small: true });
        }
        parts.push(table(t, show, block));
        parts.push(Block::Text { value: spoken(&show.levels), small: true });
        sections.push(Section::new(block.titles.iter().map(said).collect(), parts));
    }
    let whole: Vec<&Line> = show.correction.iter().chain(&show.whole).collect();
    if !whole.is_empty() {
        sections.push(Section::new(spoken(&show.whole_title), vec![Block::Pairs { rows: whole.into_iter().map(|line| pair(t, line)).collect() }]));
    }
    if !show.decisions.is_empty() {
        let mut parts = vec![pairs(&show.decisions)];
        for unit in &show.units {
            parts.push(Block::Heading { value: vec![Said::new(&unit.lang, unit.title.as_str())] });
            parts.push(pairs(&unit.lines));
        }
        sections.push(Section::new(spoken(&show.decisions_title), parts));
    }
    sections
}

fn table(t: Tongues, show: &Show, block: &UnitBlock) -> Block {
    let mut head: Vec<Spoken> = Vec::new();
    let mut widths = Vec::new();
    if !block.is_list {
        head.push(t.t("transcripts-column-mark"));
        widths.push(0);
    }
    // In two languages one stands under the other: beside each other they would be two narrow columns of tall rows.
    head.push(block.columns.iter().map(said).collect());
    widths.push(8);
    for (title, width) in [(&show.result_title, 3), (&show.own_label, 3)] {
        head.push(both(t, title));
        widths.push(width);
    }
    if !block.is_list {
        head.push(both(t, &show.validated_title));
        widths.push(3);
    }
    let mut rows = Vec::new();
    for row in &block.rows {
        if let Some(area) = &row.area {
            rows.push(Row { span: true, cells: vec![vec![Part::strong(both(t, area))]] });
        }
        if !row.group.is_empty() {
            rows.push(Row { span: true, cells: vec![vec![Part::new(row.group.iter().map(said).collect())]] });
        }
        rows.push(line(t, block, row));
    }
    Block::Table { head, widths, rows }
}

fn line(t: Tongues, block: &UnitBlock, row: &UnitRow) -> Row {
    let nothing = || vec![Part::small(plain("–"))];
    let mut cells = Vec::new();
    if !block.is_list {
        cells.push(vec![Part::small(plain(&row.mark))]);
    }
    let mut parts = vec![Part::new(row.texts.iter().map(said).collect())];
    parts.extend(row.details.iter().map(|point| Part::small(vec![Said::new(&row.details_lang, format!("– {point}"))])));
    parts.extend(row.notes.iter().map(|note| Part::note(both(t, &note.label), vec![Said::new(&note.lang, note.text.as_str())])));
    cells.push(parts);
    let mut result: Vec<Part> = row.result.iter().map(|result| Part::strong(both(t, &result.words))).collect();
    result.extend(row.level.iter().map(|level| Part::small(both(t, &level.words))));
    cells.push(if result.is_empty() { nothing() } else { result });
    cells.push(row.own.as_ref().map_or_else(nothing, |own| vec![Part::small(both(t, own))]));
    if !block.is_list {
        cells.push(row.validated.as_ref().map_or_else(nothing, |validated| vec![Part::new(both(t, &validated.words))]));
    }
    Row { span: false, cells }
}

fn pair(t: Tongues, line: &Line) -> Pair {
    let value = if line.lang.is_empty() { both(t, &line.value) } else { vec![Said::new(&line.lang, line.value.first.as_str())] };
    Pair { label: both(t, &line.label), value }
}

/// What the page says in two languages, as a paper says it.
fn both(t: Tongues, two: &Two) -> Spoken {
    let mut words = vec![Said::new(t.first.language.code(), two.first.as_str())];
    if let Some(other) = t.other.filter(|_| !two.other.is_empty()) {
        words.push(Said::new(other.language.code(), two.other.as_str()));
    }
    words
}

fn said(passage: &Passage) -> Said {
    Said::new(&passage.lang, passage.text.as_str())
}

fn plain(text: &str) -> Spoken {
    vec![Said::new("", text)]
}
