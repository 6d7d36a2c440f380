//! The rules that libical is tested with, and the instances that it gives for them: `src/test/*.out` of its source.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use stillpoint_core::ics::{self, ReadOptions, Reason, Window};

use super::packages;

/// A rule of the list.
struct Case {
    rule: String,
    start: String,
    instances: BTreeSet<String>,
}

fn cases(file: &str) -> Vec<Case> {
    let path = packages().join("apt/libical3/src/test").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let cases = text.split("\n\n").filter_map(|case| {
        let field = |name: &str| case.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        let instances = field("INSTANCES:")?;
        // From there on only; and what libical was built without.
        if field("START-AT:").is_some() || instances.contains("***") {
            return None;
        }
        let (rule, start) = (field("RRULE:")?, field("DTSTART:")?);
        let bare = |time: &str| time.trim_end_matches('Z').to_owned();
        let mut instances: BTreeSet<_> = instances.split(',').map(bare).collect();
        // The start is the first instance and is counted, whether or not the rule meets it (RFC 5545, 3.8.5.3).
        if instances.insert(bare(&start)) && rule.contains("COUNT=") {
            instances.pop_last();
        }
        Some(Case { rule, start, instances })
    });
    cases.collect()
}

/// The instances that we give, in libical's form; nothing but a reason where the rule is refused.
fn ours(case: &Case) -> Result<BTreeSet<String>, Reason> {
    let kind = if case.start.contains('T') { "" } else { ";VALUE=DATE" };
    let text = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART{kind}:{}\nRRULE:{}\nEND:VEVENT\nEND:VCALENDAR\n",
        case.start, case.rule
    );
    let calendar = ics::read(text.as_bytes(), &ReadOptions { fallback_zone: chrono_tz::UTC }).unwrap();
    if let Some(issue) = calendar.issues.list().first() {
        return Err(issue.reason);
    }
    let year = |text: &str| text[..4].parse::<i32>().unwrap();
    let last = case.instances.last().unwrap();
    // A year more, in which nothing may come.
    let day = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let window = Window { from: day(year(&case.start)), to: day(year(last) + 2), zone: chrono_tz::UTC };
    assert!(window.to.year() < 2200, "{}", case.rule);
    let found = ics::occurrences(&calendar, &window);
    let rows = found.list.iter().map(|found| calendar.row(found).start);
    Ok(rows.map(|start| start.replace(['-', ':', 'Z'], "")).collect())
}

fn is_foreign(rule: &str) -> bool {
    rule.contains("RSCALE=") && !rule.contains("RSCALE=GREGORIAN")
}

#[test]
fn libicals_rules_give_libicals_instances() {
    let mut cases = cases("icalrecur_test.out");
    cases.extend(self::cases("icalrecur_withicu_test.out"));
    let (mut equal, mut refused, mut differing) = (0, 0, Vec::new());
    for case in &cases {
        match ours(case) {
            Ok(found) if found == case.instances => equal += 1,
            // Months of other calendars (RFC 7529): no program that coaches use writes them. They are refused with a
            // word, never guessed.
            Err(Reason::RuleUnsupported) if is_foreign(&case.rule) => refused += 1,
            other => {
                differing.push(format!("{} {}\n  {other:?}\n  {:?}", case.start, case.rule, case.instances));
            }
        }
    }
    assert!(differing.is_empty(), "{} rules differ:\n{}", differing.len(), differing.join("\n"));
    assert!(equal > 75 && refused > 15, "only {equal} rules, {refused} of other calendars");
}
