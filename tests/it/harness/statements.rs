//! The statements a request sends to the database, as sqlx itself reports them.

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Once;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

thread_local! {
    /// What this thread has sent, where somebody listens.
    static SENT: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Collects the statements of this thread as long as it lives: for tests whose requests run on the test's own thread.
///
/// One subscriber serves the whole run: with one for each test, a test that ends while another begins leaves that one deaf.
pub struct Statements(());

impl Statements {
    /// From now on.
    pub fn listen() -> Self {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| tracing::subscriber::set_global_default(tracing_subscriber::registry().with(Collector)).expect("the only subscriber"));
        SENT.with_borrow_mut(|sent| *sent = Some(Vec::new()));
        Self(())
    }

    /// What was sent since the last time, white space folded.
    pub fn take(&self) -> Vec<String> {
        SENT.with_borrow_mut(|sent| sent.as_mut().map(std::mem::take).unwrap_or_default())
    }
}

impl Drop for Statements {
    fn drop(&mut self) {
        SENT.with_borrow_mut(|sent| *sent = None);
    }
}

struct Collector;

impl<S: Subscriber> Layer<S> for Collector {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        metadata.target() == "sqlx::query" || *metadata.level() == Level::ERROR
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut found = Words::default();
        SENT.with_borrow_mut(|sent| {
            let Some(sent) = sent else { return };
            event.record(&mut found);
            if event.metadata().target() == "sqlx::query" {
                let words = if found.whole.trim().is_empty() { &found.summary } else { &found.whole };
                sent.push(words.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            // Whoever listens hides the log: what went wrong is still said.
            if *event.metadata().level() == Level::ERROR {
                eprintln!("{}", found.all.join(", "));
            }
        });
    }
}

/// A short statement is its own summary; of a long one the whole stands beside it.
#[derive(Default)]
struct Words {
    summary: String,
    whole: String,
    all: Vec<String>,
}

impl Visit for Words {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.whole),
            _ => {}
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.all.push(format!("{}={value:?}", field.name()));
    }
}
