//! Reading offers and engagements.

use std::collections::HashMap;

use rusqlite::{Row, named_params};
use serde::de::DeserializeOwned;

use super::arrangement::Arrangement;
use super::model::{Engagement, EngagementState, Offer, OfferTerms, Terms};
use crate::basics::ids::{EngagementId, OfferId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::engagements::policy::Policy;
use crate::error::{Error, OrNotFound, Result, What};
use crate::vault::reader::Reader;

const ROWS: &str = include_str!("sql/engagement_rows.sql");

impl Reader<'_> {
    /// One engagement.
    pub fn engagement(&self, id: &EngagementId) -> Result<Engagement> {
        self.first(
            "reading an engagement",
            ROWS,
            named_params! { ":id": id, ":person": None::<String> },
            engagement,
        )?
        .or_not_found(What::Engagement, id.as_str())
    }

    /// The engagements of a person, latest first.
    pub fn engagements_of(&self, person: &PersonId) -> Result<Vec<Engagement>> {
        self.all(
            "reading the engagements of a person",
            ROWS,
            named_params! { ":id": None::<String>, ":person": person },
            engagement,
        )
    }

    /// Whose engagements there are, how each stands and what it is called, latest first.
    pub fn engagement_outlines(&self) -> Result<Vec<(PersonId, EngagementState, String)>> {
        self.all(
            "reading what was agreed with whom",
            "SELECT person_id, state, title FROM engagements ORDER BY started_on DESC, created_at DESC, id DESC",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
    }

    /// Engagements that came about and are billed period by period.
    pub fn engagements_by_period(&self) -> Result<Vec<EngagementId>> {
        self.all(
            "reading what is billed by period",
            "SELECT id FROM engagements
             WHERE kind IN ('retainer', 'usage')
               AND state IN ('onboarding', 'active', 'paused', 'closing', 'completed', 'terminated')",
            [],
            |row| row.get("id"),
        )
    }

    /// The latest pause of an engagement: its row, from when, by how many days it moved the end of credits.
    pub fn last_pause(&self, id: &EngagementId) -> Result<Option<(String, Day, i64)>> {
        self.first(
            "reading the last pause",
            "SELECT id, from_day, moved_days FROM engagement_pauses
             WHERE engagement_id = ?1 ORDER BY from_day DESC, id DESC LIMIT 1",
            [id],
            |row| Ok((row.get("id")?, row.get("from_day")?, row.get("moved_days")?)),
        )
    }

    /// Engagements that rest though the pause was to end by `today`: whose, and when it was to end.
    pub fn pauses_over(&self, today: Day) -> Result<Vec<(PersonId, Day)>> {
        self.all(
            "looking for pauses that are over",
            "SELECT e.person_id, max(p.until_day) AS until_day
             FROM engagements e JOIN engagement_pauses p ON p.engagement_id = e.id
             WHERE e.state = 'paused'
             GROUP BY e.id HAVING max(coalesce(p.until_day, '9999-12-31')) <= ?1 ORDER BY until_day, e.id",
            [today],
            |row| Ok((row.get("person_id")?, row.get("until_day")?)),
        )
    }

    /// When the engagements of a person rested: which, from when, until when; by day.
    pub fn pauses_of(&self, person: &PersonId) -> Result<Vec<(EngagementId, Day, Option<Day>)>> {
        self.all(
            "reading when somebody rested",
            "SELECT p.engagement_id, p.from_day, p.until_day
             FROM engagements e JOIN engagement_pauses p ON p.engagement_id = e.id
             WHERE e.person_id = ?1 ORDER BY p.from_day, p.id",
            [person],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
    }

    /// The offers on the list, in the coach's order.
    pub fn offers(&self) -> Result<Vec<Offer>> {
        self.all(
            "reading the offers",
            "SELECT id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days,
                    cadence_days, hour_kind, description, arrangement
             FROM offers WHERE archived_at IS NULL ORDER BY position",
            [],
            offer,
        )
    }

    /// What offers are called, also those that were taken off the list.
    pub fn offer_names(&self) -> Result<HashMap<OfferId, String>> {
        let names = self.all("reading the names of offers", "SELECT id, name FROM offers", [], |row| {
            Ok((row.get("id")?, row.get("name")?))
        })?;
        Ok(names.into_iter().collect())
    }

    /// One offer, also one that was taken off the list.
    pub fn offer(&self, id: &OfferId) -> Result<Offer> {
        self.first(
            "reading an offer",
            "SELECT id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days,
                    cadence_days, hour_kind, description, arrangement
             FROM offers WHERE id = ?1",
            [id],
            offer,
        )?
        .or_not_found(What::Offer, id.as_str())
    }
}

fn offer(row: &Row<'_>) -> rusqlite::Result<Offer> {
    Ok(Offer {
        id: row.get("id")?,
        terms: OfferTerms {
            name: row.get("name")?,
            kind: row.get("kind")?,
            unit: row.get("unit")?,
            quantity: row.get("quantity")?,
            session_minutes: row.get("session_minutes")?,
            price: Money::new(row.get("price_minor")?, row.get("currency")?),
            validity_days: row.get("validity_days")?,
            cadence_days: row.get("cadence_days")?,
            hour_kind: row.get("hour_kind")?,
            description: row.get("description")?,
            arrangement: Some(arrangement(row)?).filter(|known| *known != Arrangement::default()),
        },
    })
}

fn engagement(row: &Row<'_>) -> rusqlite::Result<Engagement> {
    let currency = row.get("currency")?;
    Ok(Engagement {
        id: row.get("id")?,
        person_id: row.get("person_id")?,
        payer_id: row.get("payer_id")?,
        offer_id: row.get("offer_id")?,
        title: row.get("title")?,
        state: row.get("state")?,
        quantity: row.get("quantity")?,
        session_minutes: row.get("session_minutes")?,
        price: Money::new(row.get("price_minor")?, currency),
        cadence_days: row.get("cadence_days")?,
        started_on: row.get("started_on")?,
        ends_on: row.get("ends_on")?,
        validity_days: row.get("validity_days")?,
        used_before: row.get("used_before")?,
        paid_before: Money::new(row.get("paid_before_minor")?, currency),
        terms: Terms {
            kind: row.get("kind")?,
            unit: row.get("unit")?,
            fee: Money::new(row.get("fee_minor")?, currency),
            tax_rate_bp: row.get("tax_rate_bp")?,
            hour_kind: row.get("hour_kind")?,
            policy: policy(row)?,
            arrangement: arrangement(row)?,
        },
    })
}

/// The policy as it was agreed, from its JSON.
pub(crate) fn policy(row: &Row<'_>) -> rusqlite::Result<Policy> {
    json(row, "policy")
}

fn arrangement(row: &Row<'_>) -> rusqlite::Result<Arrangement> {
    json(row, "arrangement")
}

fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|cause| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(cause))
    })
}

/// The policy as JSON, for a row.
pub(crate) fn policy_text(policy: &Policy) -> Result<String> {
    serde_json::to_string(policy).map_err(|cause| Error::internal("writing a policy", cause))
}

/// The arrangement as JSON, for a row.
pub(crate) fn arrangement_text(arrangement: &Arrangement) -> Result<String> {
    serde_json::to_string(arrangement).map_err(|cause| Error::internal("writing an arrangement", cause))
}
