//! Calendar files of this computer. No network; what did not change is not even opened.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

use super::{is_calendar, name_of};
use crate::basics::moments::Instant;
use crate::error::{RemoteError, Result};
use crate::net::exchange::Limits;
use crate::net::way::Way;
use crate::sync::model::Unread;
use crate::sync::provider::{Changes, FoundCalendar, Known, PassedOver, Remote};

/// Folders within folders are looked into so deep.
const DEEPEST: usize = 8;
/// So many files of a folder are read; a folder of more is something else.
const MOST_FILES: usize = 20_000;
/// A larger file is passed over. The largest real calendar that was measured has 40 MB.
const LARGEST: u64 = Limits::CALENDAR_FILE.bytes as u64;
/// A file that was changed so shortly ago, in milliseconds, may change again without its time telling.
const STILL_WARM: i64 = 2_000;
const ENDINGS: [&str; 4] = ["ics", "ical", "icalendar", "vcs"];

/// A file, or the files of a folder.
pub(super) struct Files {
    path: PathBuf,
    folder: bool,
    passed_over: RefCell<Vec<PassedOver>>,
}

/// What a file looks like from outside.
struct Seen {
    size: u64,
    changed: i64,
}

impl Files {
    pub(super) fn one(path: &Path) -> Self {
        Self { path: path.to_owned(), folder: false, passed_over: RefCell::default() }
    }

    pub(super) fn below(path: &Path) -> Self {
        Self { path: path.to_owned(), folder: true, passed_over: RefCell::default() }
    }

    pub(super) fn calendar(&self) -> Result<FoundCalendar> {
        self.must_be_there()?;
        let called = if self.folder { self.path.file_name() } else { self.path.file_stem() };
        let called = || called.unwrap_or_default().to_string_lossy().into_owned();
        let said = if self.folder { None } else { fs::read(&self.path).ok().as_deref().and_then(name_of) };
        Ok(FoundCalendar {
            href: self.path.to_string_lossy().into_owned(),
            name: said.unwrap_or_else(called),
            colour: None,
            read_only: true,
        })
    }

    /// Without it nothing is known, least of all that everything in it is gone: a stick may be unplugged.
    fn must_be_there(&self) -> Result<()> {
        let there = fs::metadata(&self.path).is_ok_and(|there| there.is_dir() == self.folder);
        if there { Ok(()) } else { Err(RemoteError::Nothing.into()) }
    }

    pub(super) fn changes(&self, way: &Way<'_>, known: &Known) -> Result<Option<Changes>> {
        self.must_be_there()?;
        let mut changes = Changes { mark: known.mark.clone(), ..Changes::default() };
        let (mut there, mut passed_over) = (BTreeSet::new(), Vec::new());
        for (href, path) in self.all(&mut passed_over)? {
            let before = known.etags.get(&href).and_then(Option::as_deref);
            match look(&path, before, way.now()) {
                Ok(None) => {}
                Ok(Some((etag, raw))) => {
                    changes.changed.push(Remote {
                        href: href.clone(),
                        etag: Some(etag),
                        uid: String::new(),
                        raw,
                    });
                }
                Err(Passed(why)) => passed_over.push(PassedOver { href: href.clone(), why }),
            }
            there.insert(href);
        }
        changes.gone = known.etags.keys().filter(|href| !there.contains(*href)).cloned().collect();
        self.passed_over.replace(passed_over);
        let nothing = changes.changed.is_empty() && changes.gone.is_empty();
        Ok((!nothing).then_some(changes))
    }

    pub(super) fn passed_over(&self) -> Vec<PassedOver> {
        self.passed_over.borrow().clone()
    }

    pub(super) fn read(&self, href: &str) -> Result<Option<Remote>> {
        let path = if self.folder {
            let below = Path::new(href);
            if !below.components().all(|part| matches!(part, Component::Normal(_))) {
                return Ok(None);
            }
            self.path.join(below)
        } else {
            self.path.clone()
        };
        let remote =
            |(etag, raw)| Remote { href: href.to_owned(), etag: Some(etag), uid: String::new(), raw };
        match fs::metadata(&path) {
            Ok(there) if there.is_file() => whole(&path)
                .map(|found| Some(remote(found)))
                .map_err(|Passed(_)| RemoteError::Unexpected.into()),
            _ => Ok(None),
        }
    }

    /// Every calendar file, by how it is named from the folder.
    fn all(&self, passed_over: &mut Vec<PassedOver>) -> Result<BTreeMap<String, PathBuf>> {
        if !self.folder {
            return Ok([(self.path.to_string_lossy().into_owned(), self.path.clone())].into());
        }
        let root = fs::canonicalize(&self.path).map_err(|_| RemoteError::Nothing)?;
        let mut found = BTreeMap::new();
        let mut open = vec![(root.clone(), 0)];
        while let Some((folder, depth)) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else {
                passed_over.push(PassedOver { href: from(&root, &folder), why: Unread::NotOpened });
                continue;
            };
            for path in entries.flatten().map(|entry| entry.path()) {
                let Ok(kind) = fs::symlink_metadata(&path).map(|there| there.file_type()) else { continue };
                if kind.is_dir() && depth < DEEPEST && !is_hidden(&path) {
                    open.push((path, depth + 1));
                } else if is_named_so(&path) && (kind.is_file() || (kind.is_symlink() && stays(&root, &path)))
                {
                    found.insert(from(&root, &path), path);
                }
            }
        }
        if found.len() > MOST_FILES { Err(RemoteError::TooLarge.into()) } else { Ok(found) }
    }
}

/// It could not be read, or is no calendar.
struct Passed(Unread);

/// The file's version and content; nothing if it is as it was `before`.
fn look(
    path: &Path,
    before: Option<&str>,
    now: Instant,
) -> std::result::Result<Option<(String, Vec<u8>)>, Passed> {
    let seen = seen(&fs::metadata(path).map_err(|_| Passed(Unread::NotOpened))?);
    let outside = before.and_then(|before| before.rsplit_once('-'));
    let warm = now.millis().abs_diff(seen.changed) < STILL_WARM.unsigned_abs();
    if !warm && outside.is_some_and(|(outside, _)| outside == seen.text()) {
        return Ok(None);
    }
    let (etag, raw) = whole(path)?;
    let content = |etag: &str| etag.rsplit_once('-').map(|(_, content)| content.to_owned());
    // Touched, and still the same.
    let same = before.is_some_and(|before| content(before) == content(&etag));
    Ok((!same).then_some((etag, raw)))
}

fn whole(path: &Path) -> std::result::Result<(String, Vec<u8>), Passed> {
    let there = fs::metadata(path).map_err(|_| Passed(Unread::NotOpened))?;
    if !there.is_file() {
        return Err(Passed(Unread::NotOpened));
    }
    if there.len() > LARGEST {
        return Err(Passed(Unread::TooLarge));
    }
    let raw = fs::read(path).map_err(|_| Passed(Unread::NotOpened))?;
    if !is_calendar(&raw) {
        return Err(Passed(Unread::NotACalendar));
    }
    let content = data_encoding::HEXLOWER.encode(&Sha256::digest(&raw));
    Ok((format!("{}-{content}", seen(&there).text()), raw))
}

fn seen(there: &Metadata) -> Seen {
    let changed = there.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let millis = changed.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
    Seen { size: there.len(), changed: millis }
}

impl Seen {
    fn text(&self) -> String {
        format!("{}-{}", self.size, self.changed)
    }
}

fn is_named_so(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    !is_hidden(path) && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Whether a link leads to a file within the folder.
fn stays(root: &Path, link: &Path) -> bool {
    fs::canonicalize(link).is_ok_and(|target| target.starts_with(root) && target.is_file())
}

/// With forward slashes, on every system.
fn from(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
