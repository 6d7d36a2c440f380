//! The lines of an invoice as a table.

use super::super::flow::{Align, Flow};
use super::super::look::Look;
use super::super::table::{Cell, Column, Table, TableLook};
use super::super::theme::MUTED;
use super::super::words::Words;
use super::{Discount, InvoiceDocument};

/// The lines as a table. A column in which nothing stands is left out.
pub(super) fn table(flow: &mut Flow, document: &InvoiceDocument, words: &Words, look: &Look) -> Table {
    let (locale, lines) = (document.locale, &document.lines);
    let dated = lines.iter().any(|line| line.service_on.is_some());
    let discounted = lines.iter().any(|line| line.discount.is_some());
    let taxed = lines.iter().any(|line| line.tax_rate.is_some());
    let column = |title: &str, align| Column { title: title.to_owned(), align };
    let mut columns = vec![column(words.description, Align::Left)];
    if dated {
        columns.push(column(words.day, Align::Left));
    }
    columns.extend([column(words.quantity, Align::Right), column(words.unit_price, Align::Right)]);
    if discounted {
        columns.push(column(words.discount, Align::Right));
    }
    if taxed {
        columns.push(column(&document.tax_names(words), Align::Right));
    }
    columns.push(column(words.amount, Align::Right));

    let figure = |text: String| -> Cell { vec![(text, look.body.tabular())] };
    let quiet = |text: String| -> Cell { vec![(text, look.body.tabular().colour(MUTED))] };
    let rows: Vec<Vec<Cell>> = lines
        .iter()
        .map(|line| {
            let mut first = vec![(line.description.clone(), look.body)];
            if let Some(detail) = &line.detail {
                first.push((detail.clone(), look.small));
            }
            let mut row = vec![first];
            if dated {
                let day = line.service_on.map(|day| locale.short_day(day)).unwrap_or_default();
                // Tabular figures widen the hyphen too, which tears Dutch dates apart.
                let style = if day.contains('-') { look.body } else { look.body.tabular() };
                row.push(vec![(day, style.colour(MUTED))]);
            }
            let quantity = locale.trimmed_number(line.quantity_thousandths, 3);
            row.push(figure(match &line.unit {
                Some(unit) => format!("{quantity}\u{a0}{unit}"),
                None => quantity,
            }));
            row.push(figure(locale.amount(line.unit_price)));
            if discounted {
                row.push(quiet(match &line.discount {
                    Some(Discount::Percent(hundredths)) => {
                        format!("\u{2212}{}", locale.percent(*hundredths))
                    }
                    Some(Discount::Amount(amount)) => locale.amount(amount.negated()),
                    None => String::new(),
                }));
            }
            if taxed {
                let first = line.tax_rate.filter(|rate| *rate != 0 || line.second_tax_rate.is_none());
                let rates: Vec<String> = first
                    .map(|rate| locale.percent(rate))
                    .into_iter()
                    .chain(line.second_tax_rate.map(|rate| locale.percent_exact(rate)))
                    .collect();
                row.push(quiet(rates.join(" + ")));
            }
            row.push(figure(locale.amount(line.amount)));
            row
        })
        .collect();
    let table = TableLook { head: look.head(), padding: look.row };
    Table::looking(table, flow, columns, &rows)
}
