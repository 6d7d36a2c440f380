use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "it",

    invoice: "Fattura",
    draft_invoice: "Bozza di fattura",
    deposit_invoice: "Fattura di acconto",
    draft_deposit_invoice: "Bozza di fattura di acconto",
    credit_note: "Nota di credito",
    draft_credit_note: "Bozza di nota di credito",
    draft: "BOZZA",
    not_issued: "Non ancora emessa",
    billed_to: "Intestata a",
    issued: "Data di emissione",
    service_day: "Data della prestazione",
    service_period: "Periodo della prestazione",
    your_order: "Ordine d’acquisto",
    your_reference: "Vostro riferimento",
    tax_id: "Partita IVA",
    tax_number: "Codice fiscale",
    amount_due: "Importo da pagare",
    amount_credited: "Importo accreditato",
    due_by: "Scadenza",
    on_receipt: "Al ricevimento",
    paid: "Pagata, grazie",
    corrects: |number, date| format!("Rettifica la fattura {} del {date}", isolated(number)),
    rest_of: |number| format!("Importo restante della fattura {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Senza IVA: piccola impresa ai sensi del § 19 della legge tedesca sull’IVA (UStG)."),
        "AT" => Some(
            "Senza IVA: piccola impresa ai sensi del § 6, c. 1, n. 27 della legge austriaca sull’IVA (UStG).",
        ),
        "BE" => Some("Piccola impresa in regime di franchigia. IVA non applicabile."),
        "NL" => Some("Esente da IVA: regime delle piccole imprese, articolo 25 Wet OB 1968."),
        _ => no_tax_by_law(country),
    },

    description: "Descrizione",
    day: "Data",
    quantity: "Quantità",
    unit_price: "Prezzo unitario",
    discount: "Sconto",
    tax: "IVA",
    amount: "Importo",
    subtotal: "Subtotale",
    tax_on: |tax, rate, base| format!("{tax} {rate} su {base}"),
    tax_included: |tax, rate, net| format!("Di cui {tax} {rate} su {net}"),
    rounding: "Arrotondamento",
    deposit_of: |number, date| format!("Acconto: fattura {} del {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("di cui {tax} {amount}"),
    deposit_given_back: |number| {
        format!("L’acconto {} resta pagato e vale per la prossima fattura", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} in {currency}: {amount} al cambio {rate} ({}, {day})", isolated(source))
    },
    total: "Totale",

    how_to_pay: "Come pagare",
    please_pay: |amount, by| match by {
        Some(day) => format!("La preghiamo di versare {amount} entro il {day}."),
        None => format!("La preghiamo di versare {amount} al ricevimento."),
    },
    account_holder: "Intestatario",
    account_number: "Conto",
    iban: "IBAN",
    bic: "BIC",
    bank: "Banca",
    reference: "Causale",
    pay_online: "Paga online",
    scan_to_pay: "Da scansionare con l’app della banca",

    receipt: "Ricevuta",
    received_from: "Ricevuto da",
    received_on: "Ricevuto il",
    amount_received: "Importo ricevuto",
    method: "Pagamento",
    method_name: |method| match method {
        Method::Transfer => Some("con bonifico"),
        Method::Card => Some("con carta"),
        Method::Cash => Some("in contanti"),
        Method::Cheque => Some("con assegno"),
        Method::Other => None,
    },
    paid_for: "Per la fattura",
    this_payment: "Di questo pagamento",
    still_open: "Ancora da pagare",
    kept_as_credit: "Resta a Suo credito",
    receipt_thanks: "Grazie per il Suo pagamento.",

    reminder: |tone| match tone {
        Tone::Friendly => "Un gentile promemoria",
        Tone::Firm => "Sollecito di pagamento",
        Tone::Last => "Ultimo sollecito",
    },
    reminder_of: |number| format!("Fattura {}", isolated(number)),
    dear: |name| format!("Buongiorno {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "forse è sfuggito: la fattura {number} del {issued} scadeva il {due} e restano da pagare {open}.\n\nLa \
                 ringrazio se vorrà versarli entro il {by}. Se qualcosa nella fattura non è chiaro, mi scriva o mi chiami."
            ),
            Tone::Firm => format!(
                "la fattura {number} del {issued} scadeva il {due}. Benché Le abbia già scritto, non ho ancora ricevuto \
                 {open}.\n\nLa prego di versare l’importo entro il {by}. Se non può pagarlo in una volta, me lo dica: \
                 troveremo un modo."
            ),
            Tone::Last => format!(
                "nonostante i miei solleciti restano da pagare {open} della fattura {number} del {issued}, scaduta il \
                 {due}.\n\nLe chiedo per l’ultima volta di versare l’importo, al più tardi entro il {by}. Dopo quel \
                 giorno dovrò intraprendere altri passi, che preferirei risparmiare a entrambi."
            ),
        }
    },
    reminder_crossed: "Se nel frattempo ha già pagato, consideri questa lettera superata, con i miei ringraziamenti.",
    kind_regards: "Cordiali saluti",
    already_paid: "Già pagato",
    already_credited: "Note di credito",

    page_of: |page, pages| format!("Pagina {page} di {pages}"),

    session_summary: "Riepilogo della sessione",
    period_summary: "Il nostro coaching in sintesi",
    summary_for: |client| format!("Per {}", isolated(client)),
    with_coach: |coach| format!("con {}", isolated(coach)),
    focus: "Tema",
    covered: "Di che cosa abbiamo parlato",
    insights: "Con le Sue parole",
    commitments: "Che cosa farà",
    commitment_due: |day| format!("entro il {day}"),
    next_session: "Prossima sessione",
    day_and_time: |day, time| format!("{day} alle {time}"),
    in_zone: |place| format!("alla Sua ora ({place})"),
    join: "Partecipa online",
    summary_foot: |client, coach| {
        format!("Scritto per {} da {}. Da conservare e condividere.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("e altri {count}"),

    prep: "Preparazione della sessione",
    prep_for: |client| format!("Preparazione, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Sessione {number} di {of}"),
        None => format!("Sessione {number}"),
    },
    clock_in: |times, place| format!("{times} a {}", isolated(place)),
    wish: "Il desiderio",
    goals: "Obiettivi",
    last_insights: "Ultime intuizioni",
    open_actions: "Impegni aperti",
    carried: |times| match times {
        1 => "rinviato una volta".to_owned(),
        2 => "rinviato due volte".to_owned(),
        _ => format!("rinviato {times} volte"),
    },
    scales: "Scale",
    promised: "Promesso",
    credits: "Crediti",
    questions: "Tre modi per cominciare",
    coach_only: "Solo per il coach",
    prep_foot: "Per il coach. Non per il cliente.",

    journey: "Il Suo percorso",
    journey_of: |client| format!("Il percorso di {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Buongiorno {given_name},\n\nqueste pagine raccolgono ciò su cui ha lavorato nel tempo dei nostri incontri, \
             con le Sue parole ogni volta che ho potuto ritrovarle. Sono Sue."
        )
    },
    journey_closing: "Grazie per avermi lasciato fare un tratto di strada con Lei.",
    rest: "Pausa",
    quoted: |text| format!("«{text}»"),
    sessions_with: |count, coach| match count {
        1 => format!("Una sessione con {}", isolated(coach)),
        _ => format!("{count} sessioni con {}", isolated(coach)),
    },
    a_ring_each: "Un anello per ogni sessione, distanti quanto le settimane che le separano.",
    what_you_wanted: "Che cosa cercava",
    what_became: "Che cosa ne è stato",
    then_and_now: "Allora e oggi",
    along_the_way: "Lungo la strada",
    your_words: "Con le Sue parole",
    commitments_kept: "Che cosa si era proposto, e ha fatto",
    watch_for: "A che cosa fare attenzione",
    next_steps: "Da qui in avanti",
    in_closing: "Per Lei",

    attendance: "Presenze",
    participant: "Partecipante",
    signature: "Firma",
    present: "Presenti",
    places: |taken, capacity| format!("{taken} posti occupati su {capacity}"),
    attendance_foot: |coach| format!("A cura di {}", isolated(coach)),

    recovery_kit: "Foglio di recupero",
    kit_for: |practice| format!("per {}", isolated(practice)),
    kit_made: |day| format!("Fatto il {day}"),
    kit_what: "Il Suo studio è chiuso con la Sua frase segreta. Se la dimentica, o se il computer si rompe, questo codice \
               riapre lo studio dalla copia di sicurezza. Nessun altro lo ha, e nessuno può rifarlo per Lei, nemmeno chi \
               fa Stillpoint.",
    kit_code: "Il Suo codice di recupero",
    kit_check: "L’ultimo gruppo protegge dagli errori di battitura.",
    kit_scan: "Lo stesso codice, da scansionare",
    kit_keep_title: "Da conservare con cura",
    kit_keep: &[
        "Stampi questa pagina, poi cancelli il file.",
        "La tenga lontano dal computer: con il passaporto, in cassaforte o da una persona di fiducia.",
        "Chi ha questa pagina e una copia del file del Suo studio può leggere tutto ciò che contiene.",
    ],
    kit_use_title: "Per usarlo",
    kit_use: &[
        "Apra Stillpoint e scelga «Usa il codice di recupero» nella schermata di blocco.",
        "Digiti i gruppi in ordine, o scansioni il quadrato. Maiuscole e minuscole sono uguali.",
        "Scelga una nuova frase segreta, e stampi un nuovo foglio se qualcuno può aver visto questo.",
    ],
    kit_notes: "Note a mano",
    kit_notes_hint: "Dove sono le copie, chi sa di questa pagina. Mai la frase segreta.",
    kit_foot: "Riservato. Questa pagina apre lo studio.",
};
