//! What banks write over their columns, in seven languages.

use crate::basics::folding::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    Booked,
    Valued,
    Amount,
    Credit,
    Debit,
    /// Whether money came or went.
    Sign,
    Currency,
    /// Whose account the money came from.
    Payer,
    /// Whose account it went to.
    Payee,
    Text,
    /// What the bank calls the movement.
    Id,
    State,
    Fee,
    Account,
}

use Heading::{
    Account, Amount, Booked, Credit, Currency, Debit, Fee, Id, Payee, Payer, Sign, State, Text, Valued,
};

/// In letters and digits, folded, words parted by a blank. An earlier line wins where two fit a table.
const HEADINGS: &[(Heading, &[&str])] = &[
    (
        Booked,
        &[
            "buchungstag",
            "buchungsdatum",
            "buchung",
            "booking date",
            "date",
            "posting date",
            "posted date",
            "transaction date",
            "completed date",
            "date completed",
            "date comptable",
            "date operation",
            "date de l operation",
            "date d operation",
            "fecha",
            "fecha operacion",
            "fecha contable",
            "fecha de operacion",
            "data",
            "data contabile",
            "data operazione",
            "data mov",
            "data do movimento",
            "data lancamento",
            "data movimento",
            "datum",
            "boekdatum",
            "transactiedatum",
            "datum transactie",
            "details posted",
            "date de comptabilisation",
        ],
    ),
    (
        Valued,
        &[
            "valutadatum",
            "valuta",
            "wert",
            "wertstellung",
            "value date",
            "date de valeur",
            "date valeur",
            "fecha valor",
            "data valuta",
            "data valor",
            "rentedatum",
            "valutadatum date",
            "valutatag",
            "wertstellungstag",
        ],
    ),
    (
        Amount,
        &[
            "betrag",
            "umsatz",
            "amount",
            "montant",
            "importe",
            "importo",
            "bedrag",
            "montante",
            "valor",
            "transaction amount",
            "buchungsbetrag",
            "betrag in eur",
            "amount in account currency",
            "paid in out",
        ],
    ),
    (
        Credit,
        &[
            "haben",
            "credit",
            "credit amount",
            "paid in",
            "money in",
            "gutschrift",
            "credit montant",
            "haber",
            "ingresos",
            "abono",
            "entrate",
            "avere",
            "accrediti",
            "bij",
            "credito",
            "deposits",
            "deposit",
            "gutschrift in chf",
            "einnahmen",
            "credits",
        ],
    ),
    (
        Debit,
        &[
            "soll",
            "debit",
            "debit amount",
            "paid out",
            "money out",
            "lastschrift",
            "belastung",
            "debe",
            "cargo",
            "gastos",
            "uscite",
            "dare",
            "addebiti",
            "af",
            "debito",
            "withdrawals",
            "withdrawal",
            "lastschrift in chf",
            "ausgaben",
            "debits",
        ],
    ),
    (
        Sign,
        &[
            "soll haben",
            "s h",
            "debit credit",
            "debit or credit",
            "credit debit",
            "af bij",
            "sens",
            "dr cr",
            "cr dr",
            "soll haben kennzeichen",
            "kennzeichen",
            "d c",
            "dare avere",
        ],
    ),
    (
        Currency,
        &[
            "wahrung",
            "waehrung",
            "currency",
            "devise",
            "monnaie",
            "divisa",
            "moneda",
            "valuta code",
            "munt",
            "muntsoort",
            "moeda",
            "currency code",
            "kontowahrung",
        ],
    ),
    (
        Payer,
        &[
            "auftraggeber",
            "auftraggeber name",
            "zahlungspflichtige r",
            "zahlungspflichtiger",
            "payer",
            "payer name",
            "sender",
            "name zahlungsbeteiligter",
            "beguenstigter zahlungspflichtiger",
            "begunstigter zahlungspflichtiger",
            "begunstigter auftraggeber",
            "beguenstigter auftraggeber",
            "auftraggeber begunstigter",
            "partner name",
            "partner",
            "name",
            "naam",
            "name of other party",
            "counterparty",
            "counterparty name",
            "naam tegenpartij",
            "naam omschrijving",
            "payee",
            "from",
            "ordenante",
            "ordinante",
            "emetteur",
            "nom",
            "contrepartie",
            "nome",
            "controparte",
            "contraparte",
            "name gegenkonto",
            "other party",
            "counter party",
            "debtor name",
            "transaction party",
        ],
    ),
    (
        Payee,
        &[
            "zahlungsempfanger in",
            "zahlungsempfanger",
            "empfanger",
            "empfanger name",
            "recipient",
            "beneficiary",
            "beneficiaire",
            "beneficiario",
            "beneficiary name",
            "begunstigter",
            "to",
        ],
    ),
    (
        Text,
        &[
            "verwendungszweck",
            "reference",
            "payment reference",
            "description",
            "memo",
            "narrative",
            "details",
            "libelle",
            "concepto",
            "descripcion",
            "descrizione",
            "causale",
            "omschrijving",
            "mededelingen",
            "descricao",
            "descritivo",
            "transaction description",
            "avisierungstext",
            "buchungsdetails",
            "motif",
            "communication",
            "communications",
            "mitteilung",
            "mitteilungen",
            "vermerk",
            "observaciones",
            "kundenreferenz",
            "kundenreferenz end to end",
            "more details",
            "transaction details",
            "libelle operation",
            "informations complementaires",
            "referenz",
            "notes",
            "particulars",
            "remittance information",
            "betalingskenmerk",
            "transactieomschrijving",
        ],
    ),
    (
        Id,
        &[
            "transaction id",
            "transaktions id",
            "fitid",
            "id",
            "bankreferenz",
            "reference number",
            "transactie id",
            "volgnr",
        ],
    ),
    (State, &["state", "status", "umsatzstatus", "info", "etat", "estado", "stato"]),
    (Fee, &["fee", "gebuhr", "frais"]),
    (
        Account,
        &[
            "auftragskonto",
            "iban auftragskonto",
            "account number",
            "account",
            "rekening",
            "konto",
            "iban bban",
            "compte",
        ],
    ),
];

/// What a heading announces.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let plain = plain(text);
    let bare = plain.split(" (").next().unwrap_or_default();
    let word = without_brackets(bare);
    HEADINGS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(heading, _)| *heading)
}

/// The currency that a heading names: "Betrag (EUR)", "Amount in GBP", "Montant €".
pub(super) fn currency(text: &str) -> Option<crate::basics::money::Currency> {
    use crate::basics::money::Currency;
    let codes = text.split(|letter: char| !letter.is_ascii_uppercase()).filter(|word| word.len() == 3);
    let named = codes.filter_map(Currency::from_code).next();
    let signs = [('€', "EUR"), ('£', "GBP")];
    named.or_else(|| {
        signs.iter().find(|(sign, _)| text.contains(*sign)).and_then(|(_, code)| Currency::from_code(code))
    })
}

/// Folded, without what stands in brackets; letters and digits only.
fn plain(text: &str) -> String {
    fold(text.split('(').next().unwrap_or_default())
}

fn without_brackets(folded: &str) -> String {
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    // "Description-1" to "Description-3" are one text.
    let words: Vec<&str> =
        words.filter(|word| word.len() > 1 || !word.chars().all(char::is_numeric)).collect();
    // "Amount GBP": the currency is told apart.
    let named = words.len() > 1 && words.last().is_some_and(|last| currency(&last.to_uppercase()).is_some());
    let kept = if named { &words[..words.len() - 1] } else { &words[..] };
    kept.join(" ")
}
