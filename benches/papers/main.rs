//! How fast a paper is set, on one core, with other words each time: a learning agreement as long as the demo's. Run by `dev/bench papers`;
//! times depend on the machine.
#![expect(clippy::expect_used, reason = "a benchmark stops at the first mistake")]

use std::time::Instant;
use tilts::documents::sheet::{Block, Frame, Outcome, Pair, Part, Row, Said, Section, Signature};
use tilts::documents::{Sheet, Tongues, set};
use tilts::domain::language::Language;
use tilts::domain::papers::{Code, Face};
use tilts::i18n::Locale;

/// Papers that are set.
const PAPERS: u32 = 200;

fn main() {
    let attached = vec![("content.json", b"{}".to_vec())];
    // The fonts and the library are read once, at the first paper.
    let started = Instant::now();
    set(&sheet(0), &attached).expect("a paper");
    println!("first paper: {:.1} ms", started.elapsed().as_secs_f64() * 1e3);
    let mut times: Vec<f64> = (1..=PAPERS)
        .map(|number| {
            let sheet = sheet(number);
            let started = Instant::now();
            let bytes = set(&sheet, &attached).expect("a paper");
            assert!(bytes.starts_with(b"%PDF"));
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!("{PAPERS} learning agreements, other words each time: median {:.1} ms, 95 % under {:.1} ms, slowest {:.1} ms", at(50), at(95), at(99));
}

/// A learning agreement as long as the demo's: seven sections, forty outcomes, four signatures and their record, in two languages.
fn sheet(number: u32) -> Sheet {
    let t = Tongues { first: Locale::new(Language::Latvian), other: Some(Locale::new(Language::English)) };
    let mut bits = [0; 10];
    bits.iter_mut().zip(number.to_be_bytes()).for_each(|(bit, byte)| *bit = byte);
    let code = Code::new(bits);
    let frame = Frame {
        tongues: t,
        title: vec![Said::new("", format!("Audzēknis Nr. {number}"))],
        kind: t.t("objects-agreement"),
        face: Face::Final,
        at: chrono::DateTime::UNIX_EPOCH,
        text: uuid::Uuid::from_u128(u128::from(number)).into(),
        revision: 1,
        code: &code,
        origin: "http://127.0.0.1:8080",
    };
    let mut sheet = frame.sheet();
    let words = |what: &str| {
        vec![
            Said::new("lv", format!("{what}, kā to raksta {number}. reizi")),
            Said::new("en", format!("{what}, as it is written for the {number}th time")),
        ]
    };
    for section in 0..7 {
        let rows = (0..6).map(|row| Pair { label: words("Jautājums"), value: words(&format!("Atbilde {section}.{row}")) }).collect();
        sheet.sections.push(Section::new(words(&format!("Sadaļa {section}")), vec![Block::Pairs { rows }]));
    }
    let outcomes = (0..40).map(|at| Outcome {
        mark: format!("S{at}"),
        depth: 0,
        value: words(&format!("Prot diagnosticēt un remontēt bremžu sistēmu {at}")),
        under: Vec::new(),
    });
    sheet.sections.push(Section::new(words("Rezultāti"), vec![Block::Outcomes { rows: outcomes.collect() }]));
    let blocks = (0..4)
        .map(|at| Signature { signed: true, name: format!("Parakstītājs {at}"), lines: vec![words("Loma"), words("Vieta un diena")] })
        .collect();
    sheet.sections.push(Section::new(words("Paraksti"), vec![Block::Signatures { blocks }]));
    let rows = (0..14).map(|at| Row {
        span: false,
        cells: vec![vec![Part::new(words("Kad"))], vec![Part::new(words(&format!("Kas {at}")))], vec![Part::small(words("Kurš"))]],
    });
    sheet.sections.push(Section::new(
        words("Vēsture"),
        vec![Block::Table { head: vec![words("Kad"), words("Kas"), words("Kurš")], widths: vec![3, 4, 3], rows: rows.collect() }],
    ));
    sheet.attach(t).0
}
