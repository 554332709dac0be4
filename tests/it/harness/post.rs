//! A mail server that speaks SMTP, and the worker that sends to it.

use super::{App, secret};
use std::sync::{Arc, Mutex};
use tilts::actions::papers::Press;
use tilts::worker::{Post, Worker};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// A mail server that takes what it is given; `refuses` is its answer to recipients whose address has that word.
#[derive(Clone, Default)]
pub struct Sink {
    taken: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    /// Listens on a port of its own.
    pub async fn listen(refuses: &'static str) -> (Self, u16) {
        let sink = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::clone(&sink.taken);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let taken = Arc::clone(&taken);
                tokio::spawn(async move {
                    let (reader, mut writer) = socket.into_split();
                    let mut lines = BufReader::new(reader).lines();
                    writer.write_all(b"220 sink\r\n").await.unwrap();
                    while let Ok(Some(line)) = lines.next_line().await {
                        let word = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
                        let answer = match word.as_str() {
                            "EHLO" | "HELO" => "250 sink",
                            "RCPT" if !refuses.is_empty() && line.contains(refuses) => "550 no such mailbox",
                            "DATA" => {
                                writer.write_all(b"354 go on\r\n").await.unwrap();
                                let mut mail = String::new();
                                while let Ok(Some(line)) = lines.next_line().await {
                                    if line == "." {
                                        break;
                                    }
                                    mail.push_str(&line);
                                    mail.push('\n');
                                }
                                taken.lock().unwrap().push(mail);
                                "250 taken"
                            }
                            "QUIT" => {
                                let _ = writer.write_all(b"221 bye\r\n").await;
                                return;
                            }
                            _ => "250 ok",
                        };
                        if writer.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                            return;
                        }
                    }
                });
            }
        });
        (sink, port)
    }

    /// The mails it has taken, as they came.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

/// A worker that hands its mail to the server on this port.
pub fn worker(app: &App, port: u16) -> Worker {
    let from = "Tilts <tilts@school.example>".parse().unwrap();
    let post = Post::new(&format!("smtp://127.0.0.1:{port}"), from).unwrap();
    let press = Press::new(secret(), "https://tilts.example");
    Worker {
        store: app.state.store.clone(),
        secret: secret(),
        origin: "https://tilts.example".into(),
        post: Some(post),
        press,
        now: || tilts::web::Clock::default().now(),
    }
}

/// Works until there is nothing to do.
pub async fn drain(worker: &Worker) {
    while worker.next().await.unwrap() {}
}
