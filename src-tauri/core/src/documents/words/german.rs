use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "de",

    invoice: "Rechnung",
    draft_invoice: "Rechnungsentwurf",
    deposit_invoice: "Anzahlungsrechnung",
    draft_deposit_invoice: "Entwurf einer Anzahlungsrechnung",
    // "Gutschrift" means self-billing in German tax law (UStG, section 14, paragraph 2).
    credit_note: "Rechnungskorrektur",
    draft_credit_note: "Entwurf einer Rechnungskorrektur",
    draft: "ENTWURF",
    not_issued: "Noch nicht ausgestellt",
    billed_to: "Rechnung an",
    issued: "Rechnungsdatum",
    service_day: "Leistungsdatum",
    service_period: "Leistungszeitraum",
    your_order: "Bestellnummer",
    your_reference: "Ihr Zeichen",
    tax_id: "USt-IdNr.",
    tax_number: "Steuernummer",
    amount_due: "Zahlbetrag",
    amount_credited: "Gutgeschriebener Betrag",
    due_by: "Zahlbar bis",
    on_receipt: "Sofort nach Erhalt",
    paid: "Bezahlt, vielen Dank",
    corrects: |number, date| format!("Korrigiert die Rechnung {} vom {date}", isolated(number)),
    rest_of: |number| format!("Restbetrag der Rechnung {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Gemäß § 19 UStG wird keine Umsatzsteuer berechnet (Kleinunternehmer)."),
        "AT" => Some("Umsatzsteuerfrei aufgrund der Kleinunternehmerregelung (§ 6 Abs. 1 Z 27 UStG)."),
        "BE" => Some("Kleinunternehmen, Regelung der Steuerbefreiung. Keine MwSt. anwendbar."),
        "NL" => Some("Mehrwertsteuerfrei: Kleinunternehmerregelung, Artikel 25 Wet OB 1968."),
        _ => no_tax_by_law(country),
    },

    description: "Leistung",
    day: "Datum",
    quantity: "Menge",
    unit_price: "Einzelpreis",
    discount: "Nachlass",
    tax: "USt.",
    amount: "Betrag",
    subtotal: "Zwischensumme",
    tax_on: |tax, rate, base| format!("{tax} {rate} auf {base}"),
    tax_included: |tax, rate, net| format!("Enthält {tax} {rate} auf {net}"),
    rounding: "Rundung",
    deposit_of: |number, date| format!("Anzahlung: Rechnung {} vom {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("darin {tax} {amount}"),
    deposit_given_back: |number| {
        format!("Anzahlung {} bleibt bezahlt und wird für die nächste Rechnung aufbewahrt", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} in {currency}: {amount} zum Kurs {rate} ({}, {day})", isolated(source))
    },
    total: "Gesamtbetrag",

    how_to_pay: "So zahlen Sie",
    please_pay: |amount, by| match by {
        Some(day) => format!("Bitte überweisen Sie {amount} bis zum {day}."),
        None => format!("Bitte überweisen Sie {amount} nach Erhalt."),
    },
    account_holder: "Kontoinhaber",
    account_number: "Konto",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Verwendungszweck",
    pay_online: "Online zahlen",
    scan_to_pay: "Mit der Banking-App scannen",

    receipt: "Quittung",
    received_from: "Erhalten von",
    received_on: "Erhalten am",
    amount_received: "Erhaltener Betrag",
    method: "Zahlungsart",
    method_name: |method| match method {
        Method::Transfer => Some("Überweisung"),
        Method::Card => Some("Karte"),
        Method::Cash => Some("bar"),
        Method::Cheque => Some("Scheck"),
        Method::Other => None,
    },
    paid_for: "Für die Rechnung",
    this_payment: "Aus dieser Zahlung",
    still_open: "Noch offen",
    kept_as_credit: "Guthaben für Kommendes",
    receipt_thanks: "Vielen Dank für Ihre Zahlung.",

    reminder: |tone| match tone {
        Tone::Friendly => "Zahlungserinnerung",
        Tone::Firm => "Mahnung",
        Tone::Last => "Letzte Mahnung",
    },
    reminder_of: |number| format!("Rechnung {}", isolated(number)),
    dear: |name| format!("Guten Tag {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "vielleicht ist es untergegangen: Die Rechnung {number} vom {issued} war am {due} fällig, und {open} sind \
                 noch offen.\n\nBitte überweisen Sie den Betrag bis zum {by}. Falls an der Rechnung etwas unklar ist, \
                 schreiben Sie mir oder rufen Sie mich an."
            ),
            Tone::Firm => format!(
                "die Rechnung {number} vom {issued} war am {due} fällig. Davon sind {open} noch nicht bei mir \
                 eingegangen, obwohl ich Ihnen schon geschrieben habe.\n\nBitte überweisen Sie den Betrag bis zum {by}. \
                 Wenn Sie ihn gerade nicht in einem Stück zahlen können, sagen Sie es mir, und wir finden einen Weg."
            ),
            Tone::Last => format!(
                "trotz meiner Erinnerungen sind von der Rechnung {number} vom {issued} noch {open} offen. Sie war am \
                 {due} fällig.\n\nIch bitte Sie zum letzten Mal, den Betrag zu überweisen, spätestens bis zum {by}. Danach \
                 muss ich weitere Schritte einleiten; das möchte ich uns beiden gern ersparen."
            ),
        }
    },
    reminder_crossed: "Falls Sie inzwischen gezahlt haben, betrachten Sie dieses Schreiben bitte als erledigt, mit Dank.",
    kind_regards: "Mit freundlichen Grüßen",
    already_paid: "Bisher gezahlt",
    already_credited: "Korrigiert",

    page_of: |page, pages| format!("Seite {page} von {pages}"),

    session_summary: "Zusammenfassung der Sitzung",
    period_summary: "Rückblick auf unser Coaching",
    summary_for: |client| format!("Für {}", isolated(client)),
    with_coach: |coach| format!("mit {}", isolated(coach)),
    focus: "Fokus",
    covered: "Worüber wir sprachen",
    insights: "In Ihren Worten",
    commitments: "Was Sie tun werden",
    commitment_due: |day| format!("bis {day}"),
    next_session: "Nächste Sitzung",
    day_and_time: |day, time| format!("{day} um {time}"),
    in_zone: |place| format!("Ihre Zeit ({place})"),
    join: "Online teilnehmen",
    summary_foot: |client, coach| {
        format!("Geschrieben für {} von {}. Zum Behalten und Weitergeben.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("und noch {count}"),

    prep: "Vorbereitung",
    prep_for: |client| format!("Vorbereitung, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Sitzung {number} von {of}"),
        None => format!("Sitzung {number}"),
    },
    clock_in: |times, place| format!("{times} in {}", isolated(place)),
    wish: "Der Wunsch",
    goals: "Ziele",
    last_insights: "Letzte Erkenntnisse",
    open_actions: "Offene Vorhaben",
    carried: |times| match times {
        1 => "einmal verschoben".to_owned(),
        2 => "zweimal verschoben".to_owned(),
        _ => format!("{times}-mal verschoben"),
    },
    scales: "Skalen",
    promised: "Zugesagt",
    credits: "Guthaben",
    questions: "Drei Anfänge",
    coach_only: "Nur für den Coach",
    prep_foot: "Für den Coach. Nicht für die Klientin oder den Klienten.",

    journey: "Ihr Weg",
    journey_of: |client| format!("Der Weg von {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Guten Tag {given_name},\n\ndiese Seiten halten fest, woran Sie in unserer gemeinsamen Zeit gearbeitet haben, \
             wo es ging in Ihren eigenen Worten. Sie gehören Ihnen."
        )
    },
    journey_closing: "Danke, dass ich Sie ein Stück begleiten durfte.",
    rest: "Pause",
    quoted: |text| format!("\u{201e}{text}\u{201c}"),
    sessions_with: |count, coach| match count {
        1 => format!("Eine Sitzung mit {}", isolated(coach)),
        _ => format!("{count} Sitzungen mit {}", isolated(coach)),
    },
    a_ring_each: "Ein Ring für jede Sitzung, so weit auseinander wie die Wochen dazwischen.",
    what_you_wanted: "Was Sie sich gewünscht haben",
    what_became: "Was daraus wurde",
    then_and_now: "Damals und heute",
    along_the_way: "Unterwegs",
    your_words: "In Ihren Worten",
    commitments_kept: "Was Sie sich vorgenommen und getan haben",
    watch_for: "Worauf es zu achten gilt",
    next_steps: "Wie es weitergeht",
    in_closing: "Zum Abschied",

    attendance: "Anwesenheit",
    participant: "Teilnehmende",
    signature: "Unterschrift",
    present: "Anwesend",
    places: |taken, capacity| format!("{taken} von {capacity} Plätzen belegt"),
    attendance_foot: |coach| format!("Geführt von {}", isolated(coach)),

    recovery_kit: "Notfallblatt",
    kit_for: |practice| format!("für {}", isolated(practice)),
    kit_made: |day| format!("Erstellt am {day}"),
    kit_what: "Ihre Praxis ist mit Ihrem Kennsatz verschlossen. Wenn Sie ihn vergessen oder der Computer kaputt \
               geht, öffnet dieser Code die Praxis aus Ihrer Sicherung. Niemand sonst hat ihn, und niemand kann \
               ihn für Sie neu erzeugen, auch nicht, wer Stillpoint macht.",
    kit_code: "Ihr Notfallcode",
    kit_check: "Die letzte Gruppe schützt vor Tippfehlern.",
    kit_scan: "Derselbe Code zum Scannen",
    kit_keep_title: "Gut aufbewahren",
    kit_keep: &[
        "Drucken Sie diese Seite und löschen Sie danach die Datei.",
        "Bewahren Sie sie nicht beim Computer auf, sondern beim Reisepass, im Safe oder bei einem Menschen, dem \
         Sie vertrauen.",
        "Wer diese Seite und eine Kopie Ihrer Praxisdatei hat, kann alles darin lesen.",
    ],
    kit_use_title: "So wird er benutzt",
    kit_use: &[
        "Öffnen Sie Stillpoint und wählen Sie „Notfallcode benutzen“.",
        "Tippen Sie die Gruppen der Reihe nach ab oder scannen Sie das Quadrat. Groß oder klein ist gleich.",
        "Wählen Sie einen neuen Kennsatz, und drucken Sie ein neues Blatt, falls jemand dieses gesehen hat.",
    ],
    kit_notes: "Notizen von Hand",
    kit_notes_hint: "Wo die Sicherungen liegen, wer von dieser Seite weiß. Nie der Kennsatz.",
    kit_foot: "Vertraulich. Diese Seite öffnet die Praxis.",
};
