//! Writing how the posting file is written.

use rusqlite::named_params;

use super::model::{PostingAccount, PostingSettings};
use crate::error::{Doing, Result};
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Keeps it. Only what differs from the chart, so that a better suggestion reaches everybody else.
    pub(super) fn save_posting_settings(&self, settings: &PostingSettings) -> Result<()> {
        let what = "keeping how postings are written";
        let differs = |account: &&PostingAccount| account.account != account.role.usual(settings.chart);
        let own: Vec<&PostingAccount> = settings.accounts.iter().filter(differs).collect();
        self.change(
            what,
            "INSERT INTO posting_settings (id, chart, consultant, client, accounts)
             VALUES ('postings', :chart, :consultant, :client, :accounts)
             ON CONFLICT (id) DO UPDATE SET chart = excluded.chart, consultant = excluded.consultant,
                                            client = excluded.client, accounts = excluded.accounts",
            named_params! {
                ":chart": settings.chart, ":consultant": settings.consultant, ":client": settings.client,
                ":accounts": serde_json::to_string(&own).doing(what)?,
            },
        )?;
        Ok(())
    }
}
