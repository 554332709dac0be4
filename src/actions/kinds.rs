//! What follows for the three kinds when their texts are frozen or completed: the one place of this layer that knows all three.

use super::{Error, Tx};
use crate::domain::asks::{Act, Debtor, NewAsk, ObjectKind};
use crate::domain::contents;
use crate::domain::texts::{Kind, Text};
use crate::store;

/// Writes what a frozen revision says into ordinary tables, so that promises, results and where-used hang on rows.
pub(super) async fn project(tx: &mut Tx, text: &Text, format: i32, body: &[u8]) -> Result<(), Error> {
    let revision = text.latest.id;
    match text.kind {
        Kind::Unit => store::units::project(tx, text.id, revision, &contents::unit(format, body)?).await?,
        Kind::Memorandum => store::memoranda::project(tx, text.id, revision, &contents::memorandum(format, body)?).await?,
        Kind::Agreement => store::agreements::project(tx, text.id, revision, &contents::agreement(format, body)?).await?,
    }
    Ok(())
}

/// When the last party has signed: a learning agreement asks the learner and the host for their ratings. An amendment asks again only
/// for what is still owed, of whom and by when it says now.
pub(super) async fn completed(tx: &mut Tx, text: &Text) -> Result<(), Error> {
    if text.kind != Kind::Agreement {
        return Ok(());
    }
    let (format, body) = store::texts::body(tx, text.latest.id).await?;
    let agreement = contents::agreement(format, &body)?;
    let due_on = agreement.assessment_on.or(agreement.ends_on);
    let asker = agreement.sending.id.0;
    // The organisation of the assessor who is named, where it is of the host side: it is asked, and its people see it at home.
    let hosts = || agreement.host_company.iter().chain(std::iter::once(&agreement.hosting));
    let named = agreement.assessors.iter().find_map(|person| hosts().find(|host| Some(host.id) == person.organisation));
    let host = named.or_else(|| hosts().next()).unwrap_or(&agreement.hosting);
    let asks = vec![
        NewAsk { debtor: Debtor { party: agreement.learner.id.0, name: agreement.learner.name.clone() }, asker, act: Act::SelfAssess, due_on },
        NewAsk { debtor: Debtor { party: host.id.0, name: host.card.name.clone() }, asker, act: Act::Assess, due_on },
    ];
    let mut owed = Vec::new();
    for ask in asks {
        let amended = text.amendment().is_some();
        if !amended || store::asks::close(tx, agreement.placement, &[ask.act], None).await? > 0 {
            owed.push(ask);
        }
    }
    store::asks::open(tx, ObjectKind::Placement, agreement.placement, &agreement.learner.name, &owed).await?;
    if text.amendment().is_some() {
        let company = agreement.host_company.as_ref().map(|named| (named.id, named.card.name.as_str()));
        store::placements::set_company(tx, text.id, company).await?;
    }
    Ok(())
}
