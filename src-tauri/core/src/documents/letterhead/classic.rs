//! The letter of a practice: the seller above, the address in the window of the envelope, the title over a rule in
//! the coach's colour.

use super::super::flow::{Align, Flow};
use super::super::look::Look;
use super::super::theme::{self, LABEL, MM, SMALL, STEP, Style, TITLE};
use super::super::words::Words;
use super::{Letterhead, pairs};
use crate::error::Result;

pub(super) fn draw(head: &Letterhead<'_>, flow: &mut Flow, look: &Look, words: &Words) -> Result<()> {
    let seller_end = seller(head, flow, look)?;
    // The address stands where the window of an envelope is (DIN 5008, form B: 45 mm from the top).
    flow.y = seller_end.max(45.0 * MM);
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let buyer_end = head.addressee(flow, look, words, half);
    let place = (flow.right() - half, half);
    let facts_end = pairs(flow, &head.facts, look, place, flow.y + LABEL.leading);
    flow.y = buyer_end.max(facts_end) + 3.0 * STEP;
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    let title = flow.set.balanced(&head.heading(), TITLE, width);
    let title_end = flow.draw(&title, left, width, flow.y, Align::Left);
    flow.y = head.remark(flow, look, width, title_end);
    flow.gap(1.0);
    flow.coloured_rule(left, right, flow.y, 1.0, look.accent);
    flow.gap(1.5);
    glance(head, flow, look);
    flow.gap(1.5);
    flow.rule(left, right, flow.y);
    flow.gap(2.5);
    Ok(())
}

fn seller(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) -> Result<f32> {
    let (left, right, top) = (flow.left(), flow.right(), flow.y);
    let half = flow.width() / 2.0 - 2.0 * STEP;
    let mut y = top;
    let left_end = match head.logo(flow, theme::LOGO, left, Align::Left)? {
        Some(end) => {
            let style = SMALL.strong().colour(theme::TEXT);
            let name = flow.set.paragraph(&head.seller.name, style, half);
            y = flow.draw(&name, right - half, half, y, Align::Right);
            end
        }
        None => {
            let style = Style { size: 13.0, leading: 2.5 * STEP, ..look.name.colour(look.accent) };
            let name = flow.set.paragraph(&head.seller.name, style, half);
            flow.draw(&name, left, half, top, Align::Left)
        }
    };
    for text in head.seller_lines() {
        let set = flow.set.paragraph(&text, SMALL, half);
        y = flow.draw(&set, right - half, half, y, Align::Right);
    }
    // The label above the address is quiet enough to stand close.
    Ok((left_end + 2.0 * STEP).max(y + STEP))
}

/// How much and until when: what the eye finds first.
fn glance(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) {
    let (left, width, top) = (flow.left(), flow.width(), flow.y);
    let half = width / 2.0 + 2.0 * STEP;
    let glance = &head.glance;
    flow.put(glance.label, LABEL, left, half, top, Align::Left);
    let below = top + LABEL.leading;
    flow.put(&glance.amount, theme::AMOUNT.colour(look.accent), left, half, below, Align::Left);
    if let Some((label, value)) = &glance.beside {
        let x = left + half;
        flow.put(label, LABEL, x, width - half, top, Align::Left);
        let style = Style { size: 13.0, ..theme::AMOUNT };
        flow.put(value, style, x, width - half, below, Align::Left);
    }
    flow.y = below + theme::AMOUNT.leading;
}
