//! Tilts: learning mobility under ECVET, agreed, signed, assessed, validated and recognised.
//!
//! Arrows go only this way, and a test holds them:
//! `domain ← store ← actions ← web | worker | demo ← main`; `i18n` stands beside `domain`; `mail`, which words messages, and `documents`, which sets papers, stand on both.
//! A read is handler → store; a write is handler → action.

pub mod actions;
pub mod cluster;
pub mod config;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod i18n;
pub mod mail;
pub mod serve;
pub mod store;
pub mod web;
pub mod worker;
