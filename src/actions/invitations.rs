//! TODO-owner: invitations
