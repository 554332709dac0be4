//! Storms: tests of many random rounds. A tenth of them in `make test`, all by `dev/storms`.

/// Whether all rounds are run.
pub fn whole() -> bool {
    std::env::var_os("TILTS_STORM").is_some()
}

/// How many of these rounds to run now.
pub fn rounds(all: usize) -> usize {
    if whole() { all } else { all.div_ceil(10) }
}

/// The seed of this run: `TILTS_SEED`, or a new one. Whoever uses it says it when something fails.
pub fn seed() -> u64 {
    std::env::var("TILTS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random)
}
