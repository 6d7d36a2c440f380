use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "nl",

    invoice: "Factuur",
    draft_invoice: "Conceptfactuur",
    deposit_invoice: "Voorschotfactuur",
    draft_deposit_invoice: "Concept-voorschotfactuur",
    credit_note: "Creditfactuur",
    draft_credit_note: "Concept-creditfactuur",
    draft: "CONCEPT",
    not_issued: "Nog niet verzonden",
    billed_to: "Factuur aan",
    issued: "Factuurdatum",
    service_day: "Datum van levering",
    service_period: "Periode",
    your_order: "Inkoopnummer",
    your_reference: "Uw referentie",
    tax_id: "Btw-nummer",
    tax_number: "Fiscaal nummer",
    amount_due: "Te betalen",
    amount_credited: "Gecrediteerd bedrag",
    due_by: "Uiterlijk te betalen op",
    on_receipt: "Na ontvangst",
    paid: "Betaald, dank u wel",
    corrects: |number, date| format!("Corrigeert factuur {} van {date}", isolated(number)),
    rest_of: |number| format!("Resterend bedrag van factuur {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Geen btw: kleine onderneming volgens § 19 van de Duitse btw-wet (UStG)."),
        "AT" => Some(
            "Geen btw: kleine onderneming volgens § 6, lid 1, nr. 27 van de Oostenrijkse btw-wet (UStG).",
        ),
        "BE" => Some(
            "Kleine onderneming onderworpen aan de vrijstellingsregeling van belasting. Btw niet toepasselijk.",
        ),
        "NL" => {
            Some("Vrijgesteld van btw: kleineondernemersregeling, artikel 25 Wet op de omzetbelasting 1968.")
        }
        _ => no_tax_by_law(country),
    },

    description: "Omschrijving",
    day: "Datum",
    quantity: "Aantal",
    unit_price: "Prijs",
    discount: "Korting",
    tax: "Btw",
    amount: "Bedrag",
    subtotal: "Subtotaal",
    tax_on: |tax, rate, base| format!("{tax} {rate} over {base}"),
    tax_included: |tax, rate, net| format!("Inclusief {tax} {rate} over {net}"),
    rounding: "Afronding",
    deposit_of: |number, date| format!("Voorschot: factuur {} van {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("waarvan {tax} {amount}"),
    deposit_given_back: |number| {
        format!("Voorschot {} blijft betaald en wordt bewaard voor de volgende factuur", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} in {currency}: {amount} tegen koers {rate} ({}, {day})", isolated(source))
    },
    total: "Totaal",

    how_to_pay: "Zo betaalt u",
    please_pay: |amount, by| match by {
        Some(day) => format!("Wilt u {amount} overmaken, uiterlijk op {day}?"),
        None => format!("Wilt u {amount} na ontvangst overmaken?"),
    },
    account_holder: "Ten name van",
    account_number: "Rekening",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Betalingskenmerk",
    pay_online: "Online betalen",
    scan_to_pay: "Scan met uw bankapp",

    receipt: "Kwitantie",
    received_from: "Ontvangen van",
    received_on: "Ontvangen op",
    amount_received: "Ontvangen bedrag",
    method: "Betaald",
    method_name: |method| match method {
        Method::Transfer => Some("per overschrijving"),
        Method::Card => Some("met kaart"),
        Method::Cash => Some("contant"),
        Method::Cheque => Some("per cheque"),
        Method::Other => None,
    },
    paid_for: "Voor factuur",
    this_payment: "Van deze betaling",
    still_open: "Nog open",
    kept_as_credit: "Blijft voor u staan als tegoed",
    receipt_thanks: "Hartelijk dank voor uw betaling.",

    reminder: |tone| match tone {
        Tone::Friendly => "Vriendelijke herinnering",
        Tone::Firm => "Betalingsherinnering",
        Tone::Last => "Laatste herinnering",
    },
    reminder_of: |number| format!("Factuur {}", isolated(number)),
    dear: |name| format!("Beste {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "misschien is het u ontgaan: factuur {number} van {issued} verviel op {due}, en er staat nog \
                 {open} open.\n\nWilt u het bedrag uiterlijk op {by} overmaken? Is er iets onduidelijk aan de factuur, schrijf of \
                 bel mij dan gerust."
            ),
            Tone::Firm => format!(
                "factuur {number} van {issued} verviel op {due}. Hoewel ik u al eerder schreef, heb ik \
                 {open} nog niet ontvangen.\n\nIk verzoek u het bedrag uiterlijk op {by} over te maken. Lukt dat niet in één keer, \
                 laat het mij weten; dan vinden we een oplossing."
            ),
            Tone::Last => format!(
                "ondanks mijn herinneringen staat van factuur {number} van {issued} nog {open} open. Die verviel op \
                 {due}.\n\nIk vraag u voor de laatste keer het bedrag over te maken, uiterlijk op {by}. Daarna \
                 moet ik verdere stappen zetten, en die bespaar ik ons beiden liever."
            ),
        }
    },
    reminder_crossed: "Hebt u intussen betaald, dan kunt u deze brief als afgedaan beschouwen, met dank.",
    kind_regards: "Met vriendelijke groet",
    already_paid: "Al betaald",
    already_credited: "Gecrediteerd",

    page_of: |page, pages| format!("Pagina {page} van {pages}"),

    session_summary: "Samenvatting van de sessie",
    period_summary: "Onze coaching samengevat",
    summary_for: |client| format!("Voor {}", isolated(client)),
    with_coach: |coach| format!("met {}", isolated(coach)),
    focus: "Thema",
    covered: "Waarover we spraken",
    insights: "In uw woorden",
    commitments: "Wat u gaat doen",
    commitment_due: |day| format!("uiterlijk {day}"),
    next_session: "Volgende sessie",
    day_and_time: |day, time| format!("{day} om {time}"),
    in_zone: |place| format!("uw tijd ({place})"),
    join: "Online deelnemen",
    summary_foot: |client, coach| {
        format!("Geschreven voor {} door {}. Om te houden en te delen.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("en nog {count}"),

    prep: "Voorbereiding van de sessie",
    prep_for: |client| format!("Voorbereiding, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Sessie {number} van {of}"),
        None => format!("Sessie {number}"),
    },
    clock_in: |times, place| format!("{times} in {}", isolated(place)),
    wish: "De wens",
    goals: "Doelen",
    last_insights: "Laatste inzichten",
    open_actions: "Open voornemens",
    carried: |times| match times {
        1 => "eenmaal doorgeschoven".to_owned(),
        2 => "tweemaal doorgeschoven".to_owned(),
        _ => format!("{times} keer doorgeschoven"),
    },
    scales: "Schalen",
    promised: "Beloofd",
    credits: "Tegoed",
    questions: "Drie manieren om te beginnen",
    coach_only: "Alleen voor de coach",
    prep_foot: "Voor de coach. Niet voor de cliënt.",

    journey: "Uw weg",
    journey_of: |client| format!("De weg van {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Beste {given_name},\n\ndeze bladzijden bewaren waaraan u werkte in de tijd dat we elkaar zagen, in uw eigen \
             woorden waar ik die kon vinden. Ze zijn van u."
        )
    },
    journey_closing: "Dank u dat ik een stuk mocht meelopen.",
    rest: "Pauze",
    quoted: |text| format!("\u{201c}{text}\u{201d}"),
    sessions_with: |count, coach| match count {
        1 => format!("Eén sessie met {}", isolated(coach)),
        _ => format!("{count} sessies met {}", isolated(coach)),
    },
    a_ring_each: "Een ring voor elke sessie, zo ver uiteen als de weken ertussen.",
    what_you_wanted: "Waarvoor u kwam",
    what_became: "Wat ervan geworden is",
    then_and_now: "Toen en nu",
    along_the_way: "Onderweg",
    your_words: "In uw woorden",
    commitments_kept: "Wat u zei te doen, en deed",
    watch_for: "Waar u op kunt letten",
    next_steps: "Vanaf hier",
    in_closing: "Voor u",

    attendance: "Presentielijst",
    participant: "Deelnemer",
    signature: "Handtekening",
    present: "Aanwezig",
    places: |taken, capacity| format!("{taken} van {capacity} plaatsen bezet"),
    attendance_foot: |coach| format!("Bijgehouden door {}", isolated(coach)),

    recovery_kit: "Herstelblad",
    kit_for: |practice| format!("voor {}", isolated(practice)),
    kit_made: |day| format!("Gemaakt op {day}"),
    kit_what: "Uw praktijk is afgesloten met uw wachtzin. Vergeet u die, of gaat de computer stuk, dan opent deze code de \
               praktijk vanuit uw back-up. Niemand anders heeft hem, en niemand kan hem opnieuw voor u maken, ook niet \
               de makers van Stillpoint.",
    kit_code: "Uw herstelcode",
    kit_check: "De laatste groep beschermt tegen typefouten.",
    kit_scan: "Dezelfde code, om te scannen",
    kit_keep_title: "Bewaar het goed",
    kit_keep: &[
        "Druk deze pagina af en verwijder daarna het bestand.",
        "Bewaar haar niet bij de computer: bij uw paspoort, in een kluis of bij iemand die u vertrouwt.",
        "Wie deze pagina en een kopie van uw praktijkbestand heeft, kan alles erin lezen.",
    ],
    kit_use_title: "Zo gebruikt u hem",
    kit_use: &[
        "Open Stillpoint en kies “Herstelcode gebruiken” op het vergrendelscherm.",
        "Typ de groepen op volgorde, of scan het vierkant. Hoofdletters en kleine letters zijn gelijk.",
        "Kies een nieuwe wachtzin, en druk een nieuw blad af als iemand dit gezien kan hebben.",
    ],
    kit_notes: "Notities met de hand",
    kit_notes_hint: "Waar de back-ups liggen, wie van deze pagina weet. Nooit uw wachtzin.",
    kit_foot: "Vertrouwelijk. Deze pagina opent de praktijk.",
};
