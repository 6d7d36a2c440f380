//! What the browser shows when it comes back. No script, nothing from elsewhere, nothing of the address.

/// How it came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// With what was waited for.
    Done,
    /// With a no.
    Declined,
    /// Not from the sign-in that is waited for.
    Stray,
}

/// The answers, ready to be sent.
pub(super) struct Pages {
    done: Vec<u8>,
    declined: Vec<u8>,
    stray: Vec<u8>,
}

impl Pages {
    /// With a heading and a sentence for each.
    pub(super) fn of(words: impl Fn(Landing) -> (String, String)) -> Self {
        let page = |status, landing| answer(status, &page(&words(landing)));
        Self {
            done: page("200 OK", Landing::Done),
            declined: page("200 OK", Landing::Declined),
            stray: page("400 Bad Request", Landing::Stray),
        }
    }

    pub(super) fn for_landing(&self, landing: Landing) -> &[u8] {
        match landing {
            Landing::Done => &self.done,
            Landing::Declined => &self.declined,
            Landing::Stray => &self.stray,
        }
    }
}

fn answer(status: &str, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\
         Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn page((heading, sentence): &(String, String)) -> String {
    format!(
        "<!doctype html><html><head><meta charset=\"utf-8\"><title>Stillpoint</title><style>\
         body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem;\
         color:#26312f;background:#faf8f5}}h1{{font-size:1.4rem;font-weight:600}}</style></head>\
         <body><h1>{heading}</h1><p>{sentence}</p></body></html>"
    )
}
