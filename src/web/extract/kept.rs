//! What was typed into a form that could not be carried out: the page that says so shows it, so that it can be copied.

use super::{CODE, PASSWORD};
use std::sync::{Arc, Mutex};

/// At most so many texts are shown again.
const MOST: usize = 100;

/// The texts of the form that a request brings; the error layer lends it to the handler and reads it when the answer is an error.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<Vec<String>>>);

impl Kept {
    /// Keeps what somebody wrote in words of their own: values of several words, no secret and no settled choice.
    pub fn keep(&self, pairs: &[(String, String)]) {
        let Ok(mut texts) = self.0.lock() else { return };
        let own = pairs.iter().filter(|(name, value)| name != PASSWORD && name != CODE && value.split_whitespace().nth(1).is_some());
        texts.extend(own.map(|(_, value)| value.trim().to_owned()).take(MOST));
    }

    /// What is kept, in the order of the form.
    pub fn texts(&self) -> Vec<String> {
        self.0.lock().map(|texts| texts.clone()).unwrap_or_default()
    }
}
