//! How a signature was given; and what one rests on that was given elsewhere: on paper, or in a file that was signed electronically.

use super::ContentHash;
use crate::domain::roles::words;
use chrono::NaiveDate;

words! {
    /// How a signature was given.
    Means {
        /// A typed name, signed in with an account; so it was before the password was asked for as well.
        Account => "account", "texts-means-account";
        /// A typed name, and the password of the account.
        Password => "password", "texts-means-password";
        /// A typed name, and the code that went to the address of a link.
        Link => "link", "links-means";
        /// By hand on paper, of which a scan or a photograph is kept.
        Paper => "paper", "texts-means-paper";
        /// Electronically, in a file that is kept.
        File => "file", "texts-means-file";
    }
}

impl Means {
    /// The means of a signature that was given elsewhere and is recorded here.
    pub const ELSEWHERE: [Self; 2] = [Self::Paper, Self::File];

    /// Whether it was given elsewhere: somebody else attests it.
    pub fn is_elsewhere(self) -> bool {
        Self::ELSEWHERE.contains(&self)
    }
}

words! {
    /// The kinds of files in which a signature comes.
    FileKind {
        /// A document, scanned or signed.
        Pdf => "pdf", "texts-file-pdf";
        /// A photograph of a paper.
        Jpeg => "jpeg", "texts-file-jpeg";
        /// A picture of a paper.
        Png => "png", "texts-file-png";
        /// A container of a document and its electronic signatures (ETSI EN 319 162); in Latvia also called edoc.
        AsicE => "asice", "texts-file-asice";
    }
}

impl FileKind {
    /// The content type it is handed out with.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::AsicE => "application/vnd.etsi.asic-e+zip",
        }
    }

    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::AsicE => "asice",
        }
    }

    /// Whether a signature of these means comes in such a file: a picture is no signed file, and a container no scan of a paper.
    pub fn suits(self, means: Means) -> bool {
        match means {
            Means::Paper => self != Self::AsicE,
            Means::File => matches!(self, Self::Pdf | Self::AsicE),
            Means::Account | Means::Password | Means::Link => false,
        }
    }
}

/// What is kept of a signature that was given elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attested {
    /// Who attests it, and has recorded it.
    pub by: String,
    /// The day on which it was given.
    pub signed_on: NaiveDate,
    /// The kind of the file.
    pub kind: FileKind,
    /// The hash of its bytes as they are kept.
    pub hash: ContentHash,
}
