//! Whether the program runs, and whether it takes requests.

use super::routes::Routes;
use super::state::AppState;
use axum::extract::State;
use http::StatusCode;

pub(super) fn routes() -> Routes {
    Routes::default().get_public("/healthz", alive).get_public("/readyz", ready)
}

async fn alive() -> &'static str {
    "ok"
}

async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.is_ready() && state.store.is_ready().await { (StatusCode::OK, "ready") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready") }
}
