use super::*;
use crate::error::Error;
use proptest::prelude::*;

fn parts(text: &str) -> (Vec<Part>, Issues) {
    let mut issues = Issues::default();
    let mut parts = Parts::new(text.as_bytes()).unwrap();
    let mut all = Vec::new();
    while let Some(part) = parts.next_part(&mut issues).unwrap() {
        all.push(part);
    }
    (all, issues)
}

fn uids(text: &str) -> Vec<String> {
    let (parts, _) = parts(text);
    let uid = |part: &Part| match part {
        Part::Event(event) => Some(event.property("UID").map_or(String::new(), |uid| uid.value.clone())),
        _ => None,
    };
    parts.iter().filter_map(uid).collect()
}

fn calendar(inside: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{inside}\nEND:VCALENDAR\n")
}

#[test]
fn what_we_do_not_know_is_passed_over_and_hides_nothing() {
    let text = calendar(
        "BEGIN:X-FOO\nUID:no\nEND:X-FOO\nBEGIN:VEVENT\nUID:1\nBEGIN:PARTICIPANT\nUID:no\nEND:PARTICIPANT\n\
         BEGIN:VALARM\nUID:no\nEND:VALARM\nSUMMARY:after the alarm\nEND:VEVENT\nBEGIN:VTODO\nUID:no\n\
         END:VTODO\nbegin:vevent\nuid:2\nend:vevent",
    );
    assert_eq!(uids(&text), ["1", "2"]);
    let (all, issues) = parts(&text);
    let Some(Part::Event(first)) = all.iter().find(|part| matches!(part, Part::Event(_))) else {
        panic!("no event")
    };
    assert_eq!(first.property("SUMMARY").unwrap().value, "after the alarm");
    assert_eq!(all.iter().filter(|part| matches!(part, Part::Other)).count(), 2);
    assert!(issues.list().is_empty());
}

#[test]
fn a_missing_end_mark_costs_nothing_but_a_remark() {
    for text in [
        calendar("BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT"),
        calendar("BEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:2"),
    ] {
        assert_eq!(uids(&text), ["1", "2"], "{text}");
    }
    let (all, _) = parts(&calendar("BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT"));
    let problems: Vec<_> = all
        .iter()
        .filter_map(|part| if let Part::Event(event) = part { Some(event.problems.clone()) } else { None })
        .collect();
    assert_eq!(problems, [vec![(3, Reason::EndMarkMissing)], vec![]]);
}

#[test]
fn a_misspelt_end_mark_of_something_else_hides_no_event() {
    let text = calendar("BEGIN:VTODO\nUID:no\nEND:VTOOD\nBEGIN:VEVENT\nUID:1\nEND:VEVENT");
    assert_eq!(uids(&text), ["1"]);
}

#[test]
fn a_file_cut_inside_an_event_keeps_what_was_whole() {
    let (all, _) = parts("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nRRULE:FREQ=WEEKLY;UNTIL=2024");
    let Some(Part::Event(event)) = all.last() else { panic!("the cut event is kept") };
    assert!(event.property("RRULE").is_none(), "half a rule means something else");
    assert_eq!(event.problems, [(2, Reason::CutShort)]);
}

#[test]
fn several_calendars_in_one_file_and_an_event_without_one_are_read() {
    let one = calendar("BEGIN:VEVENT\nUID:1\nEND:VEVENT");
    let two = calendar("BEGIN:VEVENT\nUID:2\nEND:VEVENT");
    assert_eq!(uids(&format!("{one}{two}")), ["1", "2"]);
    assert_eq!(uids("BEGIN:VEVENT\nUID:3\nEND:VEVENT\n"), ["3"]);
}

#[test]
fn zones_carry_their_observances() {
    let (all, _) = parts(&calendar(
        "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
         TZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE",
    ));
    let Some(Part::Zone(zone)) = all.get(1) else { panic!("no zone: {all:?}") };
    assert_eq!(zone.property("TZID").unwrap().value, "Mine");
    let children: Vec<_> = zone.children.iter().map(|child| child.name.as_str()).collect();
    assert_eq!(children, ["STANDARD", "DAYLIGHT"]);
}

#[test]
fn what_is_no_calendar_says_so() {
    let fails = |text: &str| {
        let mut parts = Parts::new(text.as_bytes()).unwrap();
        match parts.next_part(&mut Issues::default()) {
            Err(Error::File(why)) => why,
            other => panic!("{text:?}: {other:?}"),
        }
    };
    assert_eq!(fails(""), FileError::Empty);
    assert_eq!(fails(" \r\n \n"), FileError::Empty);
    assert_eq!(fails("<!DOCTYPE html>\n<html><body>404: not found</body></html>"), FileError::NotACalendar);
    assert_eq!(fails(&"no calendar\n".repeat(200_000)), FileError::NotACalendar);
}

#[test]
fn nesting_without_end_is_cut_off() {
    let deep = format!("BEGIN:VCALENDAR\n{}", "BEGIN:X\n".repeat(50_000));
    let (_, issues) = parts(&deep);
    assert!(issues.has(Reason::NestedTooDeep));
}

proptest! {
    #[test]
    fn any_order_of_marks_can_be_read(marks in prop::collection::vec(
        prop::sample::select(vec![
            "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE",
            "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "BEGIN:VALARM", "END:VALARM", "UID:1", "junk",
        ]), 0..40)) {
        let text = format!("BEGIN:VCALENDAR\n{}\n", marks.join("\n"));
        let (all, _) = parts(&text);
        let begun = marks.iter().filter(|mark| **mark == "BEGIN:VEVENT").count();
        prop_assert!(all.iter().filter(|part| matches!(part, Part::Event(_))).count() <= begun);
    }
}
