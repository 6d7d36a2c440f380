//! The upper third of a money document: who writes, to whom, which document, how much until when. Each template
//! has its own.

mod classic;
mod compact;
mod modern;

use super::display::Item;
use super::flow::{Align, Flow};
use super::invoice::{Buyer, Seller};
use super::look::{Look, Template};
use super::pictures::Picture;
use super::theme::{self, STEP, Style};
use super::words::{Words, isolated};
use crate::error::Result;

/// What stands there.
pub struct Letterhead<'a> {
    /// Who writes.
    pub seller: &'a Seller,
    /// To whom.
    pub buyer: &'a Buyer,
    /// Above the addressee.
    pub to: &'a str,
    /// Days, order numbers: a label and a value each.
    pub facts: Vec<(&'a str, String)>,
    /// Which document.
    pub title: &'a str,
    /// Its number.
    pub number: Option<&'a str>,
    /// Below the title.
    pub remark: Option<String>,
    /// How much.
    pub glance: Glance<'a>,
    /// A sentence before what follows.
    pub introduction: Option<&'a str>,
}

/// What the eye finds first.
pub struct Glance<'a> {
    /// What the amount is.
    pub label: &'a str,
    /// The amount.
    pub amount: String,
    /// Until when, or what else is to be known: a label, and a value or nothing.
    pub beside: Option<(&'a str, String)>,
}

impl Letterhead<'_> {
    /// "Invoice 2026-0042".
    #[must_use]
    pub fn heading(&self) -> String {
        match self.number {
            Some(number) => format!("{} {}", self.title, isolated(number)),
            None => self.title.to_owned(),
        }
    }

    /// Draws it, and leaves the cursor below.
    pub fn draw(&self, flow: &mut Flow, look: &Look, words: &Words) -> Result<()> {
        match look.template {
            Template::Classic => classic::draw(self, flow, look, words)?,
            Template::Modern => modern::draw(self, flow, look, words)?,
            Template::Compact => compact::draw(self, flow, look, words)?,
        }
        if let Some(introduction) = self.introduction {
            let (left, width) = (flow.left(), flow.width());
            let set = flow.set.paragraph(introduction, look.body, width);
            flow.y = flow.draw(&set, left, width, flow.y, Align::Start);
            flow.gap(2.0 * look.air);
        }
        Ok(())
    }

    /// Name, address and tax number of the addressee; says where they end.
    fn addressee(&self, flow: &mut Flow, look: &Look, words: &Words, width: f32) -> f32 {
        let (buyer, left) = (self.buyer, flow.left());
        flow.put(self.to, look.label, left, width, flow.y, Align::Left);
        let name = flow.set.balanced(&buyer.name, look.name, width);
        let mut y = flow.draw(&name, left, width, flow.y + look.label.leading, Align::Left);
        let tax_id = buyer.tax_id.as_ref().map(|id| format!("{} {}", words.tax_id, isolated(id)));
        for text in buyer.attention.iter().chain(&buyer.address).chain(&tax_id) {
            let set = flow.set.paragraph(text, look.body, width);
            y = flow.draw(&set, left, width, y, Align::Left);
        }
        y
    }

    /// How to reach the seller, and what the law wants named: a line each.
    fn seller_lines(&self) -> Vec<String> {
        let seller = self.seller;
        let mut lines: Vec<String> = seller.address.clone();
        lines.extend([&seller.email, &seller.phone, &seller.website].into_iter().flatten().cloned());
        lines.extend(self.identifiers());
        lines
    }

    fn identifiers(&self) -> impl Iterator<Item = String> + '_ {
        self.seller.identifiers.iter().map(|known| format!("{} {}", known.label, isolated(&known.text)))
    }

    /// The logo in the corner at `x`, at its right or its left; says where it ends. Nothing without a logo.
    fn logo(&self, flow: &mut Flow, most: (f32, f32), x: f32, align: Align) -> Result<Option<f32>> {
        let Some(bytes) = &self.seller.logo else { return Ok(None) };
        let picture = Picture::read(bytes, theme::LOGO)?;
        let (width, height) = picture.fitted(most);
        let place = flow.picture(picture);
        let (left, top) = (if align == Align::Right { x - width } else { x }, flow.y);
        flow.page().push(Item::Picture { picture: place, frame: [left, top, width, height] });
        Ok(Some(top + height))
    }

    /// What stands below the title; says where it ends.
    fn remark(&self, flow: &mut Flow, look: &Look, width: f32, y: f32) -> f32 {
        let Some(remark) = &self.remark else { return y };
        let set = flow.set.paragraph(remark, look.body.colour(theme::MUTED), width);
        flow.draw(&set, flow.left(), width, y, Align::Start)
    }
}

/// Label and value on one baseline, from `left`; says where they end.
fn pairs(
    flow: &mut Flow,
    facts: &[(&str, String)],
    look: &Look,
    (left, width): (f32, f32),
    mut y: f32,
) -> f32 {
    let mut label_width = 0.0_f32;
    for (label, _) in facts {
        label_width = label_width.max(flow.set.width(label, look.label));
    }
    let value_width = width - label_width - 2.0 * STEP;
    for (label, value) in facts {
        flow.put(label, look.label, left, label_width, y, Align::Left);
        let set = flow.set.paragraph(value, look.body, value_width);
        y = flow.draw(&set, left + width - value_width, value_width, y, Align::Right);
    }
    y
}

/// `style`, smaller where `text` on one line would be wider than `width`, and never smaller than `least`.
fn fitted(flow: &mut Flow, text: &str, style: Style, width: f32, least: f32) -> Style {
    let wide = flow.set.width(text, style);
    if wide <= width { style } else { Style { size: (style.size * width / wide).max(least), ..style } }
}
