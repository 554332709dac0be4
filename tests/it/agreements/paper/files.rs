//! Files in which signatures come, made here; what is said in pictures has the word SECRET in it.

use bytes::Bytes;
use img_parts::png::PngChunk;
use std::io::{Cursor, Write};
use tilts::actions::texts::{FILE_BYTES, SignedFile};
use tilts::domain::texts::{ContentHash, FileKind};

pub fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".to_vec()
}

fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xFF, marker];
    segment.extend(u16::try_from(contents.len() + 2).unwrap().to_be_bytes());
    segment.extend(contents);
    segment
}

/// A photograph in two scans, with everything that programs and telephones say about one.
pub fn jpeg() -> Vec<u8> {
    let ifd = b"Exif\0\0II*\0\x08\0\0\0 SECRET place";
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xE1, ifd),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET owner</x>"),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01 the PROFILE"),
        segment(0xE2, b"MPF\0 SECRET offsets"),
        segment(0xED, b"Photoshop 3.0\0 SECRET caption"),
        segment(0xFE, b"SECRET comment"),
        segment(0xDB, &[0; 65]),
        segment(0xC2, &[8, 0, 16, 0, 16, 1, 1, 0x11, 0]),
        segment(0xC4, &[0; 28]),
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4],
        segment(0xFE, b"SECRET between"),
        vec![0xFF],
        segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        vec![5, 6],
        vec![0xFF, 0xD9],
        b"SECRET picture behind the end".to_vec(),
    ]
    .concat()
}

/// The same, and how the telephone was held and where.
fn held(turn: u16) -> Vec<u8> {
    let field = |tag, value| exif::Field { tag, ifd_num: exif::In::PRIMARY, value };
    let fields =
        [field(exif::Tag::Orientation, exif::Value::Short(vec![turn])), field(exif::Tag::Artist, exif::Value::Ascii(vec![b"SECRET name".to_vec()]))];
    let mut writer = exif::experimental::Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut written = Cursor::new(Vec::new());
    writer.write(&mut written, true).unwrap();
    let mut bytes = jpeg();
    bytes.splice(2..2, segment(0xE1, &[b"Exif\0\0".as_slice(), &written.into_inner()].concat()));
    bytes
}

/// A picture with texts, a time and Exif.
pub fn png() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], contents: &[u8]| PngChunk::new(*kind, Bytes::copy_from_slice(contents)).encoder().bytes().to_vec();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        chunk(b"iCCP", b"PROFILE\0\0xx"),
        chunk(b"tEXt", b"Author\0SECRET name"),
        chunk(b"zTXt", b"Comment\0\0SECRET"),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET"),
        chunk(b"eXIf", b"II*\0SECRET Exif"),
        chunk(b"tIME", b"SECRET!"),
        chunk(b"IDAT", &[0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]),
        chunk(b"IEND", b""),
        b"SECRET behind the end".to_vec(),
    ]
    .concat()
}

fn packed(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in entries {
        archive.start_file(*name, stored).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A container of a document and its signature, as eParaksts makes one.
pub fn container() -> Vec<u8> {
    let kind = FileKind::AsicE.content_type().as_bytes();
    packed(&[("mimetype", kind), ("agreement.pdf", &pdf()), ("META-INF/signatures0.xml", b"<asic:XAdESSignatures/>")])
}

pub fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn what_a_file_is_is_seen_in_it() {
    let read = |bytes: &[u8]| SignedFile::read(&Bytes::copy_from_slice(bytes));
    for (bytes, kind) in [(pdf(), FileKind::Pdf), (jpeg(), FileKind::Jpeg), (png(), FileKind::Png), (container(), FileKind::AsicE)] {
        let file = read(&bytes).unwrap();
        assert_eq!((file.kind(), file.hash()), (kind, ContentHash::of(file.bytes())));
        // Once more it is the same: nothing is left to take out.
        assert_eq!(read(file.bytes()).unwrap().bytes(), file.bytes());
    }
    assert_eq!(read(&pdf()).unwrap().bytes(), pdf(), "a signed document is kept to the last bit");
    assert_eq!(read(&container()).unwrap().bytes(), container());
    let kind = FileKind::AsicE.content_type().as_bytes();
    let others: [&[u8]; 9] = [
        &packed(&[("agreement.pdf", &pdf()), ("mimetype", kind)]),
        &packed(&[("mimetype", b"application/epub+zip"), ("a", b"b")]),
        &packed(&[("word/document.xml", b"<w/>")]),
        &[b"junk before ".as_slice(), &container()].concat(),
        &[b"MZ\x90\0".as_slice(), &[0; 60], &pdf()].concat(),
        b"\x7fELF\x02\x01\x01 and more of it",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"PK\x03\x04",
    ];
    for (at, bytes) in others.iter().enumerate() {
        assert_eq!(read(bytes).unwrap_err(), "texts-error-file-kind", "the file number {at}");
    }
    for whole in [jpeg(), png()] {
        // Cut off anywhere a picture is none, or the same without what stood behind its end.
        for end in 8..whole.len() {
            match read(&whole[..end]) {
                Ok(file) => assert!(!contains(file.bytes(), b"SECRET")),
                Err(key) => assert!(matches!(key, "texts-error-file-broken" | "texts-error-file-kind")),
            }
        }
    }
    // A telephone keeps a page lying on its side and says so: that stays, and nothing that stood beside it.
    for (turn, kept) in [(1, None), (6, Some(6)), (8, Some(8)), (9, None)] {
        let file = read(&held(turn)).unwrap();
        assert!(!contains(file.bytes(), b"SECRET"));
        let said = exif::Reader::new().read_from_container(&mut Cursor::new(file.bytes())).ok();
        let fields: Vec<_> = said.iter().flat_map(exif::Exif::fields).map(|field| (field.tag, field.value.get_uint(0))).collect();
        assert_eq!(fields, kept.map(|turn| (exif::Tag::Orientation, Some(turn))).into_iter().collect::<Vec<_>>(), "held {turn}");
        assert_eq!(read(file.bytes()).unwrap().bytes(), file.bytes());
    }
    assert_eq!(read(&vec![b' '; FILE_BYTES + 1]).unwrap_err(), "texts-error-file-size");
    assert_eq!(read(b"").unwrap_err(), "texts-error-file-empty");
}
