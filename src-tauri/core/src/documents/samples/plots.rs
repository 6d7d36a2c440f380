use super::super::back_end::{self, About};
use super::super::display::Item;
use super::super::flow::{Align, Flow};
use super::super::plots::{
    Frame, LinePlot, Look, Overlay, Pause, Reading, Series, SparkLine, ThenAndNow, ThenAndNowRow, WheelPlot,
};
use super::super::text::Typesetter;
use super::super::theme::{ACCENT, CHART, STEP};
use super::super::{Locale, Paper, Rendered};
use super::day;

pub fn readings(values: &[(&str, f32)]) -> Vec<Reading> {
    values.iter().map(|(on, value)| Reading { day: day(on), value: *value }).collect()
}

/// A scale that rose, with a dip.
pub fn spark() -> SparkLine {
    SparkLine {
        readings: readings(&[
            ("2026-01-12", 3.0),
            ("2026-01-26", 4.0),
            ("2026-02-09", 3.5),
            ("2026-03-02", 6.0),
            ("2026-03-23", 7.0),
        ]),
    }
}

/// Four scales, one worded anew in the middle, one begun late, with a rest over Easter.
pub fn lines() -> LinePlot {
    let series = |name: &str, runs: &[&[(&str, f32)]]| Series {
        name: name.into(),
        runs: runs.iter().map(|run| readings(run)).collect(),
    };
    LinePlot {
        series: vec![
            series(
                "Calm on Mondays",
                &[&[
                    ("2026-01-12", 3.0),
                    ("2026-02-09", 4.0),
                    ("2026-03-16", 4.0),
                    ("2026-05-04", 7.0),
                    ("2026-06-22", 8.0),
                ]],
            ),
            series(
                "Saying no in time",
                &[
                    &[("2026-01-12", 4.0), ("2026-02-09", 5.0), ("2026-03-16", 6.0)],
                    &[("2026-05-04", 5.0), ("2026-06-22", 7.5)],
                ],
            ),
            series("Sleep", &[&[("2026-01-12", 6.0), ("2026-03-16", 6.0), ("2026-06-22", 6.0)]]),
            series(
                "Zuversicht beim Übergeben von Aufgaben",
                &[&[("2026-03-16", 2.0), ("2026-05-04", 5.0), ("2026-06-22", 6.5)]],
            ),
        ],
        pauses: vec![Pause { from: day("2026-03-28"), to: day("2026-04-20"), label: "Easter rest".into() }],
    }
}

/// The wheel of life in German, three times, with the long names that German has.
pub fn wheel() -> WheelPlot {
    let named = [
        "Beruf und Berufung",
        "Geld und finanzielle Sicherheit",
        "Gesundheit",
        "Partnerschaft und Familie",
        "Freundschaften",
        "Persönliche Weiterentwicklung",
        "Freizeitgestaltung und Erholung",
        "Wohnen und Umgebung",
    ];
    let overlay =
        |name: &str, values: [f32; 8]| Overlay { name: name.into(), values: values.map(Some).to_vec() };
    WheelPlot {
        segments: named.map(String::from).to_vec(),
        overlays: vec![
            overlay("12. Januar 2026", [4.0, 6.0, 3.0, 5.0, 4.0, 7.0, 2.0, 8.0]),
            overlay("16. März 2026", [5.0, 6.0, 5.0, 5.0, 5.0, 7.0, 4.0, 7.0]),
            overlay("22. Juni 2026", [8.0, 6.0, 7.0, 6.0, 4.0, 8.0, 6.0, 7.0]),
        ],
    }
}

/// Scales then and now: one that rose, one that stayed, one that fell.
pub fn scales() -> ThenAndNow {
    let row = |label: &str, then, now| ThenAndNowRow { label: label.into(), then, now };
    ThenAndNow {
        then: "12 January 2026".into(),
        now: "22 June 2026".into(),
        between: (0.0, 10.0),
        rows: vec![
            row("Calm on Mondays", 3.0, 8.0),
            row("I say no while there is still time to say it kindly", 4.0, 7.5),
            row("Sleep", 6.0, 6.0),
            row("Evenings that are mine", 7.0, 5.0),
            row("Trust in the team", 0.0, 10.0),
        ],
    }
}

/// Every plot on one sheet, for the eye.
pub fn sheet() -> Rendered {
    let mut flow = Flow::new(Paper::A4, &["Plots"]);
    let look = Look { accent: ACCENT, locale: Locale::EnGb };
    let (x, width) = (flow.left(), flow.width());
    let mut place = |name: &str, height: f32, draw: &dyn Fn(&mut Typesetter, Frame) -> Vec<Item>| {
        flow.put(name, CHART.strong(), x, width, flow.y, Align::Left);
        flow.gap(2.5);
        flow.keep(height);
        let items = draw(&mut flow.set, Frame { x, y: flow.y, width, height });
        flow.page().extend(items);
        flow.y += height + 3.0 * STEP;
    };
    place("Spark line", 20.0, &|set, frame| spark().draw(set, look, Frame { width: 150.0, ..frame }));
    place("Lines", 190.0, &|set, frame| lines().draw(set, look, frame));
    place("Then and now", 160.0, &|set, frame| scales().draw(set, look, frame));
    place("Wheel of eight, three times", 270.0, &|set, frame| wheel().draw(set, look, frame));
    let ten = WheelPlot {
        segments: wheel().segments.into_iter().chain(["Glaube und Sinn".into(), "Umwelt".into()]).collect(),
        overlays: wheel()
            .overlays
            .into_iter()
            .map(|mut overlay| {
                overlay.values.extend([Some(5.0), None]);
                overlay
            })
            .take(2)
            .collect(),
    };
    place("Wheel of ten, twice", 270.0, &|set, frame| ten.draw(set, look, frame));
    let seven = WheelPlot {
        segments: wheel().segments.into_iter().take(7).collect(),
        overlays: wheel().overlays.into_iter().take(1).collect(),
    };
    place("Wheel of seven, once", 230.0, &|set, frame| seven.draw(set, look, frame));
    let (display, missing) = flow.finish(|page, pages| format!("{page}/{pages}"));
    let about =
        About { title: "Plots".into(), author: "Clara Whitfield".into(), language: "en", dated: None };
    Rendered { pages: display.pages.len(), pdf: back_end::pdf(&display, &about).unwrap(), missing }
}
