//! The twenty minutes of a month: who is late and what is written to them, the file of the bank, what was spent, where the
//! practice stands, and what the accountant gets. Light and dark, with a picture of each screen.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use stillpoint_tests::tree;
use stillpoint_tests::window::pages::{bank, door, money, person, rail, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, days_ago};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";
/// As WebDriver names it.
const ESCAPE: &str = "\u{E00C}";
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
        take_in_the_bank(&window).await?;
        spend(&window).await?;
        look_back(&window).await?;
        hand_to_the_accountant(&window).await
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
    window.shows("To remind of").await?;
    window.picture("money-late").await?;
    window.press("Look").await?;
    window.shows("a second reminder can be drafted").await?;
    window.picture("reminders").await?;
    window.press_here("Letter: 2026-0001").await?;
    window.find("//*[@role='dialog']//figure[p[normalize-space(.)!='']]//canvas").await?;
    window.picture("reminder-letter").await?;
    let letter = saved_file::save(window, "Save as PDF", "reminder.pdf").await?;
    let text = saved_file::text_of(&letter)?;
    for words in [ANNA, "2026-0001", "120.00"] {
        assert!(text.contains(words), "{words} is not in the letter: {text}");
    }
    window.key(ESCAPE).await?;
    window.press_here("Draft the message: 2026-0001").await?;
    window.shows("drafted").await?;
    window.picture("reminder-drafted").await?;
    window.key(ESCAPE).await?;
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
    window.shows("No file yet.").await?;
    bank::choose(window, &file).await?;
    window.shows("Ready to take over").await?;
    bank::take_over(window).await?;
    money::open_invoice(window, "2026-0001").await?;
    window.shows("Paid.").await?;
    money::open_invoice(window, "2026-0002").await?;
    window.shows("Paid.").await.map(drop)
}

/// The rent, with its receipt as a file.
async fn spend(window: &Window) -> Done {
    let receipt = window.home().join("rent.pdf");
    fs::copy(tree::root().join("ui/src/gallery/sample.pdf"), &receipt)?;
    money::part(window, "Expenses").await?;
    window.press("Add an expense").await?;
    window.fill("Paid to", "Hausverwaltung Grün").await?;
    window.choose("What for", "Room").await?;
    window.fill("Amount, with tax", "480").await?;
    window.press_here("Choose a photo or PDF").await?;
    window.answer_file_dialog("Choose a file", &receipt).await?;
    window.shows("kept when you save").await?;
    window.picture("expense").await?;
    window.press_here("Save").await?;
    session::is_closed(window).await?;
    window.shows("Hausverwaltung Grün").await?;
    window.picture("expenses").await
}

/// Charts first; every number opens its rows.
async fn look_back(window: &Window) -> Done {
    money::part(window, "Reports").await?;
    window.find("//main//figure").await?;
    window.picture("reports").await?;
    for (view, picture) in
        [("Issued and collected", "report-money"), ("Tax", "report-tax"), ("Result", "report-result")]
    {
        window.click(&format!("//main//nav//a[normalize-space(.)='{view}']")).await?;
        window.find("//main//table").await?;
        window.picture(picture).await?;
    }
    window.click("//main//nav//a[normalize-space(.)='Issued and collected']").await?;
    window.click("(//main//table//button[contains(., '480.00')])[1]").await?;
    window.find("//*[@role='dialog']//a[contains(., '2026-0001')]").await?;
    window.picture("report-rows").await?;
    window.key(ESCAPE).await?;
    session::is_closed(window).await
}

/// One zip with tables, documents and receipts, opened by another program.
async fn hand_to_the_accountant(window: &Window) -> Done {
    rail::go(window, "Money").await?;
    person::more(window, "Accountant pack").await?;
    window.find("//*[@role='dialog']//section[@aria-label='What is in it']").await?;
    let day = |ago: u64| days_ago(ago).format("%-d %b %Y").to_string();
    window.fill("From", &day(30)).await?;
    window.fill("Until", &day(0)).await?;
    window.shows("2 documents").await?;
    window.picture("pack").await?;
    let file = window.home().join("pack.zip");
    window.press_here("Choose where, and make the pack").await?;
    window.answer_file_dialog("Save as", &file).await?;
    window.shows("Done: 2 documents.").await?;
    window.picture("pack-done").await?;
    let listed = Command::new("/usr/bin/python3").args(["-m", "zipfile", "-l"]).arg(&file).output()?;
    let names = String::from_utf8(listed.stdout)?;
    for name in [
        "invoices.csv",
        "payments.csv",
        "expenses.csv",
        "payment-providers.csv",
        "tax-summary.csv",
        "README.txt",
        "2026-0002",
    ] {
        assert!(names.contains(name), "{name} is not in the pack: {names}");
    }
    Ok(())
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
