//! The door on this computer that the browser comes back to (RFC 8252, section 7.3): opened for one sign-in, on this
//! computer's own addresses only, and closed as soon as the right one came, or nobody.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use subtle::ConstantTimeEq;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc};
use url::form_urlencoded;

use super::landing::{Landing, Pages};
use super::model::Issuer;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Result};

/// No request of a browser that only comes back is longer.
const LONGEST_HEAD: usize = 16 * 1024;
/// How long one visitor may take to say what it wants.
const VISIT: Duration = Duration::from_secs(10);
/// As many visitors at a time as there can be by accident.
const MOST_VISITORS: usize = 32;

/// An open door.
pub(super) struct Door {
    issuer: Issuer,
    port: u16,
    v4: std::net::TcpListener,
    v6: Option<std::net::TcpListener>,
}

/// With what the browser came back.
pub(super) enum Return {
    Code(Sensitive),
    Declined,
}

impl Door {
    /// On a port that is free. `localhost` may mean either of two addresses, so then it is open on both where this
    /// computer has both.
    pub(super) fn open(issuer: Issuer) -> Result<Self> {
        let failed = |cause| Error::internal("opening a door for the browser", cause);
        let v4 = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(failed)?;
        let port = v4.local_addr().map_err(failed)?.port();
        let second = (issuer.host() == "localhost")
            .then(|| std::net::TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok());
        Ok(Self { issuer, port, v4, v6: second.flatten() })
    }

    /// Where it is, as the browser is told.
    ///
    /// Without a slash at the end: Microsoft compares all but the port letter by letter.
    pub(super) fn address(&self) -> String {
        format!("http://{}:{}", self.issuer.host(), self.port)
    }
}

/// All that is needed to wait.
pub(super) struct Waiting {
    pub(super) door: Door,
    pub(super) state: Sensitive,
    pub(super) pages: Pages,
    pub(super) stop: Arc<Notify>,
    pub(super) patience: Duration,
}

impl Waiting {
    /// Lets visitors in until the right one comes; the others are told so and change nothing. Nothing where nobody
    /// came in time, or nobody is waited for any more.
    pub(super) async fn for_the_browser(self) -> Option<Return> {
        let Self { door, state, pages, stop, patience } = self;
        let (v4, v6) = (listening(door.v4)?, door.v6.and_then(listening));
        let desk = Arc::new(Desk { state, pages });
        let (tell, mut hear) = mpsc::channel(1);
        let mut visitors = tokio::task::JoinSet::new();
        let overdue = tokio::time::sleep(patience);
        tokio::pin!(overdue);
        loop {
            let visitor = tokio::select! {
                biased;
                () = stop.notified() => return None,
                () = &mut overdue => return None,
                Some(came) = hear.recv() => return Some(came),
                visitor = accepted(&v4, v6.as_ref()), if visitors.len() < MOST_VISITORS => visitor,
                Some(_) = visitors.join_next() => continue,
            };
            let (Some(stream), desk, tell) = (visitor, Arc::clone(&desk), tell.clone()) else { continue };
            visitors.spawn(async move {
                if let Ok(Some(came)) = tokio::time::timeout(VISIT, desk.serve(stream)).await {
                    // A second one at the same moment is one too many.
                    let _ = tell.try_send(came);
                }
            });
        }
    }
}

fn listening(listener: std::net::TcpListener) -> Option<TcpListener> {
    listener.set_nonblocking(true).ok()?;
    TcpListener::from_std(listener).ok()
}

/// The next visitor, if it comes from this computer.
async fn accepted(v4: &TcpListener, v6: Option<&TcpListener>) -> Option<TcpStream> {
    let second = async {
        match v6 {
            Some(listener) => listener.accept().await,
            None => std::future::pending().await,
        }
    };
    let visitor = tokio::select! { one = v4.accept() => one, other = second => other };
    let here = |from: &SocketAddr| from.ip().is_loopback();
    visitor.ok().filter(|(_, from)| here(from)).map(|(stream, _)| stream)
}

/// Who answers at the door.
struct Desk {
    state: Sensitive,
    pages: Pages,
}

impl Desk {
    /// Answers one visitor. What it brought counts only once it has its answer: the door closes behind it.
    async fn serve(&self, mut stream: TcpStream) -> Option<Return> {
        let head = read_head(&mut stream).await?;
        let came = self.understood(&head);
        let landing = match &came {
            Some(Return::Code(_)) => Landing::Done,
            Some(Return::Declined) => Landing::Declined,
            None => Landing::Stray,
        };
        // Whether or not the browser stays to hear it.
        let _ = stream.write_all(self.pages.for_landing(landing)).await;
        let _ = stream.shutdown().await;
        came
    }

    /// What a request means: `GET /?code=…&state=…`, each once, with the state that was given to the browser.
    fn understood(&self, head: &Sensitive) -> Option<Return> {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut request = httparse::Request::new(&mut headers);
        request.parse(head.expose().as_bytes()).ok().filter(httparse::Status::is_complete)?;
        let (path, query) = request.path?.split_once('?')?;
        if request.method != Some("GET") || path != "/" {
            return None;
        }
        let one = |name: &str| {
            let mut values = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
            let first = values.next().map(|(_, value)| Sensitive::new(value.into_owned()));
            first.filter(|value| values.next().is_none() && !value.expose().is_empty())
        };
        let state = one("state")?;
        if !bool::from(state.expose().as_bytes().ct_eq(self.state.expose().as_bytes())) {
            return None;
        }
        match (one("code"), one("error")) {
            (Some(code), None) => Some(Return::Code(code)),
            (None, Some(_)) => Some(Return::Declined),
            _ => None,
        }
    }
}

/// Up to the empty line; nothing where it is too long, cut off or no text.
async fn read_head(stream: &mut TcpStream) -> Option<Sensitive> {
    let mut head = zeroize::Zeroizing::new(Vec::with_capacity(LONGEST_HEAD));
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let room = LONGEST_HEAD - head.len();
        let mut piece = zeroize::Zeroizing::new([0; 1024]);
        let read = stream.read(&mut piece[..room.min(1024)]).await.ok()?;
        if read == 0 {
            return None;
        }
        head.extend_from_slice(&piece[..read]);
    }
    std::str::from_utf8(&head).ok().map(|text| Sensitive::new(text.to_owned()))
}
