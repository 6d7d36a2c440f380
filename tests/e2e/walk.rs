//! A walk through the sample practice in the real window: a picture of each place, light and dark, and some of its
//! documents as PDF, all in `demo-output/`. What `make run` does where there is no display.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use stillpoint_tests::tree;
use stillpoint_tests::window::pages::{door, rail};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

#[tokio::main]
async fn main() -> Done {
    let shown_in = tree::root().join("demo-output");
    for theme in [Theme::Light, Theme::Dark] {
        let act = async move |window: Window| -> Done {
            door::welcome(&window).await?;
            window.picture("welcome").await?;
            door::look_around(&window).await?;
            for place in rail::PLACES {
                rail::go(&window, place).await?;
                window.picture(&place.to_lowercase()).await?;
            }
            if theme == Theme::Light { documents(&window).await } else { Ok(()) }
        };
        Stage::default().in_theme(theme).showing_in(shown_in.clone()).play("walk", act).await?;
    }
    Ok(())
}

/// The newest issued invoices, the summary of a session that has notes to share, and the longest summary of a journey.
async fn documents(window: &Window) -> Done {
    let invoices = ask(window, "invoices.list", json!({ "filter": "all" })).await?;
    let issued = invoices.as_array().into_iter().flatten().filter(|invoice| !invoice["number"].is_null());
    for invoice in issued.take(3) {
        keep(window, &ask(window, "invoices.pdf", json!({ "invoiceId": invoice["id"] })).await?)?;
    }
    let people = ask(window, "people.list", json!({ "archived": false })).await?;
    let mut longest = (0, Value::Null);
    for person in people.as_array().into_iter().flatten() {
        let page = ask(window, "people.page", json!({ "personId": person["id"] })).await?;
        for engagement in page["engagements"].as_array().into_iter().flatten() {
            let engagement = json!({ "engagementId": engagement["id"] });
            let mut preview = ask(window, "journeys.preview", engagement).await?;
            let pages = preview["pages"].as_u64().unwrap_or_default();
            if pages > longest.0 {
                longest = (pages, preview["file"].take());
            }
        }
    }
    if longest.0 > 0 {
        keep(window, &longest.1)?;
    }
    for person in people.as_array().into_iter().flatten() {
        let page = ask(window, "people.page", json!({ "personId": person["id"] })).await?;
        for session in page["past"].as_array().into_iter().flatten() {
            let session = json!({ "sessionId": session["id"] });
            let preview = ask(window, "summaries.preview", session).await?;
            if preview["isEmpty"] == false {
                return keep(window, &preview["file"]);
            }
        }
    }
    Ok(())
}

async fn ask(window: &Window, name: &str, payload: Value) -> Done<Value> {
    let mut reply = window.ask_shell("rpc", json!({ "name": name, "payload": payload })).await?;
    Ok(reply["data"].take())
}

fn keep(window: &Window, file: &Value) -> Done {
    let name = file["name"].as_str().ok_or("a document without a name")?;
    let bytes = STANDARD.decode(file["base64"].as_str().ok_or("a document without content")?)?;
    fs::write(window.pictures().join(name), bytes)?;
    Ok(())
}
