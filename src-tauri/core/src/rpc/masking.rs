//! While names are hidden: replies with stand-ins for names, and no change made from one.
//!
//! Every text is masked. What is no text stays, or a screen could not work with it: ids, words of closed lists
//! ("cash" is how it was paid, "Cash" is a client), names of zones and currencies, a file's bytes.

use serde_json::Value;

use super::closed_lists;
use super::wire::{Reply, WireError};
use crate::app::App;
use crate::basics::money::Currency;
use crate::error::{Refusal, Result};
use crate::privacy::hiding;
use crate::privacy::stand_ins::StandIns;

/// Under this key lie a file's bytes. A document is opened by the coach alone, and says what it says.
const BYTES: &str = "base64";

/// The request of a change, unless it was made from a masked answer: it would write "Person 1" into the practice.
///
/// # Errors
/// `Refused(NamesHidden)`, and whatever reading the names answers.
pub fn unmasked(app: &App, request: Value) -> Result<Value> {
    match hiding::stand_ins(app)? {
        Some(stand_ins) if is_masked(&request, &stand_ins) => Err(Refusal::NamesHidden.into()),
        _ => Ok(request),
    }
}

/// What goes out, masked while names are hidden.
///
/// # Errors
/// When the names cannot be read; then nothing goes out.
pub fn masked(
    app: &App,
    outcome: std::result::Result<Reply, WireError>,
) -> Result<std::result::Result<Reply, WireError>> {
    let Some(stand_ins) = hiding::stand_ins(app)? else { return Ok(outcome) };
    Ok(match outcome {
        Ok(mut reply) => {
            mask(&mut reply.data, &stand_ins);
            if let Some(undo) = &mut reply.undo {
                mask_text(&mut undo.sentence, &stand_ins);
            }
            Ok(reply)
        }
        Err(mut error) => {
            mask_text(&mut error.message, &stand_ins);
            error.issues.iter_mut().for_each(|issue| mask_text(&mut issue.sentence, &stand_ins));
            Err(error)
        }
    })
}

fn mask(value: &mut Value, stand_ins: &StandIns) {
    match value {
        Value::String(text) => mask_text(text, stand_ins),
        Value::Array(items) => items.iter_mut().for_each(|item| mask(item, stand_ins)),
        Value::Object(fields) => {
            for (_, field) in fields.iter_mut().filter(|(key, _)| key.as_str() != BYTES) {
                mask(field, stand_ins);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn mask_text(text: &mut String, stand_ins: &StandIns) {
    if is_for_programs(text) {
        return;
    }
    if let Some(masked) = stand_ins.mask(text) {
        *text = masked;
    }
}

fn is_masked(value: &Value, stand_ins: &StandIns) -> bool {
    match value {
        Value::String(text) => stand_ins.is_masked(text),
        Value::Array(items) => items.iter().any(|item| is_masked(item, stand_ins)),
        Value::Object(fields) => fields.values().any(|field| is_masked(field, stand_ins)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn is_for_programs(text: &str) -> bool {
    let has_letters = text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
    !has_letters && text.bytes().filter(u8::is_ascii_digit).count() < 6
        || is_id(text)
        || closed_lists::have(text)
        || (text.contains('/') && text.parse::<chrono_tz::Tz>().is_ok())
        || (text.len() == 3 && Currency::from_code(text).is_some())
}

/// A UUID: its groups can spell a name.
fn is_id(text: &str) -> bool {
    let shape = |(place, byte): (usize, u8)| match place {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(shape)
}
