//! The address under which people reach Tilts, and what it means for cookies.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use http::Uri;
use http::uri::{Authority, Scheme};

/// How the way between browser and server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// https: `__Host-` cookies, Secure, HSTS.
    Https,
    /// http on this machine: the same cookies, no HSTS.
    Loopback,
    /// http elsewhere, allowed by hand: a plain cookie, and every page says so.
    Insecure,
}

/// The public address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    scheme: Scheme,
    authority: Authority,
    transport: Transport,
}

/// Why an address cannot be the public one.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SiteError {
    /// It is no web address, or has more than scheme, name and port.
    #[error("The public address \"{0}\" is not one like https://tilts.example: give --public-url without a path.")]
    Unusable(String),
    /// It is plain http beyond this machine.
    #[error(
        "Passwords would travel in the clear to {0}: give an https address with --public-url (TLS in front of Tilts), \
         or allow it with --insecure-http."
    )]
    InTheClear(String),
}

impl Site {
    /// The address that people are told.
    ///
    /// # Errors
    /// It is unusable, or plain http beyond this machine while that is not `allowed`.
    pub fn parse(url: &str, allowed: bool) -> Result<Self, SiteError> {
        let unusable = || SiteError::Unusable(url.to_owned());
        let parts = url.trim().parse::<Uri>().map_err(|_| unusable())?.into_parts();
        let bare = parts.path_and_query.is_none_or(|path| path == "/");
        let (Some(scheme), Some(authority), true) = (parts.scheme, parts.authority, bare) else { return Err(unusable()) };
        if authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(unusable());
        }
        let transport = match scheme.as_str() {
            "https" => Transport::Https,
            "http" if is_loopback(authority.host()) => Transport::Loopback,
            "http" if allowed => Transport::Insecure,
            "http" => return Err(SiteError::InTheClear(authority.to_string())),
            _ => return Err(unusable()),
        };
        Ok(Self { scheme, authority, transport })
    }

    /// The address listened on; all addresses of a machine are reached as its loopback one.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn local(bound: SocketAddr, allowed: bool) -> Result<Self, SiteError> {
        Self::parse(&format!("http://{}", reachable(bound)), allowed)
    }

    /// `https://tilts.example`, without a slash at the end: what the browser sends as Origin.
    pub fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.authority)
    }

    /// How the way to it is protected.
    pub fn transport(&self) -> Transport {
        self.transport
    }
}

/// A bound address as one on this machine can open it.
pub fn reachable(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}

fn is_loopback(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    ip.map_or_else(|_| host == "localhost" || host.ends_with(".localhost"), |ip| ip.is_loopback())
}
