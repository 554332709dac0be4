//! TODO-owner: transcripts
