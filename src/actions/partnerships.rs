//! TODO-owner: partnerships
