//! What the practice spends: rent and programs every month, the rest a few times a year.

use chrono::{Datelike, NaiveDate};

use super::{Act, Day, Inventing, at};
use crate::expenses::model::ExpenseCategory;

/// Something that is paid for again and again.
pub struct Spending {
    /// To whom.
    pub supplier: &'static str,
    /// What for.
    pub category: ExpenseCategory,
    /// With its tax, in cents.
    pub amount: i64,
    /// The tax in it; nothing where there is none.
    pub tax: Option<i64>,
    /// In which months; empty means every month.
    months: &'static [u32],
    /// On which day of the month.
    day: u32,
}

const fn spending(
    supplier: &'static str,
    category: ExpenseCategory,
    amount: i64,
    tax: Option<i64>,
    months: &'static [u32],
    day: u32,
) -> Spending {
    Spending { supplier, category, amount, tax, months, day }
}

/// Everything that is paid for.
pub const SPENDING: [Spending; 11] = [
    spending("Praxisräume Lindenhof", ExpenseCategory::Room, 32_000, None, &[], 1),
    spending("Nordlicht Video", ExpenseCategory::Software, 1785, Some(285), &[], 12),
    spending("Kontor Bank", ExpenseCategory::Fees, 990, None, &[], 28),
    spending(
        "Dr. Ilse Brandner, Supervision",
        ExpenseCategory::Supervision,
        18_000,
        Some(2874),
        &[2, 5, 8, 11],
        19,
    ),
    spending("Bahn", ExpenseCategory::Travel, 6420, Some(420), &[1, 3, 4, 6, 9, 10, 11], 8),
    spending("Papierhaus Mitte", ExpenseCategory::Office, 3808, Some(608), &[2, 6, 9, 12], 23),
    spending("Schutzbund Versicherung", ExpenseCategory::Insurance, 23_800, None, &[1], 5),
    spending("Institut für systemische Arbeit", ExpenseCategory::Training, 59_500, Some(9500), &[5, 10], 16),
    spending("Berufsverband Coaching", ExpenseCategory::Fees, 21_000, None, &[1], 15),
    spending("Druckerei Sommer", ExpenseCategory::Marketing, 14_280, Some(2280), &[3], 11),
    spending("Blumen Petersen", ExpenseCategory::Other, 2140, Some(140), &[4, 12], 20),
];

impl Inventing {
    /// Every month from that of `first` on.
    pub fn spend(&mut self, first: Day) {
        let (mut year, mut month) = (first.0.year(), first.0.month());
        while (year, month) <= (self.now.day().0.year(), self.now.day().0.month()) {
            for (number, spending) in SPENDING.iter().enumerate() {
                if spending.months.is_empty() || spending.months.contains(&month) {
                    let day = NaiveDate::from_ymd_opt(year, month, spending.day).map(Day);
                    if let Some(day) = day.filter(|day| *day > first) {
                        self.step(at(day, 17, 45), Act::Spend { spending: number });
                    }
                }
            }
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
    }
}
