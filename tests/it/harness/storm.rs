//! Storms: tests of many random rounds. A tenth of them in `make test`, all by `dev/storms`, and more where more is asked for.

/// How many of these rounds to run now: `TILTS_STORM` times all of them, otherwise a tenth.
pub fn rounds(all: usize) -> usize {
    match std::env::var("TILTS_STORM") {
        Ok(times) => all * times.parse::<usize>().expect("TILTS_STORM is a whole number: 1 for all rounds"),
        Err(_) => all.div_ceil(10),
    }
}

/// The seed of this run: `TILTS_SEED`, or a new one. Whoever uses it says it when something fails.
pub fn seed() -> u64 {
    std::env::var("TILTS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random)
}
