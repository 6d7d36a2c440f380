//! Giving a receipt.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::drawing::receipt_for;
use super::queries::Given;
use super::writes::NewReceipt;
use crate::app::App;
use crate::basics::moments::Instant;
use crate::documents::{PdfFile, receipt};
use crate::error::{Error, Problem, Result};
use crate::invoices::model::SeriesKind;
use crate::invoices::payments::model::{OnePayment, PaymentItem};
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// The receipt for a payment: made and numbered the first time, the same file ever after.
pub fn receipt(app: &App, request: OnePayment) -> Result<Changed<PdfFile>> {
    app.write(Change::for_good("invoices.receipt"), |w| {
        let payment = w.reader().payment(&request.payment_id)?;
        if payment.amount.minor <= 0 {
            // Money that went back is no money received.
            return Err(Error::invalid("paymentId", Problem::NotPossible));
        }
        let given = match w.reader().receipt_for(&payment.id)? {
            Some(given) => given,
            None => give(w, &payment)?,
        };
        let name = words::of(app).receipt_file(&given.number, &payment.person_name);
        Ok(PdfFile::new(&name, &given.pdf))
    })
}

/// Whatever fails here fails before the number is kept, so none is ever lost.
fn give(w: &mut Writer<'_>, payment: &PaymentItem) -> Result<Given> {
    let r = w.reader();
    let today = Instant(w.now()).day(r.practice()?.zone);
    let series = r.series(SeriesKind::Receipt)?;
    // A clock that was set back must not keep a client from their receipt.
    let issued_on = series.last_issued_on.map_or(today, |last| last.max(today));
    let (number, after) = series.take(issued_on)?;
    let pdf = receipt::render(&receipt_for(&r, payment, &number, issued_on)?)?.complete()?;
    w.save_series(&after)?;
    w.keep_given_receipt(NewReceipt {
        payment: &payment.id,
        person: &payment.person_id,
        number: &number,
        issued_on,
        pdf: &pdf,
        sha256: &HEXLOWER.encode(&Sha256::digest(&pdf)),
    })?;
    w.concerns(number.as_str());
    Ok(Given { number, pdf })
}
