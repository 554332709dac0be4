//! TODO-owner: organisations
