//! TODO-owner: validations
