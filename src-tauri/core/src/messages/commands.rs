//! Reading drafts, changing them, and saying that they were sent.

use super::composing;
use super::leaving;
use super::model::{
    DraftAboutSession, ListMessages, MailFile, MarkSent, Message, MessageDetail, MessageItem, MessageState,
    NewMessage, OneMessage, SaveMessage, WriteMessage,
};
use super::rules::check;
use crate::app::App;
use crate::basics::ids::MessageId;
use crate::basics::moments::{Instant, Zone};
use crate::error::{Refusal, Result};
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words;

/// Messages, latest first.
pub fn list(app: &App, request: ListMessages) -> Result<Vec<MessageItem>> {
    app.read(|r| {
        let zone = r.practice()?.zone;
        let found = r.messages(request.person_id.as_ref(), request.state)?;
        Ok(found.iter().map(|message| item(message, zone)).collect())
    })
}

/// One message with its text and the ways in which it can leave.
pub fn open(app: &App, request: OneMessage) -> Result<MessageDetail> {
    app.read(|r| detail(r, &request.message_id))
}

/// Gives a draft other words.
pub fn save(app: &App, request: SaveMessage) -> Result<Changed<MessageDetail>> {
    let text = check(&request.subject, &request.body)?;
    app.write(Change::named("messages.save"), |w| {
        let message = draft_in(w, &request.message_id)?;
        w.set_message_text(&message.id, &text)?;
        detail(&w.reader(), &message.id)
    })
}

/// A new draft in the coach's own words.
pub fn write(app: &App, request: WriteMessage) -> Result<Changed<MessageDetail>> {
    let text = check(&request.subject, &request.body)?;
    app.write(Change::named("messages.write"), |w| {
        let person = w.reader().person(&request.person_id)?;
        w.concerns(person.name());
        let draft = NewMessage {
            person_id: person.id,
            session_id: None,
            group_id: None,
            group_session_id: None,
            kind: request.kind,
            text,
        };
        let id = w.insert_message(&draft)?;
        detail(&w.reader(), &id)
    })
}

/// A new draft about a session.
pub fn draft_about_session(app: &App, request: DraftAboutSession) -> Result<Changed<MessageDetail>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("messages.draft_about_session"), |w| {
        let draft = composing::about_session(&w.reader(), &request.session_id, request.kind, now, words)?;
        w.concerns(w.reader().person(&draft.person_id)?.name());
        let id = w.insert_message(&draft)?;
        detail(&w.reader(), &id)
    })
}

/// Notes that the coach has sent a message.
pub fn mark_sent(app: &App, request: MarkSent) -> Result<Changed<MessageDetail>> {
    app.write(Change::named("messages.mark_sent"), |w| {
        let message = draft_in(w, &request.message_id)?;
        w.set_message_sent(&message.id, request.by)?;
        detail(&w.reader(), &message.id)
    })
}

/// Throws a draft away.
pub fn discard(app: &App, request: OneMessage) -> Result<Changed<()>> {
    app.write(Change::named("messages.discard"), |w| {
        let message = draft_in(w, &request.message_id)?;
        w.delete_message(&message.id)
    })
}

/// The message as a mail file.
pub fn eml(app: &App, request: OneMessage) -> Result<MailFile> {
    let now = app.now();
    app.read(|r| {
        let message = r.message(&request.message_id)?;
        let practice = r.practice()?;
        let to = r.person(&message.person_id)?.details.email;
        let (Some(from), Some(to)) = (practice.email, to) else { return Err(Refusal::NoMailAddress.into()) };
        leaving::file(&message, (&practice.coach_name, &from), (&message.person_name, &to), now)
    })
}

/// The message, if it is still a draft.
fn draft_in(w: &mut Writer<'_>, id: &MessageId) -> Result<Message> {
    let message = w.reader().message(id)?;
    if message.state != MessageState::Draft {
        return Err(Refusal::MessageAlreadySent.into());
    }
    w.concerns(message.person_name.clone());
    Ok(message)
}

/// A message as it is opened.
pub(crate) fn detail(r: &Reader<'_>, id: &MessageId) -> Result<MessageDetail> {
    let message = r.message(id)?;
    let practice = r.practice()?;
    let to = r.person(&message.person_id)?.details.email;
    let link = to.as_ref().map(|to| leaving::mailto(to, &message.text.subject, &message.text.body));
    Ok(MessageDetail {
        item: item(&message, practice.zone),
        has_file: to.is_some() && practice.email.is_some(),
        to,
        mailto_complete: link.as_ref().is_some_and(|(_, complete)| *complete),
        mailto: link.map(|(link, _)| link),
        body: message.text.body,
    })
}

fn item(message: &Message, zone: Zone) -> MessageItem {
    let local = |at: Instant| at.local(zone);
    MessageItem {
        id: message.id.clone(),
        person_id: message.person_id.clone(),
        person_name: message.person_name.clone(),
        session_id: message.session_id.clone(),
        group_id: message.group_id.clone(),
        kind: message.kind,
        subject: message.text.subject.clone(),
        state: message.state,
        sent_by: message.sent_by,
        sent_at: message.sent_at.map(local),
        updated_at: local(message.updated_at),
    }
}
