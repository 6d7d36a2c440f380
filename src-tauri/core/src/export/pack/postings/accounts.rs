//! Which account a posting goes to. Pure.

use super::model::{AccountRole, ChartOfAccounts, PostingAccount, PostingSettings};
use crate::einvoice::TaxTreatment;
use crate::invoices::payments::model::PaymentMethod;

/// What stands in the header until the accountant has told the numbers: the least that DATEV takes.
pub(super) const UNKNOWN_CONSULTANT: u32 = 1001;
pub(super) const UNKNOWN_CLIENT: u32 = 1;

impl AccountRole {
    /// The account that the chart has for it.
    #[must_use]
    pub fn usual(self, chart: ChartOfAccounts) -> &'static str {
        let (skr03, skr04) = match self {
            // The collective account of clients: one digit more than the others.
            Self::Receivables => ("10000", "10000"),
            Self::Bank => ("1200", "1800"),
            Self::Cash => ("1000", "1600"),
            Self::Card => ("1360", "1460"),
            Self::OnAccount => ("1590", "1370"),
            Self::Standard => ("8400", "4400"),
            Self::Reduced => ("8300", "4300"),
            Self::SmallBusiness => ("8195", "4185"),
            Self::ReverseCharge => ("8336", "4336"),
            Self::Exempt => ("8100", "4100"),
            Self::OutsideScope => ("8338", "4338"),
            Self::Other => ("8200", "4200"),
            Self::Expenses => ("4900", "6300"),
            // Nebenkosten des Geldverkehrs.
            Self::ProviderFees => ("4970", "6855"),
        };
        match chart {
            ChartOfAccounts::Skr04 => skr04,
            ChartOfAccounts::Skr03 | ChartOfAccounts::Nothing => skr03,
        }
    }

    /// Where a fee goes, by how it is taxed.
    #[must_use]
    pub fn of_fee(treatment: TaxTreatment, rate_milli: Option<u32>) -> Self {
        match (treatment, rate_milli) {
            (TaxTreatment::Standard, Some(19_000)) => Self::Standard,
            (TaxTreatment::Standard, Some(7_000)) => Self::Reduced,
            (TaxTreatment::Standard, _) | (_, None) => Self::Other,
            (TaxTreatment::SmallBusiness, _) => Self::SmallBusiness,
            (TaxTreatment::ReverseCharge, _) => Self::ReverseCharge,
            (TaxTreatment::Exempt, _) => Self::Exempt,
            (TaxTreatment::OutsideScope, _) => Self::OutsideScope,
        }
    }

    /// Where money comes in.
    #[must_use]
    pub fn of_money(method: PaymentMethod) -> Self {
        match method {
            PaymentMethod::Cash => Self::Cash,
            PaymentMethod::Card => Self::Card,
            PaymentMethod::Bank | PaymentMethod::Cheque | PaymentMethod::Other => Self::Bank,
        }
    }
}

impl PostingSettings {
    /// What a practice begins with: the chart that most small ones in Germany have; elsewhere none.
    #[must_use]
    pub fn usual(country: &str) -> Self {
        let chart = if country == "DE" { ChartOfAccounts::Skr03 } else { ChartOfAccounts::Nothing };
        Self { chart, consultant: None, client: None, accounts: accounts(chart, &[]) }
    }

    /// The account of a role.
    #[must_use]
    pub fn account(&self, role: AccountRole) -> &str {
        let own = self.accounts.iter().find(|account| account.role == role);
        own.map_or_else(|| role.usual(self.chart), |own| own.account.as_str())
    }
}

/// The account of every role: those that were said, else those of the chart.
#[must_use]
pub fn accounts(chart: ChartOfAccounts, said: &[PostingAccount]) -> Vec<PostingAccount> {
    if chart == ChartOfAccounts::Nothing {
        return Vec::new();
    }
    let own = |role: AccountRole| said.iter().find(|account| account.role == role).cloned();
    let usual = |role: AccountRole| PostingAccount { role, account: role.usual(chart).to_owned() };
    AccountRole::ALL.iter().map(|role| own(*role).unwrap_or_else(|| usual(*role))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fee_goes_where_its_tax_says() {
        use TaxTreatment::{OutsideScope, ReverseCharge, SmallBusiness, Standard};
        for (treatment, rate, skr03, skr04) in [
            (Standard, Some(19_000), "8400", "4400"),
            (Standard, Some(7_000), "8300", "4300"),
            (Standard, Some(0), "8200", "4200"),
            (SmallBusiness, Some(0), "8195", "4185"),
            (ReverseCharge, Some(0), "8336", "4336"),
            (OutsideScope, Some(0), "8338", "4338"),
            (SmallBusiness, None, "8200", "4200"),
        ] {
            let role = AccountRole::of_fee(treatment, rate);
            assert_eq!(
                (role.usual(ChartOfAccounts::Skr03), role.usual(ChartOfAccounts::Skr04)),
                (skr03, skr04),
                "{treatment:?}"
            );
        }
    }

    #[test]
    fn what_the_coach_said_stands_before_the_chart() {
        let said = PostingAccount { role: AccountRole::Bank, account: "1210".into() };
        let settings = PostingSettings {
            accounts: accounts(ChartOfAccounts::Skr03, std::slice::from_ref(&said)),
            ..PostingSettings::usual("DE")
        };
        assert_eq!(
            (settings.account(AccountRole::Bank), settings.account(AccountRole::Cash)),
            ("1210", "1000")
        );
        assert_eq!(settings.accounts.len(), AccountRole::ALL.len());
        assert_eq!(PostingSettings::usual("FR").chart, ChartOfAccounts::Nothing);
    }
}
