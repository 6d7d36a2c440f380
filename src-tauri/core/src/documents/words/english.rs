use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "en",

    invoice: "Invoice",
    draft_invoice: "Draft invoice",
    deposit_invoice: "Deposit invoice",
    draft_deposit_invoice: "Draft deposit invoice",
    credit_note: "Credit note",
    draft_credit_note: "Draft credit note",
    draft: "DRAFT",
    not_issued: "Not issued yet",
    billed_to: "Billed to",
    issued: "Issued",
    service_day: "Service date",
    service_period: "Service period",
    your_order: "Purchase order",
    your_reference: "Your reference",
    tax_id: "VAT ID",
    tax_number: "Tax number",
    amount_due: "Amount due",
    amount_credited: "Amount credited",
    due_by: "Due by",
    on_receipt: "On receipt",
    paid: "Paid, thank you",
    corrects: |number, date| format!("Corrects invoice {} of {date}", isolated(number)),
    rest_of: |number| format!("Remaining amount of invoice {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("No VAT is charged: small business under section 19 of the German VAT Act (UStG)."),
        "AT" => Some(
            "No VAT is charged: small business under section 6 (1) no. 27 of the Austrian VAT Act (UStG).",
        ),
        "BE" => Some("Small business under the VAT exemption scheme: VAT is not applicable."),
        "NL" => Some("VAT exempt: small businesses scheme, article 25 of the Dutch VAT Act (Wet OB 1968)."),
        _ => no_tax_by_law(country),
    },

    description: "Description",
    day: "Date",
    quantity: "Quantity",
    unit_price: "Unit price",
    discount: "Discount",
    tax: "VAT",
    amount: "Amount",
    subtotal: "Subtotal",
    tax_on: |tax, rate, base| format!("{tax} {rate} on {base}"),
    tax_included: |tax, rate, net| format!("Includes {tax} {rate} on {net}"),
    rounding: "Rounding",
    deposit_of: |number, date| format!("Deposit: invoice {} of {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("of which {tax} {amount}"),
    deposit_given_back: |number| {
        format!("Deposit {} stays paid and is kept for the next invoice", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} in {currency} {amount} at {rate} ({}, {day})", isolated(source))
    },
    total: "Total",

    how_to_pay: "How to pay",
    please_pay: |amount, by| match by {
        Some(day) => format!("Please transfer {amount} by {day}."),
        None => format!("Please transfer {amount} on receipt."),
    },
    account_holder: "Account holder",
    account_number: "Account",
    iban: "IBAN",
    bic: "BIC",
    bank: "Bank",
    reference: "Reference",
    pay_online: "Pay online",
    scan_to_pay: "Scan with your banking app",

    receipt: "Receipt",
    received_from: "Received from",
    received_on: "Received on",
    amount_received: "Amount received",
    method: "Paid",
    method_name: |method| match method {
        Method::Transfer => Some("by bank transfer"),
        Method::Card => Some("by card"),
        Method::Cash => Some("in cash"),
        Method::Cheque => Some("by cheque"),
        Method::Other => None,
    },
    paid_for: "For invoice",
    this_payment: "Of this payment",
    still_open: "Still open",
    kept_as_credit: "Kept for you for what comes next",
    receipt_thanks: "Thank you for your payment.",

    reminder: |tone| match tone {
        Tone::Friendly => "A friendly reminder",
        Tone::Firm => "Payment reminder",
        Tone::Last => "Final reminder",
    },
    reminder_of: |number| format!("Invoice {}", isolated(number)),
    dear: |name| format!("Dear {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "perhaps it slipped through: invoice {number} of {issued} was due on {due}, and {open} is still open.\n\n\
                 It would be kind of you to transfer it by {by}. If something about the invoice is unclear, just \
                 write to me or give me a call."
            ),
            Tone::Firm => format!(
                "invoice {number} of {issued} was due on {due}. I have not received {open} of it yet, although I \
                 have written to you about it before.\n\nPlease transfer the amount by {by}. If you cannot pay all \
                 of it now, tell me, and we will find a way."
            ),
            Tone::Last => format!(
                "in spite of my reminders {open} of invoice {number} of {issued} is still open. It was due on {due}.\n\n\
                 I ask you for the last time to transfer the amount, by {by} at the latest. After that day I will have to \
                 take further steps to collect it, which I would rather spare us both."
            ),
        }
    },
    reminder_crossed: "If you have paid in the meantime, please take this letter as settled, with my thanks.",
    kind_regards: "Kind regards",
    already_paid: "Paid so far",
    already_credited: "Credited",

    page_of: |page, pages| format!("Page {page} of {pages}"),

    session_summary: "Session summary",
    period_summary: "Coaching summary",
    summary_for: |client| format!("For {}", isolated(client)),
    with_coach: |coach| format!("with {}", isolated(coach)),
    focus: "Focus",
    covered: "What we covered",
    insights: "In your words",
    commitments: "What you will do",
    commitment_due: |day| format!("by {day}"),
    next_session: "Next session",
    day_and_time: |day, time| format!("{day} at {time}"),
    in_zone: |place| format!("your time ({place})"),
    join: "Join online",
    summary_foot: |client, coach| {
        format!("Written for {} by {}. Yours to keep and to share.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("and {count} more"),

    prep: "Session prep",
    prep_for: |client| format!("Session prep, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Session {number} of {of}"),
        None => format!("Session {number}"),
    },
    clock_in: |times, place| format!("{times} in {}", isolated(place)),
    wish: "The wish",
    goals: "Goals",
    last_insights: "Last insights",
    open_actions: "Open actions",
    carried: |times| match times {
        1 => "carried once".to_owned(),
        2 => "carried twice".to_owned(),
        _ => format!("carried {times} times"),
    },
    scales: "Scales",
    promised: "Promised",
    credits: "Credits",
    questions: "Three ways to begin",
    coach_only: "For the coach only",
    prep_foot: "For the coach. Not for the client.",

    journey: "Your journey",
    journey_of: |client| format!("The journey of {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Dear {given_name},\n\nthese pages hold what you worked on in the time we met, in your own words where I \
             could find them. They are yours."
        )
    },
    journey_closing: "Thank you for letting me walk along.",
    rest: "Rest",
    quoted: |text| format!("\u{201c}{text}\u{201d}"),
    sessions_with: |count, coach| match count {
        1 => format!("One session with {}", isolated(coach)),
        _ => format!("{count} sessions with {}", isolated(coach)),
    },
    a_ring_each: "A ring for each session, as far apart as the weeks between them.",
    what_you_wanted: "What you came for",
    what_became: "What became of it",
    then_and_now: "Then and now",
    along_the_way: "Along the way",
    your_words: "In your words",
    commitments_kept: "What you said you would do, and did",
    watch_for: "What to watch for",
    next_steps: "From here",
    in_closing: "To you",

    attendance: "Attendance",
    participant: "Participant",
    signature: "Signature",
    present: "Present",
    places: |taken, capacity| format!("{taken} of {capacity} places taken"),
    attendance_foot: |coach| format!("Kept by {}", isolated(coach)),

    recovery_kit: "Recovery kit",
    kit_for: |practice| format!("for {}", isolated(practice)),
    kit_made: |day| format!("Made on {day}"),
    kit_what: "Your practice is locked with your passphrase. If you ever forget it, or the computer breaks, this \
               code opens the practice from your backup. Nobody else has it, and nobody can make it again for \
               you, including the people who make Stillpoint.",
    kit_code: "Your recovery code",
    kit_check: "The last group guards against typing errors.",
    kit_scan: "The same code, to scan",
    kit_keep_title: "Keep it safe",
    kit_keep: &[
        "Print this page, then delete the file.",
        "Keep it away from the computer: with your passport, in a safe, or with someone you trust.",
        "Whoever has this page and a copy of your practice file can read everything in it.",
    ],
    kit_use_title: "To use it",
    kit_use: &[
        "Open Stillpoint and choose “Use the recovery code” on the lock screen.",
        "Type the groups in order, or scan the square. Small and capital letters are the same.",
        "Choose a new passphrase, and print a new kit if someone may have seen this one.",
    ],
    kit_notes: "Notes by hand",
    kit_notes_hint: "Where the backups are, who knows about this page. Never your passphrase.",
    kit_foot: "Confidential. This page opens the practice.",
};
