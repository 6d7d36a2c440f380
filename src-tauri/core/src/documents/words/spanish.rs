use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "es",

    invoice: "Factura",
    draft_invoice: "Borrador de factura",
    deposit_invoice: "Factura de anticipo",
    draft_deposit_invoice: "Borrador de factura de anticipo",
    // Real Decreto 1619/2012, article 15: a correction is a "factura rectificativa".
    credit_note: "Factura rectificativa",
    draft_credit_note: "Borrador de factura rectificativa",
    draft: "BORRADOR",
    not_issued: "Aún sin emitir",
    billed_to: "Facturado a",
    issued: "Fecha de emisión",
    service_day: "Fecha del servicio",
    service_period: "Periodo del servicio",
    your_order: "Orden de compra",
    your_reference: "Su referencia",
    tax_id: "NIF-IVA",
    tax_number: "NIF",
    amount_due: "Importe a pagar",
    amount_credited: "Importe abonado",
    due_by: "Vence el",
    on_receipt: "A la recepción",
    paid: "Pagada, gracias",
    corrects: |number, date| format!("Rectifica la factura {} del {date}", isolated(number)),
    rest_of: |number| format!("Importe restante de la factura {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Sin IVA: pequeña empresa según el § 19 de la ley alemana del IVA (UStG)."),
        "AT" => {
            Some("Sin IVA: pequeña empresa según el § 6, ap. 1, n.º 27 de la ley austriaca del IVA (UStG).")
        }
        "BE" => Some("Pequeña empresa acogida al régimen de franquicia. IVA no aplicable."),
        "NL" => Some("Exento de IVA: régimen de pequeñas empresas, artículo 25 Wet OB 1968."),
        _ => no_tax_by_law(country),
    },

    description: "Concepto",
    day: "Fecha",
    quantity: "Cantidad",
    unit_price: "Precio unitario",
    discount: "Descuento",
    tax: "IVA",
    amount: "Importe",
    subtotal: "Subtotal",
    tax_on: |tax, rate, base| format!("{tax} {rate} sobre {base}"),
    tax_included: |tax, rate, net| format!("Incluye {tax} {rate} sobre {net}"),
    rounding: "Redondeo",
    deposit_of: |number, date| format!("Anticipo: factura {} del {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("del cual {tax} {amount}"),
    deposit_given_back: |number| {
        format!("El anticipo {} queda pagado y se guarda para la próxima factura", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} en {currency}: {amount} al tipo de {rate} ({}, {day})", isolated(source))
    },
    total: "Total",

    how_to_pay: "Cómo pagar",
    please_pay: |amount, by| match by {
        Some(day) => format!("Por favor, transfiera {amount} a más tardar el {day}."),
        None => format!("Por favor, transfiera {amount} a la recepción."),
    },
    account_holder: "Titular de la cuenta",
    account_number: "Cuenta",
    iban: "IBAN",
    bic: "BIC",
    bank: "Banco",
    reference: "Concepto",
    pay_online: "Pagar en línea",
    scan_to_pay: "Escanee con la app de su banco",

    receipt: "Recibo",
    received_from: "Recibido de",
    received_on: "Recibido el",
    amount_received: "Importe recibido",
    method: "Forma de pago",
    method_name: |method| match method {
        Method::Transfer => Some("transferencia"),
        Method::Card => Some("tarjeta"),
        Method::Cash => Some("efectivo"),
        Method::Cheque => Some("cheque"),
        Method::Other => None,
    },
    paid_for: "Por la factura",
    this_payment: "De este pago",
    still_open: "Pendiente",
    kept_as_credit: "Queda a su favor",
    receipt_thanks: "Gracias por su pago.",

    reminder: |tone| match tone {
        Tone::Friendly => "Recordatorio amable",
        Tone::Firm => "Recordatorio de pago",
        Tone::Last => "Último recordatorio",
    },
    reminder_of: |number| format!("Factura {}", isolated(number)),
    dear: |name| format!("Hola, {}:", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "Quizá se le haya pasado: la factura {number} del {issued} venció el {due} y aún quedan pendientes \
                 {open}.\n\nLe agradecería que transfiriera el importe a más tardar el {by}. Si algo de la factura no está \
                 claro, escríbame o llámeme."
            ),
            Tone::Firm => format!(
                "La factura {number} del {issued} venció el {due}. Aunque ya le escribí, todavía no he recibido {open}.\
                 \n\nLe ruego que transfiera el importe a más tardar el {by}. Si no puede pagarlo de una vez, dígamelo y \
                 buscaremos una solución."
            ),
            Tone::Last => format!(
                "A pesar de mis recordatorios, siguen pendientes {open} de la factura {number} del {issued}, que venció el \
                 {due}.\n\nLe pido por última vez que transfiera el importe, a más tardar el {by}. Después tendré que dar \
                 otros pasos para cobrarlo, lo que preferiría ahorrarnos a los dos."
            ),
        }
    },
    reminder_crossed: "Si entretanto ya ha pagado, dé esta carta por resuelta, con mi agradecimiento.",
    kind_regards: "Un saludo cordial",
    already_paid: "Pagado hasta ahora",
    already_credited: "Rectificado",

    page_of: |page, pages| format!("Página {page} de {pages}"),

    session_summary: "Resumen de la sesión",
    period_summary: "Resumen de nuestro coaching",
    summary_for: |client| format!("Para {}", isolated(client)),
    with_coach: |coach| format!("con {}", isolated(coach)),
    focus: "Tema",
    covered: "De qué hablamos",
    insights: "En sus palabras",
    commitments: "Lo que va a hacer",
    commitment_due: |day| format!("para el {day}"),
    next_session: "Próxima sesión",
    day_and_time: |day, time| format!("{day} a las {time}"),
    in_zone: |place| format!("en su hora ({place})"),
    join: "Unirse en línea",
    summary_foot: |client, coach| {
        format!("Escrito para {} por {}. Para guardar y compartir.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("y {count} más"),

    prep: "Preparación de la sesión",
    prep_for: |client| format!("Preparación, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Sesión {number} de {of}"),
        None => format!("Sesión {number}"),
    },
    clock_in: |times, place| format!("{times} en {}", isolated(place)),
    wish: "El deseo",
    goals: "Metas",
    last_insights: "Últimos hallazgos",
    open_actions: "Compromisos abiertos",
    carried: |times| match times {
        1 => "aplazado una vez".to_owned(),
        2 => "aplazado dos veces".to_owned(),
        _ => format!("aplazado {times} veces"),
    },
    scales: "Escalas",
    promised: "Prometido",
    credits: "Saldo de sesiones",
    questions: "Tres formas de empezar",
    coach_only: "Solo para el coach",
    prep_foot: "Para el coach. No para el cliente.",

    journey: "Su camino",
    journey_of: |client| format!("El camino de {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Hola, {given_name}:\n\nEstas páginas recogen lo que trabajó en el tiempo que nos vimos, con sus propias \
             palabras siempre que pude encontrarlas. Son suyas."
        )
    },
    journey_closing: "Gracias por dejarme acompañarle un trecho.",
    rest: "Pausa",
    quoted: |text| format!("«{text}»"),
    sessions_with: |count, coach| match count {
        1 => format!("Una sesión con {}", isolated(coach)),
        _ => format!("{count} sesiones con {}", isolated(coach)),
    },
    a_ring_each: "Un anillo por sesión, tan separados como las semanas que hubo entre ellas.",
    what_you_wanted: "A qué vino",
    what_became: "Qué fue de ello",
    then_and_now: "Entonces y ahora",
    along_the_way: "Por el camino",
    your_words: "En sus palabras",
    commitments_kept: "Lo que dijo que haría, e hizo",
    watch_for: "A qué prestar atención",
    next_steps: "A partir de aquí",
    in_closing: "Para usted",

    attendance: "Asistencia",
    participant: "Participante",
    signature: "Firma",
    present: "Presentes",
    places: |taken, capacity| format!("{taken} de {capacity} plazas ocupadas"),
    attendance_foot: |coach| format!("A cargo de {}", isolated(coach)),

    recovery_kit: "Hoja de recuperación",
    kit_for: |practice| format!("para {}", isolated(practice)),
    kit_made: |day| format!("Hecha el {day}"),
    kit_what: "Su consulta está cerrada con su frase secreta. Si la olvida, o si el ordenador se estropea, este código \
               abre la consulta desde su copia de seguridad. Nadie más lo tiene, y nadie puede volver a hacerlo por \
               usted, tampoco quienes hacen Stillpoint.",
    kit_code: "Su código de recuperación",
    kit_check: "El último grupo protege de errores al teclear.",
    kit_scan: "El mismo código, para escanear",
    kit_keep_title: "Guárdela bien",
    kit_keep: &[
        "Imprima esta página y borre después el archivo.",
        "Guárdela lejos del ordenador: con su pasaporte, en una caja fuerte o con alguien de confianza.",
        "Quien tenga esta página y una copia del archivo de su consulta puede leer todo lo que contiene.",
    ],
    kit_use_title: "Para usarla",
    kit_use: &[
        "Abra Stillpoint y elija «Usar el código de recuperación» en la pantalla de bloqueo.",
        "Teclee los grupos en orden, o escanee el cuadrado. Da igual mayúsculas o minúsculas.",
        "Elija una nueva frase secreta, e imprima una hoja nueva si alguien pudo ver esta.",
    ],
    kit_notes: "Notas a mano",
    kit_notes_hint: "Dónde están las copias, quién sabe de esta página. Nunca su frase secreta.",
    kit_foot: "Confidencial. Esta página abre la consulta.",
};
