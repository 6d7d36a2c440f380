//! What for and how much.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::basics::moments::Day;
use crate::basics::money::Currency;

/// A line (BG-25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// What for (BT-153).
    pub description: String,
    /// More about it (BT-154).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The day of the session (BG-26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub service_on: Option<Day>,
    /// In thousandths: 1500 is one and a half (BT-129). Negative takes something off.
    pub quantity_milli: i64,
    /// Of what.
    #[serde(default)]
    pub unit: Unit,
    /// The price of one; with tax where prices include it (BT-146).
    #[schemars(range(min = 0))]
    pub unit_price: i64,
    /// Taken off this line (BG-27).
    #[serde(default)]
    #[schemars(range(min = 0))]
    pub discount: i64,
    /// How it is taxed (BT-151).
    pub category: Category,
    /// In hundredths of a percent: 1900 is 19 % (BT-152).
    #[serde(default)]
    #[schemars(range(max = 10000))]
    pub rate_bp: u32,
    /// A second tax on the same base, in thousandths of a percent: 9975 is 9.975 %. No electronic form knows one.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[schemars(range(max = 100000))]
    pub second_rate_milli: u32,
    /// As shown: quantity times price less the discount; with tax where prices include it.
    pub amount: i64,
    /// The same without tax; the lines and discounts of a rate add up to its net (BT-131).
    pub net: i64,
}

/// The second of two taxes on the same base, as the page names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondTax {
    /// What it is called: QST, TVQ.
    pub name: String,
    /// Under which number the seller is registered for it.
    pub number: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_zero(rate: &u32) -> bool {
    *rate == 0
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_nothing(amount: &i64) -> bool {
    *amount == 0
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// Pieces, or whatever the description says.
    #[default]
    Piece,
    /// Hours.
    Hour,
    /// Minutes.
    Minute,
    /// Days.
    Day,
    /// Months.
    Month,
}

impl Unit {
    /// The code of UN/ECE Recommendation 20.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Piece => "C62",
            Self::Hour => "HUR",
            Self::Minute => "MIN",
            Self::Day => "DAY",
            Self::Month => "MON",
        }
    }
}

/// How something is taxed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Category {
    /// At a rate (S).
    Standard,
    /// At a rate of nothing (Z).
    Zero,
    /// Not taxed, by a rule that is named: small businesses, lessons (E).
    Exempt,
    /// The buyer owes the tax (AE).
    ReverseCharge,
    /// No VAT at all (O).
    OutsideScope,
}

impl Category {
    /// The code of UNTDID 5305.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Standard => "S",
            Self::Zero => "Z",
            Self::Exempt => "E",
            Self::ReverseCharge => "AE",
            Self::OutsideScope => "O",
        }
    }

    /// Whether it has to be said why there is no tax (BR-E-10, BR-AE-10, BR-O-10).
    #[must_use]
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Exempt | Self::ReverseCharge | Self::OutsideScope)
    }

    /// The code for why there is no tax, where one fits every case (list VATEX).
    #[must_use]
    pub fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::ReverseCharge => Some("VATEX-EU-AE"),
            Self::OutsideScope => Some("VATEX-EU-O"),
            _ => None,
        }
    }
}

/// Taken off the whole document (BG-20). Both amounts are positive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Discount {
    /// Why (BT-97).
    pub reason: String,
    /// The rate that it is taken off from (BT-95).
    pub category: Category,
    /// In hundredths of a percent (BT-96).
    #[serde(default)]
    #[schemars(range(max = 10000))]
    pub rate_bp: u32,
    /// A second tax on the same base, in thousandths of a percent: 9975 is 9.975 %. No electronic form knows one.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[schemars(range(max = 100000))]
    pub second_rate_milli: u32,
    /// As shown; with tax where prices include it.
    #[schemars(range(min = 0))]
    pub amount: i64,
    /// The same without tax (BT-92).
    #[schemars(range(min = 0))]
    pub net: i64,
}

/// The tax of one category and rate (BG-23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TaxRow {
    /// The category (BT-118).
    pub category: Category,
    /// In hundredths of a percent (BT-119).
    #[serde(default)]
    #[schemars(range(max = 10000))]
    pub rate_bp: u32,
    /// A second tax on the same base, in thousandths of a percent: 9975 is 9.975 %. No electronic form knows one.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[schemars(range(max = 100000))]
    pub second_rate_milli: u32,
    /// What it is on (BT-116).
    pub net: i64,
    /// The tax (BT-117).
    pub tax: i64,
    /// The second tax.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub second_tax: i64,
    /// Why there is none, in the document's language (BT-120).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why, as a code of the list VATEX (BT-121).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<String>,
}

/// What the document adds up to (BG-22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Totals {
    /// Without tax: the lines less the discounts (BT-109).
    pub net: i64,
    /// The tax of all rates (BT-110).
    pub tax: i64,
    /// With tax (BT-112).
    pub total: i64,
    /// Added so that the sum can be paid in coins (BT-114).
    #[serde(default)]
    pub rounding: i64,
    /// To be paid or credited: the total, with the rounding, less what was paid (BT-115).
    pub due: i64,
}

/// The tax in another currency (Directive 2006/112, article 230).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HomeTax {
    /// ISO 4217 code (BT-6).
    #[schemars(with = "String", regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: Currency,
    /// The tax, in minor units of that currency (BT-111).
    pub tax: i64,
}

/// A deposit or payment before this document; positive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paid {
    /// What it is: "Deposit 2026-0031 of 15 January 2026".
    pub label: String,
    /// How much.
    pub amount: i64,
}

/// How to pay (BG-16).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Payment {
    /// By which means; worked out from the account if not given (BT-81).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<PaymentMeans>,
    /// In whose name the account is (BT-85).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// IBAN (BT-84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iban: Option<String>,
    /// Account number, where there is no IBAN (BT-84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The bank's code (BT-86).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// The bank's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// What the payer writes; the number of the document if not given (BT-83).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The address for UPI, where the currency is INR: a code for it is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upi: Option<String>,
    /// A page to pay on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The terms in words (BT-20).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
}

/// A means of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum PaymentMeans {
    /// A transfer within SEPA (58).
    SepaTransfer,
    /// Any other transfer (30).
    Transfer,
    /// Cash (10).
    Cash,
    /// A cheque (20).
    Cheque,
    /// A page to pay on: by card, wallet or whatever it offers (68).
    Online,
    /// Something that both know of (1).
    Other,
}

impl PaymentMeans {
    /// The code of UNTDID 4461.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SepaTransfer => "58",
            Self::Transfer => "30",
            Self::Cash => "10",
            Self::Cheque => "20",
            Self::Online => "68",
            Self::Other => "1",
        }
    }

    /// Whether an account belongs to it.
    #[must_use]
    pub fn is_transfer(self) -> bool {
        matches!(self, Self::SepaTransfer | Self::Transfer)
    }
}

impl Payment {
    /// The means that was given, or the one that the account is for.
    #[must_use]
    pub fn means(&self, currency: Currency) -> PaymentMeans {
        let by_account = || match (&self.iban, &self.account) {
            (Some(_), _) if currency.code() == "EUR" => PaymentMeans::SepaTransfer,
            (Some(_), _) | (_, Some(_)) => PaymentMeans::Transfer,
            (None, None) => PaymentMeans::Other,
        };
        self.means.unwrap_or_else(by_account)
    }
}
