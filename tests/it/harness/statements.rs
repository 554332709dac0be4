//! The statements a request sends to the database, as sqlx itself reports them.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

/// Collects the statements of this thread as long as it lives: for tests whose requests run on the test's own thread.
pub struct Statements {
    sent: Arc<Mutex<Vec<String>>>,
    _guard: DefaultGuard,
}

impl Statements {
    /// From now on.
    pub fn listen() -> Self {
        let sent = Arc::<Mutex<Vec<String>>>::default();
        let subscriber = tracing_subscriber::registry().with(Collector(Arc::clone(&sent)));
        Self { sent, _guard: tracing::subscriber::set_default(subscriber) }
    }

    /// What was sent since the last time, white space folded.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.sent.lock().unwrap())
    }
}

struct Collector(Arc<Mutex<Vec<String>>>);

impl<S: Subscriber> Layer<S> for Collector {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let mut found = Words::default();
            event.record(&mut found);
            let words = if found.whole.trim().is_empty() { &found.summary } else { &found.whole };
            self.0.lock().unwrap().push(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        // Whoever listens hides the log: what went wrong is still said.
        if *event.metadata().level() == Level::ERROR {
            let mut found = Words::default();
            event.record(&mut found);
            eprintln!("{}", found.all.join(", "));
        }
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
