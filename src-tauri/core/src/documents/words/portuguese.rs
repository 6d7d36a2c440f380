use super::super::receipt::Method;
use super::super::reminder::Tone;
use super::{Words, isolated, no_tax_by_law};

pub(super) static WORDS: Words = Words {
    language: "pt",

    invoice: "Fatura",
    draft_invoice: "Rascunho de fatura",
    deposit_invoice: "Fatura de adiantamento",
    draft_deposit_invoice: "Rascunho de fatura de adiantamento",
    credit_note: "Nota de crédito",
    draft_credit_note: "Rascunho de nota de crédito",
    draft: "RASCUNHO",
    not_issued: "Ainda não emitida",
    billed_to: "Faturado a",
    issued: "Data de emissão",
    service_day: "Data do serviço",
    service_period: "Período do serviço",
    your_order: "Nota de encomenda",
    your_reference: "A sua referência",
    tax_id: "N.º IVA",
    tax_number: "NIF",
    amount_due: "Total a pagar",
    amount_credited: "Valor creditado",
    due_by: "Data de vencimento",
    on_receipt: "A pronto",
    paid: "Paga, com agradecimento",
    corrects: |number, date| format!("Retifica a fatura {} de {date}", isolated(number)),
    rest_of: |number| format!("Valor restante da fatura {}", isolated(number)),
    no_tax: |country| match country {
        "DE" => Some("Sem IVA: pequena empresa nos termos do § 19 da lei alemã do IVA (UStG)."),
        "AT" => {
            Some("Sem IVA: pequena empresa nos termos do § 6, n.º 1, al. 27 da lei austríaca do IVA (UStG).")
        }
        "BE" => Some("Pequena empresa no regime de isenção. IVA não aplicável."),
        "NL" => Some("Isento de IVA: regime das pequenas empresas, artigo 25.º Wet OB 1968."),
        _ => no_tax_by_law(country),
    },

    description: "Descrição",
    day: "Data",
    quantity: "Quantidade",
    unit_price: "Preço unitário",
    discount: "Desconto",
    tax: "IVA",
    amount: "Valor",
    subtotal: "Subtotal",
    tax_on: |tax, rate, base| format!("{tax} {rate} sobre {base}"),
    tax_included: |tax, rate, net| format!("Inclui {tax} {rate} sobre {net}"),
    rounding: "Arredondamento",
    deposit_of: |number, date| format!("Adiantamento: fatura {} de {date}", isolated(number)),
    of_which_tax: |tax, amount| format!("dos quais {tax} {amount}"),
    deposit_given_back: |number| {
        format!("O adiantamento {} continua pago e fica para a próxima fatura", isolated(number))
    },
    tax_at_home: |tax, told| {
        let (currency, amount, rate) = (told.currency, told.amount, told.rate);
        let (source, day) = (told.source, told.day);
        format!("{tax} em {currency}: {amount} à taxa de {rate} ({}, {day})", isolated(source))
    },
    total: "Total",

    how_to_pay: "Como pagar",
    please_pay: |amount, by| match by {
        Some(day) => format!("Por favor, transfira {amount} até {day}."),
        None => format!("Por favor, transfira {amount} após a receção."),
    },
    account_holder: "Titular da conta",
    account_number: "Conta",
    iban: "IBAN",
    bic: "BIC",
    bank: "Banco",
    reference: "Referência",
    pay_online: "Pagar online",
    scan_to_pay: "Leia com a app do seu banco",

    receipt: "Recibo",
    received_from: "Recebido de",
    received_on: "Recebido em",
    amount_received: "Valor recebido",
    method: "Pagamento",
    method_name: |method| match method {
        Method::Transfer => Some("por transferência"),
        Method::Card => Some("com cartão"),
        Method::Cash => Some("em numerário"),
        Method::Cheque => Some("por cheque"),
        Method::Other => None,
    },
    paid_for: "Da fatura",
    this_payment: "Deste pagamento",
    still_open: "Em aberto",
    kept_as_credit: "Fica a seu crédito",
    receipt_thanks: "Agradeço o seu pagamento.",

    reminder: |tone| match tone {
        Tone::Friendly => "Um lembrete amigável",
        Tone::Firm => "Aviso de pagamento",
        Tone::Last => "Último aviso",
    },
    reminder_of: |number| format!("Fatura {}", isolated(number)),
    dear: |name| format!("Bom dia, {},", isolated(name)),
    reminder_letter: |tone, about| {
        let (number, by) = (isolated(about.number), about.pay_by);
        let (issued, due, open) = (about.issued, about.due, about.open);
        match tone {
            Tone::Friendly => format!(
                "talvez tenha passado despercebido: a fatura {number} de {issued} venceu a {due} e ainda estão em aberto \
                 {open}.\n\nAgradeço a transferência do valor até {by}. Se algo na fatura não estiver claro, escreva-me ou \
                 ligue-me."
            ),
            Tone::Firm => format!(
                "a fatura {number} de {issued} venceu a {due}. Embora já lhe tenha escrito, ainda não recebi {open}.\n\n\
                 Peço-lhe que transfira o valor até {by}. Se não puder pagar tudo de uma vez, diga-me, e encontraremos \
                 uma solução."
            ),
            Tone::Last => format!(
                "apesar dos meus avisos, continuam em aberto {open} da fatura {number} de {issued}, que venceu a {due}.\n\n\
                 Peço-lhe pela última vez que transfira o valor, o mais tardar até {by}. Depois desse dia terei de dar \
                 outros passos, o que preferia poupar a ambos."
            ),
        }
    },
    reminder_crossed: "Se entretanto já pagou, considere esta carta resolvida, com o meu agradecimento.",
    kind_regards: "Com os melhores cumprimentos",
    already_paid: "Já pago",
    already_credited: "Notas de crédito",

    page_of: |page, pages| format!("Página {page} de {pages}"),

    session_summary: "Resumo da sessão",
    period_summary: "Resumo do nosso coaching",
    summary_for: |client| format!("Para {}", isolated(client)),
    with_coach: |coach| format!("com {}", isolated(coach)),
    focus: "Tema",
    covered: "Sobre o que falámos",
    insights: "Nas suas palavras",
    commitments: "O que vai fazer",
    commitment_due: |day| format!("até {day}"),
    next_session: "Próxima sessão",
    day_and_time: |day, time| format!("{day} às {time}"),
    in_zone: |place| format!("na sua hora ({place})"),
    join: "Entrar online",
    summary_foot: |client, coach| {
        format!("Escrito para {} por {}. Para guardar e partilhar.", isolated(client), isolated(coach))
    },

    and_more: |count| format!("e mais {count}"),

    prep: "Preparação da sessão",
    prep_for: |client| format!("Preparação, {}", isolated(client)),
    session_of: |number, of| match of {
        Some(of) => format!("Sessão {number} de {of}"),
        None => format!("Sessão {number}"),
    },
    clock_in: |times, place| format!("{times} em {}", isolated(place)),
    wish: "O desejo",
    goals: "Objetivos",
    last_insights: "Últimas descobertas",
    open_actions: "Compromissos em aberto",
    carried: |times| match times {
        1 => "adiado uma vez".to_owned(),
        2 => "adiado duas vezes".to_owned(),
        _ => format!("adiado {times} vezes"),
    },
    scales: "Escalas",
    promised: "Prometido",
    credits: "Créditos",
    questions: "Três formas de começar",
    coach_only: "Só para o coach",
    prep_foot: "Para o coach. Não para o cliente.",

    journey: "O seu caminho",
    journey_of: |client| format!("O caminho de {}", isolated(client)),
    journey_opening: |given_name| {
        format!(
            "Bom dia, {given_name},\n\nestas páginas guardam aquilo em que trabalhou no tempo dos nossos encontros, nas suas \
             próprias palavras sempre que as consegui encontrar. São suas."
        )
    },
    journey_closing: "Agradeço ter-me deixado acompanhar parte do caminho.",
    rest: "Pausa",
    quoted: |text| format!("«{text}»"),
    sessions_with: |count, coach| match count {
        1 => format!("Uma sessão com {}", isolated(coach)),
        _ => format!("{count} sessões com {}", isolated(coach)),
    },
    a_ring_each: "Um anel por sessão, tão afastados como as semanas entre elas.",
    what_you_wanted: "Ao que veio",
    what_became: "O que daí resultou",
    then_and_now: "Antes e agora",
    along_the_way: "Pelo caminho",
    your_words: "Nas suas palavras",
    commitments_kept: "O que disse que faria, e fez",
    watch_for: "A que estar atento",
    next_steps: "Daqui em diante",
    in_closing: "Para si",

    attendance: "Presenças",
    participant: "Participante",
    signature: "Assinatura",
    present: "Presentes",
    places: |taken, capacity| format!("{taken} de {capacity} lugares ocupados"),
    attendance_foot: |coach| format!("A cargo de {}", isolated(coach)),

    recovery_kit: "Folha de recuperação",
    kit_for: |practice| format!("para {}", isolated(practice)),
    kit_made: |day| format!("Feita em {day}"),
    kit_what: "A sua prática está fechada com a sua frase secreta. Se a esquecer, ou se o computador avariar, este código \
               abre a prática a partir da cópia de segurança. Mais ninguém o tem, e ninguém pode voltar a fazê-lo por \
               si, nem quem faz o Stillpoint.",
    kit_code: "O seu código de recuperação",
    kit_check: "O último grupo protege de erros de escrita.",
    kit_scan: "O mesmo código, para ler com a câmara",
    kit_keep_title: "Guarde-a bem",
    kit_keep: &[
        "Imprima esta página e apague depois o ficheiro.",
        "Guarde-a longe do computador: com o passaporte, num cofre ou com alguém de confiança.",
        "Quem tiver esta página e uma cópia do ficheiro da sua prática pode ler tudo o que lá está.",
    ],
    kit_use_title: "Para a usar",
    kit_use: &[
        "Abra o Stillpoint e escolha «Usar o código de recuperação» no ecrã de bloqueio.",
        "Escreva os grupos por ordem, ou leia o quadrado. Maiúsculas e minúsculas são iguais.",
        "Escolha uma nova frase secreta, e imprima uma nova folha se alguém puder ter visto esta.",
    ],
    kit_notes: "Notas à mão",
    kit_notes_hint: "Onde estão as cópias, quem sabe desta página. Nunca a sua frase secreta.",
    kit_foot: "Confidencial. Esta página abre a prática.",
};
