//! A second tax on the same base, as in Quebec: what both are called, its rate, and the number under which the practice
//! is registered for it. Only who charges tax charges it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::basics::text::tidy;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::writer::{Change, Changed};

/// A second tax of the practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecondTax {
    /// What documents then call the first one: GST, TPS.
    pub first_name: String,
    /// What they call this one: QST, TVQ.
    pub name: String,
    /// Under which number the practice is registered for it.
    pub number: String,
    /// In thousandths of a percent: 9975 is 9.975 %.
    pub rate_milli: u32,
}

/// Whether there is a second tax.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecondTaxSetting {
    /// Nothing means that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub second_tax: Option<SecondTax>,
}

/// The second tax of the practice.
pub fn open(app: &App, (): ()) -> Result<SecondTaxSetting> {
    app.read(|r| Ok(SecondTaxSetting { second_tax: r.second_tax()? }))
}

/// Changes it. Lines that stand on drafts keep theirs.
pub fn save(app: &App, request: SecondTaxSetting) -> Result<Changed<SecondTaxSetting>> {
    let second_tax = request.second_tax.map(check).transpose()?;
    app.write(Change::named("practice.save_second_tax"), |w| {
        w.save_second_tax(second_tax.as_ref())?;
        Ok(SecondTaxSetting { second_tax: w.reader().second_tax()? })
    })
}

fn check(tax: SecondTax) -> Result<SecondTax> {
    let tidied = SecondTax {
        first_name: tidy(&tax.first_name),
        name: tidy(&tax.name),
        number: tidy(&tax.number),
        rate_milli: tax.rate_milli,
    };
    let mut issues = Vec::new();
    let mut check = |bad: bool, field: &str, problem| {
        if bad {
            issues.push(Issue::new(format!("secondTax.{field}"), problem));
        }
    };
    let texts =
        [("firstName", &tidied.first_name, 20), ("name", &tidied.name, 20), ("number", &tidied.number, 60)];
    for (field, text, most) in texts {
        check(text.is_empty(), field, Problem::Missing);
        check(text.chars().count() > most, field, Problem::TooLong);
    }
    check(tidied.rate_milli == 0, "rateMilli", Problem::Missing);
    check(tidied.rate_milli > 100_000, "rateMilli", Problem::TooLarge);
    if issues.is_empty() { Ok(tidied) } else { Err(Error::Invalid(issues)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::open as practice;

    fn quebec() -> SecondTax {
        SecondTax {
            first_name: " GST ".into(),
            name: "QST".into(),
            number: "1234567890 TQ0001".into(),
            rate_milli: 9975,
        }
    }

    #[test]
    fn it_is_kept_tidied_and_let_go_again() {
        let open = practice();
        assert_eq!(super::open(&open.app, ()).unwrap().second_tax, None);
        let kept = save(&open.app, SecondTaxSetting { second_tax: Some(quebec()) }).unwrap().data.second_tax;
        assert_eq!(kept, Some(SecondTax { first_name: "GST".into(), ..quebec() }));
        let gone = save(&open.app, SecondTaxSetting { second_tax: None }).unwrap().data.second_tax;
        assert_eq!(gone, None);
    }

    #[test]
    fn every_bad_field_is_named_at_once() {
        let bad =
            SecondTax { name: String::new(), rate_milli: 100_001, first_name: "x".repeat(21), ..quebec() };
        let Err(Error::Invalid(issues)) = check(bad) else { panic!("must be refused") };
        let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
        assert_eq!(fields, ["secondTax.firstName", "secondTax.name", "secondTax.rateMilli"]);
    }
}
