//! Charts of money: heights and labels are worked out here, a screen only draws. Pure.

use super::cells::Table;
use super::model::{Cell, Group, Measure};
use super::views::{AgeingBlock, Chart, ChartBar, ChartLine, ChartPoint, OwedWeek};
use crate::basics::money::{Currency, Money, scale};
use crate::basics::spans::Span;
use crate::words::Words;

/// The top of a scale, in hundredths of a percent.
const TOP: i64 = 10_000;

/// The months of `span`, one chart for each currency: issued, collected, spent.
#[must_use]
pub fn months(table: &Table, span: Span, home: Currency, words: &dyn Words) -> Vec<Chart> {
    let series = [Measure::Issued, Measure::Collected, Measure::Expenses];
    let chart = |currency| {
        let months = span.months();
        let cells: Vec<Vec<Cell>> = months
            .iter()
            .map(|month| {
                let cell = |measure: &Measure| table.cell(currency, *measure, Group::Month { month: *month });
                series.iter().map(cell).collect()
            })
            .collect();
        let highest = cells.iter().flatten().map(|cell| cell.amount.minor).max().unwrap_or(0);
        let scale = Scale::up_to(highest);
        let totals = series.map(|measure| table.cell(currency, measure, Group::All).amount);
        let best =
            months.iter().zip(&cells).max_by_key(|(_, cells)| cells.get(1).map(|cell| cell.amount.minor));
        let best = best.filter(|(_, cells)| cells.get(1).is_some_and(|cell| cell.amount.minor > 0));
        let point = |(month, cells): (_, &Vec<Cell>)| ChartPoint {
            label: words.short_month(month),
            bars: cells.iter().map(|cell| scale.money(cell, words)).collect(),
        };
        Chart {
            title: words.months_chart(currency),
            sentence: words
                .months_chart_sentence(totals, best.map(|(month, cells)| (*month, cells[1].amount))),
            series: series.iter().map(|measure| words.measure(*measure)).collect(),
            points: months.iter().copied().zip(&cells).map(point).collect(),
            scale: scale.lines(|minor| words.money(Money::new(minor, currency))),
        }
    };
    table.currencies(home, &series).into_iter().map(chart).collect()
}

/// What is open in one currency; nothing where nothing is.
#[must_use]
pub fn ageing(block: &AgeingBlock, words: &dyn Words) -> Option<Chart> {
    if block.total.count == 0 {
        return None;
    }
    let highest = block.buckets.iter().map(|row| row.open.amount.minor).max().unwrap_or(0);
    let scale = Scale::up_to(highest);
    let point = |row: &super::views::AgeingRow| ChartPoint {
        label: row.label.clone(),
        bars: vec![scale.money(&row.open, words)],
    };
    Some(Chart {
        title: words.ageing_chart(block.currency),
        sentence: block.sentence.clone(),
        series: vec![words.measure(Measure::Open)],
        points: block.buckets.iter().map(point).collect(),
        scale: scale.lines(|minor| words.money(Money::new(minor, block.currency))),
    })
}

/// What is booked in the weeks ahead; nothing where nothing is.
#[must_use]
pub fn weeks(weeks: &[OwedWeek], sentence: &str, words: &dyn Words) -> Option<Chart> {
    let highest = weeks.iter().map(|week| i64::from(week.sessions)).max().filter(|most| *most > 0)?;
    let scale = Scale::up_to(highest);
    let point = |week: &OwedWeek| {
        let sessions = i64::from(week.sessions);
        let bar = ChartBar { text: words.sessions(sessions), share_bp: scale.share(sessions), key: None };
        ChartPoint { label: week.label.clone(), bars: vec![bar] }
    };
    Some(Chart {
        title: words.weeks_chart(),
        sentence: sentence.to_owned(),
        series: vec![words.booked_series()],
        points: weeks.iter().map(point).collect(),
        scale: scale.lines(|sessions| sessions.to_string()),
    })
}

/// Amounts of one kind, one after the other.
#[must_use]
pub fn amounts(
    title: String,
    sentence: String,
    currency: Currency,
    bars: Vec<(String, Money)>,
    words: &dyn Words,
) -> Chart {
    let scale = Scale::up_to(bars.iter().map(|(_, amount)| amount.minor).max().unwrap_or(0));
    let point = |(label, amount): (String, Money)| ChartPoint {
        label,
        bars: vec![ChartBar { text: words.money(amount), share_bp: scale.share(amount.minor), key: None }],
    };
    Chart {
        series: vec![title.clone()],
        title,
        sentence,
        points: bars.into_iter().map(point).collect(),
        scale: scale.lines(|minor| words.money(Money::new(minor, currency))),
    }
}

/// A scale from nothing to a round value above the highest bar.
struct Scale {
    top: i64,
    step: i64,
}

impl Scale {
    fn up_to(highest: i64) -> Self {
        let step = round_step(highest.max(1));
        let steps = (highest.max(1) + step - 1) / step;
        Self { top: step * steps, step }
    }

    fn share(&self, value: i64) -> i32 {
        scale(value, TOP, self.top).and_then(|share| i32::try_from(share).ok()).unwrap_or(0)
    }

    fn money(&self, cell: &Cell, words: &dyn Words) -> ChartBar {
        let key = (cell.count > 0).then(|| cell.key.clone());
        ChartBar { text: words.money(cell.amount), share_bp: self.share(cell.amount.minor), key }
    }

    fn lines(&self, text: impl Fn(i64) -> String) -> Vec<ChartLine> {
        let values = (0..=self.top / self.step).map(|turn| turn * self.step);
        values.map(|value| ChartLine { text: text(value), share_bp: self.share(value) }).collect()
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50 … with which five lines are enough.
fn round_step(highest: i64) -> i64 {
    let mut ten: i64 = 1;
    loop {
        for step in [ten, ten.saturating_mul(2), ten.saturating_mul(5)] {
            if step.saturating_mul(5) >= highest {
                return step;
            }
        }
        ten = ten.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_ends_at_a_round_value_no_bar_leaves() {
        for (highest, step, top) in [
            (0, 1, 1),
            (1, 1, 1),
            (5, 1, 5),
            (6, 2, 6),
            (9, 2, 10),
            (123_456, 50_000, 150_000),
            (500_000, 100_000, 500_000),
        ] {
            let scale = Scale::up_to(highest);
            assert_eq!((scale.step, scale.top), (step, top), "up to {highest}");
            assert!(scale.share(highest) <= 10_000);
            assert!(scale.lines(|value| value.to_string()).len() <= 6);
        }
        assert_eq!(Scale::up_to(100).share(50), 5000);
    }
}
