//! The signing record: who was sent what, opened it, got a code, approved and signed, and under which hash.

use super::engine::File;
use super::sheet::{Block, Part, Row, Said, Section, Sheet, Tongues, Words};
use super::texts::Source;
use crate::domain::actor::Purpose;
use crate::domain::messages::MessageKind;
use crate::domain::papers::{Face, Sent};
use crate::domain::texts::{Kind, Means, Odd, Party, Signature};
use crate::i18n::Locale;

/// The record as a paper of its own. As long as not all have agreed and signed it says so on its face.
pub fn record(source: &Source<'_>) -> (Sheet, Vec<File>) {
    let t = source.tongues();
    let mut sheet = source.frame(t.t("papers-kind-record"), Face::of(source.revision), sections(source));
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
        let rows = signed.iter().map(|(party, signature)| signature_row(source, party, signature)).collect();
        let head = vec![t.t("papers-who"), t.t("papers-how"), t.t("papers-sentence")];
        sections.push(Section::new(t.t("papers-record-signatures"), vec![Block::Table { head, widths: vec![3, 4, 4], rows }]));
    }
    if !source.trail.links.is_empty() {
        let rows = source.trail.links.iter().map(|link| link_row(t, source.text.kind, link)).collect();
        let head = vec![t.t("papers-sent-to"), t.t("papers-sent"), t.t("papers-became")];
        sections.push(Section::new(t.t("papers-record-links"), vec![Block::Table { head, widths: vec![4, 4, 4], rows }]));
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

fn signature_row(source: &Source<'_>, party: &Party, signature: &Signature) -> Row {
    let t = source.tongues();
    let plain = |text: &str| vec![Said::new("", text)];
    let mut who = vec![Part::strong(plain(&signature.name))];
    if !signature.role.is_empty() {
        who.push(Part::small(t.say(|locale| super::texts::role(locale, &signature.role))));
    }
    if party.organisation.is_some() {
        who.push(Part::small(plain(&party.name)));
    }
    who.push(Part::small(t.t(party.seat.key())));
    let mut how = vec![Part::new(t.say(|locale| given_at(locale, signature))), Part::small(plain(&signature.place))];
    how.extend(means(t, signature).into_iter().map(Part::small));
    if let Some(reason) = &signature.late_reason {
        how.push(Part::note(t.t(odd(source, signature)), plain(reason)));
    }
    let said = vec![
        Part::new(vec![Said::new(&signature.language, signature.sentence.as_str())]),
        Part::note(t.t("texts-paper-hash"), plain(&grouped(&signature.hash.to_string()))),
    ];
    Row { span: false, cells: vec![who, how, said] }
}

/// How a signature was given, and what one given elsewhere rests on.
pub(super) fn means(t: Tongues, signature: &Signature) -> Vec<Words> {
    let Some(attested) = &signature.attested else { return vec![t.t(signature.means.key())] };
    let key = if signature.means == Means::File { "texts-attested-file" } else { "texts-attested-paper" };
    vec![
        t.say(|locale| locale.t2(key, "who", attested.by.as_str(), "day", locale.moment(signature.at))),
        t.say(|locale| locale.t2("texts-file-and-hash", "kind", locale.t(attested.kind.key()), "hash", grouped(&attested.hash.to_string()))),
    ]
}

/// The day on which a signature was given, or its moment where it was given here.
pub(super) fn given_at(locale: Locale, signature: &Signature) -> String {
    signature.attested.as_ref().map_or_else(|| locale.moment(signature.at), |attested| locale.date(attested.signed_on))
}

/// Why a signature is marked: the key of the words before its reason.
pub(super) fn odd(source: &Source<'_>, signature: &Signature) -> &'static str {
    let odd = signature.attested.as_ref().and_then(|attested| source.text.odd(source.revision, attested.signed_on));
    if odd == Some(Odd::BeforeFrozen) { "texts-signed-early" } else { "texts-signed-late" }
}

fn link_row(t: Tongues, kind: Kind, link: &Sent) -> Row {
    let plain = |text: &str| vec![Said::new("", text)];
    let mut to = vec![Part::strong(plain(&link.name))];
    if !link.address.is_empty() {
        to.push(Part::small(plain(&link.address)));
    }
    to.push(Part::small(plain(&link.party)));
    let sent = vec![
        Part::new(t.say(|locale| locale.moment(link.at))),
        Part::small(t.t(if kind == Kind::Unit && link.purpose == Purpose::Sign { "links-purpose-approve" } else { link.purpose.key() })),
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
    for at in &link.opened {
        line(&|locale| locale.t1("papers-opened", "at", locale.moment(*at)));
    }
    if link.times > i64::try_from(link.opened.len()).unwrap_or(i64::MAX) {
        line(&|locale| locale.t1("papers-opened-times", "n", link.times));
    }
    for at in &link.typed {
        line(&|locale| locale.t1("papers-code-typed", "at", locale.moment(*at)));
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
