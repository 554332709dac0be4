//! TODO-owner: placements
