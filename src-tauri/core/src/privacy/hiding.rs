//! Whether names are hidden now. In memory only: a practice opens with its names shown.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::stand_ins::StandIns;
use crate::app::App;
use crate::error::Result;
use crate::words;

/// The tables whose rows say who is called what, and in which language stand-ins are named.
const TABLES: &[&str] = &["people", "person_aliases", "organisations", "practice"];

/// What is remembered while a practice is open.
#[derive(Default)]
pub(crate) struct Hiding(Mutex<State>);

#[derive(Default)]
struct State {
    hidden: bool,
    /// Made at the first reply that needs them, dropped when a name changes.
    stand_ins: Option<Arc<StandIns>>,
}

impl Hiding {
    /// Whether names are hidden.
    pub fn is_on(&self) -> bool {
        self.state().hidden
    }

    /// Hides names, or shows them.
    pub fn set(&self, hidden: bool) {
        *self.state() = State { hidden, stand_ins: None };
    }

    /// Another practice is open, or none.
    pub fn end(&self) {
        self.set(false);
    }

    /// After a change of these tables: names are read anew.
    pub fn changed(&self, tables: &[String]) {
        if tables.iter().any(|table| TABLES.contains(&table.as_str())) {
            self.state().stand_ins = None;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The stand-ins to put before names now; nothing while names are shown.
///
/// # Errors
/// When the names cannot be read: then nothing may be shown either.
pub fn stand_ins(app: &App) -> Result<Option<Arc<StandIns>>> {
    let (hidden, made) = {
        let state = app.hiding().state();
        (state.hidden, state.stand_ins.clone())
    };
    if !hidden || made.is_some() {
        return Ok(made);
    }
    let words = words::of(app);
    app.read(|r| {
        let made = Arc::new(StandIns::new(&r.known_people()?, &r.known_organisations()?, words)?);
        // Still under the lock of the practice: no name can have been added since.
        app.hiding().state().stand_ins = Some(Arc::clone(&made));
        Ok(Some(made))
    })
}
