//! The spine on a real encrypted file: one outcome, three effects, one undo.

use crate::basics::ids::{EngagementId, OperationId, PersonId, SessionId};
use crate::engagements::model::{OfferKind, OfferTerms, SaveOffer, StartEngagement};
use crate::engagements::starters;
use crate::error::{Error, Refusal};
use crate::history::OneOperation;
use crate::people::model::AddPerson;
use crate::rpc;
use crate::sessions::model::{OneSession, SayOutcome};
use crate::sessions::outcomes::{Outcome, Saying, WithoutCredit};
use crate::testing::{Open, open};
use crate::words;

struct Anna {
    open: Open,
    person: PersonId,
    engagement: EngagementId,
}

impl Anna {
    /// Anna with the starter offer of `kind`.
    fn with(kind: OfferKind) -> Self {
        let open = open();
        let app = &open.app;
        let details = serde_json::json!({ "details": { "givenName": "Anna", "familyName": "Kowalska" } });
        let request: AddPerson = serde_json::from_value(details).unwrap();
        let person = crate::people::commands::add(app, request).unwrap().data.id;
        let terms: OfferTerms = starters::offers("EUR".parse().unwrap(), words::of(app))
            .into_iter()
            .find(|offer| offer.kind == kind)
            .unwrap();
        let offers =
            crate::engagements::commands::save_offer(app, SaveOffer { offer_id: None, terms }).unwrap().data;
        let started = crate::engagements::commands::start(
            app,
            StartEngagement {
                charge: false,
                ..StartEngagement::plain(person.clone(), offers[0].offer.id.clone())
            },
        )
        .unwrap();
        Self { engagement: started.data.id, person, open }
    }

    fn book(&self, start: &str) -> SessionId {
        let request = serde_json::json!({
            "personId": self.person, "engagementId": self.engagement, "localStart": start,
        });
        let booked = super::booking::book(&self.open.app, serde_json::from_value(request).unwrap()).unwrap();
        booked.data.item.id
    }

    fn say(&self, session: &SessionId, saying: Saying) -> crate::Result<OperationId> {
        let request = SayOutcome { session_id: session.clone(), saying, told: None };
        let changed = super::saying::say(&self.open.app, request)?;
        Ok(changed.undo.unwrap().operation_id)
    }

    /// Everything an outcome may change: session, ledger sum, charges, minutes.
    fn standing(&self) -> (Vec<(String, bool)>, i64, i64, i64) {
        let one =
            |sql: &str| self.open.app.read(|r| r.one("test", sql, [], |row| row.get::<_, i64>(0))).unwrap();
        let sessions = self.open.app.read(|r| r.sessions_of(&self.engagement)).unwrap();
        (
            sessions.iter().map(|session| (session.status.word().to_owned(), session.waived)).collect(),
            one("SELECT coalesce(sum(amount), 0) FROM credit_entries"),
            one("SELECT coalesce(sum(unit_price_minor), 0) FROM charges"),
            one("SELECT coalesce(sum(minutes), 0) FROM hour_entries"),
        )
    }
}

fn saying(outcome: Outcome) -> Saying {
    Saying {
        outcome,
        actual_minutes: None,
        told_at: None,
        waive: false,
        courtesy: false,
        without_credit: None,
        reason: None,
    }
}

fn sessions(status: &str) -> Vec<(String, bool)> {
    vec![(status.to_owned(), false)]
}

#[test]
fn one_outcome_writes_session_credit_and_hours_and_one_undo_reverses_all() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-02T10:00");
    let before = anna.standing();
    assert_eq!(before, (sessions("scheduled"), 6, 0, 0));
    let operation = anna.say(&session, Saying { actual_minutes: Some(58), ..saying(Outcome::Held) }).unwrap();
    assert_eq!(anna.standing(), (sessions("held"), 5, 0, 58));
    crate::history::undo(&anna.open.app, OneOperation { operation_id: operation.clone() }).unwrap();
    assert_eq!(anna.standing(), before, "one undo takes back session, credit and hours");
    let again = crate::history::undo(&anna.open.app, OneOperation { operation_id: operation });
    assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyUndone))));
}

#[test]
fn an_undo_can_be_undone_and_the_ledger_only_grows() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-02T10:00");
    let operation = anna.say(&session, saying(Outcome::Held)).unwrap();
    let said = anna.standing();
    let undone = crate::history::undo(&anna.open.app, OneOperation { operation_id: operation }).unwrap();
    let redo = OneOperation { operation_id: undone.undo.unwrap().operation_id };
    crate::history::undo(&anna.open.app, redo).unwrap();
    assert_eq!(anna.standing(), said, "redoing brings everything back");
    let rows = anna.open.app.read(|r| r.credit_entries(&anna.engagement)).unwrap().len();
    assert_eq!(rows, 4, "grant, use, its reversal, and the reversal's reversal");
    anna.say(&session, saying(Outcome::CoachCancelled)).unwrap();
    assert_eq!(
        anna.standing(),
        (sessions("coach_cancelled"), 6, 0, 0),
        "a changed outcome gives the credit back"
    );
}

#[test]
fn a_session_charged_by_itself_waits_for_an_invoice() {
    let anna = Anna::with(OfferKind::Single);
    let session = anna.book("2026-03-02T10:00");
    let operation = anna.say(&session, saying(Outcome::NoShow)).unwrap();
    assert_eq!(
        anna.standing(),
        (sessions("no_show"), 0, 12_000, 0),
        "charged in full, no hours for a missed session"
    );
    crate::history::undo(&anna.open.app, OneOperation { operation_id: operation }).unwrap();
    assert_eq!(anna.standing(), (sessions("scheduled"), 0, 0, 0));
}

#[test]
fn without_a_credit_the_coach_chooses() {
    let anna = Anna::with(OfferKind::Package);
    for hour in 4..10 {
        let session = anna.book(&format!("2026-03-02T0{hour}:00"));
        anna.say(&session, saying(Outcome::Held)).unwrap();
    }
    let seventh = anna.book("2026-03-02T10:00");
    let refused = anna.say(&seventh, saying(Outcome::Held));
    assert!(matches!(refused, Err(Error::Refused(Refusal::NoCreditLeft))));
    let extra = Saying { without_credit: Some(WithoutCredit::BillExtra), ..saying(Outcome::Held) };
    anna.say(&seventh, extra).unwrap();
    let (_, credits, charges, minutes) = anna.standing();
    assert_eq!((credits, charges, minutes), (0, 11_000, 420), "the seventh costs a sixth of the package");
}

#[test]
fn a_session_to_come_cannot_have_been_held() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-05T10:00");
    assert!(matches!(anna.say(&session, saying(Outcome::Held)), Err(Error::Refused(Refusal::SessionNotYet))));
    assert_eq!(anna.standing(), (sessions("scheduled"), 6, 0, 0), "nothing was written");
}

#[test]
fn something_that_later_changes_stand_on_cannot_be_undone() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-02T10:00");
    let held = anna.say(&session, saying(Outcome::Held)).unwrap();
    anna.say(&session, saying(Outcome::NoShow)).unwrap();
    let undone = crate::history::undo(&anna.open.app, OneOperation { operation_id: held });
    assert!(matches!(undone, Err(Error::Refused(Refusal::ChangedSince))));
    assert_eq!(anna.standing(), (sessions("no_show"), 5, 0, 0), "a refused undo leaves everything");
}

#[test]
fn a_command_answers_with_what_it_touched_and_how_to_undo_it() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-02T10:00");
    let request = serde_json::json!({ "sessionId": session, "saying": { "outcome": "held" } });
    let reply = rpc::dispatch(&anna.open.app, "sessions.say_outcome", request).unwrap();
    let touched = serde_json::to_value(&reply.touched).unwrap();
    assert_eq!(touched, serde_json::json!(["sessions", "credits", "history"]));
    assert_eq!(reply.undo.unwrap().sentence, "Outcome said: Anna Kowalska");
    let unknown = serde_json::json!({ "sessionId": session, "surprise": 1 });
    let refused = rpc::dispatch(&anna.open.app, "sessions.open", unknown).unwrap_err();
    assert_eq!(serde_json::to_value(refused.code).unwrap(), "invalid", "unknown fields are refused");
}

#[test]
fn when_the_client_told_is_read_on_the_clock_of_the_coach() {
    let anna = Anna::with(OfferKind::Package);
    // Berlin is an hour ahead of UTC in March: told at 10:00 there is 25 hours before 11:00 the next day.
    let session = anna.book("2026-03-03T11:00");
    let request = serde_json::json!({
        "sessionId": session, "saying": { "outcome": "cancelled" }, "told": "2026-03-02T10:00",
    });
    let preview = super::saying::preview(&anna.open.app, serde_json::from_value(request.clone()).unwrap());
    assert_eq!(preview.unwrap().effects.notice_minutes, Some(25 * 60));
    rpc::dispatch(&anna.open.app, "sessions.say_outcome", request).unwrap();
    assert_eq!(anna.standing().0, sessions("cancelled_in_time"), "the write uses the same clock");
}

#[test]
fn a_moved_session_stays_in_its_zone_and_is_told_on_the_clock_of_the_coach() {
    let anna = Anna::with(OfferKind::Package);
    let call = |name: &str, request| rpc::dispatch(&anna.open.app, name, request).unwrap().data;
    let book = serde_json::json!({
        "personId": anna.person, "engagementId": anna.engagement, "localStart": "2026-03-10T10:00",
        "zone": "America/New_York",
    });
    let id = SessionId(call("sessions.book", book)["item"]["id"].as_str().unwrap().into());
    let moved = serde_json::json!({ "sessionId": id, "localStart": "2026-03-12T16:00", "askedBy": "coach" });
    let detail = call("sessions.move", moved);
    assert_eq!(detail["item"]["start"], "2026-03-12T16:00");
    assert_eq!(detail["moves"][0], "Moved from Tue 10 Mar, 15:00 to Thu 12 Mar, 16:00.");
    let session = anna.open.app.read(|r| r.session(&id)).unwrap();
    assert_eq!(
        (session.local_start.to_string().as_str(), session.zone.name()),
        ("2026-03-12T11:00", "America/New_York"),
        "it would shift by an hour for the client when only the coach's clocks change"
    );
    let asked = serde_json::json!({
        "sessionId": id, "localStart": "2026-03-12T16:00", "zone": "Europe/Berlin", "askedBy": "coach",
    });
    call("sessions.move", asked);
    assert_eq!(anna.open.app.read(|r| r.session(&id)).unwrap().zone.name(), "Europe/Berlin");
}

#[test]
fn a_removed_session_comes_back_with_its_notes() {
    let anna = Anna::with(OfferKind::Package);
    let session = anna.book("2026-03-05T10:00");
    let note = serde_json::json!({
        "sessionId": session,
        "text": "> Rest\n! A hunch.", "reflection": "Mine.",
    });
    rpc::dispatch(&anna.open.app, "notes.save", note).unwrap();
    let removed = super::booking::remove(&anna.open.app, OneSession { session_id: session.clone() }).unwrap();
    assert!(anna.standing().0.is_empty());
    crate::history::undo(&anna.open.app, OneOperation { operation_id: removed.undo.unwrap().operation_id })
        .unwrap();
    let notes =
        crate::notes::commands::of_session(&anna.open.app, OneSession { session_id: session }).unwrap();
    assert_eq!((notes.text.text(), notes.reflection.as_str()), ("> Rest\n! A hunch.", "Mine."));
    assert_eq!(notes.versions, 1);
}
