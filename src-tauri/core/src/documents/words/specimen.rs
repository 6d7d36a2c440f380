//! What a sample invoice says: made-up, and marked as such, in the language in which it would be read.

use super::super::locale::{Language, Locale};

/// The words of a sample.
#[allow(missing_docs, reason = "each is the words it names")]
pub struct Specimen {
    /// Behind the page.
    pub mark: &'static str,
    pub client: &'static str,
    pub address: [&'static str; 2],
    pub session: &'static str,
    pub closing: &'static str,
}

/// The words of a sample for `locale`.
#[must_use]
pub fn specimen(locale: Locale) -> &'static Specimen {
    match locale.language() {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
        Language::Italian => &ITALIAN,
        Language::Dutch => &DUTCH,
        Language::Portuguese => &PORTUGUESE,
    }
}

static ENGLISH: Specimen = Specimen {
    mark: "SAMPLE",
    client: "Maya Example",
    address: ["12 Sample Street", "Exampleton"],
    session: "Coaching session, 60 minutes",
    closing: "This is a sample. It was sent to nobody.",
};

static GERMAN: Specimen = Specimen {
    mark: "MUSTER",
    client: "Maja Muster",
    address: ["Musterstraße 12", "12345 Musterstadt"],
    session: "Coaching-Sitzung, 60 Minuten",
    closing: "Dies ist ein Muster. Es ging an niemanden.",
};

static FRENCH: Specimen = Specimen {
    mark: "SPÉCIMEN",
    client: "Maya Exemple",
    address: ["12 rue de l\u{2019}Exemple", "75000 Exempleville"],
    session: "Séance de coaching, 60 minutes",
    closing: "Ceci est un spécimen. Il n\u{2019}a été envoyé à personne.",
};

static SPANISH: Specimen = Specimen {
    mark: "MUESTRA",
    client: "Maya Ejemplo",
    address: ["Calle del Ejemplo 12", "28000 Villaejemplo"],
    session: "Sesión de coaching, 60 minutos",
    closing: "Esto es una muestra. No se ha enviado a nadie.",
};

static ITALIAN: Specimen = Specimen {
    mark: "ESEMPIO",
    client: "Maia Esempio",
    address: ["Via dell\u{2019}Esempio 12", "00100 Esempio"],
    session: "Sessione di coaching, 60 minuti",
    closing: "Questo è un esempio. Non è stato inviato a nessuno.",
};

static DUTCH: Specimen = Specimen {
    mark: "VOORBEELD",
    client: "Maya Voorbeeld",
    address: ["Voorbeeldstraat 12", "1000 AA Voorbeeldstad"],
    session: "Coachingsessie, 60 minuten",
    closing: "Dit is een voorbeeld. Het is naar niemand gestuurd.",
};

static PORTUGUESE: Specimen = Specimen {
    mark: "AMOSTRA",
    client: "Maia Exemplo",
    address: ["Rua do Exemplo 12", "1000-001 Exemplo"],
    session: "Sessão de coaching, 60 minutos",
    closing: "Isto é uma amostra. Não foi enviada a ninguém.",
};
