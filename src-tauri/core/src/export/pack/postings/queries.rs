//! Reading how the posting file is written.

use super::accounts::accounts;
use super::model::{PostingAccount, PostingSettings};
use crate::error::{Doing, Result};
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// As the coach has said, or as is usual where the practice is.
    pub fn posting_settings(&self) -> Result<PostingSettings> {
        let what = "reading how postings are written";
        let found = self.first(
            what,
            "SELECT chart, consultant, client, accounts FROM posting_settings WHERE id = 'postings'",
            [],
            |row| {
                let text: String = row.get("accounts")?;
                Ok((row.get("chart")?, row.get("consultant")?, row.get("client")?, text))
            },
        )?;
        let Some((chart, consultant, client, text)) = found else {
            return Ok(PostingSettings::usual(&self.practice()?.country));
        };
        let said: Vec<PostingAccount> = serde_json::from_str(&text).doing(what)?;
        Ok(PostingSettings { chart, consultant, client, accounts: accounts(chart, &said) })
    }
}
