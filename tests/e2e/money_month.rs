//! The twenty minutes of a month: who is late and what is written to them, the file of the bank, what was spent, where the
//! practice stands, and what the accountant gets. Light and dark, with a picture of each screen.

use std::fs;
use std::path::Path;

use serde_json::json;
use stillpoint_tests::window::pages::{bank, door, money, rail, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, days_ago};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";
const BEN: &str = "Ben Okafor";

#[tokio::test(flavor = "multi_thread")]
async fn the_money_of_a_month_in_light() {
    the_money_of_a_month(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_money_of_a_month_in_dark() {
    the_money_of_a_month(Theme::Dark).await;
}

async fn the_money_of_a_month(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    lay_out(home.path());
    let act = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        remind(&window).await?;
        take_in_the_bank(&window).await
    };
    Stage::default().in_theme(theme).at_home(home.path().to_owned()).play("money-month", act).await.unwrap();
}

/// Anna's invoice is nine days late, Ben's was issued yesterday.
fn lay_out(home: &Path) {
    let practice = AtHome::new(home);
    for (given, family, minor, days) in [("Anna", "Kowalska", 12_000, 9), ("Ben", "Okafor", 36_000, 1)] {
        let person = practice.person(given, family);
        let line = json!({
            "description": "Coaching", "quantityMilli": 1000, "taxRateBp": 0,
            "unitPrice": { "minor": minor, "currency": "EUR" },
        });
        let draft = practice.ask("invoices.draft", json!({ "personId": person, "lines": [line] }));
        practice.ask("invoices.issue", json!({ "invoiceId": draft["id"], "issuedOn": days_ago(days) }));
    }
    practice.leave();
}

/// What is due to be said to Anna: a draft and a letter, and nothing goes out.
async fn remind(window: &Window) -> Done {
    rail::go(window, "Money").await?;
    window.shows("2 invoices to remind of").await?;
    window.picture("money-late").await?;
    window.press("Look").await?;
    window.shows("Second reminder").await?;
    window.picture("reminders").await?;
    window.press_here("Letter: 2026-0001").await?;
    window.find("//*[@role='dialog']//canvas").await?;
    window.picture("reminder-letter").await?;
    let letter = saved_file::save(window, "Save as PDF", "reminder.pdf").await?;
    let text = saved_file::text_of(&letter)?;
    for words in [ANNA, "2026-0001", "120.00"] {
        assert!(text.contains(words), "{words} is not in the letter: {text}");
    }
    window.key("\u{E00C}").await?;
    window.press_here("Draft the message: 2026-0001").await?;
    window.shows("drafted").await?;
    window.picture("reminder-drafted").await?;
    window.key("\u{E00C}").await?;
    session::is_closed(window).await
}

/// The bank's file: Anna has paid by the number, Ben by the amount, rent went out. Taken over, taken back, taken over.
async fn take_in_the_bank(window: &Window) -> Done {
    let file = window.home().join("statement.csv");
    fs::write(&file, statement())?;
    bank::open(window).await?;
    window.picture("bank-files-empty").await?;
    bank::choose(window, &file).await?;
    window.shows("Ready to take over").await?;
    window.shows("invoice 2026-0001").await?;
    window.picture("bank-file").await?;
    bank::take_over(window).await?;
    window.picture("bank-files").await?;
    window.press("Undo").await?;
    bank::choose(window, &file).await?;
    window.shows("Ready to take over").await?;
    bank::take_over(window).await?;
    money::open_invoice(window, "2026-0001").await?;
    window.shows("Paid.").await?;
    money::open_invoice(window, "2026-0002").await?;
    window.shows("Paid.").await.map(drop)
}

/// As N26 writes it.
fn statement() -> String {
    let day = days_ago(0);
    let head = "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment Reference\",\"Account \
                Name\",\"Amount (EUR)\",\"Original Amount\",\"Original Currency\",\"Exchange Rate\"";
    let line = |name: &str, text: &str, amount: &str| {
        format!("{day},{day},\"{name}\",,\"Credit Transfer\",\"{text}\",\"Main Account\",{amount},,,")
    };
    [
        head.to_owned(),
        line(ANNA, "Invoice 2026-0001, thank you", "120.00"),
        line(BEN, "Coaching", "360.00"),
        line("Hausverwaltung Gruen GmbH", "Rent of the room", "-480.00"),
    ]
    .join("\n")
}
