//! The history of a text, told from its facts.

use crate::domain::texts::{ClosedAs, Kind, Revision, Text};
use crate::web::ui::{LogLine, Page};
use chrono::{DateTime, Utc};

/// What happened to a text, newest first, at most so many lines.
pub(in crate::web) fn history(p: &Page, text: &Text, most: usize) -> Vec<LogLine> {
    let mut told: Vec<(DateTime<Utc>, String)> = text.revisions().flat_map(|revision| of_revision(p, text.kind, revision)).collect();
    if let Some(ended) = &text.ended {
        told.push((ended.at, p.t(ended.kind.key())));
    }
    // What is shown as the same minute keeps the order in which a text goes through it.
    told.sort_by_key(|(at, _)| at.timestamp().div_euclid(60));
    told.reverse();
    told.truncate(most);
    told.into_iter().map(|(at, text)| LogLine { text, detail: p.moment(&at) }).collect()
}

fn of_revision(p: &Page, kind: Kind, revision: &Revision) -> Vec<(DateTime<Utc>, String)> {
    let number = revision.number;
    let said = |key, who: &str| p.t2(key, "who", who, "revision", number);
    let opened = match &revision.amendment {
        Some(amendment) => {
            p.t3("amendments-history-opened", "who", revision.opened_by.as_str(), "revision", number, "reason", p.t(amendment.code.said_of(kind)))
        }
        None => said("texts-history-opened", &revision.opened_by),
    };
    let mut told = vec![(revision.opened_at, opened)];
    if let Some(submitted) = &revision.submitted {
        told.push((submitted.at, said("texts-history-submitted", &submitted.by)));
    }
    told.extend(revision.approvals.iter().map(|approval| (approval.at, said("texts-history-approved", &approval.name))));
    told.extend(revision.signatures.iter().map(|signature| {
        let line = match &signature.attested {
            Some(attested) => p.t3("texts-history-recorded", "who", attested.by.as_str(), "signer", signature.name.as_str(), "revision", number),
            None => said("texts-history-signed", &signature.name),
        };
        (signature.at, line)
    }));
    if let Some(closed) = &revision.closed {
        let key = match closed.kind {
            ClosedAs::ChangesRequested => "texts-history-changes-requested",
            ClosedAs::Replaced => "texts-history-replaced",
            ClosedAs::Superseded => "amendments-history-superseded",
            ClosedAs::Withdrawn => "amendments-history-withdrawn",
        };
        told.push((closed.at, said(key, &closed.by)));
    }
    told
}
