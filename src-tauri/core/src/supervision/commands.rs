//! The supervision pack, seen and written.

use super::check;
use super::compose::Pack;
use super::model::{ChooseSessions, SupervisionPreview};
use crate::app::App;
use crate::documents::PdfFile;
use crate::documents::supervision;
use crate::error::{Refusal, Result};
use crate::words;

/// The pack as it would be. What still tells is marked, so that the coach can say it another way.
pub fn preview(app: &App, request: ChooseSessions) -> Result<SupervisionPreview> {
    app.read(|r| {
        let pack = Pack::of(r, &request, words::of(app))?;
        let markdown = pack.markdown();
        let is_clear = survivor(&pack, &markdown).is_ok();
        Ok(SupervisionPreview {
            markdown: is_clear.then_some(markdown),
            is_clear,
            replaced: pack.replaced,
            sessions: pack.sessions,
        })
    })
}

/// The pack as a file, searched before it goes out of here.
pub fn pack(app: &App, request: ChooseSessions) -> Result<PdfFile> {
    let words = words::of(app);
    app.read(|r| {
        let pack = Pack::of(r, &request, words)?;
        let document = pack.document();
        let rendered = supervision::render(&document)?;
        let text = rendered.text.clone();
        survivor(&pack, &text)?;
        Ok(PdfFile::new(&words.pack_file(), &rendered.complete()?))
    })
}

/// Refuses a text in which anything tells who it is about, beyond what the pack's own words happen to be.
fn survivor(pack: &Pack, text: &str) -> Result<()> {
    if let Some(place) = pack.sessions.iter().position(|session| session.tells) {
        return Err(Refusal::IdentifierSurvives { place: u32::try_from(place + 1).unwrap_or(0) }.into());
    }
    let (matcher, identifiers) = (pack.disguise.matcher(), pack.disguise.identifiers());
    // A client may be called "Session": the heading does not tell that.
    let expected = check::count(&pack.own_words(), matcher, identifiers);
    if check::count(text, matcher, identifiers) > expected {
        return Err(Refusal::IdentifierSurvives { place: 0 }.into());
    }
    Ok(())
}
