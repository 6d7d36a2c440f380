use proptest::prelude::*;

use super::super::display::{Item, Step};
use super::super::inspect::{Content, check};
use super::super::samples;
use super::super::theme::{ACCENT, WHITE};
use super::*;

const LOOK: Look = Look { accent: ACCENT, locale: Locale::EnGb };

/// Left, top, right and bottom of all that is drawn.
fn bounds(items: &[Item]) -> Option<[f32; 4]> {
    let mut points: Vec<(f32, f32)> = Vec::new();
    for item in items {
        match item {
            Item::Glyphs { size, x, y, glyphs, .. } => {
                let wide = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size;
                points.extend([(*x, y - size * 0.75), (x + wide, y + size * 0.25)]);
            }
            Item::Path { outline, stroke, .. } => {
                let half = stroke.map_or(0.0, |stroke| stroke.thickness / 2.0);
                let mut touch =
                    |(x, y): (f32, f32)| points.extend([(x - half, y - half), (x + half, y + half)]);
                touch(outline.start);
                for step in &outline.steps {
                    match *step {
                        Step::Line(to) => touch(to),
                        // A curve stays within its points, so this asks for more than it must.
                        Step::Curve(a, b, to) => [a, b, to].into_iter().for_each(&mut touch),
                    }
                }
            }
            other => panic!("a plot is made of shapes and words: {other:?}"),
        }
    }
    let first = points.first()?;
    Some(points.iter().fold([first.0, first.1, first.0, first.1], |b, p| {
        [b[0].min(p.0), b[1].min(p.1), b[2].max(p.0), b[3].max(p.1)]
    }))
}

fn within(items: &[Item], frame: Frame) -> std::result::Result<(), TestCaseError> {
    if let Some([left, top, right, bottom]) = bounds(items) {
        prop_assert!(left >= frame.x - 0.1, "{left} is left of {frame:?}");
        prop_assert!(top >= frame.y - 0.1, "{top} is above {frame:?}");
        prop_assert!(right <= frame.right() + 0.1, "{right} is right of {frame:?}");
        prop_assert!(bottom <= frame.bottom() + 0.1, "{bottom} is below {frame:?}");
    }
    Ok(())
}

fn read(items: &[Item]) -> String {
    let glyphs = items.iter().filter_map(|item| match item {
        Item::Glyphs { glyphs, .. } => Some(glyphs),
        _ => None,
    });
    // Lines that were wrapped are read one after the other.
    let lines = glyphs.map(|glyphs| glyphs.iter().map(|glyph| glyph.text.to_string()).collect::<String>());
    let read = lines.collect::<Vec<_>>().join(" ").replace('\u{2009}', " ");
    read.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zäöüß]{2,9}( [a-zäöüß]{2,12}){0,6}",
        "[A-Z][a-zäöüß]{30,70}",
        Just(String::new()),
        Just("שביעות רצון מהעבודה".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = f32> {
    prop_oneof![
        (0_u8..=100).prop_map(|tenths| f32::from(tenths) / 10.0),
        Just(f32::NAN),
        Just(-3.0),
        Just(99.0)
    ]
}

fn reading() -> impl Strategy<Value = Reading> {
    (0_u64..900, value()).prop_map(|(later, value)| Reading {
        day: samples::day("2026-01-01") + chrono::Days::new(later),
        value,
    })
}

fn run() -> impl Strategy<Value = Vec<Reading>> {
    prop::collection::vec(reading(), 0..7).prop_map(|mut run| {
        run.sort_by_key(|reading| reading.day);
        run
    })
}

fn frame(least: (f32, f32)) -> impl Strategy<Value = Frame> {
    (0.0_f32..200.0, 0.0_f32..200.0, 0.0_f32..200.0, 0.0_f32..200.0).prop_map(move |(x, y, width, height)| {
        Frame { x, y, width: least.0 + width, height: least.1 + height }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_spark_line_stays_within_its_frame(readings in run(), frame in frame((70.0, 14.0))) {
        let items = SparkLine { readings }.draw(&mut Typesetter::default(), LOOK, frame);
        within(&items, frame)?;
    }

    #[test]
    fn lines_stay_within_their_frame(
        named in prop::collection::vec((name(), prop::collection::vec(run(), 0..3)), 0..6),
        rests in prop::collection::vec((0_u64..900, 0_u64..90, name()), 0..4),
        frame in frame((300.0, 170.0)),
    ) {
        let first = samples::day("2026-01-01");
        let series = named.into_iter().map(|(name, runs)| Series { name, runs }).collect();
        let pauses = rests.into_iter().map(|(from, long, label)| Pause {
            from: first + chrono::Days::new(from),
            to: first + chrono::Days::new(from + long),
            label,
        });
        let plot = LinePlot { series, pauses: pauses.collect() };
        within(&plot.draw(&mut Typesetter::default(), LOOK, frame), frame)?;
    }

    #[test]
    fn a_wheel_stays_within_its_frame(
        named in prop::collection::vec((name(), value(), prop::option::of(value()), value()), 0..=10),
        times in prop::collection::vec(name(), 0..=4),
        frame in frame((300.0, 230.0)),
    ) {
        let overlays = times.into_iter().enumerate().map(|(place, name)| Overlay {
            name,
            values: named.iter().map(|n| [Some(n.1), n.2, Some(n.3)][place % 3]).collect(),
        });
        let overlays = overlays.collect();
        let plot = WheelPlot { segments: named.into_iter().map(|n| n.0).collect(), overlays };
        within(&plot.draw(&mut Typesetter::default(), LOOK, frame), frame)?;
    }

    #[test]
    fn then_and_now_stays_within_its_frame(
        named in prop::collection::vec((name(), value(), value()), 0..12),
        then in name(), now in name(),
        frame in frame((250.0, 40.0)),
    ) {
        let rows = named.into_iter().map(|(label, then, now)| ThenAndNowRow { label, then, now }).collect();
        let plot = ThenAndNow { then, now, between: (0.0, 10.0), rows };
        let mut set = Typesetter::default();
        within(&plot.draw(&mut set, LOOK, frame), frame)?;
        let whole = Frame { height: plot.height(&mut set, frame.width), ..frame };
        let drawn = plot.draw(&mut set, LOOK, whole);
        let empty_dots = drawn.iter().filter(|item| matches!(item, Item::Path { fill: Some(WHITE), .. }));
        let said = plot.rows.iter().filter(|row| row.then.is_finite() && row.now.is_finite());
        prop_assert_eq!(empty_dots.count(), said.count() + 1, "one for each row, one in the head");
    }
}

#[test]
fn every_name_and_both_ends_of_each_movement_can_be_read() {
    let frame = Frame { x: 0.0, y: 0.0, width: 480.0, height: 280.0 };
    let mut set = Typesetter::default();
    let wheel = read(&samples::wheel().draw(&mut set, LOOK, frame));
    for name in samples::wheel().segments.iter().chain(samples::wheel().overlays.iter().map(|o| &o.name)) {
        assert!(wheel.contains(name.as_str()), "{name} is not in: {wheel}");
    }
    assert!(wheel.contains("Berufung 4 → 8"), "career went from 4 to 8: {wheel}");
    let lines = read(&samples::lines().draw(&mut set, LOOK, frame));
    for name in ["Calm on Mondays", "Saying no in time", "Sleep", "Easter rest", "12 Jan 2026", "22 Jun 2026"]
    {
        assert!(lines.contains(name), "{name} is not in: {lines}");
    }
    assert!(lines.contains("7.5"));
    let scales = read(&samples::scales().draw(&mut set, LOOK, frame));
    for row in samples::scales().rows {
        assert!(scales.contains(&row.label), "{} is not in: {scales}", row.label);
    }
}

#[test]
fn no_line_joins_what_was_asked_in_other_words() {
    let lines = |plot: &LinePlot| {
        let frame = Frame { x: 0.0, y: 0.0, width: 400.0, height: 200.0 };
        let items = plot.draw(&mut Typesetter::default(), LOOK, frame);
        let accent = items.iter().filter(|item| {
            matches!(item, Item::Path { outline, stroke: Some(pen), .. }
                if pen.colour == ACCENT && !outline.closed)
        });
        accent.count()
    };
    let mut plot = LinePlot { series: samples::lines().series.into_iter().take(1).collect(), pauses: vec![] };
    assert_eq!(lines(&plot), 1);
    let run = plot.series[0].runs.remove(0);
    plot.series[0].runs = vec![run[..2].to_vec(), run[2..].to_vec()];
    assert_eq!(lines(&plot), 2, "worded anew: two lines, and a gap between them");
}

#[test]
fn plots_are_vectors_in_the_file_and_never_a_picture() {
    let rendered = samples::sheet();
    let content = Content::of(&rendered.pdf);
    assert_eq!(content.pictures, 0);
    assert!(content.count("c") > 100, "circles and arcs are curves");
    assert!(content.count("l") > 50 && content.count("S") > 50 && content.count("f") > 20);
    assert!(content.count("d") > 3, "what was first is dashed");
    assert!(content.count("gs") > 3, "what is now is tinted");
    assert_eq!(content.count("q"), content.count("Q"), "each shape leaves the pen as it was");
    let text = check(&rendered.pdf).text;
    assert!(text.contains("Gesundheit") && text.contains("22. Juni 2026"));
}
