//! TODO-owner: recognitions
