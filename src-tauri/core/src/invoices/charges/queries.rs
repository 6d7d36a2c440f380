//! Reading charges.

use rusqlite::{Row, named_params};

use super::model::ChargeItem;
use crate::basics::ids::{ChargeId, PersonId};
use crate::basics::money::{Money, scale};
use crate::error::{OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("../sql/charges.sql");

impl Reader<'_> {
    /// Charges, oldest first: of one person or of everybody, only those that wait or all.
    pub fn charges(&self, person: Option<&PersonId>, all: bool) -> Result<Vec<ChargeItem>> {
        let which = named_params! { ":id": None::<String>, ":person": person, ":all": all };
        self.all("reading charges", ROWS, which, charge)
    }

    /// One charge.
    pub fn charge(&self, id: &ChargeId) -> Result<ChargeItem> {
        let which = named_params! { ":id": id, ":person": None::<String>, ":all": true };
        self.first("reading a charge", ROWS, which, charge)?.or_not_found(What::Charge, id.as_str())
    }
}

fn charge(row: &Row<'_>) -> rusqlite::Result<ChargeItem> {
    let unit_price = Money::new(row.get("unit_price_minor")?, row.get("currency")?);
    let quantity_milli: i64 = row.get("quantity_milli")?;
    let amount = scale(unit_price.minor, quantity_milli, 1000).unwrap_or(unit_price.minor);
    Ok(ChargeItem {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        person_name: row.get("person_name")?,
        payer_id: row.get("payer_id")?,
        payer_name: row.get("payer_name")?,
        engagement_id: row.get("engagement_id")?,
        session_id: row.get("session_id")?,
        group_session_id: row.get("group_session_id")?,
        charged_on: row.get("charged_on")?,
        description: row.get("description")?,
        quantity_milli,
        unit_price,
        amount: Money::new(amount, unit_price.currency),
        tax_rate_bp: row.get("tax_rate_bp")?,
        invoice_id: row.get("invoice_id")?,
        invoice_number: row.get("invoice_number")?,
    })
}
