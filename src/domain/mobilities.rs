//! TODO-owner: mobilities
