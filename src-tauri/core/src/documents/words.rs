//! The words of the documents, one catalogue for each language. A new language is a new file beside
//! [`english`], and one line in [`words`].

mod dutch;
mod english;
mod french;
mod german;
mod italian;
mod portuguese;
mod spanish;
pub mod tax;

use super::locale::{Language, Locale};
use super::receipt::Method;
use super::reminder::{Reminded, Tone};

/// Every word that a document says by itself.
#[allow(missing_docs, reason = "each is the words it names")]
pub struct Words {
    /// BCP 47 tag of the language.
    pub language: &'static str,

    pub invoice: &'static str,
    pub draft_invoice: &'static str,
    pub deposit_invoice: &'static str,
    pub draft_deposit_invoice: &'static str,
    pub credit_note: &'static str,
    pub draft_credit_note: &'static str,
    pub draft: &'static str,
    pub not_issued: &'static str,
    pub billed_to: &'static str,
    pub issued: &'static str,
    pub service_day: &'static str,
    pub service_period: &'static str,
    pub your_order: &'static str,
    pub your_reference: &'static str,
    pub tax_id: &'static str,
    pub tax_number: &'static str,
    pub amount_due: &'static str,
    pub amount_credited: &'static str,
    pub due_by: &'static str,
    pub on_receipt: &'static str,
    pub paid: &'static str,
    pub corrects: fn(number: &str, date: &str) -> String,
    pub rest_of: fn(number: &str) -> String,
    /// What the law of the seller's country wants said where no tax is charged, if anything.
    pub no_tax: fn(country: &str) -> Option<&'static str>,

    pub description: &'static str,
    pub day: &'static str,
    pub quantity: &'static str,
    pub unit_price: &'static str,
    pub discount: &'static str,
    pub tax: &'static str,
    pub amount: &'static str,
    pub subtotal: &'static str,
    pub tax_on: fn(tax: &str, rate: &str, base: &str) -> String,
    pub tax_included: fn(tax: &str, rate: &str, net: &str) -> String,
    pub rounding: &'static str,
    pub deposit_of: fn(number: &str, date: &str) -> String,
    pub of_which_tax: fn(tax: &str, amount: &str) -> String,
    /// On a credit note: a deposit that it gives back.
    pub deposit_given_back: fn(number: &str) -> String,
    /// The tax in the currency of the seller's own country (Directive 2006/112, article 230).
    pub tax_at_home: fn(tax: &str, told: &ToldAtHome<'_>) -> String,
    pub total: &'static str,

    pub how_to_pay: &'static str,
    pub please_pay: fn(amount: &str, by: Option<&str>) -> String,
    pub account_holder: &'static str,
    pub account_number: &'static str,
    pub iban: &'static str,
    pub bic: &'static str,
    pub bank: &'static str,
    pub reference: &'static str,
    pub pay_online: &'static str,
    pub scan_to_pay: &'static str,

    pub receipt: &'static str,
    pub received_from: &'static str,
    pub received_on: &'static str,
    pub amount_received: &'static str,
    pub method: &'static str,
    pub method_name: fn(Method) -> Option<&'static str>,
    pub paid_for: &'static str,
    pub this_payment: &'static str,
    pub still_open: &'static str,
    pub kept_as_credit: &'static str,
    pub receipt_thanks: &'static str,

    pub reminder: fn(Tone) -> &'static str,
    pub reminder_of: fn(number: &str) -> String,
    pub dear: fn(name: &str) -> String,
    pub reminder_letter: fn(Tone, &Reminded<'_>) -> String,
    pub reminder_crossed: &'static str,
    pub kind_regards: &'static str,
    pub already_paid: &'static str,
    pub already_credited: &'static str,

    pub page_of: fn(page: usize, pages: usize) -> String,

    pub session_summary: &'static str,
    pub period_summary: &'static str,
    pub summary_for: fn(client: &str) -> String,
    pub with_coach: fn(coach: &str) -> String,
    pub focus: &'static str,
    pub covered: &'static str,
    pub insights: &'static str,
    pub commitments: &'static str,
    pub commitment_due: fn(day: &str) -> String,
    pub next_session: &'static str,
    pub day_and_time: fn(day: &str, time: &str) -> String,
    pub in_zone: fn(place: &str) -> String,
    pub join: &'static str,
    pub summary_foot: fn(client: &str, coach: &str) -> String,

    /// Where a list was cut.
    pub and_more: fn(count: usize) -> String,

    pub prep: &'static str,
    pub prep_for: fn(client: &str) -> String,
    pub session_of: fn(number: u32, of: Option<u32>) -> String,
    pub clock_in: fn(times: &str, place: &str) -> String,
    pub wish: &'static str,
    pub goals: &'static str,
    pub last_insights: &'static str,
    pub open_actions: &'static str,
    pub carried: fn(times: u32) -> String,
    pub scales: &'static str,
    pub promised: &'static str,
    pub credits: &'static str,
    pub questions: &'static str,
    pub coach_only: &'static str,
    pub prep_foot: &'static str,

    pub journey: &'static str,
    pub journey_of: fn(client: &str) -> String,
    /// Letters to go on from.
    pub journey_opening: fn(given_name: &str) -> String,
    pub journey_closing: &'static str,
    pub rest: &'static str,
    /// Between quotation marks.
    pub quoted: fn(text: &str) -> String,
    pub sessions_with: fn(count: usize, coach: &str) -> String,
    pub a_ring_each: &'static str,
    pub what_you_wanted: &'static str,
    pub what_became: &'static str,
    pub then_and_now: &'static str,
    pub along_the_way: &'static str,
    pub your_words: &'static str,
    pub commitments_kept: &'static str,
    pub watch_for: &'static str,
    pub next_steps: &'static str,
    pub in_closing: &'static str,

    pub attendance: &'static str,
    pub participant: &'static str,
    pub signature: &'static str,
    pub present: &'static str,
    pub places: fn(taken: usize, capacity: usize) -> String,
    pub attendance_foot: fn(coach: &str) -> String,

    pub recovery_kit: &'static str,
    pub kit_for: fn(practice: &str) -> String,
    pub kit_made: fn(day: &str) -> String,
    pub kit_what: &'static str,
    pub kit_code: &'static str,
    pub kit_check: &'static str,
    pub kit_scan: &'static str,
    pub kit_keep_title: &'static str,
    pub kit_keep: &'static [&'static str],
    pub kit_use_title: &'static str,
    pub kit_use: &'static [&'static str],
    pub kit_notes: &'static str,
    pub kit_notes_hint: &'static str,
    pub kit_foot: &'static str,
}

/// Tax in another currency, in words of the document's language.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "each is the word it names")]
pub struct ToldAtHome<'t> {
    pub currency: &'t str,
    pub amount: &'t str,
    pub rate: &'t str,
    pub source: &'t str,
    pub day: &'t str,
}

/// The catalogue for `locale`.
#[must_use]
pub fn words(locale: Locale) -> &'static Words {
    match locale.language() {
        Language::English => &english::WORDS,
        Language::German => &german::WORDS,
        Language::French => &french::WORDS,
        Language::Spanish => &spanish::WORDS,
        Language::Italian => &italian::WORDS,
        Language::Dutch => &dutch::WORDS,
        Language::Portuguese => &portuguese::WORDS,
    }
}

/// The sentence that the law of `country` wants in its own words, in whatever language the rest is.
fn no_tax_by_law(country: &str) -> Option<&'static str> {
    match country {
        // CGI, article 293 E.
        "FR" => Some("TVA non applicable, art. 293 B du CGI"),
        "LU" => Some("Franchise de TVA, article 57 de la loi TVA"),
        "IT" => Some(
            "Operazione senza applicazione dell\u{2019}IVA ai sensi dell\u{2019}art. 1, commi 54\u{2013}89, L. 190/2014 (regime \
             forfettario)",
        ),
        // Código do IVA, article 57.
        "PT" => Some("IVA \u{2013} regime de isenção (artigo 53.º do CIVA)"),
        _ => None,
    }
}

/// Words of a person as `words` quotes them, but for those that already are: notes are typed in many ways.
#[must_use]
pub fn quoted(words: &Words, text: &str) -> String {
    let text = text.trim();
    let marked = text.starts_with(['"', '\u{201c}', '\u{201e}', '\u{ab}', '\u{2018}', '\u{bb}']);
    if marked || text.is_empty() { text.to_owned() } else { (words.quoted)(text) }
}

/// `text` from elsewhere inside a sentence of ours: its direction stays its own, so that a number beside a
/// Hebrew name does not change sides (UAX 9, first strong isolate).
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
