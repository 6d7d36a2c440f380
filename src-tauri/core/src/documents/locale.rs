//! How numbers, money, days and times are written where the reader lives. Follows CLDR, with two deliberate
//! exceptions: Latin digits always, and a currency is named by its code wherever its sign could mean another.

mod days;

use serde::{Deserialize, Serialize};

use crate::basics::money::Money;

/// No-break space: an amount never wraps inside.
const NBSP: char = '\u{a0}';
/// Narrow no-break space, the French grouping mark.
const NARROW: char = '\u{202f}';
/// The minus of typographers: as wide as a plus, never a line break after it.
const MINUS: char = '\u{2212}';

/// The languages that documents speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the language it names")]
pub enum Language {
    English,
    German,
    French,
    Spanish,
    Italian,
    Dutch,
    Portuguese,
}

/// A language and the habits of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the BCP 47 tag it is written with")]
pub enum Locale {
    #[default]
    #[serde(rename = "en-GB")]
    EnGb,
    #[serde(rename = "en-US")]
    EnUs,
    #[serde(rename = "en-AU")]
    EnAu,
    #[serde(rename = "en-CA")]
    EnCa,
    #[serde(rename = "en-IN")]
    EnIn,
    #[serde(rename = "de-DE")]
    DeDe,
    #[serde(rename = "de-AT")]
    DeAt,
    #[serde(rename = "de-CH")]
    DeCh,
    #[serde(rename = "fr-FR")]
    FrFr,
    #[serde(rename = "fr-BE")]
    FrBe,
    #[serde(rename = "fr-CA")]
    FrCa,
    #[serde(rename = "fr-CH")]
    FrCh,
    #[serde(rename = "es-ES")]
    EsEs,
    #[serde(rename = "it-IT")]
    ItIt,
    #[serde(rename = "it-CH")]
    ItCh,
    #[serde(rename = "nl-NL")]
    NlNl,
    #[serde(rename = "nl-BE")]
    NlBe,
    #[serde(rename = "pt-PT")]
    PtPt,
}

impl Locale {
    /// Every locale there is. The first of a language stands in for countries that have none of their own.
    pub const ALL: [Self; 18] = [
        Self::EnGb,
        Self::EnUs,
        Self::EnAu,
        Self::EnCa,
        Self::EnIn,
        Self::DeDe,
        Self::DeAt,
        Self::DeCh,
        Self::FrFr,
        Self::FrBe,
        Self::FrCa,
        Self::FrCh,
        Self::EsEs,
        Self::ItIt,
        Self::ItCh,
        Self::NlNl,
        Self::NlBe,
        Self::PtPt,
    ];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::EnGb => "en-GB",
            Self::EnUs => "en-US",
            Self::EnAu => "en-AU",
            Self::EnCa => "en-CA",
            Self::EnIn => "en-IN",
            Self::DeDe => "de-DE",
            Self::DeAt => "de-AT",
            Self::DeCh => "de-CH",
            Self::FrFr => "fr-FR",
            Self::FrBe => "fr-BE",
            Self::FrCa => "fr-CA",
            Self::FrCh => "fr-CH",
            Self::EsEs => "es-ES",
            Self::ItIt => "it-IT",
            Self::ItCh => "it-CH",
            Self::NlNl => "nl-NL",
            Self::NlBe => "nl-BE",
            Self::PtPt => "pt-PT",
        }
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::EnGb | Self::EnUs | Self::EnAu | Self::EnCa | Self::EnIn => Language::English,
            Self::DeDe | Self::DeAt | Self::DeCh => Language::German,
            Self::FrFr | Self::FrBe | Self::FrCa | Self::FrCh => Language::French,
            Self::EsEs => Language::Spanish,
            Self::ItIt | Self::ItCh => Language::Italian,
            Self::NlNl | Self::NlBe => Language::Dutch,
            Self::PtPt => Language::Portuguese,
        }
    }

    /// The locale with this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag))
    }

    /// The locale for a language given with or without its country, read in `country`: "de" in Switzerland
    /// groups its digits otherwise than "de" in Germany. English where the language is not known.
    #[must_use]
    pub fn for_reader(language: &str, country: &str) -> Self {
        let bare = language.split('-').next().unwrap_or_default();
        // Liechtenstein writes as Switzerland does.
        let country = if country == "LI" { "CH" } else { country };
        let in_language = |locale: &Self| {
            locale.tag().split('-').next().is_some_and(|known| known.eq_ignore_ascii_case(bare))
        };
        Self::from_tag(language)
            .or_else(|| Self::from_tag(&format!("{bare}-{country}")))
            .or_else(|| Self::ALL.into_iter().find(in_language))
            .unwrap_or_default()
    }

    fn is_swiss(self) -> bool {
        matches!(self, Self::DeCh | Self::FrCh | Self::ItCh)
    }

    fn decimal_mark(self) -> char {
        if self.language() == Language::English || self.is_swiss() { '.' } else { ',' }
    }

    fn grouping_mark(self) -> char {
        match self {
            Self::DeCh | Self::ItCh => '\u{2019}',
            Self::FrFr | Self::FrBe | Self::FrCh => NARROW,
            Self::FrCa | Self::PtPt => NBSP,
            _ if self.language() == Language::English => ',',
            _ => '.',
        }
    }

    /// Spanish and Portuguese leave four digits ungrouped (CLDR `minimumGroupingDigits` 2).
    fn groups_from(self) -> usize {
        if matches!(self, Self::EsEs | Self::PtPt) { 5 } else { 4 }
    }

    /// Whether a group ends where `left` digits follow. India counts in lakh and crore: 1,23,45,678.
    fn ends_group(self, left: usize) -> bool {
        match self {
            Self::EnIn => left == 3 || (left > 3 && !left.is_multiple_of(2)),
            _ => left.is_multiple_of(3),
        }
    }

    /// `value` with its last `decimals` digits behind the decimal mark: `number(123456, 2)` is 1,234.56.
    #[must_use]
    pub fn number(self, value: i64, decimals: u32) -> String {
        let unsigned = self.unsigned(value.unsigned_abs(), decimals);
        if value < 0 { format!("{MINUS}{unsigned}") } else { unsigned }
    }

    fn unsigned(self, value: u64, decimals: u32) -> String {
        let digits = decimals as usize;
        let padded = format!("{value:0>width$}", width = digits + 1);
        let (whole, fraction) = padded.split_at(padded.len() - digits);
        let mut text = String::with_capacity(padded.len() + 8);
        for (place, digit) in whole.char_indices() {
            let left = whole.len() - place;
            if place > 0 && self.ends_group(left) && whole.len() >= self.groups_from() {
                text.push(self.grouping_mark());
            }
            text.push(digit);
        }
        if digits > 0 {
            text.push(self.decimal_mark());
            text.push_str(fraction);
        }
        text
    }

    /// `number` without the zeros that say nothing: a quantity of 1500 thousandths is 1.5, of 2000 is 2.
    #[must_use]
    pub fn trimmed_number(self, mut value: i64, mut decimals: u32) -> String {
        while decimals > 0 && value % 10 == 0 {
            value /= 10;
            decimals -= 1;
        }
        self.number(value, decimals)
    }

    /// A share given in hundredths of a percent: 1900 is 19 %.
    #[must_use]
    pub fn percent(self, hundredths: i64) -> String {
        self.percent_exact(hundredths * 10)
    }

    /// A share given in thousandths of a percent: 9975 is 9.975 %.
    #[must_use]
    pub fn percent_exact(self, thousandths: i64) -> String {
        let number = self.trimmed_number(thousandths, 3);
        match self {
            Self::DeDe | Self::DeAt | Self::FrFr | Self::FrBe | Self::FrCa | Self::EsEs => {
                format!("{number}{NBSP}%")
            }
            _ => format!("{number}%"),
        }
    }

    /// The digits of an amount, for a column whose currency stands elsewhere.
    #[must_use]
    pub fn amount(self, money: Money) -> String {
        self.number(money.minor, money.currency.digits())
    }

    /// An amount with its currency.
    #[must_use]
    pub fn money(self, money: Money) -> String {
        let digits = self.unsigned(money.minor.unsigned_abs(), money.currency.digits());
        let minus = if money.minor < 0 { MINUS.to_string() } else { String::new() };
        let sign = self.sign(money.currency.code());
        let letters = sign.chars().all(char::is_alphabetic);
        match self {
            Self::DeCh | Self::ItCh | Self::NlNl | Self::NlBe => format!("{sign}{NBSP}{minus}{digits}"),
            Self::DeAt => format!("{minus}{sign}{NBSP}{digits}"),
            _ if self.language() != Language::English => format!("{minus}{digits}{NBSP}{sign}"),
            _ if letters => format!("{minus}{sign}{NBSP}{digits}"),
            _ => format!("{minus}{sign}{digits}"),
        }
    }

    /// The sign of a currency where it can mean no other, else its code.
    fn sign(self, code: &'static str) -> &'static str {
        let english = self.language() == Language::English;
        match (code, self) {
            _ if self.is_swiss() => code,
            ("EUR", _) => "\u{20ac}",
            ("GBP", _) => "\u{a3}",
            ("USD", Self::EnUs) | ("CAD", Self::EnCa | Self::FrCa) | ("AUD", Self::EnAu) => "$",
            ("INR", Self::EnIn) => "\u{20b9}",
            ("USD", _) if english => "US$",
            ("JPY", _) if english => "\u{a5}",
            _ => code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::money::Currency;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, Currency::from_code(code).unwrap())
    }

    #[test]
    fn money_is_written_as_each_country_writes_it() {
        let written = |locale: Locale, minor, code| locale.money(money(minor, code));
        assert_eq!(written(Locale::EnGb, 123_456, "GBP"), "£1,234.56");
        assert_eq!(written(Locale::EnGb, 123_456, "USD"), "US$1,234.56");
        assert_eq!(written(Locale::EnGb, 123_456, "CHF"), "CHF\u{a0}1,234.56");
        assert_eq!(written(Locale::EnUs, -123_456, "USD"), "\u{2212}$1,234.56");
        assert_eq!(written(Locale::DeDe, 123_456, "EUR"), "1.234,56\u{a0}€");
        assert_eq!(written(Locale::DeCh, 123_455, "CHF"), "CHF\u{a0}1\u{2019}234.55");
        assert_eq!(written(Locale::FrFr, 123_456, "EUR"), "1\u{202f}234,56\u{a0}€");
        assert_eq!(written(Locale::EsEs, 123_456, "EUR"), "1234,56\u{a0}€");
        assert_eq!(written(Locale::EsEs, 1_234_567, "EUR"), "12.345,67\u{a0}€");
        assert_eq!(written(Locale::ItIt, 123_456, "EUR"), "1.234,56\u{a0}€");
        assert_eq!(written(Locale::NlNl, -123_456, "EUR"), "€\u{a0}\u{2212}1.234,56");
        assert_eq!(written(Locale::PtPt, 1_234_567, "EUR"), "12\u{a0}345,67\u{a0}€");
        assert_eq!(written(Locale::EnGb, 1234, "JPY"), "¥1,234", "the yen has no minor unit");
        assert_eq!(written(Locale::DeDe, 38_887, "KWD"), "38,887\u{a0}KWD", "the dinar has three");
        assert_eq!(written(Locale::DeDe, 5, "EUR"), "0,05\u{a0}€");
        assert_eq!(written(Locale::DeAt, -123_456, "EUR"), "\u{2212}€\u{a0}1.234,56");
        assert_eq!(written(Locale::FrCh, 123_455, "CHF"), "1\u{202f}234.55\u{a0}CHF");
        assert_eq!(written(Locale::ItCh, 123_455, "CHF"), "CHF\u{a0}1\u{2019}234.55");
        assert_eq!(written(Locale::FrBe, 123_456, "EUR"), "1\u{202f}234,56\u{a0}€");
        assert_eq!(written(Locale::NlBe, 123_456, "EUR"), "€\u{a0}1.234,56");
        assert_eq!(written(Locale::FrCa, 123_456, "CAD"), "1\u{a0}234,56\u{a0}$");
        assert_eq!(written(Locale::EnCa, 123_456, "CAD"), "$1,234.56");
        assert_eq!(written(Locale::EnCa, 123_456, "USD"), "US$1,234.56");
        assert_eq!(written(Locale::EnAu, 123_456, "AUD"), "$1,234.56");
        assert_eq!(written(Locale::EnIn, 1_234_567_890, "INR"), "₹1,23,45,678.90", "lakh and crore");
        assert_eq!(written(Locale::EnIn, 99_900, "INR"), "₹999.00");
    }

    #[test]
    fn the_whole_range_of_amounts_can_be_written() {
        assert_eq!(Locale::EnUs.number(i64::MIN, 2), "\u{2212}92,233,720,368,547,758.08");
    }

    #[test]
    fn quantities_and_rates_drop_the_zeros_that_say_nothing() {
        assert_eq!(Locale::EnGb.trimmed_number(1500, 3), "1.5");
        assert_eq!(Locale::EnGb.trimmed_number(2000, 3), "2");
        assert_eq!(Locale::EnGb.trimmed_number(0, 3), "0");
        assert_eq!(Locale::DeDe.trimmed_number(1333, 3), "1,333");
        assert_eq!(Locale::DeDe.percent(1900), "19\u{a0}%");
        assert_eq!(Locale::EnGb.percent(997), "9.97%");
        assert_eq!(Locale::DeCh.percent(810), "8.1%");
    }

    #[test]
    fn tags_find_their_locale() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert_eq!(serde_json::to_string(&locale).unwrap(), format!("\"{}\"", locale.tag()));
        }
        assert_eq!(Locale::from_tag("tlh"), None);
        assert_eq!(Locale::for_reader("de", "CH"), Locale::DeCh);
        assert_eq!(Locale::for_reader("de", "GB"), Locale::DeDe);
        assert_eq!(Locale::for_reader("fr-FR", "CH"), Locale::FrFr);
        assert_eq!(Locale::for_reader("fr", "CH"), Locale::FrCh);
        assert_eq!(Locale::for_reader("fr", "BE"), Locale::FrBe);
        assert_eq!(Locale::for_reader("de", "LI"), Locale::DeCh);
        assert_eq!(Locale::for_reader("en", "IE"), Locale::EnGb);
        assert_eq!(Locale::for_reader("pl", "PL"), Locale::EnGb);
    }
}
