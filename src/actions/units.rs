//! TODO-owner: units
