//! Properties of the ledger's arithmetic, and of the ledger as the file keeps it.

use proptest::prelude::*;

use super::ledger::{CreditEntry, CreditKind, balance, batches, draw, net_use, standing};
use crate::basics::ids::{CreditEntryId, GroupSessionId, Meeting, SessionId};
use crate::basics::moments::{Day, Instant};

/// What may be done to a ledger.
#[derive(Debug, Clone)]
enum Step {
    Grant { amount: i64, expires_in: Option<i64> },
    Use { session: u8, by_policy: bool },
    TakeBack { session: u8 },
    Courtesy,
    Extend { days: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (1..12_i64, proptest::option::of(1..400_i64))
            .prop_map(|(amount, expires_in)| Step::Grant { amount, expires_in }),
        (0..10_u8, any::<bool>()).prop_map(|(session, by_policy)| Step::Use { session, by_policy }),
        (0..10_u8).prop_map(|session| Step::TakeBack { session }),
        Just(Step::Courtesy),
        (1..100_i64).prop_map(|days| Step::Extend { days }),
    ];
    proptest::collection::vec(step, 0..60)
}

fn today() -> Day {
    "2026-03-02".parse().unwrap()
}

/// Sessions and dates of groups in turn: the ledger tells them apart and treats them alike.
fn meeting(number: u8) -> Meeting {
    match number % 2 {
        0 => Meeting::Session(SessionId((number / 2).to_string())),
        _ => Meeting::Group(GroupSessionId((number / 2).to_string())),
    }
}

struct Ledger(Vec<CreditEntry>);

impl Ledger {
    fn add(&mut self, entry: CreditEntry) {
        self.0.push(CreditEntry { id: CreditEntryId(format!("row {}", self.0.len())), ..entry });
    }

    fn row(&self, kind: CreditKind, amount: i64, batch: Option<String>) -> CreditEntry {
        CreditEntry {
            id: CreditEntryId(String::new()),
            batch_id: batch.unwrap_or_else(|| format!("row {}", self.0.len())),
            kind,
            amount,
            at: Instant(chrono::DateTime::UNIX_EPOCH),
            reason: String::new(),
            expires_on: None,
            meeting: None,
            reverses_id: None,
        }
    }

    /// As `sessions::saying` does it: what stands is reversed first, then the use is drawn from the batches.
    fn take_back(&mut self, session: &Meeting) {
        let rows: Vec<CreditEntry> = standing(&self.0, session).into_iter().cloned().collect();
        for row in rows {
            let reversal = CreditEntry { reverses_id: Some(row.id.clone()), amount: -row.amount, ..row };
            self.add(reversal);
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Grant { amount, expires_in } => {
                let expires_on = expires_in.map(|days| today().plus(days));
                self.add(CreditEntry { expires_on, ..self.row(CreditKind::Grant, *amount, None) });
            }
            Step::Use { session, by_policy } => {
                let session = meeting(*session);
                self.take_back(&session);
                let kind = if *by_policy { CreditKind::UseByPolicy } else { CreditKind::Use };
                for (batch, part) in draw(&batches(&self.0), 1) {
                    let row = self.row(kind, -part, Some(batch));
                    self.add(CreditEntry { meeting: Some(session.clone()), ..row });
                }
            }
            Step::TakeBack { session } => self.take_back(&meeting(*session)),
            Step::Courtesy => self.add(self.row(CreditKind::Courtesy, 1, None)),
            Step::Extend { days } => {
                if let Some(batch) = batches(&self.0).first() {
                    let until = batch.expires_on.unwrap_or_else(today).plus(*days);
                    let row = self.row(CreditKind::Extend, 0, Some(batch.id.clone()));
                    self.add(CreditEntry { expires_on: Some(until), ..row });
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn the_invariants_hold_after_any_steps(steps in steps()) {
        let mut ledger = Ledger(Vec::new());
        for step in &steps {
            let before = ledger.0.clone();
            ledger.step(step);
            prop_assert!(ledger.0.starts_with(&before), "rows are only ever added");
            let rows = &ledger.0;
            let sums = balance(rows, 0);
            prop_assert_eq!(sums.balance, rows.iter().map(|row| row.amount).sum::<i64>());
            prop_assert_eq!(sums.balance, sums.granted - sums.used, "what came in less what was used");
            prop_assert_eq!(sums.balance, sums.batches.iter().map(|batch| batch.left).sum::<i64>());
            prop_assert!(sums.batches.iter().all(|batch| batch.left > 0), "no batch goes below nothing");
            for session in 0..10_u8 {
                let used = net_use(rows, &meeting(session));
                prop_assert!((0..=1).contains(&used), "a session has at most one net use, not {}", used);
            }
        }
    }

    #[test]
    fn the_batch_that_ends_first_is_drawn_first(steps in steps(), amount in 1..20_i64) {
        let mut ledger = Ledger(Vec::new());
        steps.iter().for_each(|step| ledger.step(step));
        let left = batches(&ledger.0);
        let taken = draw(&left, amount);
        let total: i64 = left.iter().map(|batch| batch.left).sum();
        prop_assert_eq!(taken.iter().map(|(_, part)| part).sum::<i64>(), amount.min(total));
        let order: Vec<_> = left.iter().take(taken.len()).map(|batch| batch.id.clone()).collect();
        prop_assert_eq!(taken.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>(), order);
        let dated: Vec<_> = left.iter().filter_map(|batch| batch.expires_on).collect();
        prop_assert!(dated.is_sorted(), "dated batches stand in the order in which they end");
    }
}
