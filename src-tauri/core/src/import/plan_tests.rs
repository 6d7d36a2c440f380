use super::*;
use crate::import::candidate::About;
use crate::import::matching::{By, Face};
use crate::import::steps::{Difference, Skip};
use crate::import::testing::{contents, session_of, timed, titled, with};

fn faces() -> Faces {
    let face = |given: &str, family: &str, email: Option<&str>| Face {
        given_name: given.into(),
        family_name: family.into(),
        email: email.map(Into::into),
        ..Face::default()
    };
    Faces::new(BTreeMap::from([
        (PersonId("anna".into()), face("Anna", "Kowalska", Some("anna@example.org"))),
        (PersonId("ben".into()), face("Ben", "Miller", None)),
    ]))
}

fn planned(events: Vec<Candidate>, known: &Known) -> Plan {
    plan(&contents(events), &faces(), known, &[], Undecided::AsSuggested).unwrap()
}

/// The plan of one event, decided as a session with Anna.
fn step(event: Candidate, known: &Known) -> Step {
    let decision = Decision::Session { person_id: PersonId("anna".into()), engagement_id: None };
    let decisions = [GroupDecision { group_key: group_key(&event), decision }];
    let mut plan = plan(&contents(vec![event]), &faces(), known, &decisions, Undecided::LeftOut).unwrap();
    plan.groups.remove(0).events.remove(0).1
}

fn session(start: &str) -> Candidate {
    timed("a", start, 60, with("Coaching", "anna@example.org"))
}

fn knowing(session: Session) -> Known {
    let key = (session.calendar_uid.clone(), session.recurrence_id.clone());
    Known { sessions: HashMap::from([(key, session)]), busy: HashMap::new() }
}

fn book() -> Step {
    Step::Book(Partner::Known(PersonId("anna".into())))
}

#[test]
fn events_belong_together_by_their_people_or_else_by_their_title() {
    let days = Candidate {
        days: Some((day("2026-04-05"), day("2026-04-06"))),
        ..timed("d", "2026-04-05T00:00", 2880, titled("Easter"))
    };
    let plan = planned(
        vec![
            timed("1", "2026-03-03T10:00", 60, with("Coaching", "anna@example.org")),
            timed("2", "2026-03-10T10:00", 60, with("A new title", "anna@example.org")),
            timed("3", "2026-03-11T09:00", 60, titled("Ben, session 1")),
            timed("4", "2026-03-18T09:00", 60, titled("Ben,  Session 12")),
            timed("5", "2026-03-20T09:00", 60, About { free: true, ..titled("Ben, session 3") }),
            timed("6", "2026-03-21T09:00", 30, with("Tax", "tax@example.net")),
            days,
        ],
        &Known::default(),
    );
    let shown: Vec<_> =
        plan.groups.iter().map(|group| (group.key.as_str(), group.events.len(), &group.why)).collect();
    assert_eq!(
        shown,
        [
            ("title:ben, session #", 2, &Why::About("Ben Miller".into(), By::GivenName)),
            ("with:anna@example.org", 2, &Why::About("Anna Kowalska".into(), By::Address)),
            ("with:tax@example.net", 1, &Why::Stranger(vec!["tax@example.net".into()])),
            ("days title:easter", 1, &Why::WholeDays),
            ("free title:ben, session #", 1, &Why::FreeWith("Ben Miller".into())),
        ]
    );
    let kinds: Vec<_> = plan.groups.iter().map(|group| group.decision.clone()).collect();
    assert!(matches!(kinds[0], Decision::Session { .. }));
    assert_eq!(kinds[2..], [Decision::Busy, Decision::Busy, Decision::Skip]);
    let counts = plan.counts();
    assert_eq!((counts.new, counts.skipped), (6, 1));
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn what_was_imported_plans_nothing_again() {
    let event = session("2026-03-03T10:00");
    let known = knowing(session_of(&event, "ben"));
    let plan = planned(vec![event], &known);
    assert_eq!(
        plan.groups[0].why,
        Why::SessionsBefore("Ben Miller".into()),
        "what the coach decided outweighs the address"
    );
    assert_eq!(plan.groups[0].events[0].1, Step::Unchanged);
}

#[test]
fn a_session_follows_its_calendar_until_something_is_said_of_it() {
    let before = session("2026-03-03T10:00");
    let moved = session("2026-03-04T11:00");
    let mut stored = session_of(&before, "anna");
    let difference = Difference { moved_from: Some(before.start), ..Difference::default() };
    assert_eq!(step(moved.clone(), &knowing(stored.clone())), Step::Follow(stored.id.clone(), difference));
    stored.sequence = 1;
    assert_eq!(step(moved.clone(), &knowing(stored.clone())), Step::Skip(Skip::ChangedHere));
    stored.status = SessionStatus::Held;
    assert_eq!(step(moved, &knowing(stored.clone())), Step::Skip(Skip::HasOutcome));
    assert_eq!(step(before, &knowing(stored)), Step::Unchanged, "the same event is no contradiction");
}

#[test]
fn a_cancellation_is_reported_and_the_coach_says_what_it_means() {
    let cancelled = |about: About| About { cancelled: true, ..about };
    let event = timed("a", "2026-03-03T10:00", 60, cancelled(with("Coaching", "anna@example.org")));
    assert_eq!(step(event.clone(), &Known::default()), Step::Skip(Skip::Cancelled));
    let mut stored = session_of(&event, "anna");
    assert_eq!(step(event.clone(), &knowing(stored.clone())), Step::Skip(Skip::CancelledThere));
    stored.status = SessionStatus::CoachCancelled;
    assert_eq!(step(event.clone(), &knowing(stored.clone())), Step::Unchanged, "both say the same");
    stored.status = SessionStatus::Held;
    assert_eq!(step(event, &knowing(stored)), Step::Skip(Skip::HasOutcome));
}

#[test]
fn what_cannot_be_a_session_stays_out() {
    let anna = || with("Coaching", "anna@example.org");
    let whole =
        Candidate { days: Some((day("2026-03-03"), day("2026-03-03"))), ..session("2026-03-03T00:00") };
    assert_eq!(step(whole, &Known::default()), Step::Skip(Skip::WholeDay));
    assert_eq!(
        step(timed("a", "2026-03-03T08:00", 601, anna()), &Known::default()),
        Step::Skip(Skip::TooLong)
    );
    assert_eq!(step(timed("a", "2026-03-03T08:00", 600, anna()), &Known::default()), book());
    assert_eq!(
        step(timed("a", "2026-03-03T08:00", 0, anna()), &Known::default()),
        book(),
        "it gets the usual length"
    );
}

#[test]
fn one_session_is_never_booked_twice() {
    let here = session_of(&timed("made here", "2026-03-03T10:00", 60, titled("x")), "anna");
    let known = knowing(here.clone());
    assert_eq!(step(session("2026-03-03T10:00"), &known), Step::Skip(Skip::AlreadyBooked));
    let cancelled = knowing(Session { status: SessionStatus::CancelledInTime, ..here });
    assert_eq!(step(session("2026-03-03T10:00"), &cancelled), book(), "a cancelled one takes no place");
    let twice = vec![
        session("2026-03-03T10:00"),
        timed("b", "2026-03-03T10:00", 60, with("Copy", "anna@example.org")),
    ];
    let plan = planned(twice, &Known::default());
    assert_eq!(plan.groups[0].events[1].1, Step::Skip(Skip::AlreadyBooked));
    let plan = planned(vec![session("2026-03-03T10:00"), session("2026-03-05T10:00")], &Known::default());
    assert_eq!(plan.groups[0].events[1].1, Step::Skip(Skip::Twice), "one name, one event");
}

#[test]
fn a_busy_time_follows_ends_or_becomes_a_session() {
    let event = session("2026-03-03T10:00");
    let id = BusyTimeId("b".into());
    let busy = KnownBusy {
        id: id.clone(),
        title: "Coaching".into(),
        start: event.start,
        end: event.end,
        days: None,
    };
    let known = |busy: &KnownBusy| Known {
        busy: HashMap::from([(event.key.clone(), busy.clone())]),
        ..Known::default()
    };
    let anna = Partner::Known(PersonId("anna".into()));
    assert_eq!(step(event.clone(), &known(&busy)), Step::BookInstead(id.clone(), anna));
    let again = planned(vec![event.clone()], &known(&busy));
    assert_eq!((&again.groups[0].why, &again.groups[0].events[0].1), (&Why::BusyBefore, &Step::Unchanged));
    let renamed = KnownBusy { title: "Before".into(), ..busy.clone() };
    let difference = Difference { title: true, ..Difference::default() };
    let plan = planned(vec![event.clone()], &known(&renamed));
    assert_eq!(plan.groups[0].events[0].1, Step::BlockAnew(id.clone(), difference));
    let gone =
        timed("a", "2026-03-03T10:00", 60, About { cancelled: true, ..with("Coaching", "anna@example.org") });
    assert_eq!(planned(vec![gone], &known(&busy)).groups[0].events[0].1, Step::Unblock(id));
}

#[test]
fn a_session_that_left_its_series_is_named_and_stays() {
    let mut stays = session("2026-03-03T10:00");
    stays.key.1 = Some("2026-03-03T09:00:00Z".into());
    let mut left = session_of(&session("2026-03-10T10:00"), "anna");
    left.recurrence_id = Some("2026-03-10T09:00:00Z".into());
    let long_ago =
        Session { recurrence_id: Some("x".into()), ..session_of(&session("2020-03-10T10:00"), "anna") };
    let mut known = knowing(left.clone());
    known.sessions.insert(("a".into(), Some("x".into())), long_ago);
    let plan = planned(vec![stays], &known);
    assert_eq!(plan.gone, [left], "only of the days that were looked at");
}

#[test]
fn every_decision_that_cannot_be_followed_is_named() {
    let event = session("2026-03-03T10:00");
    let decided = |key: &str, decision| GroupDecision { group_key: key.into(), decision };
    let nobody = Decision::Session { person_id: PersonId("nobody".into()), engagement_id: None };
    let unnamed = Decision::NewPerson { given_name: " ".into(), family_name: String::new(), email: None };
    let key = group_key(&event);
    let decisions =
        [decided("title:elsewhere", Decision::Busy), decided(&key, nobody), decided(&key, unnamed)];
    let issues = plan(&contents(vec![event]), &faces(), &Known::default(), &decisions, Undecided::LeftOut)
        .unwrap_err();
    let fields: Vec<_> = issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "decisions[0].groupKey",
            "decisions[1].decision.personId",
            "decisions[2].groupKey",
            "decisions[2].decision.givenName"
        ]
    );
}

#[test]
fn an_import_leaves_out_what_nobody_decided() {
    let plan = plan(
        &contents(vec![session("2026-03-03T10:00")]),
        &faces(),
        &Known::default(),
        &[],
        Undecided::LeftOut,
    );
    let plan = plan.unwrap();
    assert_eq!(plan.groups[0].events[0].1, Step::Skip(Skip::LeftOut));
    assert!(
        matches!(plan.groups[0].suggested, Decision::Session { .. }),
        "the suggestion alone changes nothing"
    );
}

#[test]
fn the_totals_count_everybody_once_and_follow_the_decisions() {
    let events = || {
        contents(vec![
            session("2026-03-03T10:00"),
            timed("b", "2026-03-10T10:00", 60, with("Coaching", "anna@example.org")),
            timed("c", "2026-03-11T09:00", 60, titled("Anna Kowalska")),
            timed("d", "2026-03-12T09:00", 60, titled("Intro call")),
            timed("e", "2026-03-13T09:00", 60, titled("Intro talk")),
            timed("f", "2026-03-14T09:00", 60, titled("Gym")),
        ])
    };
    let moved = session_of(&session("2026-03-02T10:00"), "anna");
    let totals = |decisions: &[GroupDecision]| {
        let known = knowing(moved.clone());
        plan(&events(), &faces(), &known, decisions, Undecided::AsSuggested).unwrap().totals()
    };
    let of = |sessions, people, busy, changed| ImportTotals { sessions, people, busy, changed };
    assert_eq!(totals(&[]), of(2, 1, 3, 1), "two groups are about Anna, and one session only moved");

    let decided = |key: &str, decision| GroupDecision { group_key: key.into(), decision };
    let newcomer = |given: &str| Decision::NewPerson {
        given_name: given.into(),
        family_name: "Berg".into(),
        email: None,
    };
    let decisions = [
        decided("title:intro call", newcomer("Ida")),
        decided("title:intro talk", newcomer(" ida")),
        decided("title:gym", Decision::Skip),
    ];
    assert_eq!(totals(&decisions), of(4, 2, 0, 1), "Ida is one person however often she is named");
}

#[test]
fn two_who_share_an_event_are_a_question_and_not_an_answer() {
    let mut about = with("Together", "anna@example.org");
    about.others.push(crate::import::candidate::Contact { email: None, name: Some("Ben Miller".into()) });
    let plan = planned(
        vec![
            timed("1", "2026-03-03T10:00", 60, titled("Anna Kowalska & Ben Miller")),
            timed("2", "2026-03-05T10:00", 60, about),
        ],
        &Known::default(),
    );
    assert_eq!(plan.groups[1].why, Why::Several(vec!["Anna Kowalska".into(), "Ben Miller".into()]));
    assert_eq!(plan.groups[1].decision, Decision::Busy);
}
