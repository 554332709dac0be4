//! The address listened on, requests served and drained.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, anyhow};
use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::signals::Signals;

/// How long requests that are running may take once we stop.
const DRAIN_PATIENCE: Duration = Duration::from_secs(25);

/// Takes the address before anything slow happens; an error says in one sentence what to do.
pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "The address {address} is taken by another program: stop that, or choose another port with --listen {}.",
            SocketAddr::new(address.ip(), address.port().checked_add(1).unwrap_or(8080))
        ),
        ErrorKind::PermissionDenied => anyhow!("Listening on {address} is not allowed: ports below 1024 are for root, choose another with --listen."),
        ErrorKind::AddrNotAvailable => anyhow!("{} is not an address of this machine: choose another with --listen.", address.ip()),
        _ => anyhow!("It is not possible to listen on {address} ({error}): choose another with --listen."),
    })
}

/// Serves until a signal comes or the database is `gone`, then lets running requests finish.
///
/// `started` is called when requests are answered, `stopping` before the first connection is turned away.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    started: impl FnOnce(),
    stopping: impl FnOnce(),
    signals: &mut Signals,
    gone: impl Future<Output = String>,
) -> anyhow::Result<()> {
    let (stop, mut stopped) = watch::channel(false);
    let told = async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut running = tokio::spawn(axum::serve(listener, service).with_graceful_shutdown(told).into_future());
    started();

    let outcome = tokio::select! {
        name = signals.next() => {
            tracing::info!(signal = name, "stopping");
            Ok(())
        }
        how = gone => Err(anyhow!("The database server is gone ({how}); Tilts stops, start it again.")),
        ended = &mut running => return ended.context("The web server broke.")?.context("The web server ended."),
    };
    stopping();
    let _ = stop.send(true);
    tokio::select! {
        drained = tokio::time::timeout(DRAIN_PATIENCE, &mut running) => if drained.is_err() {
            tracing::warn!("some requests did not finish in time and were cut");
        },
        name = signals.next() => tracing::warn!(signal = name, "stopping at once"),
    }
    running.abort();
    outcome
}
