//! The client's own words: the lines of the notes that are marked as such.

use super::marks::{self, Mark};
use super::model::{PinQuote, Quote};
use super::saving;
use super::shareable::ShareableNote;
use crate::app::App;
use crate::error::Result;
use crate::people::model::OnePerson;
use crate::sessions::model::Session;
use crate::vault::writer::{Change, Changed, Writer};

impl ShareableNote {
    /// What the client said, each once, in the order of the note.
    #[must_use]
    pub fn quotes(&self) -> Vec<&str> {
        let mut quotes: Vec<&str> = Vec::new();
        for line in self.body().split('\n').map(marks::read) {
            if line.mark == Mark::Quote && !line.says.is_empty() && !quotes.contains(&line.says) {
                quotes.push(line.says);
            }
        }
        quotes
    }
}

/// What a person said: pinned first, then newest first.
pub fn of_person(app: &App, request: OnePerson) -> Result<Vec<Quote>> {
    app.read(|r| r.quotes_of_person(&r.person(&request.person_id)?.id))
}

/// Pins a quote, or lets go of it: then one whose line is gone from the note goes, too.
pub fn pin(app: &App, request: PinQuote) -> Result<Changed<Vec<Quote>>> {
    app.write(Change::named("quotes.pin"), |w| {
        let quote = w.reader().quote(&request.quote_id)?;
        w.concerns(w.reader().person(&quote.person_id)?.name());
        let note = saving::kept(&w.reader(), &quote.session_id)?.shareable;
        if !request.pinned && !note.quotes().contains(&quote.text.as_str()) {
            w.delete_quote(&quote.id)?;
        } else if request.pinned != quote.pinned {
            w.pin_quote(&quote.id, request.pinned)?;
        }
        w.reader().quotes_of_person(&quote.person_id)
    })
}

/// Brings the quotes of a session in step with its note: the same words keep their row and their pin.
pub(super) fn follow(w: &Writer<'_>, session: &Session, note: &ShareableNote) -> Result<()> {
    let said = note.quotes();
    let known = w.reader().quotes_of_session(&session.id)?;
    for quote in known.iter().filter(|quote| !quote.pinned && !said.contains(&quote.text.as_str())) {
        w.delete_quote(&quote.id)?;
    }
    for text in said.into_iter().filter(|text| known.iter().all(|quote| quote.text != *text)) {
        w.insert_quote(session, text)?;
    }
    Ok(())
}
