//! SMTP.

use crate::domain::ids::MessageId;
use crate::domain::messages::Recipient;
use crate::mail::Letter;
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::Duration;
use thiserror::Error;

/// A server that says nothing for so long is away.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a message was not sent.
#[derive(Debug, Error)]
pub enum PostError {
    /// The address is none.
    #[error("the address is none")]
    Address,
    /// It could not be worded.
    #[error("the message could not be worded")]
    Worded,
    /// The server's answer.
    #[error("{0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl PostError {
    /// Whether trying again has no sense: the recipient is refused for good.
    pub fn is_permanent(&self) -> bool {
        match self {
            Self::Address | Self::Worded => true,
            Self::Server(error) => error.is_permanent(),
        }
    }
}

/// The way to one mail server.
#[derive(Debug, Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// The server at this address (`smtp://`, `smtps://`), and in whose name mail is sent.
    ///
    /// # Errors
    /// The address is unusable.
    pub fn new(url: &str, from: Mailbox) -> Result<Self, lettre::transport::smtp::Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(Some(PATIENCE)).hello_name(ClientId::default()).build();
        Ok(Self { transport, from })
    }

    /// Sends one letter; answers go to this name and address. The message's id is the mail's, so that a repetition after a lost answer is
    /// known as one.
    pub(super) async fn send(&self, id: MessageId, to: &Recipient, answers: Option<(&str, &str)>, letter: Letter) -> Result<(), PostError> {
        let address: Address = to.email.parse().map_err(|_| PostError::Address)?;
        let host = self.from.email.domain();
        let mut mail = lettre::Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(to.name.clone()), address))
            .subject(letter.subject)
            .message_id(Some(format!("<{id}@{host}>")))
            .header(Automatic);
        if let Some((name, address)) = answers
            && let Ok(address) = address.parse::<Address>()
        {
            mail = mail.reply_to(Mailbox::new(Some(name.to_owned()), address));
        }
        let mail = mail.multipart(MultiPart::alternative_plain_html(letter.text, letter.html)).map_err(|_| PostError::Worded)?;
        self.transport.send(mail).await?;
        Ok(())
    }
}

/// `Auto-Submitted`: no machine shall answer.
#[derive(Debug, Clone)]
struct Automatic;

impl lettre::message::header::Header for Automatic {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
