//! What was measured with one instrument, version by version.

use super::model::{InstrumentProgress, MeasuredChapter};
use super::movement::{by_respondent, moved, overlaid, series, shape};
use crate::measurements::instruments::version_item;
use crate::measurements::model::{Instrument, Measurement, Version};
use crate::measurements::{rules, showing};
use crate::words::Words;

/// The chapters of one instrument: one for each version that was measured with, and for the newest. `taken` are its
/// measurements, by day.
pub(crate) fn of(
    instrument: Instrument,
    versions: &[Version],
    taken: &[Measurement],
    words: &dyn Words,
) -> InstrumentProgress {
    let parted = rules::by_version(versions, taken);
    let mut chapters: Vec<MeasuredChapter> = Vec::new();
    let mut replaced_on = None;
    for (version, with) in parted {
        let until = replaced_on.replace(version.since);
        if with.is_empty() && until.is_some() {
            continue;
        }
        let mut chapter = MeasuredChapter {
            version: version_item(version),
            until,
            measurements: Vec::new(),
            series: Vec::new(),
            overlay: Vec::new(),
            movement: Vec::new(),
        };
        fill(&mut chapter, &instrument, version, (&with, taken), words);
        chapters.push(chapter);
    }
    InstrumentProgress {
        instrument_id: instrument.id,
        kind: instrument.kind,
        title: instrument.title,
        retired_on: instrument.retired_on,
        chapters,
    }
}

fn fill(
    chapter: &mut MeasuredChapter,
    instrument: &Instrument,
    version: &Version,
    (with, taken): (&[&Measurement], &[Measurement]),
    words: &dyn Words,
) {
    let definition = &version.definition;
    chapter.measurements = with
        .iter()
        .map(|measurement| showing::item(instrument, version, measurement, taken, words))
        .collect();
    for (respondent, theirs) in by_respondent(with) {
        chapter.series.extend(series(definition, respondent, &theirs));
        let shapes = overlaid(&theirs);
        chapter.overlay.extend(shapes.iter().map(|measurement| shape(definition, measurement, words)));
        if let [then, .., now] = shapes.as_slice() {
            chapter.movement.extend(moved(definition, then, now, words));
        }
    }
}
