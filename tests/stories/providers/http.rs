//! As much of HTTP as a stand-in and a browser need, over real sockets on 127.0.0.1; one request for each connection.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use url::Url;

/// What was asked.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub query: Vec<(String, String)>,
    /// By name in small letters.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Asked {
    pub fn question(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// A field of a body that is a form.
    pub fn field(&self, name: &str) -> Option<String> {
        let mut fields = url::form_urlencoded::parse(&self.body);
        fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}

/// What is answered. `cut`: as many bytes of the body as are sent before the line breaks.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub cut: Option<usize>,
    /// The line breaks before anything is said.
    pub silent: bool,
    /// The body comes a byte at a time.
    pub drips: bool,
}

impl Answer {
    pub fn json(status: u16, body: &serde_json::Value) -> Self {
        let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
        Self { status, headers, body: body.to_string().into_bytes(), cut: None, silent: false, drips: false }
    }

    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), cut: None, silent: false, drips: false }
    }
}

/// Serves until the test ends; answers the port.
pub fn serve(mut answer: impl FnMut(Asked) -> Answer + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if let Some(asked) = read(&stream) {
                write(stream, &answer(asked));
            }
        }
    });
    port
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let (first, headers) = read_head(&mut reader)?;
    let mut words = first.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let url = Url::parse("http://127.0.0.1").unwrap().join(target).ok()?;
    let length: usize = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let query = url.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned())).collect();
    Some(Asked { method, path: url.path().to_owned(), query, headers, body })
}

fn read_head(reader: &mut impl BufRead) -> Option<(String, BTreeMap<String, String>)> {
    let mut lines = reader.lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let first = lines.next()?;
    let pairs = lines.filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    });
    Some((first, pairs.collect()))
}

fn write(mut stream: TcpStream, answer: &Answer) {
    if answer.silent {
        return;
    }
    let mut head = format!("HTTP/1.1 {} x\r\nConnection: close\r\n", answer.status);
    if answer.status != 204 {
        head.push_str(&format!("Content-Length: {}\r\n", answer.body.len()));
    }
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let body = &answer.body[..answer.cut.unwrap_or(answer.body.len())];
    if answer.drips {
        let body = answer.body.clone();
        // Others are answered meanwhile; it ends when the other side has hung up.
        thread::spawn(move || {
            let _ = stream.write_all(&[head.as_bytes(), b"\r\n"].concat());
            for byte in body {
                thread::sleep(Duration::from_millis(100));
                if stream.write_all(&[byte]).is_err() {
                    return;
                }
            }
        });
        return;
    }
    // The other side may have hung up on purpose.
    let _ = stream.write_all(&[head.as_bytes(), b"\r\n", body].concat());
}

/// What a browser sees: the status, where it is sent on to, and the text.
#[derive(Debug)]
pub struct Seen {
    pub status: u16,
    pub location: Option<String>,
    pub text: String,
}

/// One request of a browser: a form is posted, nothing is gone for.
pub fn browse(url: &str, form: Option<&[(String, String)]>) -> Seen {
    let url = Url::parse(url).unwrap();
    let (host, port) = (url.host_str().unwrap(), url.port().unwrap());
    let mut stream = TcpStream::connect((host, port)).unwrap();
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let method = if form.is_some() { "POST" } else { "GET" };
    let fields = form.unwrap_or_default();
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let head = format!(
        "{method} {}{query} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        url.path(),
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut reader = BufReader::new(stream);
    let (first, headers) = read_head(&mut reader).unwrap();
    let mut text = Vec::new();
    reader.read_to_end(&mut text).unwrap();
    Seen {
        status: first.split(' ').nth(1).unwrap().parse().unwrap(),
        location: headers.get("location").cloned(),
        text: String::from_utf8_lossy(&text).into_owned(),
    }
}
