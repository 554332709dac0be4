//! What surrounds every request: who visits, error pages, headers, limits.

mod csrf;
mod errors;
mod headers;
mod visit;

use super::state::AppState;
use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

/// The largest body of a form.
const FORM_BYTES: usize = 2 * 1024 * 1024;
/// No page takes longer.
const SLOWEST: Duration = Duration::from_secs(30);

/// Puts the layers around the routes; the last one added is the outermost.
pub(super) fn around(routes: Router<AppState>, state: AppState) -> Router {
    routes
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(TimeoutLayer::with_status_code(http::StatusCode::SERVICE_UNAVAILABLE, SLOWEST))
        .layer(CatchPanicLayer::custom(errors::panicked))
        .layer(middleware::from_fn(csrf::same_site))
        .layer(tower_http::csrf::CsrfLayer::new())
        .layer(middleware::from_fn(errors::render))
        .layer(middleware::from_fn_with_state(state.clone(), visit::visit))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(state.clone(), headers::headers))
        .with_state(state)
}
