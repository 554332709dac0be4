//! TODO-owner: agreements
