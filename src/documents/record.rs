//! The signing record: who was sent what, opened it, got a code, approved and signed, and under which hash.

use super::engine::File;
use super::sheet::{Block, Part, Row, Said, Section, Sheet, Tongues, Words};
use super::texts::Source;
use crate::domain::messages::MessageKind;
use crate::domain::papers::{Face, Sent};
use crate::domain::texts::{Party, Signature};
use crate::i18n::Locale;

/// The record as a paper of its own.
pub fn record(source: &Source<'_>) -> (Sheet, Vec<File>) {
    let t = source.tongues();
    let mut sheet = source.frame(t.t("papers-kind-record"), Face::Final, sections(source));
    if let Some(last) = source.trail.entries.last() {
        sheet.at = last.at;
    }
    sheet.under = vec![t.t(source.text.kind.key())];
    (sheet, Vec::new())
}

/// The record as the last pages of the paper it is about.
pub(super) fn sections(source: &Source<'_>) -> Vec<Section> {
    let t = source.tongues();
    let mut sections = Vec::new();
    let signed: Vec<_> = source.revision.parties.iter().filter_map(|party| Some((party, source.revision.signature(party.id)?))).collect();
    if !signed.is_empty() {
        let rows = signed.iter().map(|(party, signature)| signature_row(t, party, signature)).collect();
        let head = vec![t.t("papers-who"), t.t("papers-how"), t.t("papers-sentence")];
        sections.push(Section::new(t.t("papers-record-signatures"), vec![Block::Table { head, widths: vec![3, 3, 5], rows }]));
    }
    if !source.trail.links.is_empty() {
        let rows = source.trail.links.iter().map(|link| link_row(t, link)).collect();
        let head = vec![t.t("papers-sent-to"), t.t("papers-sent"), t.t("papers-became")];
        sections.push(Section::new(t.t("papers-record-links"), vec![Block::Table { head, widths: vec![4, 3, 5], rows }]));
    }
    let rows: Vec<Row> = source
        .trail
        .entries
        .iter()
        .map(|entry| {
            let cells = vec![
                vec![Part::new(t.say(|locale| locale.moment(entry.at)))],
                vec![Part::new(t.t(entry.kind.key()))],
                vec![Part::new(vec![Said::new("", entry.by.as_str())])],
            ];
            Row { span: false, cells }
        })
        .collect();
    let mut blocks = vec![Block::Table { head: vec![t.t("papers-when"), t.t("papers-what"), t.t("papers-who")], widths: vec![4, 5, 3], rows }];
    if let Some((number, hash)) = &source.trail.head {
        blocks.push(Block::Text { value: t.say(|locale| locale.t2("papers-chain", "n", *number, "hash", grouped(hash))), small: true });
    }
    blocks.push(Block::Text { value: t.t("papers-record-note"), small: true });
    sections.push(Section::new(t.t("papers-record-history"), blocks));
    sections
}

fn signature_row(t: Tongues, party: &Party, signature: &Signature) -> Row {
    let plain = |text: &str| vec![Said::new("", text)];
    let mut who = vec![Part::strong(plain(&signature.name)), Part::small(t.say(|locale| super::texts::role(locale, &signature.role)))];
    if party.organisation.is_some() {
        who.push(Part::small(plain(&party.name)));
    }
    who.push(Part::small(t.t(party.seat.key())));
    let mut how =
        vec![Part::new(t.say(|locale| locale.moment(signature.at))), Part::small(plain(&signature.place)), Part::small(t.t(means(signature)))];
    if let Some(reason) = &signature.late_reason {
        how.push(Part::note(t.t("texts-signed-late"), plain(reason)));
    }
    let said = vec![
        Part::new(vec![Said::new(&signature.language, signature.sentence.as_str())]),
        Part::note(t.t("texts-paper-hash"), plain(&grouped(&signature.hash.to_string()))),
    ];
    Row { span: false, cells: vec![who, how, said] }
}

/// How somebody signed: the key of its words.
pub(super) fn means(signature: &Signature) -> &'static str {
    if signature.by_link { "links-means" } else { "texts-means-account" }
}

fn link_row(t: Tongues, link: &Sent) -> Row {
    let plain = |text: &str| vec![Said::new("", text)];
    let mut to = vec![Part::strong(plain(&link.name))];
    if !link.address.is_empty() {
        to.push(Part::small(plain(&link.address)));
    }
    to.push(Part::small(plain(&link.party)));
    let sent = vec![
        Part::new(t.say(|locale| locale.moment(link.at))),
        Part::small(t.t(link.purpose.key())),
        Part::small(t.t(link.channel.key())),
        Part::small(plain(&link.sender)),
    ];
    let mut became: Vec<Part> = Vec::new();
    let mut line = |say: &dyn Fn(Locale) -> String| became.push(Part::small(words(t, say)));
    for mail in &link.mails {
        match (mail.kind, mail.taken_at, mail.is_returned) {
            (MessageKind::Code, ..) => line(&|locale| locale.t1("papers-code-sent", "at", locale.moment(mail.at))),
            (.., true) => line(&|locale| locale.t("papers-mail-returned")),
            (_, Some(at), _) => line(&|locale| locale.t1("papers-mail-taken", "at", locale.moment(at))),
            (_, None, _) => line(&|locale| locale.t1("papers-mail-waiting", "at", locale.moment(mail.at))),
        }
    }
    for (at, from) in &link.opened {
        line(&|locale| locale.t2("papers-opened", "at", locale.moment(*at), "from", from.as_str()));
    }
    if link.times > i64::try_from(link.opened.len()).unwrap_or(i64::MAX) {
        line(&|locale| locale.t1("papers-opened-times", "n", link.times));
    }
    if let Some((ended, at)) = &link.ended {
        line(&|locale| locale.t2("papers-link-ended", "how", locale.t(ended.key()), "at", locale.moment(*at)));
    }
    if became.is_empty() {
        became.push(Part::small(t.t("papers-link-unopened")));
    }
    Row { span: false, cells: vec![to, sent, became] }
}

fn words(t: Tongues, say: &dyn Fn(Locale) -> String) -> Words {
    t.say(say)
}

/// A hash in groups of eight digits, which people can compare.
pub(super) fn grouped(hash: &str) -> String {
    hash.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}
