//! The page of a statement: who writes, to whom, the sums that matter, and every row that leads to them.

use super::super::display::Display;
use super::super::flow::{Align, Flow};
use super::super::rendered::MissingGlyphs;
use super::super::table::{Cell, Column, Table};
use super::super::theme::{self, ACCENT, AMOUNT, BODY, LABEL, MM, MUTED, NAME, SMALL, STEP, TITLE};
use super::super::words::words as document_words;
use super::super::{Colour, Locale};
use super::words::StatementWords;
use super::{AccountContent, Content, CreditsContent, CreditsRow, Entry, StatementDocument};
use crate::basics::money::Money;
use crate::credits::ledger::{CreditKind, CreditUnit};

/// A label and what stands below it; the first of a statement is the one that matters.
type Sum = (String, String);

pub(super) fn lay_out(
    document: &StatementDocument,
    words: &'static StatementWords,
) -> (Display, MissingGlyphs) {
    let foot = (words.foot)(&document.practice.name);
    let mut flow = Flow::new(document.paper, &[&foot]);
    let accent = document.accent.unwrap_or(ACCENT).readable();
    head(&mut flow, document, words, accent);
    flow.head_later_pages(document.name(words).to_owned(), document.reader.name.clone());
    let locale = document.locale;
    match &document.content {
        Content::Credits(credits) => {
            let on = (words.as_of)(&locale.day(credits.on));
            title(&mut flow, words.credits_title, &format!("{}  \u{b7}  {on}", credits.title));
            sums(&mut flow, &credit_sums(credits, locale, words));
            let rows = credit_rows(credits, locale, words);
            table(&mut flow, words, [words.what, words.day, words.change, words.left], &rows);
        }
        Content::Account(account) => {
            title(&mut flow, words.account_title, &locale.long_period(account.from, account.until));
            sums(&mut flow, &account_sums(account, locale, words));
            let rows = account_rows(account, locale, words);
            table(&mut flow, words, [words.what, words.day, words.amount, words.balance], &rows);
        }
    }
    flow.finish(document_words(locale).page_of)
}

fn head(flow: &mut Flow, document: &StatementDocument, words: &StatementWords, accent: Colour) {
    let (left, right, top) = (flow.left(), flow.right(), flow.y);
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let style = theme::Style { size: 13.0, leading: 2.5 * STEP, ..NAME.colour(accent) };
    let name = flow.set.paragraph(&document.practice.name, style, half);
    let name_end = flow.draw(&name, left, half, top, Align::Left) + 2.0 * STEP;
    let mut y = top;
    for text in &document.practice.lines {
        let set = flow.set.paragraph(text, SMALL, half);
        y = flow.draw(&set, right - half, half, y, Align::Right);
    }
    // The address stands where the window of an envelope is (DIN 5008, form B: 45 mm from the top).
    flow.y = name_end.max(y + STEP).max(45.0 * MM);
    flow.put(words.for_whom, LABEL, left, half, flow.y, Align::Left);
    let mut y = flow.y + LABEL.leading;
    let name = flow.set.balanced(&document.reader.name, NAME, half);
    y = flow.draw(&name, left, half, y, Align::Left);
    for text in &document.reader.lines {
        let set = flow.set.paragraph(text, BODY, half);
        y = flow.draw(&set, left, half, y, Align::Left);
    }
    flow.y = y + 4.0 * STEP;
}

fn title(flow: &mut Flow, name: &str, about: &str) {
    let (left, width) = (flow.left(), flow.width());
    let set = flow.set.balanced(name, TITLE, width);
    flow.y = flow.draw(&set, left, width, flow.y, Align::Start);
    let set = flow.set.paragraph(about, BODY.colour(MUTED), width);
    flow.y = flow.draw(&set, left, width, flow.y, Align::Start);
    flow.gap(2.5);
}

/// The sums in one row, the first the largest.
fn sums(flow: &mut Flow, sums: &[Sum]) {
    let (left, top) = (flow.left(), flow.y);
    #[allow(clippy::cast_precision_loss, reason = "a handful of sums")]
    let column = flow.width() / sums.len().max(3) as f32;
    let mut x = left;
    for (place, (label, value)) in sums.iter().enumerate() {
        flow.put(label, LABEL, x, column - STEP, top, Align::Left);
        let style = if place == 0 {
            AMOUNT
        } else {
            theme::Style { size: 12.0, ..BODY.tabular() }.leading(AMOUNT.leading)
        };
        flow.put(value, style, x, column - STEP, top + LABEL.leading + STEP / 2.0, Align::Left);
        x += column;
    }
    flow.y = top + LABEL.leading + AMOUNT.leading + 3.5 * STEP;
}

fn table(flow: &mut Flow, words: &StatementWords, heads: [&str; 4], rows: &[Vec<Cell>]) {
    if rows.is_empty() {
        let (left, width) = (flow.left(), flow.width());
        flow.put(words.nothing, BODY.colour(MUTED), left, width, flow.y, Align::Start);
        return;
    }
    let columns = heads
        .iter()
        .zip([Align::Start, Align::Left, Align::Right, Align::Right])
        .map(|(title, align)| Column { title: (*title).to_owned(), align })
        .collect();
    Table::new(flow, columns, rows).draw(flow, 0.0);
}

fn row(what: (String, Option<String>), day: String, change: String, after: String) -> Vec<Cell> {
    let mut first = vec![(what.0, BODY)];
    first.extend(what.1.map(|note| (note, SMALL)));
    let figures = BODY.tabular();
    vec![first, vec![(day, figures)], vec![(change, figures)], vec![(after, figures.strong())]]
}

fn credit_sums(credits: &CreditsContent, locale: Locale, words: &StatementWords) -> Vec<Sum> {
    let amount = |number| plain(credits.unit, number, words);
    let mut sums = vec![
        (words.left.to_owned(), amount(credits.left)),
        (words.bought.to_owned(), amount(credits.granted)),
        (words.used.to_owned(), amount(credits.used)),
    ];
    if credits.booked > 0 {
        sums.push((words.booked.to_owned(), amount(credits.booked)));
    }
    if let Some(day) = credits.good_until {
        sums.push((words.good_until.to_owned(), locale.short_day(day)));
    }
    sums
}

fn credit_rows(credits: &CreditsContent, locale: Locale, words: &StatementWords) -> Vec<Vec<Cell>> {
    let mut left = 0;
    let mut rows = Vec::with_capacity(credits.rows.len());
    for entry in &credits.rows {
        left += entry.amount;
        let what = (said(entry, locale, words), note(credits, entry, locale, words));
        let change =
            if entry.amount == 0 { String::new() } else { signed(credits.unit, entry.amount, words) };
        rows.push(row(what, locale.short_day(entry.on), change, plain(credits.unit, left, words)));
    }
    rows
}

fn said(entry: &CreditsRow, locale: Locale, words: &StatementWords) -> String {
    match (entry.kind, entry.session) {
        (CreditKind::Use | CreditKind::UseByPolicy, Some(day)) => (words.session_of)(&locale.day(day)),
        (kind, _) => (words.kind)(kind, entry.amount > 0).to_owned(),
    }
}

fn note(
    credits: &CreditsContent,
    entry: &CreditsRow,
    locale: Locale,
    words: &StatementWords,
) -> Option<String> {
    let mut notes = Vec::new();
    if entry.kind == CreditKind::UseByPolicy {
        notes.push(words.by_rule.to_owned());
    }
    if entry.kind == CreditKind::Opening && credits.used_before > 0 {
        notes.push((words.used_before)(&plain(credits.unit, credits.used_before, words)));
    }
    notes.extend(entry.good_until.map(|day| (words.until_day)(&locale.day(day))));
    notes.extend(entry.note.clone());
    (!notes.is_empty()).then(|| notes.join("  \u{b7}  "))
}

fn plain(unit: CreditUnit, number: i64, words: &StatementWords) -> String {
    let sign = if number < 0 { "\u{2212}" } else { "" };
    let number = number.abs();
    match unit {
        CreditUnit::Session => format!("{sign}{number}"),
        CreditUnit::Minute => format!("{sign}{}", (words.minutes)(number)),
    }
}

fn signed(unit: CreditUnit, number: i64, words: &StatementWords) -> String {
    let plus = if number > 0 { "+" } else { "" };
    format!("{plus}{}", plain(unit, number, words))
}

fn account_sums(account: &AccountContent, locale: Locale, words: &StatementWords) -> Vec<Sum> {
    let day = locale.day(account.until);
    let (label, amount) = match account.closing.minor {
        0 => ((words.settled_on)(&day), account.closing),
        1.. => ((words.open_on)(&day), account.closing),
        _ => ((words.favour_on)(&day), account.closing.negated()),
    };
    let sum = |of: &dyn Fn(&Entry) -> bool| {
        let rows = account.rows.iter().filter(|row| of(&row.entry));
        Money::new(rows.map(|row| row.amount.minor).sum(), account.closing.currency)
    };
    let invoiced = sum(&|entry| matches!(entry, Entry::Invoice(_) | Entry::CreditNote(_)));
    let paid = sum(&|entry| matches!(entry, Entry::Payment(_) | Entry::PaidBack)).negated();
    vec![
        (label, locale.money(amount)),
        (words.invoiced.to_owned(), locale.money(invoiced)),
        (words.paid.to_owned(), locale.money(paid)),
    ]
}

fn account_rows(account: &AccountContent, locale: Locale, words: &StatementWords) -> Vec<Vec<Cell>> {
    let mut rows = Vec::with_capacity(account.rows.len() + 1);
    if account.opening.minor != 0 {
        let before = (words.balance_before)(&locale.day(account.from));
        let day = locale.short_day(account.from);
        rows.push(row((before, None), day, String::new(), locale.amount(account.opening)));
    }
    for entry in &account.rows {
        let what = match &entry.entry {
            Entry::Invoice(number) => ((words.invoice)(number), None),
            Entry::CreditNote(number) => ((words.credit_note)(number), None),
            Entry::Payment(reference) => (words.payment.to_owned(), reference.clone()),
            Entry::PaidBack => (words.paid_back.to_owned(), None),
            Entry::WrittenOff(number) => ((words.written_off)(number), None),
        };
        let day = locale.short_day(entry.on);
        rows.push(row(what, day, locale.amount(entry.amount), locale.amount(entry.balance)));
    }
    rows
}
