//! `CsrfLayer` lets requests pass that carry neither Sec-Fetch-Site nor Origin. For unsafe methods we do not.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

pub(super) async fn same_site(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let says_whence = headers.contains_key("sec-fetch-site") || headers.contains_key(header::ORIGIN);
    if request.method().is_safe() || says_whence { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}
