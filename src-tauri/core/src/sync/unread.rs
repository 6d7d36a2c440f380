//! What of a calendar could not be read, as the coach reads it: which file, which line and why.

use percent_encoding::percent_decode_str;

use super::model::{AccountKind, UnreadParts};
use crate::basics::ids::CalendarId;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::Words;

/// So many are told one by one; the rest is counted.
const MOST_TOLD: usize = 20;

/// What of a calendar could not be read; nothing where everything could.
pub(super) fn parts(
    r: &Reader<'_>,
    kind: AccountKind,
    calendar: &CalendarId,
    words: &dyn Words,
) -> Result<Option<UnreadParts>> {
    let (whole, flaws) = (r.calendar_passed_over(calendar)?, r.calendar_flaws(calendar)?);
    if whole.is_empty() && flaws.is_empty() {
        return Ok(None);
    }
    let sentence = words.unread(whole.len(), flaws.len());
    let no_lines = matches!(kind, AccountKind::Google | AccountKind::Microsoft);
    let files = whole.iter().map(|passed| words.unread_file(name(kind, &passed.href).as_deref(), passed.why));
    let flaws = flaws.iter().map(|(href, flaw)| {
        // What those send has no lines.
        let line = (!no_lines).then_some(flaw.line);
        words.unread_line(name(kind, href).as_deref(), line, flaw.reason)
    });
    let mut parts: Vec<String> = files.chain(flaws).collect();
    let more = parts.len().saturating_sub(MOST_TOLD);
    parts.truncate(MOST_TOLD);
    if more > 0 {
        parts.push(words.unread_more(more));
    }
    Ok(Some(UnreadParts { sentence, parts }))
}

/// What a file is called. A link may hold a key, and what Google and Microsoft call an event says nothing.
fn name(kind: AccountKind, href: &str) -> Option<String> {
    match kind {
        AccountKind::Folder => Some(href.to_owned()),
        AccountKind::File => href.rsplit(['/', '\\']).next().map(str::to_owned),
        AccountKind::Caldav => {
            let last = href.trim_end_matches('/').rsplit('/').next()?;
            Some(percent_decode_str(last).decode_utf8_lossy().into_owned())
        }
        AccountKind::Link | AccountKind::Google | AccountKind::Microsoft => None,
    }
}
