//! A practice that lies there before the window opens: made by the core, as the program itself would make it.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::{Clock, SystemClock};
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::rpc::dispatch;

pub const PASSPHRASE: &str = "river lantern oatmeal quiet saddle";

/// A practice in `home` with one client and a session today; answers the session's id.
pub fn with_a_session(home: &Path) -> String {
    let folders = Folders {
        practice: home.join("practice"),
        sample: home.join("sample"),
        backups: home.join("backups"),
    };
    let app = App::new(folders, Arc::new(SystemClock), Arc::new(Randomness::from_system().unwrap()));
    let call = |name: &str, request: Value| {
        dispatch(&app, name, request).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
    };
    let kit = call("practice.create", json!({ "passphrase": PASSPHRASE }));
    let asked = kit["askedGroups"].as_array().unwrap().iter().map(|index| {
        let at = usize::try_from(index.as_u64().unwrap()).unwrap();
        json!({ "index": index, "text": kit["recoveryGroups"][at] })
    });
    let groups: Vec<Value> = asked.collect();
    call("practice.confirm_recovery_kit", json!({ "groups": groups }));
    let about = json!({
        "practiceName": "Stillwater", "coachName": "Mara Lindqvist", "country": "DE", "zone": "Europe/Berlin",
        "currency": "EUR",
    });
    call("practice.set_up", json!({ "about": about, "work": { "responsePromise": "" }, "offers": [] }));
    let details = json!({ "givenName": "Anna", "familyName": "Kowalska" });
    let anna = call("people.add", json!({ "details": details }))["id"].clone();
    let today = SystemClock.now().date_naive();
    let book = json!({ "personId": anna, "localStart": format!("{today}T10:00") });
    let session = call("sessions.book", book)["item"]["id"].clone();
    app.quit().unwrap();
    session.as_str().unwrap().to_owned()
}
