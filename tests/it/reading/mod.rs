//! Reading what others wrote, and what is said beside it: review and redline, proposals, answers line by line, the trainees, both
//! readings of a qualification; what is not agreed yet, and words that would be code.

pub mod answers;
pub mod profiles;
pub mod proposals;
pub mod readings;
pub mod redline;
pub mod reviews;
pub mod scripts;
