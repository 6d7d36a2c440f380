//! Writing people and organisations.

use rusqlite::named_params;

use super::model::{LeadState, OrganisationDetails, PersonDetails};
use crate::basics::ids::{OrganisationId, PersonId};
use crate::basics::moments::Zone;
use crate::error::Result;
use crate::vault::writer::Writer;

impl Writer<'_> {
    /// Notes a new person, or new words about one who is there. `zone` stands in where none is given.
    pub fn save_person(
        &self,
        id: Option<&PersonId>,
        details: &PersonDetails,
        zone: Zone,
        lead_state: LeadState,
    ) -> Result<PersonId> {
        let id = id.cloned().unwrap_or_else(|| PersonId(self.new_id()));
        self.change(
            "saving a person",
            include_str!("sql/save_person.sql"),
            named_params! {
                ":id": id, ":given_name": details.given_name, ":family_name": details.family_name,
                ":pronouns": details.pronouns, ":pronunciation": details.pronunciation, ":email": details.email,
                ":phone": details.phone, ":address": details.address, ":country": details.country,
                ":zone": details.zone.unwrap_or(zone), ":language": details.language,
                ":organisation": details.organisation_id, ":source": details.source, ":wish": details.wish,
                ":meeting_link": details.meeting_link, ":terms_days": details.terms_days,
                ":lead_state": lead_state, ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Moves an inquiry along.
    pub fn set_lead_state(&self, id: &PersonId, state: LeadState) -> Result<()> {
        self.change(
            "changing where an inquiry stands",
            "UPDATE people SET lead_state = ?2 WHERE id = ?1 AND lead_state <> ?2",
            (id, state),
        )?;
        Ok(())
    }

    /// Puts a person away, or takes them out again.
    pub fn set_archived(&self, id: &PersonId, archived: bool) -> Result<()> {
        let at = archived.then(|| self.now().timestamp_millis());
        self.change("putting a person away", "UPDATE people SET archived_at = ?2 WHERE id = ?1", (id, at))?;
        Ok(())
    }

    /// Learns that events with this address or title are about a person; the latest word counts.
    pub fn learn_alias(&self, person: &PersonId, kind: &str, value: &str) -> Result<()> {
        self.change(
            "learning how a calendar names a person",
            "INSERT INTO person_aliases (id, person_id, kind, value) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (kind, value) DO UPDATE SET person_id = excluded.person_id",
            (self.new_id(), person, kind, value),
        )?;
        Ok(())
    }

    /// Notes a new organisation, or new words about one that is there.
    pub fn save_organisation(
        &self,
        id: Option<OrganisationId>,
        details: &OrganisationDetails,
    ) -> Result<OrganisationId> {
        let id = id.unwrap_or_else(|| OrganisationId(self.new_id()));
        self.change(
            "saving an organisation",
            "INSERT INTO organisations (id, name, address, country, email, tax_id, po_number, terms_days, created_at)
             VALUES (:id, :name, :address, :country, :email, :tax_id, :po_number, :terms_days, :created_at)
             ON CONFLICT (id) DO UPDATE SET
               name = excluded.name, address = excluded.address, country = excluded.country,
               email = excluded.email, tax_id = excluded.tax_id, po_number = excluded.po_number,
               terms_days = excluded.terms_days",
            named_params! {
                ":id": id, ":name": details.name, ":address": details.address, ":country": details.country,
                ":email": details.email, ":tax_id": details.tax_id, ":po_number": details.po_number,
                ":terms_days": details.terms_days, ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }
}
