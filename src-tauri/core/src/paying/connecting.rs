//! Connecting a provider: its key is looked at, every right asked for, and only a key that may do what is needed is kept.

use super::due::Health;
use super::keys::{self, KeyForm};
use super::model::{
    CheckKey, ConnectProvider, EditProvider, KeyChecked, KeyPage, OneProvider, PayKind, RequestState,
    RightItem, TemplateExample, TryTemplate, WhichKeyPage,
};
use super::overview::{self, PayOverview};
use super::provider::Right;
use super::queries::ProviderRow;
use super::refunding::views::right_of;
use super::{opening, stripe, template};
use crate::app::App;
use crate::basics::ids::PayProviderId;
use crate::basics::sensitive::Sensitive;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::net::way::Way;
use crate::outbox::model::PaymentOperation;
use crate::vault::writer::{Change, Changed};
use crate::words::{self, Words};

const MOST_LETTERS: usize = 80;

/// Where a key is made, with everything filled in, and the steps.
pub fn key_page(app: &App, request: WhichKeyPage) -> Result<KeyPage> {
    let (url, refund_url) = match request.kind {
        PayKind::Stripe => (stripe::key_page(false), Some(stripe::key_page(true))),
        PayKind::Mollie => ("https://my.mollie.com/dashboard/developers/api-keys".to_owned(), None),
        PayKind::Template => return Err(Error::invalid("kind", Problem::NotPossible)),
    };
    let words = words::of(app);
    Ok(KeyPage {
        url,
        steps: words.key_steps(request.kind),
        refund_url,
        refund_sentence: words.right_to_pay_back(right_of(request.kind), request.kind == PayKind::Stripe),
    })
}

/// What becomes of an address with {amount} in it, as far as it is typed; whether it is taken is said when it is kept.
pub fn example(app: &App, request: TryTemplate) -> Result<TemplateExample> {
    let (amount, number) = template::example(app.read(|r| r.practice())?.currency);
    Ok(TemplateExample {
        sentence: words::of(app).example_link(amount, number),
        url: template::link(request.template.trim(), amount, number),
    })
}

/// What a key is and may do. Nothing is kept, and nothing is made over there.
pub fn check_key(app: &App, request: CheckKey) -> Result<Changed<KeyChecked>> {
    let looked = look(app, request.kind, &trimmed(&request.key))?;
    Ok(Changed { data: looked.shown(words::of(app)), tables: vec!["connections".to_owned()], undo: None })
}

/// Connects a provider.
///
/// # Errors
/// `Refused` and `Invalid` for a key that is not taken, or lacks a right that is needed; nothing is kept then.
pub fn connect(app: &App, request: ConnectProvider) -> Result<Changed<PayOverview>> {
    let name = request.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if name.is_some_and(|name| name.chars().count() > MOST_LETTERS) {
        return Err(Error::invalid("name", Problem::TooLong));
    }
    let mut row = ProviderRow {
        id: PayProviderId(app.randomness().uuid(app.now().0)),
        kind: request.kind,
        name: name.unwrap_or(usual_name(request.kind)).to_owned(),
        test_mode: false,
        template: None,
        books_itself: false,
        paused: false,
    };
    let mut cursor = None;
    let key = request.key.as_ref().map(trimmed);
    if request.kind == PayKind::Template {
        row.template = Some(template::accept(request.template.as_deref().unwrap_or_default())?);
    } else {
        let key = key.clone().ok_or_else(|| Error::invalid("key", Problem::Missing))?;
        let looked = look(app, request.kind, &key)?;
        if !looked.is_usable() {
            return Err(Error::Invalid(looked.missing()));
        }
        row.test_mode = looked.form.test_mode;
        cursor = looked.cursor;
    }
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.connect"), |w| {
        w.concerns(row.name.as_str());
        w.insert_pay_provider(&row)?;
        if let Some(key) = &key {
            w.save_pay_secret(&row.id, key)?;
            // From here on everything that happens is told; nothing of before is ours.
            w.save_pay_health(&row.id, &Health { ok_at: Some(now), cursor, ..Health::default() })?;
        }
        overview::of(&w.reader(), words, now)
    })
}

/// What a provider is called, whether it is asked and books by itself, and another key of the same kind.
///
/// # Errors
/// `Refused(OtherKindOfKey)` for a live key in place of a test key and the other way round; nobody is asked then.
pub fn edit(app: &App, request: EditProvider) -> Result<Changed<PayOverview>> {
    let name = request.name.trim();
    if name.is_empty() || name.chars().count() > MOST_LETTERS {
        let problem = if name.is_empty() { Problem::Missing } else { Problem::TooLong };
        return Err(Error::invalid("name", problem));
    }
    let known = app.read(|r| r.pay_provider(&request.provider_id))?;
    let key = request.key.as_ref().map(trimmed);
    if let Some(key) = &key {
        // What was made with one kind of key is not known to the other: its links could be neither withdrawn nor read.
        if keys::accept(known.kind, key.expose())?.test_mode != known.test_mode {
            return Err(Refusal::OtherKindOfKey.into());
        }
        let looked = look(app, known.kind, key)?;
        if !looked.is_usable() {
            return Err(Error::Invalid(looked.missing()));
        }
    }
    let row = ProviderRow {
        name: name.to_owned(),
        books_itself: request.books_itself,
        paused: request.paused,
        ..known
    };
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.edit"), |w| {
        w.concerns(row.name.as_str());
        w.set_pay_provider(&row)?;
        if let Some(key) = &key {
            w.save_pay_secret(&row.id, key)?;
            let health = w.reader().pay_health(&row.id)?;
            w.save_pay_health(&row.id, &Health { failures: 0, trouble: None, retry_at: None, ..health })?;
            w.look_for_refunds_again(&row.id)?;
        }
        overview::of(&w.reader(), words, now)
    })
}

/// Ends a provider: its key is forgotten, what came through it stays. Taken back, it asks for its key again.
///
/// # Errors
/// `Refused(LinksOpen)` while clients could still pay there unseen, `Refused(RefundUnderWay)` while money goes back.
pub fn disconnect(app: &App, request: OneProvider) -> Result<Changed<PayOverview>> {
    let (words, now) = (words::of(app), app.now());
    app.write(Change::named("paying.disconnect"), |w| {
        let row = w.reader().pay_provider(&request.provider_id)?;
        let mut requests = w.reader().payment_requests()?;
        let may_be_paid = |state| matches!(state, RequestState::LinkOpen | RequestState::Processing);
        requests.retain(|request| {
            let ending = request.state == RequestState::Void && request.closed_at.is_none();
            request.provider_id == row.id && (may_be_paid(request.state) || ending || request.is_live())
        });
        if row.kind != PayKind::Template && !requests.is_empty() {
            return Err(Refusal::LinksOpen.into());
        }
        let waiting = w.reader().payment_operations_waiting(row.id.as_str())?;
        let refunds = waiting.iter().any(|operation| operation.kind == PaymentOperation::Refund);
        if refunds || w.reader().refunds_pending(&row.id, now)? > 0 {
            return Err(Refusal::RefundUnderWay.into());
        }
        w.concerns(row.name.as_str());
        w.end_pay_provider(&row.id)?;
        overview::of(&w.reader(), words, now)
    })
}

/// A key that was looked at over there.
struct Looked {
    form: KeyForm,
    rights: Vec<Right>,
    cursor: Option<i64>,
}

fn look(app: &App, kind: PayKind, key: &Sensitive) -> Result<Looked> {
    let form = keys::accept(kind, key.expose())?;
    let (provider, line) = opening::with_key(app, kind, key.clone())?;
    let way = Way::new(app, &line);
    let rights = provider.rights(&way)?;
    let usable = rights.iter().all(|right| right.there || !right.needed);
    let cursor = if usable { provider.news(&way, None)?.cursor } else { None };
    Ok(Looked { form, rights, cursor })
}

impl Looked {
    fn is_usable(&self) -> bool {
        self.rights.iter().all(|right| right.there || !right.needed)
    }

    /// One issue for the key; which rights are missing is for [`check_key`] to show.
    fn missing(&self) -> Vec<Issue> {
        let lacks = |right: &&Right| right.needed && !right.there;
        self.rights
            .iter()
            .filter(lacks)
            .map(|right| Issue::new(format!("key.{}", right.name), Problem::Missing))
            .collect()
    }

    fn shown(&self, words: &dyn Words) -> KeyChecked {
        let missing: Vec<&str> =
            self.rights.iter().filter(|right| !right.there).map(|right| right.name).collect();
        KeyChecked {
            test_mode: self.form.test_mode,
            usable: self.is_usable(),
            sentence: words.key_checked(self.is_usable(), self.form.test_mode, &missing),
            rights: self
                .rights
                .iter()
                .map(|right| RightItem {
                    name: right.name.to_owned(),
                    needed: right.needed,
                    there: right.there,
                })
                .collect(),
        }
    }
}

fn trimmed(key: &Sensitive) -> Sensitive {
    Sensitive::new(key.expose().trim().to_owned())
}

fn usual_name(kind: PayKind) -> &'static str {
    match kind {
        PayKind::Stripe => "Stripe",
        PayKind::Mollie => "Mollie",
        PayKind::Template => "Payment page",
    }
}
