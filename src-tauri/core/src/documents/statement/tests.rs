use super::super::inspect::{check, in_order};
use super::super::samples;
use super::*;

#[test]
fn a_statement_of_sessions_says_what_came_what_went_and_what_is_left() {
    let rendered = render(&samples::credit_statement()).unwrap();
    assert!(rendered.missing.is_empty());
    let text = check(&rendered.pdf).text;
    in_order(
        &text,
        &[
            "Clara Whitfield Coaching",
            "Anna Marchetti",
            "Statement of sessions",
            "As of 3 June 2026",
            "Left",
            "Bought",
            "Used",
            "Agreed",
            "+6",
            "Session of 16 March 2026",
            "Used under the cancellation rule",
            "New last day",
            "A gift",
            "For your patience in April.",
        ],
    );
}

#[test]
fn minutes_are_counted_in_hours_and_in_the_language_of_the_client() {
    let text = check(&render(&samples::german_credit_statement()).unwrap().pdf).text;
    in_order(
        &text.replace('\u{a0}', " "),
        &[
            "Sitzungsübersicht",
            "Stand 3. Juni 2026",
            "Vereinbart",
            "8 Std. 30 Min.",
            "Übrig bei Beginn dieser Zählung",
            "2 Std. vor Beginn dieser Zählung verbraucht",
            "Sitzung vom 16. März 2026",
        ],
    );
}

#[test]
fn an_account_statement_goes_over_pages_and_every_balance_follows_from_the_one_before() {
    let document = samples::account_statement();
    let Content::Account(account) = &document.content else { panic!("an account") };
    let mut balance = account.opening.minor;
    for row in &account.rows {
        balance += row.amount.minor;
        assert_eq!(row.balance.minor, balance, "{row:?}");
    }
    assert_eq!(balance, account.closing.minor);
    let rendered = render(&document).unwrap();
    assert!(rendered.pages >= 2);
    let text = check(&rendered.pdf).text;
    in_order(
        &text,
        &["Account statement", "Open on 31 December 2026", "Balance before 1 January 2026", "Invoice"],
    );
    let settled = check(&render(&samples::german_account_statement()).unwrap().pdf).text;
    in_order(&settled, &["Kontoübersicht", "Guthaben am", "Rechnung 2026-0007", "Zahlung, vielen Dank"]);
}
