//! People and organisations as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{OrganisationId, PersonId};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::basics::money::Money;
use crate::choices;
use crate::engagements::model::EngagementDetail;
use crate::groups::views::GroupSessionItem;
use crate::sessions::model::SessionItem;

choices! {
    /// How a person found the coach.
    Source {
        /// Somebody recommended the coach.
        Referral = "referral",
        /// The coach's own pages.
        Website = "website",
        /// A social network.
        Social = "social",
        /// A talk or a meeting.
        Event = "event",
        /// A directory of coaches.
        Directory = "directory",
        /// Some other way.
        Other = "other",
    }
}

choices! {
    /// Where an inquiry stands.
    LeadState {
        /// Nobody has answered yet.
        New = "new",
        /// Answered.
        Replied = "replied",
        /// A first talk is booked.
        DiscoveryBooked = "discovery_booked",
        /// The first talk took place.
        DiscoveryDone = "discovery_done",
        /// A proposal is out.
        Proposed = "proposed",
        /// Became a client.
        Won = "won",
        /// Did not.
        Lost = "lost",
        /// Later, perhaps.
        Nurture = "nurture",
    }
}

choices! {
    /// What a person is to the practice now. Worked out, never typed.
    PersonStatus {
        /// Has asked, is no client yet.
        Lead = "lead",
        /// Has agreed, paperwork open.
        Onboarding = "onboarding",
        /// Is being coached.
        Active = "active",
        /// Is resting.
        Paused = "paused",
        /// Is coming to an end.
        Closing = "closing",
        /// Was a client.
        Alumni = "alumni",
        /// Asked once.
        Lost = "lost",
        /// Put away.
        Archived = "archived",
    }
}

/// A person as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in migrations/0004_people.sql")]
pub struct Person {
    pub id: PersonId,
    pub details: PersonDetails,
    pub lead_state: LeadState,
    pub archived: bool,
}

/// What the coach knows about a person: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonDetails {
    /// Given name.
    pub given_name: String,
    /// Family name; may be empty.
    #[serde(default)]
    pub family_name: String,
    /// How they wish to be spoken of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pronouns: Option<String>,
    /// How the name is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pronunciation: Option<String>,
    /// Address for mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub email: Option<String>,
    /// Telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phone: Option<String>,
    /// Postal address, with line breaks; stands on invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub address: Option<String>,
    /// ISO 3166 country, two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub country: Option<String>,
    /// Where they live by the clock; the coach's zone if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub zone: Option<Zone>,
    /// Language of their documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub language: Option<String>,
    /// Whom they work for or who pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub organisation_id: Option<OrganisationId>,
    /// How they found the coach.
    #[serde(default = "other")]
    pub source: Source,
    /// What they wish for, in their own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub wish: Option<String>,
    /// The usual video link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub meeting_link: Option<String>,
    /// Days until an invoice is due.
    #[serde(default)]
    pub terms_days: u32,
}

fn other() -> Source {
    Source::Other
}

/// A new person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddPerson {
    /// Who.
    pub details: PersonDetails,
    /// Came with an inquiry, and is no client yet.
    #[serde(default)]
    pub as_lead: bool,
}

/// A changed person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditPerson {
    /// Which.
    pub person_id: PersonId,
    /// Who, anew.
    pub details: PersonDetails,
}

/// One person to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OnePerson {
    /// Which.
    pub person_id: PersonId,
}

/// Put away, or taken out again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchivePerson {
    /// Which.
    pub person_id: PersonId,
    /// Put away, or taken out.
    pub archived: bool,
}

/// Which people.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPeople {
    /// Only those with this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub status: Option<PersonStatus>,
    /// Those who were put away, too.
    #[serde(default)]
    pub archived: bool,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonItem {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they are to the practice now.
    pub status: PersonStatus,
    /// What happens next, in one sentence.
    pub next: String,
    /// Credits or engagement in a few words.
    pub engagement: Option<String>,
    /// Money overdue.
    pub overdue: Option<Money>,
    /// Address for mail.
    pub email: Option<String>,
}

/// A person's page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What is known about them.
    pub details: PersonDetails,
    /// Whom they work for.
    pub organisation_name: Option<String>,
    /// What they are to the practice now.
    pub status: PersonStatus,
    /// Put away.
    pub archived: bool,
    /// What time it is for them now.
    pub local_time: LocalTime,
    /// Their zone.
    pub zone: Zone,
    /// What happens next.
    pub next: String,
    /// Engagements, the present one first.
    pub engagements: Vec<EngagementDetail>,
    /// Sessions to come, soonest first.
    pub upcoming: Vec<SessionItem>,
    /// Dates to come of the groups in which they have a place, soonest first.
    pub groups: Vec<GroupSessionItem>,
    /// Sessions so far, latest first.
    pub past: Vec<SessionItem>,
    /// The road so far, latest first, in words.
    pub timeline: Vec<TimelineEntry>,
    /// Charges that wait for an invoice, added up for each currency.
    pub waiting: Vec<Money>,
    /// Invoices not paid yet, added up for each currency.
    pub open: Vec<Money>,
}

/// One thing that happened, in words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// When, on the coach's calendar.
    pub on: Day,
    /// What kind of thing.
    pub kind: TimelineKind,
    /// What happened.
    pub sentence: String,
    /// The thing's id, to open it.
    pub target: Option<String>,
}

choices! {
    /// What the timeline tells of.
    TimelineKind {
        /// A session.
        Session = "session",
        /// An engagement begun.
        Engagement = "engagement",
        /// An invoice or credit note.
        Invoice = "invoice",
        /// Money that came.
        Payment = "payment",
        /// Something that was done.
        Action = "action",
        /// A goal that was met.
        Goal = "goal",
        /// Something that was measured.
        Measurement = "measurement",
        /// A message that was sent.
        Message = "message",
        /// A date of a group.
        Group = "group",
    }
}

/// An organisation: what is edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrganisationDetails {
    /// Its name.
    pub name: String,
    /// Postal address, with line breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub address: Option<String>,
    /// ISO 3166 country, two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub country: Option<String>,
    /// Where invoices go.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub email: Option<String>,
    /// Its tax number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tax_id: Option<String>,
    /// Its order number for invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub po_number: Option<String>,
    /// Days until an invoice is due.
    #[serde(default = "thirty")]
    pub terms_days: u32,
}

fn thirty() -> u32 {
    30
}

/// A new or changed organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOrganisation {
    /// Which; nothing makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub organisation_id: Option<OrganisationId>,
    /// What is known about it.
    pub details: OrganisationDetails,
}

/// An organisation in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationItem {
    /// Its id.
    pub id: OrganisationId,
    /// What is known about it.
    pub details: OrganisationDetails,
    /// How many people belong to it.
    pub people: u32,
}
