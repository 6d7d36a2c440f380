//! What documents and payments add up to.

use rusqlite::named_params;

use crate::basics::ids::PersonId;
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::error::Result;
use crate::invoices::views::ClientCredit;
use crate::vault::reader::Reader;

impl Reader<'_> {
    /// What came in from `first` to `last`, less what went back, for each currency.
    pub fn collected(&self, first: Day, last: Day) -> Result<Vec<Money>> {
        self.all(
            "adding up payments",
            "SELECT currency, sum(amount_minor) AS sum_minor FROM payments
             WHERE received_on BETWEEN :first AND :last GROUP BY currency ORDER BY currency",
            named_params! { ":first": first, ":last": last },
            |row| Ok(Money::new(row.get("sum_minor")?, row.get("currency")?)),
        )
    }

    /// What was issued from `first` to `last`, less what was credited, for each currency. A deposit counts with the
    /// final invoice that deducts it.
    pub fn issued(&self, first: Day, last: Day) -> Result<Vec<Money>> {
        self.all(
            "adding up invoices",
            include_str!("../sql/issued.sql"),
            named_params! { ":first": first, ":last": last },
            |row| Ok(Money::new(row.get("sum_minor")?, row.get("currency")?)),
        )
    }

    /// Money that belongs to no invoice: of one person or of everybody, for each currency.
    pub fn client_credit(&self, person: Option<&PersonId>) -> Result<Vec<ClientCredit>> {
        self.all(
            "adding up what belongs to no invoice",
            include_str!("../sql/client_credit.sql"),
            named_params! { ":person": person },
            |row| {
                Ok(ClientCredit {
                    person_id: row.get("person_id")?,
                    person_name: row.get("person_name")?,
                    amount: Money::new(row.get("sum_minor")?, row.get("currency")?),
                })
            },
        )
    }
}
