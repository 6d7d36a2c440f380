//! The second clock of the calendar: whose it can be, and whose the coach has chosen.

use super::views::{ChooseClock, ClientClock, SecondClock};
use crate::app::App;
use crate::basics::moments::Zone;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

/// The clock that stands beside the coach's, and those of clients elsewhere.
pub fn second_clock(app: &App, (): ()) -> Result<SecondClock> {
    let words = words::of(app);
    app.read(|r| shown(r, words))
}

/// Puts a clock beside the coach's, or takes it away.
pub fn choose(app: &App, request: ChooseClock) -> Result<Changed<SecondClock>> {
    let words = words::of(app);
    app.write(Change::named("calendar.choose_clock"), |w| {
        if let Some(zone) = request.zone {
            w.concerns(zone.city());
        }
        w.set_second_clock(request.zone)?;
        shown(&w.reader(), words)
    })
}

fn shown(r: &Reader<'_>, words: &dyn Words) -> Result<SecondClock> {
    let mut clients: Vec<(Zone, Vec<String>)> = Vec::new();
    for (zone, name) in r.clients_abroad(r.practice()?.zone)? {
        match clients.iter_mut().find(|(known, _)| *known == zone) {
            Some((_, names)) => names.push(name),
            None => clients.push((zone, vec![name])),
        }
    }
    let clients =
        clients.into_iter().map(|(zone, names)| ClientClock { zone, label: words.clock_of(zone, &names) });
    Ok(SecondClock { zone: r.second_clock()?, clients: clients.collect() })
}
