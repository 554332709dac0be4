//! Options of `tilts esco`.

use super::OwnDatabase;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Commands about ESCO.
#[derive(Debug, Subcommand)]
pub enum Esco {
    /// Import the classification from the files that the European Commission offers for download
    ///
    /// Reads skills_en.csv and occupations_en.csv, also packed by gzip; of a folder it takes the files with these names. What was
    /// imported before is brought up to date. It works beside a running `tilts serve` on the same data.
    Import(Import),
}

/// Options of `tilts esco import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Files of skills or occupations, or folders that hold them
    #[arg(required = true, value_name = "FILE|DIR")]
    pub files: Vec<PathBuf>,
    /// Take out the concepts that these files no longer have; terms that units hold stay as they are
    #[arg(long)]
    pub replace: bool,
    /// Which database.
    #[command(flatten)]
    pub database: OwnDatabase,
}
