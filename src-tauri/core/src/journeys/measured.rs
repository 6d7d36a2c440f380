//! What was measured, as the plots of a summary. Versions are never laid over each other: a wheel and a scale show the
//! newest version that was measured with twice, a line has a gap where the question was worded anew.

use super::model::{JourneyMeasured, JourneyPart};
use crate::basics::ids::EngagementId;
use crate::basics::moments::Day;
use crate::documents::Locale;
use crate::documents::journey::JourneyWheel;
use crate::documents::plots::{
    LinePlot, Overlay, Pause, Reading, Series, ThenAndNow, ThenAndNowRow, WheelPlot,
};
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::measurements::model::{AnswerKind, InstrumentKind, Measurement};
use crate::progress::chapters;
use crate::progress::model::{InstrumentProgress, MeasuredChapter, MeasuredSeries};
use crate::vault::reader::Reader;
use crate::words::Words;

/// By what a scaling question names where somebody is.
const NOW: &str = "now";

/// More lines than these nobody follows.
const LINES: usize = 4;

/// The plots, and what they say in words.
#[derive(Debug, Default)]
pub struct Measured {
    pub wheels: Vec<JourneyWheel>,
    pub scales: Option<ThenAndNow>,
    pub lines: Option<LinePlot>,
    pub in_words: Vec<JourneyMeasured>,
}

/// What was measured in an engagement, or outside of all.
pub fn of(
    r: &Reader<'_>,
    engagement: &Engagement,
    locale: Locale,
    today: Day,
    words: &dyn Words,
) -> Result<Measured> {
    let here = |taken: &Measurement| taken.engagement_id.as_ref().is_none_or(|id| *id == engagement.id);
    let taken: Vec<Measurement> =
        r.measurements_of(&engagement.person_id)?.into_iter().filter(here).collect();
    let mut measured = Measured::default();
    let (mut scales, mut series) = (Vec::new(), Vec::new());
    for instrument in r.instruments_of(&engagement.person_id)? {
        let versions = r.versions_of(&instrument.id)?;
        let with = taken.iter().filter(|taken| versions.iter().any(|version| version.id == taken.version_id));
        let with: Vec<Measurement> = with.cloned().collect();
        let progress = chapters::of(instrument, &versions, &with, words);
        match progress.kind {
            InstrumentKind::Wheel => measured.wheel(&progress, locale),
            InstrumentKind::Scale => measured.scale(&progress, &mut scales),
            InstrumentKind::Pulse => series.extend(measured.pulse(&progress)),
            // Levels are told with their goals; what the session was like, and what others say, was asked by the coach
            // for the coach.
            InstrumentKind::Attainment | InstrumentKind::Check | InstrumentKind::Stakeholder => {}
        }
    }
    measured.scales = then_and_now(scales, locale);
    if !series.is_empty() {
        series.truncate(LINES);
        measured.lines =
            Some(LinePlot { series, pauses: pauses(r, &engagement.id, engagement, locale, today)? });
    }
    Ok(measured)
}

impl Measured {
    fn wheel(&mut self, progress: &InstrumentProgress, locale: Locale) {
        let Some(chapter) = twice(progress) else { return };
        // As the shapes count them: only what is answered with a number.
        let items = chapter.version.definition.items.iter().filter(|item| item.answer == AnswerKind::Number);
        let segments = items.map(|item| item.label.clone()).collect();
        let overlays = chapter.overlay.iter().map(|shape| Overlay {
            name: locale.day(shape.on.0),
            values: shape.values.iter().map(|value| value.map(number)).collect(),
        });
        let plot = WheelPlot { segments, overlays: overlays.collect() };
        self.wheels.push(JourneyWheel { title: progress.title.clone(), plot });
        self.tell(progress, JourneyPart::ThenAndNow, chapter);
    }

    fn scale(&mut self, progress: &InstrumentProgress, scales: &mut Vec<Scale>) {
        let Some(chapter) = twice(progress) else { return };
        let Some(moved) = chapter.movement.iter().find(|moved| moved.key == NOW) else { return };
        let (Some(first), Some(last)) = (chapter.overlay.first(), chapter.overlay.last()) else { return };
        let row =
            ThenAndNowRow { label: progress.title.clone(), then: number(moved.from), now: number(moved.to) };
        scales.push(Scale { row, first: first.on, last: last.on });
        let sentences = vec![moved.sentence.clone()];
        self.in_words.push(JourneyMeasured {
            title: progress.title.clone(),
            part: JourneyPart::ThenAndNow,
            sentences,
        });
    }

    /// One line for each item that was asked twice, over all versions, in the words of the newest.
    fn pulse(&mut self, progress: &InstrumentProgress) -> Vec<Series> {
        let Some(newest) = progress.chapters.first() else { return Vec::new() };
        let lines: Vec<Series> = newest
            .series
            .iter()
            .map(|series| Series { name: series.label.clone(), runs: runs(progress, &series.key) })
            .filter(|line| line.runs.iter().map(Vec::len).sum::<usize>() > 1)
            .collect();
        if !lines.is_empty() {
            self.tell(progress, JourneyPart::AlongTheWay, newest);
        }
        lines
    }

    fn tell(&mut self, progress: &InstrumentProgress, part: JourneyPart, chapter: &MeasuredChapter) {
        let sentences = chapter.movement.iter().map(|moved| moved.sentence.clone()).collect();
        self.in_words.push(JourneyMeasured { title: progress.title.clone(), part, sentences });
    }
}

struct Scale {
    row: ThenAndNowRow,
    first: Day,
    last: Day,
}

/// The newest version that was measured with twice.
fn twice(progress: &InstrumentProgress) -> Option<&MeasuredChapter> {
    progress.chapters.iter().find(|chapter| chapter.overlay.len() > 1)
}

/// A run for each version, the earliest first.
fn runs(progress: &InstrumentProgress, key: &str) -> Vec<Vec<Reading>> {
    let of_key = |chapter: &MeasuredChapter| -> Vec<Reading> {
        let series = chapter.series.iter().find(|series| series.key == key);
        series.map(readings).unwrap_or_default()
    };
    progress.chapters.iter().rev().map(of_key).filter(|run| !run.is_empty()).collect()
}

fn readings(series: &MeasuredSeries) -> Vec<Reading> {
    series.points.iter().map(|point| Reading { day: point.on.0, value: number(point.value) }).collect()
}

fn then_and_now(scales: Vec<Scale>, locale: Locale) -> Option<ThenAndNow> {
    let first = scales.iter().map(|scale| scale.first).min()?;
    let last = scales.iter().map(|scale| scale.last).max()?;
    Some(ThenAndNow {
        then: locale.day(first.0),
        now: locale.day(last.0),
        between: (0.0, 10.0),
        rows: scales.into_iter().map(|scale| scale.row).collect(),
    })
}

/// When the engagement rested; a rest that goes on lasts until today.
fn pauses(
    r: &Reader<'_>,
    id: &EngagementId,
    engagement: &Engagement,
    locale: Locale,
    today: Day,
) -> Result<Vec<Pause>> {
    let rested = r.pauses_of(&engagement.person_id)?.into_iter().filter(|(of, _, _)| of == id);
    let label = crate::documents::words::words(locale).rest;
    let pause = |(_, from, until): (_, Day, Option<Day>)| Pause {
        from: from.0,
        to: until.unwrap_or(today).0,
        label: label.to_owned(),
    };
    Ok(rested.map(pause).collect())
}

#[allow(clippy::cast_precision_loss, reason = "between 0 and 10")]
fn number(value: i64) -> f32 {
    value as f32
}
