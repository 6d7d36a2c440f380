//! Accounts as stored and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices;

choices! {
    /// Whose numbers the accounts have.
    ChartOfAccounts {
        /// No posting file is wanted.
        Nothing = "none",
        /// The chart of accounts by process (Standardkontenrahmen 03).
        Skr03 = "skr03",
        /// The chart of accounts by balance sheet (Standardkontenrahmen 04).
        Skr04 = "skr04",
    }
}

choices! {
    /// What an account is for.
    AccountRole {
        /// What clients owe, all of them together.
        Receivables = "receivables",
        /// The bank.
        Bank = "bank",
        /// Cash.
        Cash = "cash",
        /// On its way from a card provider.
        Card = "card",
        /// Money that belongs to no invoice yet.
        OnAccount = "on_account",
        /// Fees at the standard rate of Germany.
        Standard = "standard",
        /// Fees at the reduced rate of Germany.
        Reduced = "reduced",
        /// Fees of a small business.
        SmallBusiness = "small_business",
        /// Fees for which the client owes the tax.
        ReverseCharge = "reverse_charge",
        /// Fees free of tax.
        Exempt = "exempt",
        /// Fees that no tax of Germany reaches.
        OutsideScope = "outside_scope",
        /// Other fees: any other rate, and rounding.
        Other = "other",
        /// What was spent, all of it.
        Expenses = "expenses",
        /// What providers of online payments keep.
        ProviderFees = "provider_fees",
    }
}

/// The account that a role has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostingAccount {
    /// What it is for.
    pub role: AccountRole,
    /// Its number.
    pub account: String,
}

/// How the posting file is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PostingSettings {
    /// Whose numbers.
    pub chart: ChartOfAccounts,
    /// The accountant's number with DATEV, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub consultant: Option<u32>,
    /// The number that the practice has with the accountant, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub client: Option<u32>,
    /// The account of each role; none where no file is wanted.
    pub accounts: Vec<PostingAccount>,
}

/// The posting file written otherwise from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePostingSettings {
    /// Whose numbers.
    pub chart: ChartOfAccounts,
    /// The accountant's number with DATEV.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub consultant: Option<u32>,
    /// The number that the practice has with the accountant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub client: Option<u32>,
    /// The accounts; those of the chart for every role that is not named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub accounts: Option<Vec<PostingAccount>>,
}
