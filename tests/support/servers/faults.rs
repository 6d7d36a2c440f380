//! What can go wrong between two computers, on demand: stands before a real server on 127.0.0.1, passes everything on,
//! and does with chosen requests what it is told. It keeps a list of all that passed.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::plain::{exchange, header, parted};

/// What goes wrong.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The request is passed on; the answer ends in the middle of its content.
    CutAnswer,
    /// The request is passed on and done; nothing of the answer arrives.
    LostAnswer,
    /// The request is passed on; of the answer comes a byte now and then, for as long as anybody listens.
    Drip,
    /// The request is passed on and done; no answer comes, and the line stays open.
    Silence,
    /// The server is not asked; no answer comes, and the line stays open.
    Deaf,
    /// The server is not asked; this is answered, with these header lines.
    Says(u16, &'static str),
}

/// One request as it passed.
#[derive(Debug, Clone)]
pub struct Passed {
    /// `PROPFIND` and the like.
    pub method: String,
    /// With its query.
    pub path: String,
    /// Content there and back, heads included.
    pub bytes: usize,
}

/// Method, a part of the path, what goes wrong, and whether it does so each time.
type Pending = Arc<Mutex<Vec<(&'static str, String, Fault, bool)>>>;

/// A way to a server on which things go wrong.
pub struct Faults {
    /// Where it listens.
    pub address: SocketAddr,
    pending: Pending,
    passed: Arc<Mutex<Vec<Passed>>>,
}

impl Faults {
    /// Stands before `server`.
    #[must_use]
    pub fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (pending, passed) = (Pending::default(), Arc::default());
        let (faults, list) = (Arc::clone(&pending), Arc::clone(&passed));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (faults, list) = (Arc::clone(&faults), Arc::clone(&list));
                thread::spawn(move || serve(stream, server, &faults, &list));
            }
        });
        Self { address, pending, passed }
    }

    /// The next request of this method goes wrong, once.
    pub fn next(&self, method: &'static str, fault: Fault) {
        self.next_at(method, "", fault);
    }

    /// The next request of this method to a path with this part goes wrong, once.
    pub fn next_at(&self, method: &'static str, part: &'static str, fault: Fault) {
        self.pending.lock().unwrap().push((method, part.to_owned(), fault, false));
    }

    /// From now on each request of this method to a path with this part goes wrong, until [`Faults::end`].
    pub fn lasting(&self, method: &'static str, part: &str, fault: Fault) {
        self.pending.lock().unwrap().push((method, part.to_owned(), fault, true));
    }

    /// Nothing goes wrong any more.
    pub fn end(&self) {
        self.pending.lock().unwrap().clear();
    }

    /// Whether everything that was to go wrong has.
    #[must_use]
    pub fn all_happened(&self) -> bool {
        self.pending.lock().unwrap().is_empty()
    }

    /// What passed since this was asked last.
    #[must_use]
    pub fn passed(&self) -> Vec<Passed> {
        std::mem::take(&mut *self.passed.lock().unwrap())
    }
}

fn serve(mut stream: TcpStream, server: SocketAddr, faults: &Pending, list: &Mutex<Vec<Passed>>) {
    let Some(request) = whole_request(&mut stream) else { return };
    let (head, body) = parted(&request);
    let mut words = head.split(' ');
    let mut word = || words.next().unwrap_or_default().to_owned();
    let (method, path) = (word(), word());
    let fault = {
        let mut faults = faults.lock().unwrap();
        let meant = |(wanted, part, ..): &(&str, String, Fault, bool)| {
            *wanted == method && path.contains(part.as_str())
        };
        let at = faults.iter().position(meant);
        at.map(|at| if faults[at].3 { faults[at].2.clone() } else { faults.remove(at).2 })
    };
    let answer = match fault {
        Some(Fault::Says(status, headers)) => {
            format!("HTTP/1.1 {status} Said\r\nContent-Length: 0\r\n{headers}Connection: close\r\n\r\n")
                .into_bytes()
        }
        Some(Fault::Deaf) => Vec::new(),
        // For each request a connection of its own, so that its end is the end of the answer.
        _ => closing(&exchange(server, &[closing_head(&head).as_bytes(), body].concat())),
    };
    list.lock().unwrap().push(Passed { method, path, bytes: request.len() + answer.len() });
    // Whoever asked may have hung up on purpose.
    let _ = match fault {
        Some(Fault::LostAnswer) => Ok(()),
        Some(Fault::CutAnswer) => {
            let (head, body) = parted(&answer);
            stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body[..body.len() / 2]))
        }
        Some(Fault::Drip) => drip(&mut stream, &answer),
        // Until whoever asked hangs up.
        Some(Fault::Silence | Fault::Deaf) => stream.read(&mut [0]).map(drop),
        Some(Fault::Says(..)) | None => stream.write_all(&answer),
    };
}

/// Head and content of one request.
fn whole_request(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut request, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        if request.windows(4).any(|four| four == b"\r\n\r\n") {
            let (head, body) = parted(&request);
            let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            if body.len() >= length {
                return Some(request);
            }
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(read) => request.extend(&piece[..read]),
        }
    }
}

fn closing(message: &[u8]) -> Vec<u8> {
    let (head, body) = parted(message);
    [closing_head(&head).as_bytes(), body].concat()
}

fn closing_head(head: &str) -> String {
    let kept = head.lines().filter(|line| {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        !line.is_empty() && name != "connection" && name != "keep-alive"
    });
    let mut out: String = kept.map(|line| format!("{line}\r\n")).collect();
    out.push_str("Connection: close\r\n\r\n");
    out
}

fn drip(stream: &mut TcpStream, answer: &[u8]) -> std::io::Result<()> {
    let (head, body) = parted(answer);
    stream.write_all(head.as_bytes())?;
    for byte in body {
        stream.write_all(&[*byte])?;
        stream.flush()?;
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
