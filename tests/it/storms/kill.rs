//! `kill -9` in the middle of signing, by accounts and by links: of the program, of its PostgreSQL, of both at once. The real binary on
//! its own private server; after each, it is started again, and every signature that was acknowledged is there, and none by half.

use super::by_link;
use crate::harness::{SECRET, storm};
use crate::world::World;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sha2::{Digest, Sha256};
use sqlx::{Connection, PgConnection};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tilts::cluster::{Cluster, Opened, Purpose, open};
use tilts::domain::texts::Text;
use tilts::store::Store;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use uuid::Uuid;

/// Memoranda in each round; each is signed by two, one of whom has a link in every other.
const TEXTS: usize = 30;
/// So many rounds are a thousand signatures. Every kind of blow falls at least once.
const ROUNDS: usize = 17;
/// The blow falls when so many are acknowledged.
const ACKNOWLEDGED: usize = 6;

/// One signature to be given.
#[derive(Clone)]
struct Write {
    text: Uuid,
    /// The organisation that signs.
    party: Uuid,
    path: String,
    cookie: String,
    body: String,
}

/// The running program.
struct Tilts {
    process: Child,
    port: u16,
}

impl Tilts {
    async fn start(data: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tilts"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        for name in ["DATABASE_URL", "DATABASE_OWNER_URL"] {
            command.env_remove(name);
        }
        let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let said = tokio::time::timeout(Duration::from_mins(2), async {
            while let Some(line) = lines.next_line().await.unwrap() {
                if let Some(port) = line.strip_prefix("ready http://127.0.0.1:") {
                    return port.parse().ok();
                }
            }
            None
        });
        let port = said.await.expect("it starts in time").expect("it starts");
        // Whoever does not listen any more must not stop it.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { process, port }
    }

    fn kill(&mut self) {
        kill(Pid::from_raw(i32::try_from(self.process.id().unwrap()).unwrap()), Signal::SIGKILL).unwrap();
    }

    /// Until it is gone, in whatever way.
    async fn gone(mut self) {
        tokio::time::timeout(Duration::from_mins(1), self.process.wait()).await.expect("it ends").unwrap();
    }
}

/// Every process of the private server, told by its working folder.
fn postgres(data: &Path) -> Vec<Pid> {
    let mut found = Vec::new();
    let Ok(home) = data.join("postgres").canonicalize() else { return found };
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let pid: Option<i32> = entry.file_name().to_str().and_then(|name| name.parse().ok());
        if let (Some(pid), Ok(place)) = (pid, std::fs::read_link(entry.path().join("cwd"))) {
            if place == home {
                found.push(Pid::from_raw(pid));
            }
        }
    }
    found
}

fn kill_postgres(data: &Path) {
    let all = postgres(data);
    assert!(all.len() > 3, "the server and its children: {all:?}");
    for pid in all {
        // One that has ended since was not ours to end.
        kill(pid, Signal::SIGKILL).ok();
    }
}

/// The status of the answer; `None` where the connection broke before one came.
async fn send(port: u16, write: &Write, sent: &AtomicUsize) -> Option<u16> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    let request = format!(
        "POST {} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: __Host-{}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}",
        write.path,
        write.cookie,
        write.body.len(),
        write.body
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    sent.fetch_add(1, Ordering::SeqCst);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok();
    let words = String::from_utf8_lossy(&answer);
    words.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

/// What is to be signed, by whom: agreed through the actions, with sessions as the program's own cookies carry them.
async fn prepare(store: &Store, world: &World, round: usize) -> Vec<Write> {
    let mut writes = Vec::new();
    let mut people = Vec::new();
    for (name, side) in [("coordinator-s", 0), ("coordinator-h", 2)] {
        let token: [u8; 32] = rand::random();
        tilts::store::sessions::begin(store, &Sha256::digest(token), world.actor(name).account().unwrap()).await.unwrap();
        people.push((name, world.sides[side].id.0, format!("session={}", URL_SAFE_NO_PAD.encode(token))));
    }
    let form = |shown: &Text, name: &str, proof: [(&str, &str); 2]| {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("once", &Uuid::new_v4().to_string())
            .append_pair("hash", &shown.latest.hash.unwrap().to_string())
            .append_pair("revision", &shown.latest.id.to_string())
            .extend_pairs([("language", "en"), ("name", name), ("place", "Riga"), ("agree", "yes")])
            .extend_pairs(proof)
            .finish()
    };
    for number in 0..TEXTS {
        let text = world.memorandum_signed_by(store, &format!("Round {round}, number {number}"), &[]).await;
        for (at, (name, party, cookie)) in people.iter().enumerate() {
            let (id, party) = (text.id.0, *party);
            writes.push(if at == 1 && number % 2 == 0 {
                // Good for as long as the storm may take.
                let guest = by_link::asked(store, world, &text, tilts::web::Clock::default().now() + chrono::Duration::hours(2)).await;
                let body = form(&text, "Somebody else", [("do", "act"), ("code", &guest.code)]);
                Write { text: id, party, path: format!("/s/{}/signature", guest.link), cookie: format!("link-{}={}", guest.link, guest.pass), body }
            } else {
                let body = form(&text, name, [("password", crate::harness::PASSWORD), ("do", "")]);
                Write { text: id, party, path: format!("/memoranda/{id}/signature"), cookie: cookie.clone(), body }
            });
        }
    }
    writes
}

/// Who falls.
#[derive(Debug, Clone, Copy)]
enum Blow {
    Program,
    Server,
    Both,
}

/// All at once; when some are acknowledged, the blow. Which were acknowledged, how many were on their way, how many got no yes.
async fn storm(mut tilts: Tilts, data: &Path, writes: &[Write], blow: Blow) -> (BTreeSet<usize>, usize, usize) {
    let (sent, acknowledged, answered) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let port = tilts.port;
    let all: Vec<_> = writes
        .iter()
        .cloned()
        .map(|write| {
            let (sent, acknowledged, answered) = (Arc::clone(&sent), Arc::clone(&acknowledged), Arc::clone(&answered));
            tokio::spawn(async move {
                let status = send(port, &write, &sent).await;
                if status.is_some() {
                    answered.fetch_add(1, Ordering::SeqCst);
                }
                if status == Some(303) {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
                status
            })
        })
        .collect();
    while acknowledged.load(Ordering::SeqCst) < ACKNOWLEDGED {
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert!(answered.load(Ordering::SeqCst) < writes.len(), "{blow:?}: all were answered and too few with a yes");
    }
    let in_flight = sent.load(Ordering::SeqCst) - answered.load(Ordering::SeqCst);
    match blow {
        Blow::Program => tilts.kill(),
        Blow::Server => kill_postgres(data),
        Blow::Both => {
            kill_postgres(data);
            tilts.kill();
        }
    }
    let mut yes = BTreeSet::new();
    for (at, one) in all.into_iter().enumerate() {
        if one.await.unwrap() == Some(303) {
            yes.insert(at);
        }
    }
    tilts.gone().await;
    let cut = writes.len() - yes.len();
    (yes, in_flight, cut)
}

/// Everything that a signature leaves behind, and the same without it.
const TRACES: &str = "
  select t.id, o.id,
    (select count(*) from signatures s join parties p on p.id = s.party_id where s.text_id = t.id and p.organisation_id = o.id and s.hash = r.hash),
    (select count(*) from audit a join parties p on p.id = (a.data ->> 'party')::uuid
       where a.object_id = t.id and a.event in ('text-signed', 'text-completed') and p.organisation_id = o.id),
    (select count(*) from asks k where k.object_id = t.id and k.act = 'sign' and k.party = o.id and k.closed_at is not null),
    (select count(*) from once_keys k join members m on m.account_id = k.account_id and m.organisation_id = o.id where k.location like '/memoranda/' || t.id || '/%')
      + (select count(*) from once_keys k join links l on l.id = k.account_id where l.text_id = t.id and l.organisation_id = o.id),
    -- A code is used up by the signature and by nothing else.
    (select count(*) from signatures s join parties p on p.id = s.party_id where s.text_id = t.id and p.organisation_id = o.id and s.guest_id is not null)
      - (select count(*) from link_codes c join links l on l.id = c.link_id where l.text_id = t.id and l.organisation_id = o.id and c.used_at is not null)
  from texts t join revisions r on r.text_id = t.id join parties y on y.revision_id = r.id join organisations o on o.id = y.organisation_id
  where t.title like $1";

/// Texts whose stage, chain or news are not what their signatures say.
const BROKEN: &str = "
  select t.title || ': ' || t.stage || ' with ' || s.n || ', broken at ' || coalesce(chain_broken_at(t.id)::text, '-') || ', told ' || n.n
  from texts t cross join lateral (select count(*) as n from signatures s where s.text_id = t.id) s
    cross join lateral (select count(*) as n from notices n where n.object_id = t.id and n.event in ('text-signed', 'text-completed')) n
  where t.title like $1 and (t.stage <> (array['agreed', 'partially-signed', 'in-force'])[s.n + 1] or chain_broken_at(t.id) is not null
    or n.n <> s.n * cardinality(t.party_ids))";

async fn connect(data: &Path) -> PgConnection {
    let Opened::Running(endpoint) = open(data).await.unwrap() else { panic!("the program runs on this folder") };
    PgConnection::connect_with(&endpoint.owner()).await.unwrap()
}

/// The signatures that are there whole; anything by half fails.
async fn stored(data: &Path, round: usize) -> BTreeSet<(Uuid, Uuid)> {
    let mut connection = connect(data).await;
    let titles = format!("Round {round}, %");
    let rows: Vec<(Uuid, Uuid, i64, i64, i64, i64, i64)> = sqlx::query_as(TRACES).bind(&titles).fetch_all(&mut connection).await.unwrap();
    assert_eq!(rows.len(), TEXTS * 2);
    let mut whole = BTreeSet::new();
    for (text, party, signatures, entries, closed, keys, codes) in rows {
        assert_eq!(codes, 0, "a code that is used without a signature, or the other way round");
        let traces = [signatures, entries, closed, keys];
        assert!(traces == [1; 4] || traces == [0; 4], "a signature by half: row, entry, ask, key {traces:?}");
        if signatures == 1 {
            whole.insert((text, party));
        }
    }
    let broken: Vec<String> = sqlx::query_scalar(BROKEN).bind(&titles).fetch_all(&mut connection).await.unwrap();
    assert!(broken.is_empty(), "{broken:#?}");
    whole
}

/// The folder of this test, which PostgreSQL's account can enter; removed with everything in it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // A server whose program was killed runs on.
        for pid in postgres(&self.0) {
            kill(pid, Signal::SIGKILL).ok();
        }
        std::fs::remove_dir_all(&self.0).ok();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_signature_survives_and_none_is_half() {
    let folder = Folder(PathBuf::from(format!("/tmp/tilts-kill-{}", std::process::id())));
    let data = folder.0.as_path();
    let cluster = Cluster::start(data, Purpose::Serve, false).await.unwrap();
    let owner = cluster.endpoint().owner();
    tilts::store::migrate(&owner).await.unwrap();
    let store = Store::connect(cluster.endpoint().application(), 4).await.unwrap();
    let world = World::make(&owner, &store, 0).await;
    std::fs::write(data.join("secret"), SECRET).unwrap();
    let mut rounds = Vec::new();
    let blows = [Blow::Program, Blow::Server, Blow::Both];
    for (round, blow) in blows.into_iter().cycle().take(storm::rounds(ROUNDS).max(blows.len())).enumerate() {
        rounds.push((round, blow, prepare(&store, &world, round).await));
    }
    store.close().await;
    cluster.stop().await;

    let mut tilts = Tilts::start(data).await;
    for (round, blow, writes) in rounds {
        // All come from one address, which may try only so many codes.
        sqlx::query("delete from throttles").execute(&mut connect(data).await).await.unwrap();
        let (yes, in_flight, cut) = storm(tilts, data, &writes, blow).await;
        println!("{blow:?}: {} acknowledged, {in_flight} on their way when it fell, {cut} cut", yes.len());
        assert!(in_flight >= 20, "{blow:?}: only {in_flight} writes were on their way: this proves nothing");
        assert!(cut > 0, "{blow:?}: not one was cut: this proves nothing");
        tilts = Tilts::start(data).await;
        let there = stored(data, round).await;
        for at in yes {
            let write = &writes[at];
            assert!(there.contains(&(write.text, write.party)), "{blow:?}: an acknowledged signature is gone");
        }
        // Whoever was cut off sends the same form again, not knowing whether it was carried out: each is signed once.
        for write in &writes {
            assert_eq!(
                send(tilts.port, write, &AtomicUsize::new(0)).await,
                Some(303),
                "{blow:?} {} {}",
                write.path,
                there.contains(&(write.text, write.party))
            );
        }
        assert_eq!(stored(data, round).await.len(), writes.len());
    }
    tilts.kill();
    tilts.gone().await;
}
