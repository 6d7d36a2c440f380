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

/// A language and the habits of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the BCP 47 tag it is written with")]
pub enum Locale {
    #[default]
    #[serde(rename = "en-GB")]
    EnGb,
    #[serde(rename = "en-US")]
    EnUs,
    #[serde(rename = "de-DE")]
    DeDe,
    #[serde(rename = "de-CH")]
    DeCh,
    #[serde(rename = "fr-FR")]
    FrFr,
    #[serde(rename = "es-ES")]
    EsEs,
    #[serde(rename = "it-IT")]
    ItIt,
    #[serde(rename = "nl-NL")]
    NlNl,
    #[serde(rename = "pt-PT")]
    PtPt,
}

impl Locale {
    /// Every locale there is.
    pub const ALL: [Self; 9] = [
        Self::EnGb,
        Self::EnUs,
        Self::DeDe,
        Self::DeCh,
        Self::FrFr,
        Self::EsEs,
        Self::ItIt,
        Self::NlNl,
        Self::PtPt,
    ];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::EnGb => "en-GB",
            Self::EnUs => "en-US",
            Self::DeDe => "de-DE",
            Self::DeCh => "de-CH",
            Self::FrFr => "fr-FR",
            Self::EsEs => "es-ES",
            Self::ItIt => "it-IT",
            Self::NlNl => "nl-NL",
            Self::PtPt => "pt-PT",
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
        let in_language = |locale: &Self| {
            locale.tag().split('-').next().is_some_and(|known| known.eq_ignore_ascii_case(bare))
        };
        Self::from_tag(language)
            .or_else(|| Self::from_tag(&format!("{bare}-{country}")))
            .or_else(|| Self::ALL.into_iter().find(in_language))
            .unwrap_or_default()
    }

    fn decimal_mark(self) -> char {
        match self {
            Self::EnGb | Self::EnUs | Self::DeCh => '.',
            _ => ',',
        }
    }

    fn grouping_mark(self) -> char {
        match self {
            Self::EnGb | Self::EnUs => ',',
            Self::DeCh => '\u{2019}',
            Self::FrFr => NARROW,
            Self::PtPt => NBSP,
            Self::DeDe | Self::EsEs | Self::ItIt | Self::NlNl => '.',
        }
    }

    /// Spanish and Portuguese leave four digits ungrouped (CLDR `minimumGroupingDigits` 2).
    fn groups_from(self) -> usize {
        if matches!(self, Self::EsEs | Self::PtPt) { 5 } else { 4 }
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
            if place > 0 && left % 3 == 0 && whole.len() >= self.groups_from() {
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
        let number = self.trimmed_number(hundredths, 2);
        match self {
            Self::DeDe | Self::FrFr | Self::EsEs => format!("{number}{NBSP}%"),
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
            Self::EnGb | Self::EnUs if letters => format!("{minus}{sign}{NBSP}{digits}"),
            Self::EnGb | Self::EnUs => format!("{minus}{sign}{digits}"),
            Self::DeCh => format!("{sign}{NBSP}{minus}{digits}"),
            Self::NlNl => format!("{sign}{NBSP}{minus}{digits}"),
            Self::FrFr | Self::DeDe | Self::EsEs | Self::ItIt | Self::PtPt => {
                format!("{minus}{digits}{NBSP}{sign}")
            }
        }
    }

    fn sign(self, code: &'static str) -> &'static str {
        match (code, self) {
            (_, Self::DeCh) => code,
            ("EUR", _) => "\u{20ac}",
            ("GBP", _) => "\u{a3}",
            ("USD", Self::EnUs) => "$",
            ("USD", Self::EnGb) => "US$",
            ("JPY", Self::EnGb | Self::EnUs) => "\u{a5}",
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
        assert_eq!(Locale::for_reader("pl", "PL"), Locale::EnGb);
    }
}
