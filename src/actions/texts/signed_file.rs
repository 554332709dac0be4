//! The file of a signature that was given elsewhere. What it is is looked at, never believed; what a picture says of its maker, its
//! place and its time is taken out before it is kept.

use crate::domain::texts::{ContentHash, FileKind};
use bytes::Bytes;
use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use img_parts::ImageEXIF;
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use std::io::{Cursor, Read};

/// The largest file.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;

/// A file that was looked at, as it may be kept. There is no other way to one than [`SignedFile::read`].
#[derive(Debug)]
pub struct SignedFile {
    kind: FileKind,
    hash: ContentHash,
    bytes: Bytes,
}

impl SignedFile {
    /// Looks at a file as it came. Reads and copies all of it: call it from `spawn_blocking`. What cannot be taken is said with a message key.
    pub fn read(bytes: &Bytes) -> Result<Self, &'static str> {
        if bytes.is_empty() {
            return Err("texts-error-file-empty");
        }
        if bytes.len() > FILE_BYTES {
            return Err("texts-error-file-size");
        }
        let kind = kind(bytes).ok_or(if is_heic(bytes) { "texts-error-file-heic" } else { "texts-error-file-kind" })?;
        let kept = match kind {
            FileKind::Pdf | FileKind::AsicE => Some(bytes.clone()),
            FileKind::Jpeg => jpeg(bytes),
            FileKind::Png => png(bytes),
        };
        let bytes = kept.filter(|kept| kept.len() <= FILE_BYTES).ok_or("texts-error-file-broken")?;
        Ok(Self { kind, hash: ContentHash::of(&bytes), bytes })
    }

    /// Its kind.
    pub fn kind(&self) -> FileKind {
        self.kind
    }

    /// The hash of what is kept.
    pub fn hash(&self) -> ContentHash {
        self.hash
    }

    /// What is kept.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// What a file is by its content; `None` for whatever is not one of ours.
fn kind(bytes: &[u8]) -> Option<FileKind> {
    if is_container(bytes) {
        return Some(FileKind::AsicE);
    }
    match infer::get(bytes)?.mime_type() {
        // Readers look for the mark in the first thousand bytes; what stands before it there could be another program's.
        "application/pdf" => bytes.starts_with(b"%PDF-").then_some(FileKind::Pdf),
        "image/jpeg" => Some(FileKind::Jpeg),
        "image/png" => Some(FileKind::Png),
        _ => None,
    }
}

/// Whether this is a photograph as telephones keep it, in HEIC or a relative of it: its owner can have it as JPEG.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 9] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// A container of signatures says so in its first entry, which begins the file.
fn is_container(bytes: &[u8]) -> bool {
    if !bytes.starts_with(b"PK\x03\x04") {
        return false;
    }
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(entry) = archive.by_index(0) else { return false };
    if entry.header_start() != 0 || entry.name_raw() != b"mimetype" {
        return false;
    }
    let wanted = FileKind::AsicE.content_type().as_bytes();
    let mut said = Vec::new();
    entry.take(200).read_to_end(&mut said).is_ok() && said.trim_ascii() == wanted
}

/// A photograph without what is said about it: Exif, XMP, comments, pictures in the picture, and what stands behind its end. What it
/// needs to be shown in its colours and the right way up stays.
fn jpeg(bytes: &Bytes) -> Option<Bytes> {
    let mut image = Jpeg::from_bytes(bytes.clone()).ok()?;
    image.dimensions()?;
    let turned = image.exif().and_then(|said| turned(&said));
    image.segments_mut().retain(|segment| {
        let contents = segment.contents();
        match segment.marker() {
            markers::APP0 => contents.starts_with(b"JFIF\0"),
            markers::APP2 => contents.starts_with(b"ICC_PROFILE\0"),
            markers::APP14 => contents.starts_with(b"Adobe"),
            marker => !is_said(marker),
        }
    });
    image.set_exif(turned.map(Bytes::from));
    // The last one is the first scan, with everything behind it as it came.
    let scans = image.segments_mut().pop().filter(|segment| segment.marker() == markers::SOS && segment.has_entropy())?;
    let head = image.encoder().bytes();
    let mut kept = head.strip_suffix(&[markers::P, markers::EOI])?.to_vec();
    through_its_end(&scans.encoder().bytes(), &mut kept)?;
    Some(kept.into())
}

/// What Exif says of how the camera was held, and nothing else of it; nothing where it was held upright. A telephone always keeps a
/// page that was taken upright lying on its side, and says so here.
fn turned(said: &Bytes) -> Option<Vec<u8>> {
    let said = exif::Reader::new().read_raw(said.to_vec()).ok()?;
    let turn = said.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    let turn = u16::try_from(turn).ok().filter(|turn| (2..=8).contains(turn))?;
    let only = Field { tag: Tag::Orientation, ifd_num: In::PRIMARY, value: Value::Short(vec![turn]) };
    let mut writer = Writer::new();
    writer.push_field(&only);
    let mut exif = Cursor::new(Vec::new());
    writer.write(&mut exif, false).ok()?;
    Some(exif.into_inner())
}

/// Whether a segment is there to say something: what applications add, and comments.
fn is_said(marker: u8) -> bool {
    (markers::APP0..=markers::APP15).contains(&marker) || marker == markers::COM
}

/// The scans of a photograph up to its end, without what is said between them; `None` where it has no end.
fn through_its_end(scans: &[u8], kept: &mut Vec<u8>) -> Option<()> {
    let mut rest = scans;
    loop {
        let at = rest.iter().position(|&byte| byte == markers::P)?;
        let (data, from_marker) = rest.split_at_checked(at)?;
        kept.extend(data);
        rest = match from_marker {
            [markers::P, marker @ (markers::Z | markers::RST0..=markers::RST7), after @ ..] => {
                kept.extend([markers::P, *marker]);
                after
            }
            // Any number of them may stand before a marker.
            [markers::P, markers::P, ..] => from_marker.get(1..)?,
            [markers::P, markers::EOI, ..] => {
                kept.extend([markers::P, markers::EOI]);
                return Some(());
            }
            [markers::P, marker, high, low, ..] => {
                // The length counts its own two bytes.
                let (segment, after) = from_marker.split_at_checked(usize::from(u16::from_be_bytes([*high, *low])) + 2)?;
                if !is_said(*marker) {
                    kept.extend(segment);
                }
                after
            }
            _ => return None,
        };
    }
}

/// What a picture needs to be shown as it is; every other chunk says something about it, or moves it.
const SHOWN: [[u8; 4]; 13] =
    [*b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"gAMA", *b"cHRM", *b"sRGB", *b"iCCP", *b"cICP", *b"sBIT", *b"bKGD", *b"pHYs"];

/// A picture without what is said about it: texts, Exif, the time; nor what stands behind its end.
fn png(bytes: &Bytes) -> Option<Bytes> {
    let mut image = Png::from_bytes(bytes.clone()).ok()?;
    image.dimensions()?;
    image.chunks_mut().retain(|chunk| SHOWN.contains(&chunk.kind()));
    let is_whole = [*b"IDAT", *b"IEND"].iter().all(|&kind| image.chunk_by_type(kind).is_some());
    is_whole.then(|| image.encoder().bytes())
}
