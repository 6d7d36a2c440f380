//! Days off: listed, noted, taken back.

use super::model::{AddDaysOff, DaysOff, DaysOffItem, RemoveDaysOff};
use crate::app::App;
use crate::basics::dates;
use crate::basics::ids::DaysOffId;
use crate::basics::moments::{Day, Instant};
use crate::basics::text::tidy_option;
use crate::error::{Error, Issue, Problem, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// Longer than a reason is.
const LONGEST_REASON: usize = 120;
/// Nobody is away for longer; more is a slip of the keyboard.
const MOST_DAYS: i64 = 366;

/// The days off that are not over, by their first.
pub fn days_off(app: &App, (): ()) -> Result<Vec<DaysOffItem>> {
    let (now, words) = (app.now(), words::of(app));
    app.read(|r| listed(r, now, words))
}

/// Notes days off. What is booked in them stays booked, and is said.
pub fn add(app: &App, request: AddDaysOff) -> Result<Changed<Vec<DaysOffItem>>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("availability.add_days_off"), |w| {
        let today = now.day(w.reader().practice()?.zone);
        let days = checked(request, DaysOffId(w.new_id()), today)?;
        w.concerns(words.days(days.first_day, days.last_day));
        w.insert_days_off(&days)?;
        listed(&w.reader(), now, words)
    })
}

/// Takes days off away.
pub fn remove(app: &App, request: RemoveDaysOff) -> Result<Changed<Vec<DaysOffItem>>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("availability.remove_days_off"), |w| {
        let days = w.reader().days_off(&request.days_off_id)?;
        w.concerns(words.days(days.first_day, days.last_day));
        w.delete_days_off(&days.id)?;
        listed(&w.reader(), now, words)
    })
}

fn listed(r: &Reader<'_>, now: Instant, words: &dyn Words) -> Result<Vec<DaysOffItem>> {
    let zone = r.practice()?.zone;
    let start = |day: Day| Instant(dates::start_of_day(day.0, zone.0));
    let items = r.days_off_from(now.day(zone))?.into_iter().map(|days| {
        let booked = r.booked_between(start(days.first_day), start(days.last_day.plus(1)))?;
        Ok(DaysOffItem { sentence: words.days_off(&days, booked), days, booked })
    });
    items.collect()
}

fn checked(asked: AddDaysOff, id: DaysOffId, today: Day) -> Result<DaysOff> {
    let reason = tidy_option(asked.reason.as_deref());
    let (first_day, last_day) = (asked.first_day, asked.last_day.unwrap_or(asked.first_day));
    let mut issues = Vec::new();
    if last_day < first_day {
        issues.push(Issue::new("lastDay", Problem::EndsBeforeStart));
    } else if last_day < today {
        issues.push(Issue::new("lastDay", Problem::InThePast));
    } else if last_day.since(first_day) >= MOST_DAYS {
        issues.push(Issue::new("lastDay", Problem::TooLarge));
    }
    if reason.as_ref().is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
        issues.push(Issue::new("reason", Problem::TooLong));
    }
    if issues.is_empty() {
        Ok(DaysOff { id, first_day, last_day, reason })
    } else {
        Err(Error::Invalid(issues))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rpc;
    use crate::testing::{Open, open};

    fn call(open: &Open, name: &str, request: Value) -> Value {
        rpc::dispatch(&open.app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    }

    fn sentences(list: &Value) -> Vec<&str> {
        list.as_array().unwrap().iter().filter_map(|item| item["sentence"].as_str()).collect()
    }

    fn refused(open: &Open, request: Value) -> Vec<String> {
        let refused = rpc::dispatch(&open.app, "availability.add_days_off", request).unwrap_err();
        refused.issues.into_iter().map(|issue| issue.field).collect()
    }

    #[test]
    fn days_off_are_listed_by_day_until_they_are_over_and_say_what_is_booked_in_them() {
        let open = open();
        let details = json!({ "givenName": "Ida", "familyName": "Berg" });
        let ida = call(&open, "people.add", json!({ "details": details }))["id"].clone();
        for start in ["2026-04-10T23:00", "2026-04-11T10:00"] {
            call(&open, "sessions.book", json!({ "personId": ida, "localStart": start }));
        }
        let may = json!({ "firstDay": "2026-05-01" });
        call(&open, "availability.add_days_off", may);
        let easter = json!({ "firstDay": "2026-04-03", "lastDay": "2026-04-10", "reason": "  Easter " });
        let list = call(&open, "availability.add_days_off", easter);
        assert_eq!(
            sentences(&list),
            ["Fri 3 Apr to Fri 10 Apr: Easter. One session is booked in it.", "Fri 1 May."]
        );
        open.clock.set("2026-04-11T08:00:00Z".parse().unwrap());
        assert_eq!(sentences(&call(&open, "availability.days_off", Value::Null)), ["Fri 1 May."]);
    }

    #[test]
    fn one_is_taken_away_alone_and_comes_back_with_undo() {
        let open = open();
        let add = |day: &str| call(&open, "availability.add_days_off", json!({ "firstDay": day }));
        add("2026-04-03");
        let both = add("2026-05-01");
        let first = both[0]["days"]["id"].clone();
        let left = call(&open, "availability.remove_days_off", json!({ "daysOffId": first }));
        assert_eq!(sentences(&left), ["Fri 1 May."]);
        let recent = call(&open, "history.list", Value::Null);
        assert_eq!(recent[0]["sentence"], "Days off taken away: Fri 3 Apr");
        call(&open, "history.undo", json!({ "operationId": recent[0]["operationId"] }));
        assert_eq!(
            sentences(&call(&open, "availability.days_off", Value::Null)),
            ["Fri 3 Apr.", "Fri 1 May."]
        );
    }

    #[test]
    fn every_field_that_cannot_be_is_named_at_once() {
        let open = open();
        let long = "x".repeat(121);
        let turned = json!({ "firstDay": "2026-05-02", "lastDay": "2026-05-01", "reason": long });
        assert_eq!(refused(&open, turned), ["lastDay", "reason"]);
        assert_eq!(refused(&open, json!({ "firstDay": "2026-03-01" })), ["lastDay"], "yesterday");
        let endless = json!({ "firstDay": "2026-05-01", "lastDay": "2062-05-01" });
        assert_eq!(refused(&open, endless), ["lastDay"]);
    }
}
