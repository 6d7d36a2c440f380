//! All of it in a few lines, so that the page belongs to the list.

use super::super::flow::{Align, Flow};
use super::super::look::Look;
use super::super::theme::{self, MM, MUTED, STEP, Style};
use super::super::words::Words;
use super::{Letterhead, fitted, pairs};
use crate::error::Result;

const TITLE: Style = Style { size: 14.0, leading: 2.5 * STEP, ..theme::TITLE };

pub(super) fn draw(head: &Letterhead<'_>, flow: &mut Flow, look: &Look, words: &Words) -> Result<()> {
    seller(head, flow, look)?;
    let (left, right, width) = (flow.left(), flow.right(), flow.width());
    flow.coloured_rule(left, right, flow.y, 1.0, look.accent);
    flow.gap(1.5);
    let amount_style = Style { size: 14.0, leading: TITLE.leading, ..theme::AMOUNT.colour(look.accent) };
    let amount_width = flow.set.width(&head.glance.amount, amount_style);
    let top = flow.y;
    let title_width = width - amount_width - 4.0 * STEP;
    let style = fitted(flow, &head.heading(), TITLE, title_width, 10.0);
    let title = flow.set.balanced(&head.heading(), style, title_width);
    let title_end = flow.draw(&title, left, title_width, top, Align::Left);
    flow.put(&head.glance.amount, amount_style, left, width, top, Align::Right);
    flow.put(head.glance.label, look.label, left, width, top + TITLE.leading, Align::Right);
    let remark_end = head.remark(flow, look, title_width, title_end);
    flow.y = remark_end.max(top + TITLE.leading + look.label.leading) + STEP / 2.0;
    let half = width / 2.0 - 2.0 * STEP;
    let buyer_end = head.addressee(flow, look, words, half);
    let mut facts = head.facts.clone();
    facts.extend(head.glance.beside.clone());
    let facts_end = pairs(flow, &facts, look, (right - half, half), flow.y + look.label.leading);
    flow.y = buyer_end.max(facts_end);
    flow.gap(2.0);
    Ok(())
}

/// Two or three lines: the address, how to reach, what the law wants named.
fn seller(head: &Letterhead<'_>, flow: &mut Flow, look: &Look) -> Result<()> {
    let (left, right, top) = (flow.left(), flow.right(), flow.y);
    let (name_width, width) = (flow.width() * 0.38, flow.width() * 0.58);
    let most = (40.0 * MM, 11.0 * MM);
    let logo_end = head.logo(flow, most, left, Align::Left)?;
    let style = Style { size: 12.0, leading: 2.5 * STEP, ..look.name.colour(look.accent) };
    let mut y = top;
    let left_end = match logo_end {
        Some(end) => {
            let name = flow.set.paragraph(&head.seller.name, look.small.strong().colour(theme::TEXT), width);
            y = flow.draw(&name, right - width, width, y, Align::Right);
            end
        }
        None => {
            let name = flow.set.paragraph(&head.seller.name, style, name_width);
            flow.draw(&name, left, name_width, y, Align::Left)
        }
    };
    let seller = head.seller;
    let reach = [&seller.email, &seller.phone, &seller.website].into_iter().flatten().cloned();
    let lines = [
        seller.address.join(", "),
        reach.collect::<Vec<_>>().join(" \u{b7} "),
        head.identifiers().collect::<Vec<_>>().join(" \u{b7} "),
    ];
    for text in lines.iter().filter(|text| !text.is_empty()) {
        let set = flow.set.paragraph(text, look.small.colour(MUTED), width);
        y = flow.draw(&set, right - width, width, y, Align::Right);
    }
    flow.y = left_end.max(y) + STEP;
    Ok(())
}
