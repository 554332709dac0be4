//! TODO-owner: members
