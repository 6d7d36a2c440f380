//! A key that is not taken, or may not do something, is named in no answer and in no line of the log, even where the
//! provider repeats it.

use serde_json::{Value, json};
use stillpoint_core::rpc::dispatch;

use super::desk::Desk;
use super::fake::Service;
use super::suite::stories;
use crate::log;

stories!(a_key_that_is_not_taken_is_repeated_nowhere, a_key_that_may_not_is_repeated_nowhere);

/// The end of every key of the stories.
const KEY: &str = "0123456789abcdef";

/// Everything that can be asked of a provider, and what each came to.
fn all_that_asks<S: Service>(desk: &Desk<S>) -> Vec<String> {
    let edit = json!({
        "providerId": desk.provider, "name": "Card", "booksItself": false, "paused": false, "key": S::KEY,
    });
    let key = json!({ "kind": S::WORD, "key": S::KEY });
    desk.hours_pass(1);
    [
        ("paying.check_key", key.clone()),
        ("paying.connect", key),
        ("paying.edit", edit),
        ("paying.check", json!({ "trigger": "asked" })),
        ("paying.overview", Value::Null),
        ("connections.list", Value::Null),
    ]
    .into_iter()
    .map(|(name, request)| match dispatch(&desk.computer.app, name, request) {
        Ok(reply) => format!("{name}: {}", reply.data),
        Err(error) => format!("{name}: {error:?}"),
    })
    .collect()
}

fn is_nowhere(answers: &[String]) {
    for answer in answers {
        assert!(!answer.contains(KEY), "{answer}");
    }
    // Whoever reads along would have seen it.
    tracing::info!("the story ends here");
    let written = log::written();
    assert!(written.contains("the story ends here"), "nobody read along");
    let telling: Vec<&str> = written.lines().filter(|line| line.contains(KEY)).collect();
    assert!(telling.is_empty(), "{telling:?}");
}

fn a_key_that_is_not_taken_is_repeated_nowhere<S: Service>() {
    log::read_along();
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.inside().shut = true;
    let answers = all_that_asks(&desk);
    assert!(answers[3].contains("no longer"), "it is said that the key is not taken: {}", answers[3]);
    is_nowhere(&answers);
}

fn a_key_that_may_not_is_repeated_nowhere<S: Service>() {
    log::read_along();
    let desk = Desk::<S>::new();
    let invoice = desk.invoice();
    desk.ask(&invoice);
    desk.fake.inside().forbids = true;
    let answers = all_that_asks(&desk);
    assert!(desk.overview()["providers"][0]["trouble"] == "key", "{}", answers[3]);
    is_nowhere(&answers);
}
