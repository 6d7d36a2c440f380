//! The ledger of connections as a screen shows it.

use super::model::ConnectionItem;
use crate::app::App;
use crate::error::Result;
use crate::words;

/// No screen shows more.
const MOST: u32 = 500;

/// What left this computer, latest first.
pub fn list(app: &App, (): ()) -> Result<Vec<ConnectionItem>> {
    let words = words::of(app);
    app.read(|r| {
        let zone = r.practice()?.zone;
        let entries = r.connections(MOST)?.into_iter();
        Ok(entries
            .map(|entry| ConnectionItem {
                at: entry.at.local(zone),
                sentence: words.connection(entry.purpose, entry.became, &entry.host),
                id: entry.id,
                purpose: entry.purpose,
                host: entry.host,
                bytes_out: entry.bytes_out,
                bytes_in: entry.bytes_in,
                status: entry.status,
                became: entry.became,
            })
            .collect())
    })
}
