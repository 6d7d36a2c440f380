//! Writing groups. What may be written is decided in `rules`, `places`, `registering` and `attendance`.

use rusqlite::named_params;

use super::attending::GroupHours;
use super::model::{AttendanceRow, GroupDetails, GroupSession, GroupSessionStatus, ParticipantState};
use crate::basics::ids::{EngagementId, GroupId, GroupSessionId, ParticipantId, PersonId};
use crate::basics::moments::{LocalTime, Zone};
use crate::error::Result;
use crate::vault::writer::Writer;

/// A date to be planned; everything has been checked.
#[derive(Debug, Clone)]
pub struct NewGroupSession {
    /// The group.
    pub group_id: GroupId,
    /// Wall-clock start.
    pub local_start: LocalTime,
    /// Its zone.
    pub zone: Zone,
    /// Length in minutes.
    pub minutes: u32,
    /// Another video link than the group's.
    pub link: Option<String>,
    /// Another place than the group's.
    pub place: Option<String>,
}

/// Someone who comes into a group.
#[derive(Debug, Clone)]
pub struct NewParticipant {
    /// The group.
    pub group_id: GroupId,
    /// Who.
    pub person_id: PersonId,
    /// The engagement that is used.
    pub engagement_id: Option<EngagementId>,
    /// Has a place or waits.
    pub state: ParticipantState,
    /// Where on the waiting list.
    pub position: Option<u32>,
    /// What they said about it.
    pub answer: Option<String>,
}

impl Writer<'_> {
    /// Notes a new group, or other words about one that is there. `zone` stands in where none is given.
    pub fn save_group(&self, id: Option<&GroupId>, details: &GroupDetails, zone: Zone) -> Result<GroupId> {
        let id = id.cloned().unwrap_or_else(|| GroupId(self.new_id()));
        self.change(
            "saving a group",
            include_str!("sql/save_group.sql"),
            named_params! {
                ":id": id, ":title": details.title, ":description": details.description, ":kind": details.kind,
                ":capacity": details.capacity, ":minutes": details.session_minutes, ":medium": details.medium,
                ":link": details.link, ":place": details.place, ":zone": details.zone.unwrap_or(zone),
                ":price": details.price.map(|price| price.minor),
                ":currency": details.price.map(|price| price.currency), ":offer": details.offer_id,
                ":counts_hours": details.counts_hours, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Puts a group away, or takes it out again.
    pub fn set_group_archived(&self, id: &GroupId, archived: bool) -> Result<()> {
        let at = archived.then(|| self.now().timestamp_millis());
        self.change("putting a group away", "UPDATE groups SET archived_at = ?2 WHERE id = ?1", (id, at))?;
        Ok(())
    }

    /// Plans a date.
    pub fn insert_group_session(&self, new: &NewGroupSession) -> Result<GroupSessionId> {
        let id = GroupSessionId(self.new_id());
        let starts_at = new.local_start.instant(new.zone);
        self.change(
            "planning a date of a group",
            include_str!("sql/insert_group_session.sql"),
            named_params! {
                ":id": id, ":group": new.group_id, ":local_start": new.local_start, ":zone": new.zone,
                ":starts_at": starts_at, ":ends_at": starts_at.plus_minutes(i64::from(new.minutes)),
                ":minutes": new.minutes, ":link": new.link, ":place": new.place,
                ":uid": format!("{id}@stillpoint.invalid"), ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Gives a planned date another time or length.
    pub fn set_group_session_time(
        &self,
        id: &GroupSessionId,
        start: LocalTime,
        zone: Zone,
        minutes: u32,
    ) -> Result<()> {
        let starts_at = start.instant(zone);
        self.change(
            "moving a date of a group",
            include_str!("sql/move_group_session.sql"),
            named_params! {
                ":id": id, ":local_start": start, ":zone": zone, ":starts_at": starts_at,
                ":ends_at": starts_at.plus_minutes(i64::from(minutes)), ":minutes": minutes,
            },
        )?;
        Ok(())
    }

    /// Writes what a date is now.
    pub fn set_group_session_status(
        &self,
        id: &GroupSessionId,
        status: GroupSessionStatus,
        actual_minutes: Option<u32>,
        reason: Option<&str>,
    ) -> Result<()> {
        self.change(
            "writing what became of a date of a group",
            "UPDATE group_sessions SET status = :status, actual_minutes = :minutes, reason = :reason WHERE id = :id",
            named_params! { ":id": id, ":status": status, ":minutes": actual_minutes, ":reason": reason },
        )?;
        Ok(())
    }

    /// Takes someone into a group.
    pub fn save_participant(&self, new: &NewParticipant) -> Result<()> {
        self.change(
            "taking someone into a group",
            include_str!("sql/save_participant.sql"),
            named_params! {
                ":id": self.new_id(), ":group": new.group_id, ":person": new.person_id,
                ":engagement": new.engagement_id, ":state": new.state, ":position": new.position,
                ":answer": new.answer, ":at": self.now().timestamp_millis(),
            },
        )?;
        Ok(())
    }

    /// Gives a participant another standing.
    pub fn set_participant_state(
        &self,
        id: &ParticipantId,
        state: ParticipantState,
        position: Option<u32>,
    ) -> Result<()> {
        self.change(
            "changing who takes part",
            "UPDATE group_participants SET state = :state, position = :position WHERE id = :id",
            named_params! { ":id": id, ":state": state, ":position": position },
        )?;
        Ok(())
    }

    /// Gives a participant another engagement or answer.
    pub fn set_participant(
        &self,
        id: &ParticipantId,
        engagement: Option<&EngagementId>,
        answer: Option<&str>,
    ) -> Result<()> {
        self.change(
            "changing a participant",
            "UPDATE group_participants SET engagement_id = :engagement, answer = :answer WHERE id = :id",
            named_params! { ":id": id, ":engagement": engagement, ":answer": answer },
        )?;
        Ok(())
    }

    /// Notes whether one participant was there.
    pub fn insert_attendance(&self, session: &GroupSessionId, row: &AttendanceRow) -> Result<()> {
        self.change(
            "noting who was there",
            "INSERT INTO group_attendance (id, group_session_id, participant_id, engagement_id, attended, waived)
             VALUES (:id, :session, :participant, :engagement, :attended, :waived)",
            named_params! {
                ":id": self.new_id(), ":session": session, ":participant": row.participant_id,
                ":engagement": row.engagement_id, ":attended": row.attended, ":waived": row.waived,
            },
        )?;
        Ok(())
    }

    /// Adds the minutes of a date to the credential hours, once.
    pub fn insert_group_hours(&self, session: &GroupSession, hours: GroupHours) -> Result<()> {
        self.change(
            "counting the hours of a group",
            "INSERT INTO group_hour_entries (id, group_session_id, held_on, minutes, hour_kind, participants)
             VALUES (:id, :session, :day, :minutes, :kind, :participants)",
            named_params! {
                ":id": self.new_id(), ":session": session.id, ":day": session.local_start.day(),
                ":minutes": hours.minutes, ":kind": hours.kind, ":participants": hours.participants,
            },
        )?;
        Ok(())
    }

    /// Takes back the sheet of a date and its hours.
    pub fn delete_attendance(&self, session: &GroupSessionId) -> Result<()> {
        self.change(
            "taking hours back",
            "DELETE FROM group_hour_entries WHERE group_session_id = ?1",
            [session],
        )?;
        self.change(
            "taking a sheet back",
            "DELETE FROM group_attendance WHERE group_session_id = ?1",
            [session],
        )?;
        Ok(())
    }
}
