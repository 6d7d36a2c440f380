//! A calendar from a link that the coach pasted. It stays in memory: what is of clients never lies on the disk unsealed.

use crate::app::App;
use crate::basics::ids::FileId;
use crate::error::{Error, Problem, Result};
use crate::net::address::{self, LocalHosts};
use crate::net::client::{self, Errand};
use crate::net::exchange::Limits;
use crate::net::model::Purpose;
use crate::words;

/// Fetches the calendar at `text` and takes it in like a file. `local` names hosts of the house that may be asked.
///
/// # Errors
/// `Invalid` where `text` is no link, `Remote` where nothing came.
pub fn fetch(app: &App, text: &str, local: LocalHosts) -> Result<FileId> {
    let url = address::parse(text).ok_or_else(|| Error::invalid("url", Problem::NotALink))?;
    let name = words::of(app).calendar_of(url.host_str().unwrap_or_default());
    let errand = Errand { purpose: Purpose::CalendarLink, url, local, limits: Limits::CALENDAR_FILE };
    let content = client::fetch(app, &errand)?;
    Ok(app.receive_bytes(content, &name))
}
