//! The route table: one list from which the router is built and which the tests walk.

use super::state::AppState;
use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodRouter, get, post};
use http::Method;

/// Who may open a route at all. What one may do there is the domain's question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Public,
    /// Whoever is signed in; others are sent to sign in.
    SignedIn,
    /// Whoever has opened the link in this browser; others are told where links open.
    ByLink,
}

/// One method on one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path with its parameters in braces.
    pub path: String,
    /// Who may open it.
    pub access: Access,
}

/// A list of routes with their handlers.
#[derive(Default)]
pub struct Routes {
    table: Vec<Route>,
    router: Router<AppState>,
}

impl std::fmt::Debug for Routes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.table).finish()
    }
}

impl Routes {
    /// A page for whoever is signed in.
    #[must_use]
    pub fn get<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::GET, path, Access::SignedIn, get(handler))
    }

    /// A form for whoever is signed in.
    #[must_use]
    pub fn post<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::POST, path, Access::SignedIn, post(handler))
    }

    /// A page for whoever has opened its link.
    #[must_use]
    pub fn get_by_link<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::GET, path, Access::ByLink, get(handler))
    }

    /// A form for whoever has opened its link.
    #[must_use]
    pub fn post_by_link<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::POST, path, Access::ByLink, post(handler))
    }

    /// A page for anybody.
    #[must_use]
    pub fn get_public<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::GET, path, Access::Public, get(handler))
    }

    /// A form for anybody.
    #[must_use]
    pub fn post_public<H: Handler<T, AppState>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.add(Method::POST, path, Access::Public, post(handler))
    }

    /// The routes of another noun.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.table.extend(other.table);
        self.router = self.router.merge(other.router);
        self
    }

    /// The table, in the order of definition.
    pub fn table(&self) -> &[Route] {
        &self.table
    }

    pub(super) fn into_router(self) -> Router<AppState> {
        self.router
    }

    fn add(mut self, method: Method, path: &str, access: Access, handler: MethodRouter<AppState>) -> Self {
        self.table.push(Route { method, path: path.to_owned(), access });
        self.router = self.router.route(path, handler);
        self
    }
}
