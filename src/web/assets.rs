//! Static files: embedded, addressed by content, compressed once at the start, cached for ever.

use super::error::Error;
use super::extract::Path;
use super::routes::Routes;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, header};
use rust_embed::RustEmbed;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Asset {
    address: String,
    kind: String,
    plain: Vec<u8>,
    brotli: Vec<u8>,
}

/// By file name.
static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|name| {
            let file = Files::get(&name)?;
            let (stem, extension) = name.rsplit_once('.')?;
            let hash = hex::encode(file.metadata.sha256_hash());
            let address = format!("/static/{stem}.{}.{extension}", hash.get(..12)?);
            let kind = mime_guess::from_ext(extension).first_or_octet_stream();
            let kind = if kind.type_() == mime_guess::mime::TEXT { format!("{kind}; charset=utf-8") } else { kind.to_string() };
            let plain = file.data.into_owned();
            let mut brotli = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
            brotli::BrotliCompress(&mut plain.as_slice(), &mut brotli, &parameters).ok()?;
            Some((name.to_string(), Asset { address, kind, plain, brotli }))
        })
        .collect()
});

/// The address of a static file; empty where there is none, which a test would see.
pub(super) fn address(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.address.as_str())
}

pub(super) fn routes() -> Routes {
    Routes::default().get_public("/static/{file}", show)
}

async fn show(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let asset = ASSETS.values().find(|asset| asset.address.strip_prefix("/static/") == Some(&file)).ok_or(Error::NotFound)?;
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("br"));
    let body = if accepts { asset.brotli.clone() } else { asset.plain.clone() };
    let mut response = body.into_response();
    let answered = response.headers_mut();
    answered.insert(header::CONTENT_TYPE, HeaderValue::from_str(&asset.kind).unwrap_or(HeaderValue::from_static("application/octet-stream")));
    answered.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    answered.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if accepts {
        answered.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    Ok(response)
}
