//! TODO-owner: assessments
