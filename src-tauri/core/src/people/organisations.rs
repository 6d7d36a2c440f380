//! Organisations: employers and payers.

use super::model::{OrganisationItem, SaveOrganisation};
use super::rules::check_organisation;
use crate::app::App;
use crate::error::Result;
use crate::vault::writer::{Change, Changed};

/// All organisations, by name.
pub fn list(app: &App, (): ()) -> Result<Vec<OrganisationItem>> {
    app.read(|r| r.organisations())
}

/// Notes an organisation, or changes one.
pub fn save(app: &App, request: SaveOrganisation) -> Result<Changed<OrganisationItem>> {
    let details = check_organisation(request.details)?;
    app.write(Change::named("organisations.save"), |w| {
        if let Some(id) = &request.organisation_id {
            w.reader().organisation(id)?;
        }
        w.concerns(details.name.as_str());
        let id = w.save_organisation(request.organisation_id, &details)?;
        w.reader().organisation(&id)
    })
}
