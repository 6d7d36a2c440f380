//! A large title beside the seller, the amount in a panel beside the addressee, the days in a row below, a rail in
//! the coach's colour along the edge of the sheet.

use super::super::display::Item;
use super::super::flow::{Align, Flow};
use super::super::look::Look;
use super::super::theme::{self, LABEL, LARGE_TITLE, MM, SMALL, STEP, Style};
use super::super::words::{Words, isolated};
use super::{Letterhead, fitted};
use crate::error::Result;

pub(super) fn draw(head: &Letterhead<'_>, flow: &mut Flow, look: &Look, words: &Words) -> Result<()> {
    flow.rail(look.accent);
    let title_end = title(head, flow, look);
    let seller_end = seller(head, flow, look)?;
    // The address stands where the window of an envelope is (DIN 5008, form B: 45 mm from the top).
    flow.y = (title_end.max(seller_end) + 2.0 * STEP).max(47.0 * MM);
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let buyer_end = head.addressee(flow, look, words, half);
    let panel_end = panel(head, flow, look, half);
    flow.y = buyer_end.max(panel_end) + 3.0 * STEP;
    row_of_facts(head, flow, look);
    flow.gap(3.0);
    Ok(())
}

fn title(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) -> f32 {
    let (left, top) = (flow.left(), flow.y - STEP);
    let width = flow.width() * 0.6;
    // One line, as large as it can be; a name longer than that goes on below itself.
    let style = fitted(flow, head.title, LARGE_TITLE, width, 22.0);
    let set = flow.set.balanced(head.title, style.leading(style.size * 1.2), width);
    let mut y = flow.draw(&set, left, width, top, Align::Left);
    if let Some(number) = head.number {
        let style = Style { size: 13.0, leading: 2.5 * STEP, ..look.name.colour(look.accent) };
        let set = flow.set.balanced(&isolated(number), style, width);
        y = flow.draw(&set, left, width, y, Align::Left);
    }
    head.remark(flow, look, width, y)
}

fn seller(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) -> Result<f32> {
    let (right, width) = (flow.right(), flow.width() * 0.36);
    let mut y = flow.y;
    if let Some(end) = head.logo(flow, (42.0 * MM, 18.0 * MM), right, Align::Right)? {
        y = end + 1.5 * STEP;
    }
    let style = Style { size: 10.5, ..look.name };
    let name = flow.set.balanced(&head.seller.name, style, width);
    y = flow.draw(&name, right - width, width, y, Align::Right);
    for text in head.seller_lines() {
        let set = flow.set.paragraph(&text, SMALL, width);
        y = flow.draw(&set, right - width, width, y, Align::Right);
    }
    Ok(y)
}

/// How much and until when, on a breath of the coach's colour.
fn panel(head: &Letterhead<'_>, flow: &mut Flow, look: &Look, width: f32) -> f32 {
    let (x, top) = (flow.right() - width, flow.y);
    let inside = width - 4.0 * STEP;
    let glance = &head.glance;
    let style = Style { size: 26.0, leading: 5.0 * STEP, ..theme::AMOUNT.colour(look.accent) };
    let amount = fitted(flow, &glance.amount, style, inside, 9.0);
    let below = glance.beside.as_ref().map(|(label, value)| {
        let text = if value.is_empty() { (*label).to_owned() } else { format!("{label} {value}") };
        flow.set.balanced(&text, look.body, inside)
    });
    let height = 3.0 * STEP + LABEL.leading + style.leading + below.as_ref().map_or(0.0, |set| set.height());
    flow.page().push(Item::Boxes { colour: look.accent.tint(), boxes: vec![[x, top, width, height]] });
    let (left, mut y) = (x + 2.0 * STEP, top + 1.5 * STEP);
    flow.put(glance.label, LABEL, left, inside, y, Align::Left);
    y += LABEL.leading;
    flow.put(&glance.amount, amount, left, inside, y, Align::Left);
    y += style.leading;
    if let Some(set) = below {
        flow.draw(&set, left, inside, y, Align::Left);
    }
    top + height
}

/// The days and numbers in columns of one width, each under a short rule in the coach's colour.
fn row_of_facts(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) {
    if head.facts.is_empty() {
        return;
    }
    let (left, whole, top) = (flow.left(), flow.width(), flow.y);
    let gutter = 2.0 * STEP;
    #[allow(clippy::cast_precision_loss, reason = "a document has few facts")]
    let count = head.facts.len().max(2) as f32;
    let width = (whole + gutter) / count - gutter;
    let (mut x, mut lowest) = (left, top);
    for (label, value) in &head.facts {
        flow.coloured_rule(x, x + width, top, 1.0, look.accent);
        let label = flow.set.paragraph(label, look.small, width);
        let y = flow.draw(&label, x, width, top + STEP, Align::Left);
        let set = flow.set.paragraph(value, look.body, width);
        lowest = flow.draw(&set, x, width, y, Align::Left).max(lowest);
        x += width + gutter;
    }
    flow.y = lowest;
}
