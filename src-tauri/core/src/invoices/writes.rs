//! Writing charges, drafts and issued documents.

use rusqlite::named_params;

use super::home_tax::HomeRate;
use super::model::{DraftLine, EditInvoice, InvoiceKind, Stored};
use super::numbering::Series;
use super::views::Frozen;
use crate::basics::ids::{
    ChargeId, EngagementId, GroupSessionId, InvoiceId, Meeting, OrganisationId, PersonId, SessionId,
};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::error::{Doing, Refusal, Result};
use crate::vault::writer::Writer;

/// A charge to be written.
#[derive(Debug, Clone)]
pub struct NewCharge {
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// The engagement it comes from.
    pub engagement_id: Option<EngagementId>,
    /// The session or the date of a group it comes from.
    pub meeting: Option<Meeting>,
    /// Its day.
    pub charged_on: Day,
    /// What the invoice will say.
    pub description: String,
    /// Thousandths: 1000 is one.
    pub quantity_milli: i64,
    /// The price of one.
    pub unit_price: Money,
    /// Tax, in hundredths of a percent.
    pub tax_rate_bp: u32,
}

impl Writer<'_> {
    /// Notes a charge.
    pub fn insert_charge(&self, new: &NewCharge) -> Result<ChargeId> {
        let id = ChargeId(self.new_id());
        self.change(
            "noting a charge",
            include_str!("sql/insert_charge.sql"),
            named_params! {
                ":id": id, ":person": new.person_id, ":payer": new.payer_id, ":engagement": new.engagement_id,
                ":session": new.meeting.as_ref().and_then(Meeting::session),
                ":group_session": new.meeting.as_ref().and_then(Meeting::group_session), ":charged_on": new.charged_on, ":description": new.description,
                ":quantity": new.quantity_milli, ":unit_price": new.unit_price.minor,
                ":currency": new.unit_price.currency, ":tax_rate_bp": new.tax_rate_bp,
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Takes back the charges of a session or of a group's date, unless one stands on an invoice that was not
    /// credited. One that was credited stays with its invoice and lets the session go.
    pub fn delete_waiting_charges(&self, meeting: &Meeting) -> Result<()> {
        let which =
            [meeting.session().map(SessionId::as_str), meeting.group_session().map(GroupSessionId::as_str)];
        let stands: bool = self.reader().one(
            "looking for an invoiced charge",
            include_str!("sql/charged_for_good.sql"),
            which,
            |row| row.get("stands"),
        )?;
        if stands {
            return Err(Refusal::ChargeAlreadyInvoiced.into());
        }
        self.change(
            "letting a credited charge go",
            "UPDATE charges SET session_id = NULL, group_session_id = NULL
             WHERE (session_id = ?1 OR group_session_id = ?2) AND invoice_id IS NOT NULL",
            which,
        )?;
        self.change(
            "taking a charge back",
            "DELETE FROM charges WHERE session_id = ?1 OR group_session_id = ?2",
            which,
        )?;
        Ok(())
    }

    /// Takes back one charge that waits.
    pub fn delete_charge(&self, charge: &ChargeId) -> Result<()> {
        self.change("taking a charge back", "DELETE FROM charges WHERE id = ?1", [charge])?;
        Ok(())
    }

    /// Puts a charge on a draft, or lets it wait again.
    pub fn set_charge_invoice(&self, charge: &ChargeId, invoice: Option<&InvoiceId>) -> Result<()> {
        self.change(
            "putting a charge on a draft",
            "UPDATE charges SET invoice_id = :invoice WHERE id = :id",
            named_params! { ":id": charge, ":invoice": invoice },
        )?;
        Ok(())
    }

    /// Begins a draft, without lines.
    pub fn insert_draft(&self, new: &NewDraft) -> Result<InvoiceId> {
        let id = InvoiceId(self.new_id());
        self.change(
            "beginning a draft",
            include_str!("sql/insert_draft.sql"),
            named_params! {
                ":id": id, ":kind": new.kind, ":person": new.person_id, ":payer": new.payer_id,
                ":credits": new.credits, ":currency": new.currency,
                ":prices_include_tax": new.prices_include_tax, ":language": new.language,
                ":terms_days": new.terms_days, ":po_number": new.po_number, ":reason": new.reason,
                ":deposit": new.deposit, ":cash_rounding": new.cash_rounding,
                ":home_rate_micro": new.home_rate.as_ref().map(|rate| rate.micro),
                ":home_rate_of": new.home_rate.as_ref().map(|rate| rate.of),
                ":home_rate_source": new.home_rate.as_ref().map(|rate| &rate.source),
                ":home_rate_on": new.home_rate.as_ref().map(|rate| rate.on),
                ":created_at": self.now().timestamp_millis(),
            },
        )?;
        Ok(id)
    }

    /// Writes what was edited of a draft. Its lines are [`Writer::replace_lines`].
    pub fn save_draft(&self, edit: &EditInvoice) -> Result<()> {
        let (discount, rate) = (edit.discount.as_ref(), edit.home_rate.as_ref());
        self.change(
            "saving a draft",
            include_str!("sql/save_draft.sql"),
            named_params! {
                ":id": edit.invoice_id, ":payer": edit.payer_id, ":prices_include_tax": edit.prices_include_tax,
                ":language": edit.language, ":terms_days": edit.terms_days, ":service_from": edit.service_from,
                ":service_to": edit.service_to, ":po_number": edit.po_number, ":note": edit.note,
                ":reason": edit.reason,
                ":discount_minor": discount.and_then(|discount| discount.amount).map(|amount| amount.minor),
                ":discount_bp": discount.and_then(|discount| discount.percent_bp),
                ":discount_reason": discount.and_then(|discount| discount.reason.as_ref()),
                ":cash_rounding": edit.cash_rounding.unwrap_or(false),
                ":home_rate_micro": rate.map(|rate| rate.micro), ":home_rate_of": rate.map(|rate| rate.of),
                ":home_rate_source": rate.map(|rate| &rate.source), ":home_rate_on": rate.map(|rate| rate.on),
            },
        )?;
        Ok(())
    }

    /// Says at which rate the tax of a draft is told in the practice's own currency.
    pub fn set_home_rate(&self, invoice: &InvoiceId, rate: &HomeRate) -> Result<()> {
        self.change(
            "saying a rate of exchange",
            "UPDATE invoices SET home_rate_micro = :micro, home_rate_of = :of, home_rate_source = :source, home_rate_on = :on
             WHERE id = :id",
            named_params! {
                ":id": invoice, ":micro": rate.micro, ":of": rate.of, ":source": rate.source, ":on": rate.on,
            },
        )?;
        Ok(())
    }

    /// Gives a draft these lines instead of the ones it has.
    pub fn replace_lines(&self, invoice: &InvoiceId, lines: &[DraftLine]) -> Result<()> {
        self.change("clearing a draft", "DELETE FROM invoice_lines WHERE invoice_id = ?1", [invoice])?;
        for (place, line) in lines.iter().enumerate() {
            self.change(
                "writing a line",
                include_str!("sql/insert_line.sql"),
                named_params! {
                    ":id": self.new_id(), ":invoice": invoice, ":position": i64::try_from(place + 1).unwrap_or(i64::MAX),
                    ":description": line.description, ":service_on": line.service_on,
                    ":quantity": line.quantity_milli, ":unit_price": line.unit_price.minor,
                    ":discount": line.discount.map_or(0, |discount| discount.minor),
                    ":discount_bp": line.discount_bp, ":tax_rate_bp": line.tax_rate_bp,
                    ":second_rate_milli": line.second_rate_milli.unwrap_or(0), ":charge": line.charge_id,
                },
            )?;
        }
        Ok(())
    }

    /// Throws a draft away; its charges wait again.
    pub fn delete_draft(&self, invoice: &InvoiceId) -> Result<()> {
        // Row by row and not by the schema's own cascade, so that each is in the history and comes back.
        self.change(
            "letting charges wait again",
            "UPDATE charges SET invoice_id = NULL WHERE invoice_id = ?1",
            [invoice],
        )?;
        self.change("clearing a draft", "DELETE FROM invoice_lines WHERE invoice_id = ?1", [invoice])?;
        self.forget_deposits(invoice)?;
        self.change("discarding a draft", "DELETE FROM invoices WHERE id = ?1", [invoice])?;
        Ok(())
    }

    /// Makes a draft a document, for good.
    pub fn freeze(&self, invoice: &InvoiceId, issue: &Issue<'_>) -> Result<()> {
        let what = "freezing a document";
        self.fix_deposits(invoice, &issue.frozen.totals.deposits)?;
        self.change(
            "issuing a document",
            include_str!("sql/issue.sql"),
            named_params! {
                ":id": invoice, ":number": issue.number, ":issued_on": issue.issued_on, ":due_on": issue.due_on,
                ":service_from": issue.service.map(|(from, _)| from), ":service_to": issue.service.map(|(_, to)| to),
                ":seller": serde_json::to_string(&issue.frozen.seller).doing(what)?,
                ":buyer": serde_json::to_string(&issue.frozen.buyer).doing(what)?,
                ":totals": serde_json::to_string(&issue.frozen.totals).doing(what)?,
                ":total": issue.frozen.totals.due().minor,
                ":deposits": issue.frozen.totals.deposits_sum(),
            },
        )?;
        Ok(())
    }

    /// Keeps the file of a document.
    pub fn keep_file(&self, invoice: &InvoiceId, pdf: &[u8], sha256: &str) -> Result<()> {
        self.change(
            "keeping the file of a document",
            "INSERT INTO invoice_files (invoice_id, pdf, sha256) VALUES (:invoice, :pdf, :sha256)",
            named_params! { ":invoice": invoice, ":pdf": pdf, ":sha256": sha256 },
        )?;
        Ok(())
    }

    /// Writes down where a series of numbers stands.
    pub fn save_series(&self, series: &Series) -> Result<()> {
        self.change(
            "saving a series of numbers",
            "UPDATE invoice_series SET pattern = :pattern, restart_yearly = :restart_yearly, year = :year,
                                       next = :next, last_issued_on = :last_issued_on
             WHERE id = :kind",
            named_params! {
                ":kind": series.kind, ":pattern": series.pattern, ":restart_yearly": series.restart_yearly,
                ":year": series.year, ":next": series.next, ":last_issued_on": series.last_issued_on,
            },
        )?;
        Ok(())
    }

    /// Writes off an issued invoice, or takes it up again.
    pub fn set_written_off(&self, invoice: &InvoiceId, reason: Option<&str>) -> Result<()> {
        let stored = if reason.is_some() { Stored::WrittenOff } else { Stored::Issued };
        self.change(
            "writing an invoice off",
            "UPDATE invoices SET standing = :stored, reason = :reason WHERE id = :id",
            named_params! { ":id": invoice, ":stored": stored, ":reason": reason },
        )?;
        Ok(())
    }
}

/// A draft to be begun.
#[derive(Debug, Clone)]
pub struct NewDraft {
    /// Invoice or credit note.
    pub kind: InvoiceKind,
    /// The client.
    pub person_id: PersonId,
    /// The organisation that pays.
    pub payer_id: Option<OrganisationId>,
    /// For a credit note: the invoice that it corrects.
    pub credits: Option<InvoiceId>,
    /// The currency of every amount.
    pub currency: Currency,
    /// Whether the prices of the lines include the tax.
    pub prices_include_tax: bool,
    /// Language of the document, BCP 47.
    pub language: String,
    /// Days until it is due.
    pub terms_days: u32,
    /// The payer's order number.
    pub po_number: Option<String>,
    /// Why it corrects.
    pub reason: Option<String>,
    /// Whether it asks for a deposit.
    pub deposit: bool,
    /// Whether it is rounded to coins.
    pub cash_rounding: bool,
    /// At which rate its tax is told in the practice's own currency.
    pub home_rate: Option<HomeRate>,
}

/// What a draft gets when it is issued.
#[derive(Debug, Clone, Copy)]
pub struct Issue<'i> {
    /// Its number.
    pub number: &'i str,
    /// Its day.
    pub issued_on: Day,
    /// The last day to pay; none for a credit note.
    pub due_on: Option<Day>,
    /// When the service was given.
    pub service: Option<(Day, Day)>,
    /// What it says.
    pub frozen: &'i Frozen,
}
