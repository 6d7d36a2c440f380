//! What other pages take from a person's progress: the page before a session, the summary of a journey.

use super::model::{Sparkline, ThenAndNow};
use super::movement::{by_respondent, moved, overlaid, series, shape};
use crate::actions::listing;
use crate::actions::model::{ActionItem, ActionStatus};
use crate::basics::ids::{EngagementId, PersonId};
use crate::basics::moments::Instant;
use crate::error::Result;
use crate::measurements::instruments::version_item;
use crate::measurements::model::{InstrumentKind, Measurement};
use crate::vault::reader::Reader;
use crate::words::Words;

/// The actions of a person that are open, by when they are due, each with how often it was carried on.
pub fn open_actions(
    r: &Reader<'_>,
    person: &PersonId,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<ActionItem>> {
    let mut items = listing::list(r, person, now, words)?.items;
    items.retain(|item| item.status == ActionStatus::Open);
    Ok(items)
}

/// The actions that were done, in an engagement or in all, earliest first.
pub fn kept_actions(
    r: &Reader<'_>,
    person: &PersonId,
    engagement: Option<&EngagementId>,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<ActionItem>> {
    let mut items = listing::list(r, person, now, words)?.items;
    items.retain(|item| item.status == ActionStatus::Done && within(engagement, item.engagement_id.as_ref()));
    items.sort_by_key(|item| item.closed_on);
    Ok(items)
}

/// A small line for each scale and each item of a pulse that is in use, of the newest version alone.
pub fn sparklines(r: &Reader<'_>, person: &PersonId, words: &dyn Words) -> Result<Vec<Sparkline>> {
    let taken = r.measurements_of(person)?;
    let mut lines = Vec::new();
    for instrument in r.instruments_of(person)? {
        let kind = instrument.kind;
        let has_line = matches!(kind, InstrumentKind::Scale | InstrumentKind::Pulse);
        if !has_line || instrument.retired_on.is_some() {
            continue;
        }
        let version = r.newest_version(&instrument.id)?;
        let with: Vec<&Measurement> = taken.iter().filter(|taken| taken.version_id == version.id).collect();
        for series in series(&version.definition, None, &with) {
            // Where somebody would like to be is no movement.
            if kind == InstrumentKind::Scale && series.key != "now" {
                continue;
            }
            let ends = series.points.first().zip(series.points.last());
            let Some((first, last)) =
                ends.map(|(first, last)| ((first.on, first.value), (last.on, last.value)))
            else {
                continue;
            };
            let label = if kind == InstrumentKind::Scale { &instrument.title } else { &series.label };
            lines.push(Sparkline {
                instrument_id: instrument.id.clone(),
                title: instrument.title.clone(),
                sentence: words.sparkline(label, first, last),
                series,
            });
        }
    }
    Ok(lines)
}

/// Each wheel, scale, set of described levels and view from outside, then and now, of the newest version that was measured
/// with twice; in an engagement or in all. One for each who answered.
pub fn then_and_now(
    r: &Reader<'_>,
    person: &PersonId,
    engagement: Option<&EngagementId>,
    words: &dyn Words,
) -> Result<Vec<ThenAndNow>> {
    let mut taken = r.measurements_of(person)?;
    taken.retain(|taken| within(engagement, taken.engagement_id.as_ref()));
    let mut found = Vec::new();
    for instrument in r.instruments_of(person)? {
        if matches!(instrument.kind, InstrumentKind::Check | InstrumentKind::Pulse) {
            continue;
        }
        let versions = r.versions_of(&instrument.id)?;
        for (version, with) in crate::measurements::rules::by_version(&versions, &taken) {
            let before = found.len();
            for (_, theirs) in by_respondent(&with) {
                let [then, .., now] = overlaid(&theirs)[..] else { continue };
                found.push(ThenAndNow {
                    instrument_id: instrument.id.clone(),
                    kind: instrument.kind,
                    title: instrument.title.clone(),
                    version: version_item(version),
                    then: shape(&version.definition, then, words),
                    now: shape(&version.definition, now, words),
                    movement: moved(&version.definition, then, now, words),
                });
            }
            if found.len() > before {
                break;
            }
        }
    }
    Ok(found)
}

fn within(asked: Option<&EngagementId>, belongs_to: Option<&EngagementId>) -> bool {
    asked.is_none() || belongs_to.is_none() || asked == belongs_to
}
