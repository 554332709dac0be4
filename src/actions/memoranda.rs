//! TODO-owner: memoranda
