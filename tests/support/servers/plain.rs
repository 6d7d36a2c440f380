//! One request over a connection of its own, by hand: another client than the one that is tested.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{PASSWORD, USERNAME};

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// RFC 9110, section 15.
    pub status: u16,
    /// Status line and headers.
    pub head: String,
    /// The content.
    pub body: Vec<u8>,
}

impl Answer {
    /// The content as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header, by its name in small letters.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }
}

/// Asks, with the coach's password.
#[must_use]
pub fn ask(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let sign_in = STANDARD.encode(format!("{USERNAME}:{PASSWORD}"));
    let mut head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAuthorization: Basic {sign_in}\r\n\
         Content-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let whole = exchange(address, &[head.as_bytes(), body].concat());
    let (head, body) = parted(&whole);
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let body =
        if header(&head, "transfer-encoding") == Some("chunked") { unchunked(body) } else { body.to_vec() };
    Answer { status, head, body }
}

/// Sends the bytes and reads until the other side closes.
pub(super) fn exchange(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

/// Head and content of a message.
pub(super) fn parted(message: &[u8]) -> (String, &[u8]) {
    let end = message.windows(4).position(|four| four == b"\r\n\r\n").map_or(message.len(), |at| at + 4);
    (String::from_utf8_lossy(&message[..end]).into_owned(), &message[end..])
}

pub(super) fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let length = usize::from_str_radix(String::from_utf8_lossy(&body[..end]).trim(), 16).unwrap_or(0);
        body = &body[end + 2..];
        if length == 0 || body.len() < length {
            break;
        }
        out.extend(&body[..length]);
        body = body.get(length + 2..).unwrap_or_default();
    }
    out
}
