//! What a payment means for its invoice, and which pages are still wanted. Pure.

use super::model::{Finding, OnlineState, RequestState};
use crate::invoices::model::Stored;
use crate::invoices::standing::Facts;

/// A page that may still be paid on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live {
    /// How much it asks for.
    pub amount: i64,
    /// A debit is under way on it: it can no longer be withdrawn.
    pub processing: bool,
}

/// Which of the pages of an invoice are to be withdrawn, so that never more is asked for than is open: the oldest ones
/// first, because what was paid another way was most likely asked for there.
#[must_use]
pub fn too_much(facts: &Facts, live: &[Live]) -> Vec<bool> {
    let owed = facts.stored == Stored::Issued;
    let open = if owed { facts.open().unwrap_or(0).max(0) } else { 0 };
    let mut asked: i64 = live.iter().map(|page| page.amount).sum();
    let mut judged = Vec::with_capacity(live.len());
    for page in live {
        let goes = asked > open && !page.processing;
        if goes {
            asked -= page.amount;
        }
        judged.push(goes);
    }
    judged
}

/// What a payment of `came` for a request of `asked` means. `facts` are without this payment; `twice`: the request was
/// paid before.
#[must_use]
pub fn finding(facts: &Facts, asked: i64, came: i64, same_currency: bool, twice: bool) -> Finding {
    let open = facts.open().unwrap_or(0);
    if !same_currency || came != asked {
        Finding::OtherAmount
    } else if facts.stored == Stored::Void || (facts.credited > 0 && open <= 0 && facts.paid < facts.total) {
        Finding::Credited
    } else if twice {
        Finding::Twice
    } else if open <= 0 {
        Finding::AlreadyPaid
    } else if open < came {
        Finding::MoreThanOpen
    } else {
        Finding::Expected
    }
}

/// Whether a payment is booked without a word: only what was expected, only where the coach chose so, and only money.
/// With a test key none has come.
#[must_use]
pub fn books_itself(found: Finding, chosen: bool, test: bool) -> bool {
    found == Finding::Expected && chosen && !test
}

/// Whether a request can be withdrawn: not once somebody pays on it, and not twice.
#[must_use]
pub fn may_withdraw(state: RequestState) -> bool {
    matches!(state, RequestState::LinkQueued | RequestState::LinkOpen)
}

/// How far a payment is after one more look: what has come stays, whatever an older answer says.
#[must_use]
pub fn after(known: Option<OnlineState>, seen: OnlineState) -> OnlineState {
    if known == Some(OnlineState::Paid) { OnlineState::Paid } else { seen }
}

/// How far a request is, given its payments. A page takes one payment: after one that was refused, another is needed.
#[must_use]
pub fn state(request: RequestState, payments: &[OnlineState]) -> RequestState {
    if payments.contains(&OnlineState::Paid) {
        RequestState::Paid
    } else if payments.contains(&OnlineState::Processing) {
        RequestState::Processing
    } else if payments.contains(&OnlineState::Failed) && request != RequestState::Void {
        RequestState::Failed
    } else {
        request
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoices::model::InvoiceKind;

    fn facts(paid: i64, credited: i64, stored: Stored) -> Facts {
        Facts { kind: InvoiceKind::Invoice, stored, total: 10_000, paid, credited, due_on: None }
    }

    fn pages(amounts: &[i64]) -> Vec<Live> {
        amounts.iter().map(|amount| Live { amount: *amount, processing: false }).collect()
    }

    #[test]
    fn never_more_is_asked_for_than_is_open() {
        let issued = |paid, credited| facts(paid, credited, Stored::Issued);
        for (facts, amounts, wanted) in [
            (issued(0, 0), vec![10_000], vec![false]),
            (issued(1, 0), vec![10_000], vec![true]),
            (issued(10_000, 0), vec![10_000], vec![true]),
            (issued(0, 4_000), vec![10_000], vec![true]),
            (issued(5_000, 0), vec![5_000, 5_000], vec![true, false]),
            (issued(0, 0), vec![5_000, 5_000], vec![false, false]),
            (facts(0, 0, Stored::Void), vec![5_000], vec![true]),
            (facts(0, 0, Stored::WrittenOff), vec![5_000], vec![true]),
        ] {
            assert_eq!(too_much(&facts, &pages(&amounts)), wanted, "{facts:?} {amounts:?}");
        }
        let under_way = Live { amount: 10_000, processing: true };
        assert_eq!(too_much(&issued(10_000, 0), &[under_way]), [false], "a debit cannot be called back");
    }

    #[test]
    fn what_a_payment_means_follows_from_what_is_open() {
        for (facts, came, same, twice, wanted) in [
            (facts(0, 0, Stored::Issued), 10_000, true, false, Finding::Expected),
            (facts(0, 0, Stored::WrittenOff), 10_000, true, false, Finding::Expected),
            (facts(0, 0, Stored::Issued), 9_999, true, false, Finding::OtherAmount),
            (facts(0, 0, Stored::Issued), 10_000, false, false, Finding::OtherAmount),
            (facts(10_000, 0, Stored::Issued), 10_000, true, false, Finding::AlreadyPaid),
            (facts(10_000, 0, Stored::Issued), 10_000, true, true, Finding::Twice),
            (facts(4_000, 0, Stored::Issued), 10_000, true, false, Finding::MoreThanOpen),
            (facts(0, 10_000, Stored::Issued), 10_000, true, false, Finding::Credited),
            (facts(0, 0, Stored::Void), 10_000, true, false, Finding::Credited),
        ] {
            assert_eq!(finding(&facts, 10_000, came, same, twice), wanted, "{facts:?} {came}");
        }
    }

    #[test]
    fn only_what_was_expected_and_is_money_is_booked_without_a_word() {
        for (found, chosen, test, wanted) in [
            (Finding::Expected, true, false, true),
            (Finding::Expected, false, false, false),
            (Finding::Expected, true, true, false),
            (Finding::Twice, true, false, false),
            (Finding::AlreadyPaid, true, true, false),
        ] {
            assert_eq!(books_itself(found, chosen, test), wanted, "{found:?} {chosen} {test}");
        }
    }

    #[test]
    fn what_has_come_stays_whatever_is_told_later() {
        use OnlineState::{Failed, Paid, Processing};
        assert_eq!(after(None, Processing), Processing);
        assert_eq!(after(Some(Processing), Failed), Failed);
        assert_eq!(after(Some(Failed), Paid), Paid);
        assert_eq!([after(Some(Paid), Processing), after(Some(Paid), Failed)], [Paid, Paid]);
        for (request, payments, wanted) in [
            (RequestState::LinkOpen, vec![], RequestState::LinkOpen),
            (RequestState::LinkOpen, vec![Processing], RequestState::Processing),
            (RequestState::Processing, vec![Failed], RequestState::Failed),
            (RequestState::Processing, vec![Failed, Paid], RequestState::Paid),
            (RequestState::Void, vec![Paid], RequestState::Paid),
            (RequestState::Void, vec![Failed], RequestState::Void),
        ] {
            assert_eq!(state(request, &payments), wanted, "{request:?} {payments:?}");
        }
    }
}
