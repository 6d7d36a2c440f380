//! From an offer to paid, and back: a package in two parts, its first invoice, a payment in two halves, a line credited,
//! the rest of the engagement refunded. Light and dark, with a picture of each screen.

use stillpoint_tests::window::pages::{door, library, money, person, rail};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";
const OFFER: &str = "Eight sessions";

#[tokio::test(flavor = "multi_thread")]
async fn from_an_offer_to_paid_and_back_in_light() {
    from_an_offer_to_paid(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_an_offer_to_paid_and_back_in_dark() {
    from_an_offer_to_paid(Theme::Dark).await;
}

async fn from_an_offer_to_paid(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    let practice = AtHome::new(home.path());
    practice.person("Anna", "Kowalska");
    practice.leave();
    let act = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        offer(&window).await?;
        agree(&window).await?;
        invoice(&window).await?;
        come_in(&window).await?;
        correct(&window).await?;
        refund(&window).await
    };
    Stage::default().in_theme(theme).at_home(home.path().to_owned()).play("money-day", act).await.unwrap();
}

/// Eight sessions for 960, in two parts.
async fn offer(window: &Window) -> Done {
    library::write_package(window, OFFER, "8", "960", "2").await?;
    window.picture("offer").await?;
    library::save_offer(window).await?;
    window.shows(OFFER).await.map(drop)
}

/// Anna takes it.
async fn agree(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::begin(window, OFFER).await?;
    window.shows("8 of 8 sessions left").await?;
    window.picture("engagement").await
}

/// Its first part waits: made, looked at, issued, saved and read.
async fn invoice(window: &Window) -> Done {
    rail::go(window, "Money").await?;
    window.shows("Waiting for an invoice").await?;
    window.picture("money-waiting").await?;
    money::make_invoice(window, ANNA).await?;
    window.picture("part-draft").await?;
    money::issue(window).await?;
    let file = saved_file::save(window, "Save as PDF", "first-part.pdf").await?;
    let text = saved_file::text_of(&file)?;
    for words in [ANNA, OFFER, "480.00"] {
        assert!(text.contains(words), "{words} is not on the invoice: {text}");
    }
    Ok(())
}

/// A half now, the other half later.
async fn come_in(window: &Window) -> Done {
    money::record_payment(window, Some("200")).await?;
    window.shows("Paid in part").await?;
    window.picture("paid-in-part").await?;
    money::record_payment(window, None).await?;
    window.shows("Paid.").await?;
    window.picture("paid").await
}

/// A quarter of it was one too many: taken back by a credit note, whose money is Anna's again.
async fn correct(window: &Window) -> Done {
    money::credit_line(window, &format!("{OFFER}, part 1 of 2"), "0.25", "One session was agreed too many")
        .await?;
    window.picture("credit-draft").await?;
    money::issue_credit_note(window).await?;
    window.picture("credit-issued").await?;
    let file = saved_file::save(window, "Save as PDF", "credit-note.pdf").await?;
    let text = saved_file::text_of(&file)?;
    for words in ["120.00", "One session was agreed too many"] {
        assert!(text.contains(words), "{words} is not on the credit note: {text}");
    }
    Ok(())
}

/// The coaching ends: what was paid and not used goes back.
async fn refund(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Engagement").await?;
    window.press(&format!("Refund: {OFFER}")).await?;
    window.find("//*[@role='dialog']//*[@aria-label='The arithmetic']").await?;
    window.shows("€360.00 goes back").await?;
    window.picture("refund").await?;
    window.press_here("Prepare the refund").await?;
    window.shows("Draft credit note").await?;
    money::document_is_drawn(window).await?;
    window.picture("refund-draft").await?;
    money::issue_credit_note(window).await?;
    person::open(window, ANNA).await?;
    person::tab(window, "Money").await?;
    window.shows("€480.00").await?;
    window.picture("to-pay-back").await?;
    money::pay_back(window, "360", "The coaching ended early").await?;
    window.find(&left_over("€120.00")).await?;
    window.picture("paid-back").await
}

/// What belongs to no invoice yet.
fn left_over(amount: &str) -> String {
    format!("//main//*[dt[normalize-space(.)='Belongs to no invoice yet']]//*[normalize-space(.)='{amount}']")
}
