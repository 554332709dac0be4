//! Storms around signing: everybody at once, everybody twice, and the power cut in between.

mod by_link;
mod kill;
mod signers;
mod submits;
