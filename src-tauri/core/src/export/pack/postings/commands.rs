//! How the posting file is written: read and changed.

use super::accounts::accounts;
use super::model::{ChartOfAccounts, PostingSettings, SavePostingSettings};
use crate::app::App;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::writer::{Change, Changed};

/// How the posting file is written now.
pub fn settings(app: &App, (): ()) -> Result<PostingSettings> {
    app.read(|r| r.posting_settings())
}

/// Writes it otherwise from now on.
pub fn save(app: &App, request: SavePostingSettings) -> Result<Changed<PostingSettings>> {
    let said = request.accounts.unwrap_or_default();
    let mut issues = Vec::new();
    for (place, account) in said.iter().enumerate() {
        let digits = account.account.chars().all(|digit| digit.is_ascii_digit());
        // Accounts have four digits, those of clients five.
        if !digits || !(4..=5).contains(&account.account.len()) {
            issues.push(Issue::new(format!("accounts[{place}].account"), Problem::NotPossible));
        }
    }
    let outside = |number: Option<u32>, least: u32, most: u32| {
        number.and_then(|number| match number {
            _ if number < least => Some(Problem::TooSmall),
            _ if number > most => Some(Problem::TooLarge),
            _ => None,
        })
    };
    issues.extend(
        outside(request.consultant, 1001, 9_999_999).map(|problem| Issue::new("consultant", problem)),
    );
    issues.extend(outside(request.client, 1, 99_999).map(|problem| Issue::new("client", problem)));
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let settings = PostingSettings {
        chart: request.chart,
        consultant: request.consultant,
        client: request.client,
        accounts: accounts(request.chart, &said),
    };
    app.write(Change::named("exports.save_posting_settings"), |w| {
        w.concerns(match settings.chart {
            ChartOfAccounts::Nothing => "",
            ChartOfAccounts::Skr03 => "SKR03",
            ChartOfAccounts::Skr04 => "SKR04",
        });
        w.save_posting_settings(&settings)?;
        w.reader().posting_settings()
    })
}
