//! What the command list is made with: strict parsing, the reply, and the table of types.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::topics;
use super::wire::{Reply, UndoLine};
use crate::app::App;
use crate::error::{Doing, Error, Issue, Problem, Result};
use crate::vault::writer::Changed;
use crate::words;

/// The request, strictly: an unknown or missing field is our front's mistake and says so.
pub fn request<T: DeserializeOwned>(payload: Value) -> Result<T> {
    serde_path_to_error::deserialize(payload).map_err(|error| {
        let field = error.path().to_string();
        Error::Invalid(vec![Issue::new(field, Problem::NotPossible)])
    })
}

/// The reply of a command that only reads.
pub fn read_reply<T: Serialize>(answer: Result<T>) -> Result<Reply> {
    let data = serde_json::to_value(answer?).doing("writing a reply")?;
    Ok(Reply { data, touched: Vec::new(), undo: None })
}

/// The reply of a command that changes the practice.
pub fn write_reply<T: Serialize>(app: &App, answer: Result<Changed<T>>) -> Result<Reply> {
    let changed = answer?;
    let undo = changed.undo.as_ref().map(|offer| UndoLine {
        operation_id: offer.operation_id.clone(),
        sentence: words::of(app).operation(&offer.name, &offer.subject),
    });
    let data = serde_json::to_value(changed.data).doing("writing a reply")?;
    Ok(Reply { data, touched: topics::of_tables(&changed.tables), undo })
}

/// Declares the command list: `dispatch`, `NAMES`, and `Commands`, from which the bindings follow.
///
/// `read` answers a value; `write` answers [`Changed`]; `gate` opens and closes practices, so everything
/// is to be read again. While names are hidden, every reply is masked and no `write` takes a masked request.
#[macro_export]
macro_rules! commands {
    ($($kind:ident $name:literal => $field:ident = $function:path : ($request:ty) -> $answer:ty),+ $(,)?) => {
        /// Every command's name.
        pub const NAMES: &[&str] = &[$($name),+];

        /// Every command with its request and its answer; the interface's types follow from it.
        #[derive(ts_rs::TS)]
        #[allow(dead_code, reason = "exists for its types alone")]
        pub struct Commands { $(#[ts(rename = $name)] $field: ($request, $answer)),+ }

        /// Runs the command `name`.
        ///
        /// # Errors
        /// Whatever the command answers, ready to be shown.
        pub fn dispatch(
            app: &$crate::app::App,
            name: &str,
            payload: serde_json::Value,
        ) -> std::result::Result<$crate::rpc::wire::Reply, $crate::rpc::wire::WireError> {
            let reply = match name {
                $($name => $crate::commands!(@take $kind app, payload)
                    .and_then($crate::rpc::dispatching::request::<$request>)
                    .and_then(|request| $crate::commands!(@$kind app, $function(app, request))),)+
                _ => Err($crate::error::Error::not_found($crate::error::What::Command, name)),
            };
            let outcome = reply.map_err(|error| $crate::rpc::dispatching::wire_error(app, name, &error));
            $crate::rpc::masking::masked(app, outcome)
                .unwrap_or_else(|error| Err($crate::rpc::dispatching::wire_error(app, name, &error)))
        }
    };
    (@take write $app:ident, $payload:ident) => { $crate::rpc::masking::unmasked($app, $payload) };
    (@take $kind:ident $app:ident, $payload:ident) => { $crate::error::Result::Ok($payload) };
    (@read $app:ident, $answer:expr) => { $crate::rpc::dispatching::read_reply($answer) };
    (@write $app:ident, $answer:expr) => { $crate::rpc::dispatching::write_reply($app, $answer) };
    (@gate $app:ident, $answer:expr) => { $crate::rpc::dispatching::gate_reply($answer) };
}

/// The reply of a command that opens or closes a practice.
pub fn gate_reply<T: Serialize>(answer: Result<T>) -> Result<Reply> {
    let mut reply = read_reply(answer)?;
    reply.touched = vec![topics::Topic::Vault];
    Ok(reply)
}

/// The failure as it is shown; the cause of an internal one goes to the log under its incident number.
pub fn wire_error(app: &App, name: &str, error: &Error) -> super::wire::WireError {
    super::wire::WireError::from_error(error, words::of(app), || {
        let incident = app.incident();
        tracing::error!(incident, command = name, cause = %error, "a command failed");
        incident
    })
}
