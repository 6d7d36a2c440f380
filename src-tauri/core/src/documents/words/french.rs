use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

// Blanks that never break stand before ; : ! ? and %, as French typography wants.
pub(super) static WORDS: Words = Words {
    language: "fr",

    invoice: "Facture",
    draft_invoice: "Projet de facture",
    deposit_invoice: "Facture d’acompte",
    draft_deposit_invoice: "Projet de facture d’acompte",
    credit_note: "Facture d’avoir",
    draft_credit_note: "Projet de facture d’avoir",
    draft: "PROJET",
    not_issued: "Pas encore émise",
    billed_to: "Facturé à",
    issued: "Date d’émission",
    service_day: "Date de la prestation",
    service_period: "Période de la prestation",
    your_order: "Bon de commande",
    your_reference: "Votre référence",
    tax_id: "N° TVA",
    tax_number: "N° d’identification",
    amount_due: "Net à payer",
    amount_credited: "Montant de l’avoir",
    due_by: "Échéance",
    on_receipt: "À réception",
    paid: "Payée, merci",
    corrects: |number, date| format!("Rectifie la facture {} du {date}", isolated(number)),
    rest_of: |number| format!("Montant restant de la facture {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Sans TVA\u{a0}: petite entreprise, § 19 de la loi allemande sur la TVA (UStG)."),
        "AT" => Some(
            "Sans TVA\u{a0}: petite entreprise, § 6, al. 1, n° 27 de la loi autrichienne sur la TVA (UStG).",
        ),
        "BE" => Some("Petite entreprise soumise au régime de la franchise de taxe. TVA non applicable."),
        "NL" => Some("Exonéré de TVA\u{a0}: régime des petites entreprises, article 25 Wet OB 1968."),
        _ => no_tax_by_law(country),
    },

    description: "Prestation",
    day: "Date",
    quantity: "Quantité",
    unit_price: "Prix unitaire",
    discount: "Remise",
    tax: "TVA",
    amount: "Montant",
    subtotal: "Sous-total",
    tax_on: |tax, rate, base| format!("{tax} {rate} sur {base}"),
    tax_included: |tax, rate, net| format!("Dont {tax} {rate} sur {net}"),
    rounding: "Arrondi",
    deposit_of: |number, date| format!("Acompte : facture {} du {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("dont {tax} {amount}"),
    deposit_given_back: |number| {
        format!("L’acompte {} reste payé et est gardé pour la prochaine facture", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} en {currency} : {amount} au taux de {rate} ({}, {day})", isolated(source))
    },
    total: "Total",

    how_to_pay: "Pour régler",
    please_pay: |amount, by| match by {
        Some(day) => format!("Merci de virer {amount} au plus tard le {day}."),
        None => format!("Merci de virer {amount} à réception."),
    },
    account_holder: "Titulaire du compte",
    account_number: "Compte",
    iban: "IBAN",
    bic: "BIC",
    bank: "Banque",
    reference: "Communication",
    pay_online: "Payer en ligne",
    scan_to_pay: "À scanner avec votre appli bancaire",

    receipt: "Reçu",
    received_from: "Reçu de",
    received_on: "Reçu le",
    amount_received: "Montant reçu",
    method: "Règlement",
    method_name: |method| match method {
        Method::Transfer => Some("par virement"),
        Method::Card => Some("par carte"),
        Method::Cash => Some("en espèces"),
        Method::Cheque => Some("par chèque"),
        Method::Other => None,
    },
    paid_for: "Pour la facture",
    this_payment: "Sur ce règlement",
    still_open: "Reste dû",
    kept_as_credit: "Conservé à votre crédit",
    receipt_thanks: "Merci de votre règlement.",

    reminder: |tone| match tone {
        Tone::Friendly => "Rappel amical",
        Tone::Firm => "Relance",
        Tone::Last => "Dernière relance",
    },
    reminder_of: |number| format!("Facture {}", isolated(number)),
    dear: |name| format!("Bonjour {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "cela vous a peut-être échappé\u{a0}: la facture {number} du {issued} était à régler au plus tard le {due}, et il reste \
                 {open}.\n\nMerci de bien vouloir virer ce montant au plus tard le {by}. Si quelque chose n’est pas clair dans \
                 la facture, écrivez-moi ou appelez-moi."
            ),
            Tone::Firm => format!(
                "la facture {number} du {issued} était à régler au plus tard le {due}. Malgré mon premier message, il reste \
                 {open} que je n’ai pas reçus.\n\nMerci de virer ce montant au plus tard le {by}. Si vous ne pouvez pas le régler \
                 en une fois, dites-le-moi\u{a0}: nous trouverons une solution."
            ),
            Tone::Last => format!(
                "malgré mes relances, il reste {open} à régler sur la facture {number} du {issued}, échue le {due}.\n\nJe vous \
                 demande une dernière fois de virer ce montant, et cela avant le {by}. Passé cette date, je devrai \
                 engager d’autres démarches, ce que je préférerais nous épargner."
            ),
        }
    },
    reminder_crossed: "Si vous avez réglé entre-temps, merci de ne pas tenir compte de cette lettre.",
    kind_regards: "Cordialement",
    already_paid: "Déjà réglé",
    already_credited: "Avoirs",

    page_of: |page, pages| format!("Page {page} sur {pages}"),

    session_summary: "Résumé de la séance",
    period_summary: "Notre accompagnement en résumé",
    summary_for: |client| format!("Pour {}", isolated(client)),
    with_coach: |coach| format!("avec {}", isolated(coach)),
    focus: "Objet",
    covered: "Ce que nous avons abordé",
    insights: "Avec vos mots",
    commitments: "Ce que vous allez faire",
    commitment_due: |day| format!("d’ici le {day}"),
    next_session: "Prochaine séance",
    day_and_time: |day, time| format!("{day} à {time}"),
    in_zone: |place| format!("à votre heure ({place})"),
    join: "Rejoindre en ligne",
    summary_foot: |client, coach| {
        format!("Écrit pour {} par {}. À garder et à partager.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("et {count} de plus"),

    prep: "Préparation de la séance",
    prep_for: |client| format!("Préparation, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Séance {number} sur {of}"),
        None => format!("Séance {number}"),
    },
    clock_in: |times, place| format!("{times} à {}", isolated(place)),
    wish: "Le souhait",
    goals: "Objectifs",
    last_insights: "Derniers déclics",
    open_actions: "Engagements en cours",
    carried: |times| match times {
        1 => "reporté une fois".to_owned(),
        2 => "reporté deux fois".to_owned(),
        _ => format!("reporté {times} fois"),
    },
    scales: "Échelles",
    promised: "Promis",
    credits: "Crédits",
    questions: "Trois façons de commencer",
    coach_only: "Pour le coach seulement",
    prep_foot: "Pour le coach. Pas pour le client.",

    journey: "Votre chemin",
    journey_of: |client| format!("Le chemin de {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Bonjour {given_name},\n\nces pages gardent la trace de ce que vous avez travaillé pendant nos rencontres, \
             avec vos propres mots chaque fois que j’ai pu les retrouver. Elles sont à vous."
        )
    },
    journey_closing: "Merci de m’avoir laissé faire un bout de chemin avec vous.",
    rest: "Pause",
    quoted: |text| format!("«\u{a0}{text}\u{a0}»"),
    sessions_with: |count, coach| match count {
        1 => format!("Une séance avec {}", isolated(coach)),
        _ => format!("{count} séances avec {}", isolated(coach)),
    },
    a_ring_each: "Un anneau par séance, aussi espacés que les semaines qui les séparent.",
    what_you_wanted: "Ce que vous cherchiez",
    what_became: "Ce qu’il en est advenu",
    then_and_now: "Hier et aujourd’hui",
    along_the_way: "En chemin",
    your_words: "Avec vos mots",
    commitments_kept: "Ce que vous aviez dit, et fait",
    watch_for: "À surveiller",
    next_steps: "Et maintenant",
    in_closing: "Pour vous",

    attendance: "Feuille de présence",
    participant: "Participant",
    signature: "Signature",
    present: "Présents",
    places: |taken, capacity| format!("{taken} places prises sur {capacity}"),
    attendance_foot: |coach| format!("Tenue par {}", isolated(coach)),

    recovery_kit: "Fiche de secours",
    kit_for: |practice| format!("pour {}", isolated(practice)),
    kit_made: |day| format!("Établie le {day}"),
    kit_what: "Votre cabinet est fermé par votre phrase secrète. Si vous l’oubliez, ou si l’ordinateur tombe en panne, ce \
               code rouvre le cabinet à partir de votre sauvegarde. Personne d’autre ne l’a, et personne ne peut le \
               refaire pour vous, pas même ceux qui font Stillpoint.",
    kit_code: "Votre code de secours",
    kit_check: "Le dernier groupe protège des fautes de frappe.",
    kit_scan: "Le même code, à scanner",
    kit_keep_title: "À garder en lieu sûr",
    kit_keep: &[
        "Imprimez cette page, puis supprimez le fichier.",
        "Gardez-la loin de l’ordinateur\u{a0}: avec votre passeport, dans un coffre, ou chez quelqu’un de confiance.",
        "Qui a cette page et une copie du fichier de votre cabinet peut tout y lire.",
    ],
    kit_use_title: "Pour s’en servir",
    kit_use: &[
        "Ouvrez Stillpoint et choisissez «\u{a0}Utiliser le code de secours\u{a0}» sur l’écran de verrouillage.",
        "Tapez les groupes dans l’ordre, ou scannez le carré. Majuscules et minuscules se valent.",
        "Choisissez une nouvelle phrase secrète, et imprimez une nouvelle fiche si quelqu’un a pu voir celle-ci.",
    ],
    kit_notes: "Notes à la main",
    kit_notes_hint: "Où sont les sauvegardes, qui connaît cette page. Jamais votre phrase secrète.",
    kit_foot: "Confidentiel. Cette page ouvre le cabinet.",
};
