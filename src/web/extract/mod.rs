//! What handlers receive: who visits, a reader for GET, a submitted form for POST, ids of paths.

mod kept;
mod multipart;
mod path;
mod query;
mod reading;
mod visit;
mod writing;

pub use kept::Kept;
pub use path::Path;
pub use query::Query;
pub use reading::Reading;
pub use visit::{Opened, Visit};
pub use writing::{CODE, PASSWORD, Submitted, Writing};
