//! TODO-owner: learners
