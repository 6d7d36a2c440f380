//! The upper third: who writes, to whom, which document, how much until when.

use super::super::flow::{Align, Flow};
use super::super::pictures::Picture;
use super::super::theme::{self, ACCENT, BODY, LABEL, MM, MUTED, NAME, SMALL, STEP, TITLE};
use super::super::words::{Words, isolated};
use super::{InvoiceDocument, Kind, Service};
use crate::error::Result;

/// The word behind a draft.
pub(super) fn watermark(flow: &mut Flow, words: &Words) {
    let line = flow.set.line(words.draft, theme::DRAFT);
    let (left, width) = (flow.left(), flow.width());
    // A longer word in another language is drawn smaller, to stay on the sheet.
    let line = if line.width > width {
        let size = theme::DRAFT.size * width / line.width;
        flow.set.line(words.draft, theme::Style { size, tracking: 4.0, ..theme::DRAFT })
    } else {
        line
    };
    let y = flow.bottom() - 34.0 * STEP;
    flow.draw_line(&line, left, width, y, Align::Middle);
}

pub(super) fn draw(flow: &mut Flow, document: &InvoiceDocument, words: &'static Words) -> Result<()> {
    let seller_end = seller(flow, document)?;
    // The address stands where the window of an envelope is (DIN 5008, form B: 45 mm from the top).
    flow.y = seller_end.max(45.0 * MM);
    let top = flow.y;
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let buyer_end = buyer(flow, document, words, half);
    flow.y = top;
    let facts_end = facts(flow, document, words, half);
    flow.y = buyer_end.max(facts_end) + 3.0 * STEP;
    heading(flow, document, words);
    Ok(())
}

fn seller(flow: &mut Flow, document: &InvoiceDocument) -> Result<f32> {
    let seller = &document.seller;
    let (left, right, top) = (flow.left(), flow.right(), flow.y);
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let mut left_end = top;
    if let Some(bytes) = &seller.logo {
        let picture = Picture::read(bytes, theme::LOGO)?;
        let (width, height) = picture.fitted(theme::LOGO);
        let place = flow.picture(picture);
        let item = super::super::display::Item::Picture { picture: place, frame: [left, top, width, height] };
        flow.page().push(item);
        left_end += height + 2.0 * STEP;
    } else {
        let accent = document.accent.unwrap_or(ACCENT).readable();
        let style = theme::Style { size: 13.0, leading: 2.5 * STEP, ..NAME.colour(accent) };
        let name = flow.set.paragraph(&seller.name, style, half);
        left_end = flow.draw(&name, left, half, top, Align::Left) + 2.0 * STEP;
    }
    let mut lines: Vec<String> = Vec::new();
    if seller.logo.is_some() {
        lines.push(seller.name.clone());
    }
    lines.extend(seller.address.iter().cloned());
    lines.extend([&seller.email, &seller.phone, &seller.website].into_iter().flatten().cloned());
    let identifiers = seller.identifiers.iter();
    lines.extend(identifiers.map(|known| format!("{} {}", known.label, isolated(&known.text))));
    let mut y = top;
    for (place, text) in lines.iter().enumerate() {
        let strong = place == 0 && seller.logo.is_some();
        let style = if strong { SMALL.strong().colour(theme::TEXT) } else { SMALL };
        let set = flow.set.paragraph(text, style, half);
        y = flow.draw(&set, right - half, half, y, Align::Right);
    }
    // The label above the address is quiet enough to stand close.
    Ok(left_end.max(y + STEP))
}

fn buyer(flow: &mut Flow, document: &InvoiceDocument, words: &Words, width: f32) -> f32 {
    let (buyer, left) = (&document.buyer, flow.left());
    flow.put(words.billed_to, LABEL, left, width, flow.y, Align::Left);
    let mut y = flow.y + LABEL.leading;
    let name = flow.set.balanced(&buyer.name, NAME, width);
    y = flow.draw(&name, left, width, y, Align::Left);
    let tax_id = buyer.tax_id.as_ref().map(|id| format!("{} {}", words.tax_id, isolated(id)));
    let lines = buyer.attention.iter().chain(&buyer.address).chain(&tax_id);
    for text in lines {
        let set = flow.set.paragraph(text, BODY, width);
        y = flow.draw(&set, left, width, y, Align::Left);
    }
    y
}

/// Label and value on one baseline at the right.
fn facts(flow: &mut Flow, document: &InvoiceDocument, words: &Words, width: f32) -> f32 {
    let locale = document.locale;
    let mut facts: Vec<(&str, String)> = Vec::new();
    if let Some(day) = document.issued_on {
        facts.push((words.issued, locale.day(day)));
    }
    match document.service {
        Some(Service::Day { day }) => facts.push((words.service_day, locale.day(day))),
        Some(Service::Period { first, last }) => {
            facts.push((words.service_period, locale.period(first, last)));
        }
        None => {}
    }
    if let Some(order) = &document.buyer.purchase_order {
        facts.push((words.your_order, order.clone()));
    }
    if let Some(reference) = &document.buyer.reference {
        facts.push((words.your_reference, reference.clone()));
    }
    let left = flow.right() - width;
    let mut label_width = 0.0_f32;
    for (label, _) in &facts {
        label_width = label_width.max(flow.set.width(label, LABEL));
    }
    let value_width = width - label_width - 2.0 * STEP;
    let mut y = flow.y + LABEL.leading;
    for (label, value) in &facts {
        flow.put(label, LABEL, left, label_width, y, Align::Left);
        let set = flow.set.paragraph(value, BODY, value_width);
        y = flow.draw(&set, left + width - value_width, value_width, y, Align::Right);
    }
    y
}

fn heading(flow: &mut Flow, document: &InvoiceDocument, words: &'static Words) {
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let title = flow.set.balanced(&document.heading(), TITLE, width);
    flow.y = flow.draw(&title, left, width, flow.y, Align::Left);
    if let Kind::CreditNote { corrects, issued_on, reason } = &document.kind {
        let mut text = (words.corrects)(corrects, &document.locale.day(*issued_on));
        if let Some(reason) = reason {
            text = format!("{text}\n{reason}");
        }
        let set = flow.set.paragraph(&text, BODY.colour(MUTED), width);
        flow.y = flow.draw(&set, left, width, flow.y, Align::Start);
    }
    flow.gap(1.0);
    flow.coloured_rule(left, right, flow.y, 1.0, accent);
    flow.gap(1.5);
    glance(flow, document, words);
    flow.gap(1.5);
    flow.rule(left, right, flow.y);
    flow.gap(2.5);
    if let Some(introduction) = &document.introduction {
        let set = flow.set.paragraph(introduction, BODY, width);
        flow.y = flow.draw(&set, left, width, flow.y, Align::Start);
        flow.gap(2.0);
    }
}

/// How much and until when: what the eye finds first.
fn glance(flow: &mut Flow, document: &InvoiceDocument, words: &Words) {
    let accent = document.accent.unwrap_or(ACCENT).readable();
    let (left, width, top) = (flow.left(), flow.width(), flow.y);
    let half = width / 2.0 + 2.0 * STEP;
    let credit = matches!(document.kind, Kind::CreditNote { .. });
    let label = if credit { words.amount_credited } else { words.amount_due };
    let amount = document.locale.money(document.totals.due);
    flow.put(label, LABEL, left, half, top, Align::Left);
    flow.put(&amount, theme::AMOUNT.colour(accent), left, half, top + LABEL.leading, Align::Left);
    let until = if document.draft {
        Some((words.not_issued, String::new()))
    } else if credit {
        None
    } else if document.totals.due.minor <= 0 {
        Some((words.paid, String::new()))
    } else {
        let day = document.due_on.map(|day| document.locale.day(day));
        Some((words.due_by, day.unwrap_or_else(|| words.on_receipt.to_owned())))
    };
    if let Some((label, day)) = until {
        let x = left + half;
        flow.put(label, LABEL, x, width - half, top, Align::Left);
        let style = theme::Style { size: 13.0, ..theme::AMOUNT };
        flow.put(&day, style, x, width - half, top + LABEL.leading, Align::Left);
    }
    flow.y = top + LABEL.leading + theme::AMOUNT.leading;
}
