//! One entry of CAMT while its fields are read. A collected entry has several parts, each somebody's payment.

use crate::banking::amounts::{self, Style};
use crate::banking::days::{self, Order};
use crate::banking::statement::{BankLine, Found, Habits, Reason};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};

#[derive(Debug, Default)]
pub(super) struct Entry {
    line: u32,
    amount: Amount,
    direction: String,
    status: String,
    booked: String,
    valued: String,
    bank_id: String,
    text: Vec<String>,
    parts: Vec<Part>,
}

#[derive(Debug, Default)]
struct Amount {
    said: String,
    currency: Option<String>,
}

/// A payment within an entry.
#[derive(Debug, Default)]
struct Part {
    amount: Amount,
    direction: String,
    bank_id: String,
    debtor: String,
    creditor: String,
    text: Vec<String>,
    end_to_end: String,
}

impl Entry {
    pub(super) fn at(line: u32) -> Self {
        Self { line, ..Self::default() }
    }

    pub(super) fn another_part(&mut self) {
        self.parts.push(Part::default());
    }

    /// The currency of the amount at `path`.
    pub(super) fn currency(&mut self, path: &str, code: &str) {
        match (path, self.parts.last_mut()) {
            ("Amt", _) => self.amount.currency = Some(code.to_owned()),
            ("NtryDtls/TxDtls/Amt" | "NtryDtls/TxDtls/AmtDtls/TxAmt/Amt", Some(part)) => {
                part.amount.currency = Some(code.to_owned());
            }
            _ => {}
        }
    }

    /// The element at `path`, below the entry, says this.
    pub(super) fn says(&mut self, path: &str, said: &str) {
        if said.is_empty() {
            return;
        }
        match path {
            "Amt" => said.clone_into(&mut self.amount.said),
            "CdtDbtInd" => said.clone_into(&mut self.direction),
            "Sts" | "Sts/Cd" => said.clone_into(&mut self.status),
            "BookgDt/Dt" | "BookgDt/DtTm" => said.clone_into(&mut self.booked),
            "ValDt/Dt" | "ValDt/DtTm" => said.clone_into(&mut self.valued),
            "AcctSvcrRef" => said.clone_into(&mut self.bank_id),
            "AddtlNtryInf" => self.text.push(said.to_owned()),
            _ => {
                if let (Some(below), Some(part)) =
                    (path.strip_prefix("NtryDtls/TxDtls/"), self.parts.last_mut())
                {
                    part.says(below, said);
                }
            }
        }
    }

    /// The lines that the entry is.
    pub(super) fn finish(self, account: &str, habits: Habits, found: &mut Found) {
        match self.lines(account, habits) {
            Ok(lines) => lines.into_iter().for_each(|line| found.line(line)),
            Err(reason) => found.problem(self.line, reason),
        }
    }

    fn lines(&self, account: &str, habits: Habits) -> Result<Vec<BankLine>, Reason> {
        if matches!(self.status.as_str(), "PDNG" | "INFO" | "FUTR") {
            return Err(Reason::NotBooked);
        }
        let amount = self.amount.read(&self.direction, habits.currency)?;
        let booked_on = self.day().ok_or(Reason::NoDay)?;
        let whole = BankLine {
            line: self.line,
            account: account.to_owned(),
            booked_on,
            amount,
            name: String::new(),
            text: self.text.join(" "),
            bank_id: Some(self.bank_id.clone()),
        };
        let parts: Vec<BankLine> = self.parts.iter().map(|part| part.of(&whole, &self.direction)).collect();
        let sum =
            parts.iter().try_fold(Money::zero(amount.currency), |sum, part| sum.checked_add(part.amount));
        Ok(match parts.as_slice() {
            // What a part says of its amount may be in the payer's currency: the entry says what arrived.
            [only] => vec![BankLine { amount, ..only.clone() }],
            // Parts that do not add up are told by the entry as a whole.
            _ if sum == Some(amount) && !parts.is_empty() => parts,
            _ => vec![whole],
        })
    }

    fn day(&self) -> Option<Day> {
        [&self.booked, &self.valued].into_iter().find_map(|day| days::day(day, Order::DayFirst))
    }
}

impl Amount {
    fn read(&self, direction: &str, usual: Currency) -> Result<Money, Reason> {
        let currency = match &self.currency {
            Some(code) => Currency::from_code(code).ok_or(Reason::NoCurrency)?,
            None => usual,
        };
        let minor = amounts::minor(&self.said, currency, Style::with('.')).ok_or(Reason::NoAmount)?;
        match direction {
            "CRDT" => Ok(Money::new(minor, currency)),
            "DBIT" => Ok(Money::new(-minor, currency)),
            _ => Err(Reason::NoDirection),
        }
    }
}

impl Part {
    fn says(&mut self, path: &str, said: &str) {
        match path {
            "Amt" | "AmtDtls/TxAmt/Amt" => said.clone_into(&mut self.amount.said),
            "CdtDbtInd" => said.clone_into(&mut self.direction),
            "Refs/AcctSvcrRef" => said.clone_into(&mut self.bank_id),
            "Refs/EndToEndId" if said != "NOTPROVIDED" => said.clone_into(&mut self.end_to_end),
            // From 001.08 on, a party stands within `Pty`.
            "RltdPties/Dbtr/Nm" | "RltdPties/Dbtr/Pty/Nm" => said.clone_into(&mut self.debtor),
            "RltdPties/Cdtr/Nm" | "RltdPties/Cdtr/Pty/Nm" => said.clone_into(&mut self.creditor),
            "RltdPties/UltmtDbtr/Nm"
            | "RltdPties/UltmtDbtr/Pty/Nm"
            | "RmtInf/Ustrd"
            | "RmtInf/Strd/CdtrRefInf/Ref"
            | "RmtInf/Strd/AddtlRmtInf"
            | "RmtInf/Strd/RfrdDocInf/Nb" => self.text.push(said.to_owned()),
            _ => {}
        }
    }

    fn of(&self, entry: &BankLine, direction_of_entry: &str) -> BankLine {
        let direction = if self.direction.is_empty() { direction_of_entry } else { &self.direction };
        let amount =
            self.amount.read(direction, entry.amount.currency).unwrap_or(Money::zero(entry.amount.currency));
        let mut text = self.text.clone();
        text.extend(Some(self.end_to_end.clone()).filter(|text| !text.is_empty()));
        let bank_id =
            Some(&self.bank_id).filter(|id| !id.is_empty()).cloned().or_else(|| entry.bank_id.clone());
        BankLine {
            amount,
            name: if entry.amount.minor < 0 { self.creditor.clone() } else { self.debtor.clone() },
            text: if text.is_empty() { entry.text.clone() } else { text.join(" ") },
            bank_id,
            ..entry.clone()
        }
    }
}
