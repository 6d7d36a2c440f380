//! Documents as the coach wants them: the layout chosen beside the sample, a client who gets data inside the page, the
//! invoice that goes out so, and the receipt. Light and dark, with a picture of each screen.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use stillpoint_tests::window::pages::{door, money, person, rail, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, today};
use crate::saved_file;

const ANNA: &str = "Anna Kowalska";

#[tokio::test(flavor = "multi_thread")]
async fn documents_as_the_coach_wants_them_in_light() {
    documents_as_wanted(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_as_the_coach_wants_them_in_dark() {
    documents_as_wanted(Theme::Dark).await;
}

async fn documents_as_wanted(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    lay_out(home.path());
    let act = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        choose_the_look(&window).await?;
        ask_the_client(&window).await?;
        send_it_so(&window).await?;
        give_a_receipt(&window).await
    };
    Stage::default().in_theme(theme).at_home(home.path().to_owned()).play("money-papers", act).await.unwrap();
}

/// A practice that has said where it is, and a charge that waits.
fn lay_out(home: &Path) {
    let practice = AtHome::new(home);
    let details = json!({
        "givenName": "Anna", "familyName": "Kowalska", "email": "anna@example.org", "country": "DE",
    });
    let anna = practice.ask("people.add", json!({ "details": details }))["id"].clone();
    let at = |street: &str, city: &str| json!({ "street": street, "postcode": "10115", "city": city });
    let mut own = at("Gartenstr. 1", "Berlin");
    own["taxNumber"] = json!("12/345/67890");
    practice.ask("invoices.save_party", json!({ "whose": {}, "form": "none", "details": own }));
    let hers = at("Ackerstr. 5", "Berlin");
    practice.ask(
        "invoices.save_party",
        json!({ "whose": { "personId": anna }, "form": "none", "details": hers }),
    );
    let charge = json!({
        "personId": anna, "chargedOn": today(), "description": "Coaching", "quantityMilli": 1000,
        "unitPrice": { "minor": 12_000, "currency": "EUR" }, "taxRateBp": 0,
    });
    practice.ask("charges.add", charge);
    practice.leave();
}

/// The sample beside the choices is the document itself.
async fn choose_the_look(window: &Window) -> Done {
    rail::go(window, "Settings").await?;
    window.click("//main//nav//a[normalize-space(.)='Documents']").await?;
    window.click("//*[@role='radio'][starts-with(@aria-label, 'Modern')]").await?;
    let sample =
        "//section[@aria-label='How an invoice will look']//figure[p[normalize-space(.)!='']]//canvas";
    window.find(sample).await?;
    window.press("Save").await?;
    window.picture("settings-documents").await
}

/// Anna's office reads invoices by program.
async fn ask_the_client(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    person::tab(window, "Money").await?;
    window.press("Change how invoices go out").await?;
    window.click("//*[@role='dialog']//label[normalize-space(.)='Factur-X or ZUGFeRD']").await?;
    window.fill("What they want to see on it", "Cost centre 7").await?;
    window.picture("client-invoices").await?;
    window.press_here("Save").await?;
    session::is_closed(window).await?;
    window.shows("As Factur-X or ZUGFeRD.").await.map(drop)
}

/// What goes out has its data inside: another program lists it.
async fn send_it_so(window: &Window) -> Done {
    rail::go(window, "Money").await?;
    money::make_invoice(window, ANNA).await?;
    window.shows("It goes out as").await?;
    window.picture("electronic-draft").await?;
    money::issue(window).await?;
    window.shows("It went out as Factur-X or ZUGFeRD.").await?;
    window.picture("electronic-issued").await?;
    let file = saved_file::save(window, "Save e-invoice", "electronic.pdf").await?;
    let inside = Command::new("pdfdetach").arg("-list").arg(&file).output()?;
    let inside = String::from_utf8(inside.stdout)?;
    assert!(inside.contains("factur-x.xml"), "{inside}");
    Ok(())
}

/// The receipt has a number of its own, and is the same when it is looked at again.
async fn give_a_receipt(window: &Window) -> Done {
    money::record_payment(window, None).await?;
    let mut files = Vec::new();
    for name in ["receipt.pdf", "receipt-again.pdf"] {
        window.click("//main//button[starts-with(@aria-label, 'Receipt for the payment')]").await?;
        window.find("//*[@role='dialog']//figure[p[normalize-space(.)!='']]//canvas").await?;
        window.picture("receipt").await?;
        let file = saved_file::save_here(window, "Save as PDF", name).await?;
        files.push(std::fs::read(&file)?);
        let text = saved_file::text_of(&file)?;
        assert!(text.contains(ANNA) && text.contains("120.00"), "{text}");
        window.press_here("Close").await?;
        session::is_closed(window).await?;
    }
    assert!(files[0] == files[1], "a receipt that was given stays as it is");
    Ok(())
}
