//! Paid online in the real window, against a stand-in that is held to what Stripe published: the key is looked at and
//! kept, an invoice goes out with a link, the client pays on its page, the payment waits for a word, a receipt is given, the
//! money goes back. Light and dark, with a picture of each screen.

use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use stillpoint_core::basics::clock::{Clock, FixedClock, SystemClock};
use stillpoint_tests::window::pages::{door, money, payments, person, rail, session, settings};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::paying::fake::{Fake, PAGES, Service};
use crate::paying::stripe_fake::Stripe;
use crate::practice_at_home::{AtHome, PASSPHRASE, today};
use crate::providers::http::browse;
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";

#[tokio::test(flavor = "multi_thread")]
async fn paid_online_in_light() {
    paid_online(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paid_online_in_dark() {
    paid_online(Theme::Dark).await;
}

async fn paid_online(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    lay_out(home.path());
    let stripe = Arc::new(Fake::<Stripe>::running(Arc::new(FixedClock::at(SystemClock.now()))));
    let address = format!("http://127.0.0.1:{}/", stripe.port);
    stripe.inside().service.pages_at = Some(format!("{}{}", address.trim_end_matches('/'), PAGES));
    let there = Arc::clone(&stripe);
    let act = async move |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        connect(&window).await?;
        let link = send(&window).await?;
        pay(&link);
        take_in(&window).await?;
        give_a_receipt(&window).await?;
        pay_back(&window, &there).await?;
        look_at_what_it_cost(&window).await
    };
    Stage::default()
        .in_theme(theme)
        .at_home(home.path().to_owned())
        .paid_through(address)
        .play("paid-online", act)
        .await
        .unwrap();
    stripe.nothing_was_wrong();
}

/// A practice that has said where it is, and a charge that waits.
fn lay_out(home: &Path) {
    let practice = AtHome::new(home);
    let anna = practice.person("Anna", "Kowalska");
    let charge = json!({
        "personId": anna, "chargedOn": today(), "description": "Coaching, 90 minutes", "quantityMilli": 1000,
        "unitPrice": { "minor": 15_000, "currency": "EUR" }, "taxRateBp": 0,
    });
    practice.ask("charges.add", charge);
    practice.leave();
}

/// A secret key is refused before anybody is asked; a restricted one is looked at, right by right, and kept.
async fn connect(window: &Window) -> Done {
    settings::part(window, "Online payments").await?;
    window.picture("payments-none").await?;
    payments::choose_provider(window, "Stripe").await?;
    window.picture("payments-steps").await?;
    payments::look_at(window, "sk_live_0123456789abcdef").await?;
    window.shows("This is a secret key").await?;
    window.picture("payments-secret-key").await?;
    payments::look_at(window, Stripe::KEY).await?;
    payments::connect(window).await?;
    window.find("//main//section//h3[normalize-space(.)='Stripe']").await?;
    window.picture("payments-connected").await
}

/// The invoice goes out, and its copy carries the link that the client opens.
async fn send(window: &Window) -> Done<String> {
    rail::go(window, "Money").await?;
    money::make_invoice(window, ANNA).await?;
    money::issue(window).await?;
    let link = payments::ask(window).await?;
    let pdf = saved_file::save_here(window, "Invoice with the link", "paid-online.pdf").await?;
    let text = saved_file::text_of(&pdf)?;
    assert!(text.contains(&link), "{link} is on the invoice: {text}");
    window.press_here("Done").await?;
    session::is_closed(window).await?;
    window.picture("payments-asked").await?;
    Ok(link)
}

/// As the client does it in a browser; twice does not go.
fn pay(link: &str) {
    assert!(browse(link, None).text.contains("15000 eur"));
    assert!(browse(link, Some(&[])).text.contains("Thank you"));
    assert!(browse(link, None).text.contains("Nothing is to be paid"));
}

/// What came waits for her word.
async fn take_in(window: &Window) -> Done {
    payments::look_until(window, "has arrived. Book it?").await?;
    window.picture("payments-arrived").await?;
    rail::go(window, "Today").await?;
    window.shows("has arrived. Book it?").await?;
    window.picture("payments-today").await?;
    window.press(&format!("Look: {ANNA}")).await?;
    window.click("//main//button[starts-with(@aria-label, 'Book: ')]").await?;
    window.is_gone("//main//button[starts-with(@aria-label, 'Book: ')]").await?;
    money::open_invoice(window, "2026-0001").await?;
    window.shows("Paid").await?;
    window.picture("payments-paid").await
}

async fn give_a_receipt(window: &Window) -> Done {
    window.click("//main//button[starts-with(@aria-label, 'Receipt for the payment')]").await?;
    window.find("//*[@role='dialog']//figure[p[normalize-space(.)!='']]//canvas").await?;
    let file = saved_file::save_here(window, "Save as PDF", "paid-online-receipt.pdf").await?;
    let text = saved_file::text_of(&file)?;
    assert!(text.contains(ANNA) && text.contains("150.00"), "{text}");
    window.press_here("Close").await?;
    session::is_closed(window).await
}

/// Paid back at the provider: told here, noted here once the invoice is credited.
async fn pay_back(window: &Window, stripe: &Fake<Stripe>) -> Done {
    person::more(window, "Make a credit note").await?;
    window.fill("Why", "The session was cancelled").await?;
    window.press_here("Make the draft").await?;
    window.shows("Draft credit note").await?;
    money::document_is_drawn(window).await?;
    money::issue_credit_note(window).await?;
    let payment = stripe.inside().service.sessions.last().unwrap()["id"].as_str().unwrap().to_owned();
    stripe.refund(&payment);
    payments::look_until(window, "went back to your client").await?;
    window.picture("payments-refunded").await?;
    window.click("//main//button[starts-with(@aria-label, 'Note the refund: ')]").await?;
    window.is_gone("//main//button[starts-with(@aria-label, 'Note the refund: ')]").await
}

/// Fees by month, with why.
async fn look_at_what_it_cost(window: &Window) -> Done {
    money::part(window, "Reports").await?;
    window.shows("Paying online, EUR").await?;
    let section = "//main//*[normalize-space(text())='Paying online, EUR']/ancestor::section[1]";
    window.click(&format!("{section}//summary")).await?;
    window.click(&format!("({section}//tr[contains(., '150.00')]//button)[1]")).await?;
    window.shows("came in 1 payment").await?;
    window.picture("payments-fees").await
}
