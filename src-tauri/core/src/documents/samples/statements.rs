use chrono::Days;

use super::super::statement::{
    AccountContent, AccountRow, Content, CreditsContent, CreditsRow, Entry, Party, StatementDocument,
};
use super::super::{Locale, Paper};
use super::{day, money};
use crate::credits::ledger::{CreditKind, CreditUnit};

fn row(on: &str, kind: CreditKind, amount: i64) -> CreditsRow {
    CreditsRow { on: day(on), kind, session: None, good_until: None, note: None, amount }
}

fn session(on: &str, kind: CreditKind, amount: i64) -> CreditsRow {
    CreditsRow { session: Some(day(on)), ..row(on, kind, amount) }
}

fn page(content: Content) -> StatementDocument {
    StatementDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        practice: Party {
            name: "Clara Whitfield Coaching".into(),
            lines: vec!["14 Mill Lane".into(), "Bristol BS1 4QA".into(), "clara@example.org".into()],
        },
        reader: Party {
            name: "Anna Marchetti".into(),
            lines: vec!["3 Harbour Row".into(), "Bristol BS2 0XA".into()],
        },
        content,
    }
}

/// Six sessions, one missed, one given.
pub fn credit_statement() -> StatementDocument {
    page(Content::Credits(CreditsContent {
        title: "Six sessions".into(),
        on: day("2026-06-03"),
        unit: CreditUnit::Session,
        granted: 7,
        used: 4,
        booked: 1,
        left: 3,
        good_until: Some(day("2026-07-30")),
        used_before: 0,
        rows: vec![
            CreditsRow { good_until: Some(day("2026-06-30")), ..row("2026-03-02", CreditKind::Grant, 6) },
            session("2026-03-16", CreditKind::Use, -1),
            session("2026-03-30", CreditKind::Use, -1),
            session("2026-04-13", CreditKind::UseByPolicy, -1),
            CreditsRow { good_until: Some(day("2026-07-30")), ..row("2026-04-20", CreditKind::Extend, 0) },
            session("2026-05-04", CreditKind::Use, -1),
            CreditsRow {
                note: Some("For your patience in April.".into()),
                ..row("2026-05-05", CreditKind::Courtesy, 1)
            },
        ],
    }))
}

/// Hours instead of sessions, in German, begun in the middle.
pub fn german_credit_statement() -> StatementDocument {
    let content = Content::Credits(CreditsContent {
        title: "Zwölf Stunden".into(),
        on: day("2026-06-03"),
        unit: CreditUnit::Minute,
        granted: 720,
        used: 210,
        booked: 0,
        left: 510,
        good_until: None,
        used_before: 120,
        rows: vec![row("2026-03-02", CreditKind::Opening, 600), session("2026-03-16", CreditKind::Use, -90)],
    });
    StatementDocument { locale: Locale::DeDe, ..page(content) }
}

fn account(from: &str, until: &str, opening: i64, entries: Vec<(chrono::NaiveDate, Entry, i64)>) -> Content {
    let mut balance = opening;
    let rows = entries.into_iter().map(|(on, entry, minor)| {
        balance += minor;
        AccountRow { on, entry, amount: money(minor, "EUR"), balance: money(balance, "EUR") }
    });
    let rows: Vec<AccountRow> = rows.collect();
    Content::Account(AccountContent {
        from: day(from),
        until: day(until),
        opening: money(opening, "EUR"),
        closing: money(balance, "EUR"),
        rows,
    })
}

/// A whole year, over two pages.
pub fn account_statement() -> StatementDocument {
    let first = day("2026-01-12");
    let mut entries = Vec::new();
    for place in 0_u64..24 {
        let on = first + Days::new(14 * place);
        entries.push((on, Entry::Invoice(format!("2026-{:04}", place + 1)), 12_000));
        if place < 21 {
            entries.push((on + Days::new(5), Entry::Payment(Some(format!("INV {}", place + 1))), -12_000));
        }
    }
    entries.push((day("2026-12-14"), Entry::CreditNote("CN-2026-0001".into()), -6_000));
    entries.push((day("2026-12-20"), Entry::WrittenOff("2026-0022".into()), -12_000));
    page(account("2026-01-01", "2026-12-31", 4_500, entries))
}

/// Paid too much, and part of it sent back, in German.
pub fn german_account_statement() -> StatementDocument {
    let entries = vec![
        (day("2026-02-03"), Entry::Invoice("2026-0007".into()), 123_456),
        (day("2026-02-10"), Entry::Payment(None), -150_000),
        (day("2026-02-20"), Entry::PaidBack, 20_000),
    ];
    let content = account("2026-01-01", "2026-03-31", 0, entries);
    StatementDocument { locale: Locale::DeDe, ..page(content) }
}
