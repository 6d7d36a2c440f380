//! The invoice, its draft, and the credit note that corrects it: who, to whom, what for, how much, until when,
//! how to pay, at one glance.
//!
//! Owns the look only. Numbers, rules and sums belong to the invoices domain and come in as data.

mod closing;
mod data;
mod lines;
mod marks;
mod opening;
mod sums;

pub use data::{
    Bank, Buyer, Deduction, Discount, InvoiceDocument, Kind, LabelledText, Line, Parties, PaymentWays,
    SecondTaxTotal, Seller, Service, TaxTotal, Totals,
};

use super::back_end::{self, About};
use super::display::Display;
use super::flow::Flow;
use super::look::Look;
use super::pictures::{Content, Picture};
use super::rendered::{MissingGlyphs, Rendered};
use super::sums::Sums;
use super::words::{Words, isolated, words};
use crate::error::{Error, Problem, Result};

/// Draws the document.
pub fn render(document: &InvoiceDocument) -> Result<Rendered> {
    let (display, missing) = lay_out(document)?;
    let pdf = back_end::pdf(&display, &document.about())?;
    Ok(Rendered { pages: display.pages.len(), pdf, missing })
}

/// Draws the document with a word behind it, as a sample is.
pub fn render_marked(document: &InvoiceDocument, mark: &str) -> Result<Rendered> {
    let (display, missing) = lay_out_over(document, Some(mark))?;
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
    lay_out_over(document, document.draft.then_some(words(document.locale).draft))
}

fn lay_out_over(document: &InvoiceDocument, mark: Option<&str>) -> Result<(Display, MissingGlyphs)> {
    let words = words(document.locale);
    let foot = document.legal_line.clone().unwrap_or_else(|| document.seller.name.clone());
    let look = Look::of(document.template, document.accent);
    let mut flow = Flow::new(document.paper, &[&foot]);
    if let Some(mark) = mark {
        marks::behind(&mut flow, mark);
    }
    opening::letterhead(document, words).draw(&mut flow, &look, words)?;
    flow.head_later_pages(document.heading(), document.buyer.name.clone());
    let table = lines::table(&mut flow, document, words, &look);
    let sums = Sums::of(&mut flow, &sums::rows(document, words, &look), &look);
    table.draw(&mut flow, sums.height());
    sums.draw(&mut flow);
    closing::draw(&mut flow, document, words, &look);
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

    fn title(&self, words: &'static Words) -> &str {
        match (&self.kind, self.draft) {
            (Kind::Invoice, false) => self.title.as_deref().unwrap_or(words.invoice),
            (Kind::Invoice, true) => words.draft_invoice,
            (Kind::Deposit, false) => words.deposit_invoice,
            (Kind::Deposit, true) => words.draft_deposit_invoice,
            (Kind::CreditNote { .. }, false) => words.credit_note,
            (Kind::CreditNote { .. }, true) => words.draft_credit_note,
        }
    }

    /// Both taxes as the head of a column.
    fn tax_names(&self, words: &Words) -> String {
        let first = self.tax_name(words);
        self.second_tax_name.as_ref().map_or_else(|| first.clone(), |second| format!("{first}, {second}"))
    }

    fn tax_name(&self, words: &Words) -> String {
        self.tax_name.clone().unwrap_or_else(|| words.tax.to_owned())
    }
}

#[cfg(test)]
mod tests;
