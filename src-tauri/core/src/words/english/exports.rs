use super::{English, count, long_day};
use crate::basics::moments::Day;
use crate::export::model::{ExportKind, Period};
use crate::export::pack::postings::file::Posted;
use crate::export::pack::postings::model::ChartOfAccounts;
use crate::paying::model::MoveKind;
use crate::words::ExportWords;

impl ExportWords for English {
    fn export_name(&self, kind: ExportKind, practice: &str, period: Period) -> String {
        let what = match kind {
            ExportKind::Documents => "Invoices",
            ExportKind::AccountantPack => "Accountant pack",
        };
        format!("{what}, {practice}, {} to {}", period.first, period.last)
    }

    fn export_sentence(&self, kind: ExportKind, documents: u32) -> String {
        let documents = match documents {
            0 => "No document was issued in these days.".to_owned(),
            _ => format!("{} will go out.", count(documents.into(), "document", "documents")),
        };
        let leaves = match kind {
            ExportKind::Documents => "The names and addresses of your clients and what they paid for",
            ExportKind::AccountantPack => "The names of your clients, what they paid for and what they paid",
        };
        format!(
            "{documents} {leaves} leave your encrypted file: whoever has the export can read it. Your notes stay here."
        )
    }

    fn export_contents(&self, kind: ExportKind) -> Vec<String> {
        let contents: &[&str] = match kind {
            ExportKind::Documents => &[
                "Every invoice and credit note as PDF, the very file that was issued",
                "The XML of those that went out as electronic invoices",
            ],
            ExportKind::AccountantPack => &[
                "Every invoice and credit note as PDF, the very file that was issued, with its XML if it has one",
                "Your expenses with their receipts",
                "Tables for any spreadsheet: invoices, payments, expenses, what payment providers kept, and tax by rate",
                "A posting file for DATEV, if you have a chart of accounts",
                "A page that says what is what",
            ],
        };
        contents.iter().map(|content| (*content).to_owned()).collect()
    }

    fn posted_payment(&self, number: &str, who: &str) -> String {
        if number.is_empty() { format!("Payment, {who}") } else { format!("Payment {number}, {who}") }
    }

    fn posted_move(&self, kind: MoveKind, provider: &str, number: Option<&str>) -> String {
        match (kind, number) {
            (MoveKind::Fee, Some(number)) => format!("Fee of {provider}, {number}"),
            (MoveKind::Fee, None) => format!("Fee of {provider}"),
            (MoveKind::Payout, _) => format!("Transfer from {provider}"),
        }
    }

    fn pack_readme(&self, practice: &str, period: Period, made_on: Day, posted: &Posted) -> String {
        let mut text = format!(
            "{practice}: {} to {}\nMade on {}.\n\n\
             THIS PACK IS NOT ENCRYPTED. It holds names of clients and what they paid. Please send it in a way that only\n\
             your accountant can open, and delete it when it is no longer needed.\n\n\
             documents/        every invoice and credit note of these days, the very files that were issued; the XML\n\
             \x20                 beside one is the electronic invoice that went out with it\n\
             invoices.csv      a row for each document and rate of tax. Credit notes are negative, so that a column\n\
             \x20                 adds up. \"paid\" and \"open\" are those of the whole document as of today and stand in\n\
             \x20                 its first row. \"file\" is its place in this pack. A row without a rate is rounding\n\
             payments.csv      money that came in these days, a row for each invoice that it paid, and one for what\n\
             \x20                 belongs to no invoice. Rows with the same number in \"payment\" are one payment. What\n\
             \x20                 was paid back is negative\n\
             expenses.csv      what was spent in these days. \"tax\" is the tax within the amount, \"receipt\" its place in\n\
             \x20                 this pack\n\
             receipts/         the receipts of these expenses, as they came\n\
             payment-providers.csv\n\
             \x20                 what providers of online payments kept of each payment (\"fee\") and sent to the bank\n\
             \x20                 (\"payout\"), as far as they have told it. expenses.csv has none of it, unless it was\n\
             \x20                 entered there by hand: then it is in both\n\
             tax-summary.csv   the sums of what was issued in these days, by currency, treatment and rate. By the day\n\
             \x20                 of issue: whoever pays tax by the day of payment needs payments.csv\n",
            long_day(period.first),
            long_day(period.last),
            long_day(made_on),
        );
        text.push_str(&postings(posted));
        text.push_str(
            "\nThe tables are CSV in UTF-8: commas between columns, a point before decimals, text in quotes, days as\n\
             year-month-day. An apostrophe before a text that begins with = + - or @ keeps spreadsheets from taking it\n\
             for a formula; it is no part of the text.\n",
        );
        text
    }
}

fn postings(posted: &Posted) -> String {
    let Some(chart) = posted.chart else { return String::new() };
    let chart = if chart == ChartOfAccounts::Skr04 { "SKR04" } else { "SKR03" };
    let mut text = format!(
        "EXTF_Buchungsstapel_*.csv\n\
         \x20                 the same as postings, for DATEV, a file for each year, in Windows-1252. The accounts are\n\
         \x20                 those of {chart} unless changed in Stillpoint. They are a suggestion: THE ACCOUNTANT\n\
         \x20                 CONFIRMS THE ACCOUNTS before the file is read in. The year begins on 1 January\n"
    );
    if !posted.numbers_known {
        text.push_str(
            "\x20                 The accountant's number and that of the practice were not known and are 1001 and 1\n",
        );
    }
    if posted.left_out > 0 {
        let rows = count(
            posted.left_out.into(),
            "document, payment, expense or fee",
            "documents, payments, expenses and fees",
        );
        text.push_str(&format!(
            "\x20                 {rows} in other currencies not posted; see the tables\n"
        ));
    }
    text
}
