//! Reading what others wrote, and what is said beside it: review and redline, proposals, answers line by line, the trainees, both
//! readings of a qualification; what is not agreed yet, and words that would be code.

use crate::harness::{Answer, Browser};
use std::io::Read;

pub mod answers;
pub mod profiles;
pub mod proposals;
pub mod readings;
pub mod redline;
pub mod reviews;
pub mod scripts;

/// What a page and its style sheet weigh on the wire, in bytes, as a browser that takes Brotli gets them.
pub async fn wire_size(browser: &mut Browser, page: &Answer) -> usize {
    let css = browser.get(&page.attribute("link[rel=stylesheet]", "href")).await.ok();
    let compressed = |text: &str| {
        let mut out = Vec::new();
        brotli::CompressorReader::new(text.as_bytes(), 4096, 5, 22).read_to_end(&mut out).unwrap();
        out.len()
    };
    compressed(&page.body) + compressed(&css.body)
}
