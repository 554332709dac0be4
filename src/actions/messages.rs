//! The outbox: the letters that several nouns write, and what the worker does with all of them. What the worker does has no actor and no
//! event: what a message tells has been recorded by the act that wrote it.

use super::{Error, Tx};
use crate::domain::days::local_date;
use crate::domain::ids::MessageId;
use crate::domain::invitations::NewInvitation;
use crate::domain::messages::{About, Gives, MessageKind, NewMessage, Object, OnInvitation, Recipient, Subject};
use crate::store;
use uuid::Uuid;

pub use crate::store::messages::{claim, failed, sent};

/// Writes the letter that carries an invitation. It holds nothing that opens it.
pub(super) async fn invite(tx: &mut Tx, new: &NewInvitation, organisation: &str, invited_by: &str, gives: Gives) -> Result<(), Error> {
    let message = NewMessage {
        id: MessageId(Uuid::now_v7()),
        kind: MessageKind::Invitation,
        to: Recipient { name: new.name.clone(), email: new.email.clone(), language: new.language },
        object: Object::Invitation(new.id),
        about: About {
            sender: tx.actor().name.clone(),
            sender_email: tx.actor().email.clone(),
            subject: Subject::Invitation(OnInvitation {
                organisation: organisation.to_owned(),
                invited_by: invited_by.to_owned(),
                gives,
                until: local_date(new.expires_at),
            }),
        },
        matter: None,
    };
    store::messages::insert(tx, &message).await?;
    Ok(())
}
