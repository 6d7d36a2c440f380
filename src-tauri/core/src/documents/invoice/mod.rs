//! The invoice, its draft, and the credit note that corrects it: who, to whom, what for, how much, until when,
//! how to pay, at one glance.
//!
//! Owns the look only. Numbers, rules and sums belong to the invoices domain and come in as data.

mod closing;
mod data;
mod opening;
mod sums;

pub use data::{
    Bank, Buyer, Deduction, Discount, InvoiceDocument, Kind, LabelledText, Line, PaymentWays, Seller,
    Service, TaxTotal, Totals,
};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::{Align, Flow};
use super::pictures::{Content, Picture};
use super::rendered::{MissingGlyphs, Rendered};
use super::table::{Cell, Column, Table};
use super::theme::{self, BODY, SMALL};
use super::words::{Words, isolated, words};
use crate::error::{Error, Problem, Result};

/// Draws the document.
pub fn render(document: &InvoiceDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let pdf = back_end::pdf(&display, &document.about())?;
    Ok(Rendered { pages: display.pages.len(), pdf, missing })
}

/// Draws the document as PDF/A-3, with its data inside as `xml`.
pub fn render_with(document: &InvoiceDocument, xml: &[u8]) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let four_colours = |picture: &Picture| matches!(picture.content, Content::Jpeg { channels: 4, .. });
    if display.pictures.iter().any(four_colours) {
        // Colours of a printing press have no meaning in an archive whose colours are those of a screen.
        return Err(Error::invalid("look.logo", Problem::NotPossible));
    }
    let pdf = back_end::archive(&display, &document.about(), xml)?;
    Ok(Rendered { pages: display.pages.len(), pdf, missing })
}

/// What of the document could not be drawn. Asked before a number is given.
pub fn missing_glyphs(document: &InvoiceDocument) -> Result<MissingGlyphs> {
    Ok(lay_out(document)?.1)
}

pub(super) fn lay_out(document: &InvoiceDocument) -> Result<(Display, MissingGlyphs)> {
    let words = words(document.locale);
    let foot = document.legal_line.clone().unwrap_or_else(|| document.seller.name.clone());
    let mut flow = Flow::new(document.paper, &[&foot]);
    if document.draft {
        opening::watermark(&mut flow, words);
    }
    opening::draw(&mut flow, document, words)?;
    let right = document.buyer.name.clone();
    flow.head_later_pages(document.heading(), right);
    let table = lines_table(&mut flow, document, words);
    let sums = sums::Sums::of(&mut flow, document, words);
    table.draw(&mut flow, sums.height());
    sums.draw(&mut flow);
    closing::draw(&mut flow, document, words);
    Ok(flow.finish(words.page_of))
}

impl InvoiceDocument {
    fn about(&self) -> About {
        About {
            title: self.heading(),
            author: self.seller.name.clone(),
            language: self.locale.tag(),
            dated: self.issued_on,
        }
    }

    /// "Invoice 2026-0042".
    fn heading(&self) -> String {
        let words = words(self.locale);
        let title = self.title(words);
        match self.number.as_deref().filter(|_| !self.draft) {
            Some(number) => format!("{title} {}", isolated(number)),
            None => title.to_owned(),
        }
    }

    fn title(&self, words: &'static Words) -> &'static str {
        match (&self.kind, self.draft) {
            (Kind::Invoice, false) => words.invoice,
            (Kind::Invoice, true) => words.draft_invoice,
            (Kind::CreditNote { .. }, false) => words.credit_note,
            (Kind::CreditNote { .. }, true) => words.draft_credit_note,
        }
    }

    fn tax_name(&self, words: &Words) -> String {
        self.tax_name.clone().unwrap_or_else(|| words.tax.to_owned())
    }
}

/// The lines as a table. A column in which nothing stands is left out.
fn lines_table(flow: &mut Flow, document: &InvoiceDocument, words: &Words) -> Table {
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
        columns.push(column(&document.tax_name(words), Align::Right));
    }
    columns.push(column(words.amount, Align::Right));

    let figure = |text: String| -> Cell { vec![(text, BODY.tabular())] };
    let quiet = |text: String| -> Cell { vec![(text, BODY.tabular().colour(theme::MUTED))] };
    let rows: Vec<Vec<Cell>> = lines
        .iter()
        .map(|line| {
            let mut first = vec![(line.description.clone(), BODY)];
            if let Some(detail) = &line.detail {
                first.push((detail.clone(), SMALL));
            }
            let mut row = vec![first];
            if dated {
                let day = line.service_on.map(|day| locale.short_day(day)).unwrap_or_default();
                // Tabular figures widen the hyphen too, which tears Dutch dates apart.
                let style = if day.contains('-') { BODY } else { BODY.tabular() };
                row.push(vec![(day, style.colour(theme::MUTED))]);
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
                row.push(quiet(line.tax_rate.map(|rate| locale.percent(rate)).unwrap_or_default()));
            }
            row.push(figure(locale.amount(line.amount)));
            row
        })
        .collect();
    Table::new(flow, columns, &rows)
}

#[cfg(test)]
mod tests;
