//! A walk through the sample practice in the real window: a picture of each place, and the PDFs that it exports,
//! in `demo-output/`. What `make run` does on a machine without a display.

use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use stillpoint_tests::tree;
use stillpoint_tests::window::{Done, Stage, Theme, Window};

const PLACES: &[&str] = &["Today", "Calendar", "People", "Money", "Library", "Settings"];

async fn walk(window: Window) -> Done {
    window.picture("1-welcome").await?;
    window.press("Look around in a sample practice").await?;
    window.find("//nav//a[normalize-space(.)='Today']").await?;
    for (number, place) in (2..).zip(PLACES) {
        window.press(place).await?;
        window.find(&format!("//h1[contains(normalize-space(.), '{place}')] | //main//*")).await?;
        window.picture(&format!("{number}-{}", place.to_lowercase())).await?;
    }
    export(&window, "invoice", newest_invoice(&window).await?, "invoices.pdf", "invoiceId").await
}

async fn newest_invoice(window: &Window) -> Done<Value> {
    let invoices = ask(window, "invoices.list", json!({ "filter": "all" })).await?;
    let issued = invoices.as_array().and_then(|all| all.iter().find(|item| item["number"].is_string()));
    Ok(issued.ok_or("the sample practice has issued no invoice")?["id"].clone())
}

async fn export(window: &Window, name: &str, id: Value, command: &str, field: &str) -> Done {
    let file = ask(window, command, json!({ field: id })).await?;
    let pdf = STANDARD.decode(file["base64"].as_str().ok_or("no document came back")?)?;
    std::fs::write(window.pictures().join(format!("{name}.pdf")), pdf)?;
    Ok(())
}

async fn ask(window: &Window, name: &str, payload: Value) -> Done<Value> {
    let mut reply = window.ask_shell("rpc", json!({ "name": name, "payload": payload })).await?;
    Ok(reply["data"].take())
}

#[tokio::main]
async fn main() -> ExitCode {
    for theme in [Theme::Light, Theme::Dark] {
        let stage = Stage::default().in_theme(theme).showing_in(tree::root().join("demo-output"));
        if let Err(error) = stage.play("walk", walk).await {
            eprintln!("The walk ended early: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
