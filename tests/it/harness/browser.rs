//! A browser: cookies, GET, and forms submitted as they stand in the page.

use super::Answer;
use axum::body::Body;
use http::{Request, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use tower::ServiceExt;

/// One person's browser.
#[derive(Debug, Clone)]
pub struct Browser {
    router: axum::Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub(super) fn new(router: axum::Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// Has this cookie from an earlier visit.
    pub fn holds(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Opens a page; redirects are not followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::builder().method("GET").uri(path), path, Body::empty()).await
    }

    /// Opens a page and follows redirects.
    pub async fn follow(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path).await;
        for _ in 0..5 {
            if answer.status != 303 {
                break;
            }
            let to = answer.headers["location"].to_str().unwrap().to_owned();
            answer = self.get(&to).await;
        }
        answer
    }

    /// Posts these pairs as a form of our own page would.
    pub async fn post<K: AsRef<str>, V: AsRef<str>>(&mut self, path: &str, pairs: &[(K, V)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_raw(path, body).await
    }

    /// Posts a body as it is.
    pub async fn post_raw(&mut self, path: &str, body: impl Into<Body>) -> Answer {
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, path, body.into()).await
    }

    /// Posts these pairs and files (field, name, bytes) as a form with files does.
    pub async fn upload<K: AsRef<str>, V: AsRef<[u8]>>(&mut self, path: &str, pairs: &[(K, V)], files: &[(&str, &str, &[u8])]) -> Answer {
        // A new one for each sending, as browsers do.
        let boundary = format!("----tilts{}", uuid::Uuid::new_v4().simple());
        let mut body = Vec::new();
        for (name, value) in pairs {
            body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n", name.as_ref()).into_bytes());
            body.extend(value.as_ref());
            body.extend(b"\r\n");
        }
        for (field, name, bytes) in files {
            let head = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream");
            body.extend(format!("--{boundary}\r\n{head}\r\n\r\n").into_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").into_bytes());
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request, path, body.into()).await
    }

    /// Submits the page's form whose action ends so, with these fields set, as a person would.
    #[track_caller]
    pub fn submit<'a>(&'a mut self, page: &'a Answer, action: &'a str, changes: &'a [(&'a str, &'a str)]) -> impl Future<Output = Answer> + 'a {
        let mut pairs = page.form(action);
        for (name, value) in changes {
            pairs.retain(|(field, _)| field != name);
            pairs.push(((*name).to_owned(), (*value).to_owned()));
        }
        let to = page.forms().into_iter().map(|(to, _)| to).find(|to| to.split('?').next().unwrap_or(to).ends_with(action)).unwrap();
        async move { self.post(&to, &pairs).await }
    }

    /// Sends any request with this browser's cookies.
    pub async fn send(&mut self, builder: http::request::Builder, path: &str, body: Body) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = builder.header(header::HOST, "127.0.0.1:8080").header(header::COOKIE, cookies.join("; ")).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { path: path.to_owned(), status: parts.status.as_u16(), headers: parts.headers, body: text, bytes }
    }
}
