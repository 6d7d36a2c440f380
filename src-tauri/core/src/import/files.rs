//! Files that were handed in: from a dialog, dropped on the window, named on the command line, or fetched from a link.
//!
//! Only ids cross to the interface, so that it can name no path of its own. A file on the disk is read where it lies
//! and never copied; what came from a link stays in memory. Both are forgotten when Stillpoint ends.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use crate::app::App;
use crate::basics::ids::FileId;
use crate::error::{FileError, OrNotFound, Result, What};

/// More are not kept; the first one leaves. A coach looks at one file at a time.
const MOST: usize = 16;

/// The SHA-256 of a file, in hexadecimal digits.
pub type Fingerprint = String;

/// The files that were handed in while Stillpoint runs.
#[derive(Default)]
pub struct IncomingFiles(Mutex<Vec<IncomingFile>>);

/// A file that was handed in.
#[derive(Clone)]
pub struct IncomingFile {
    id: FileId,
    /// What the coach knows it by.
    pub(crate) name: String,
    content: Content,
    /// What it was when a preview of it was shown.
    pub(crate) seen: Option<Fingerprint>,
}

#[derive(Clone)]
enum Content {
    Path(PathBuf),
    Bytes(Arc<[u8]>),
}

impl App {
    /// Takes a file of this computer, to be previewed and imported by its id. It is not opened yet.
    #[must_use]
    pub fn receive_file(&self, path: PathBuf, shown_name: &str) -> FileId {
        self.receive(Content::Path(path), shown_name)
    }

    /// Takes content that never was a file here.
    pub(super) fn receive_bytes(&self, bytes: Vec<u8>, shown_name: &str) -> FileId {
        self.receive(Content::Bytes(bytes.into()), shown_name)
    }

    /// Forgets every file that was handed in; what came from links leaves memory. For locking the practice.
    pub fn forget_files(&self) {
        self.incoming().lock().clear();
    }

    fn receive(&self, content: Content, shown_name: &str) -> FileId {
        let id = FileId(self.randomness().uuid(self.now().0));
        let mut files = self.incoming().lock();
        if files.len() == MOST {
            files.remove(0);
        }
        files.push(IncomingFile { id: id.clone(), name: shown_name.to_owned(), content, seen: None });
        id
    }
}

impl IncomingFiles {
    pub(crate) fn find(&self, id: &FileId) -> Result<IncomingFile> {
        self.lock().iter().find(|file| &file.id == id).cloned().or_not_found(What::File, id.as_str())
    }

    /// Where a file of this computer lies: for a backup, which is unpacked from where it is.
    pub(crate) fn path_of(&self, id: &FileId) -> Result<PathBuf> {
        match self.find(id)?.content {
            Content::Path(path) => Ok(path),
            Content::Bytes(_) => Err(FileError::NotABackup.into()),
        }
    }

    /// Notes what the file was when its preview was shown.
    pub(crate) fn mark_seen(&self, id: &FileId, fingerprint: &str) {
        if let Some(file) = self.lock().iter_mut().find(|file| &file.id == id) {
            file.seen = Some(fingerprint.to_owned());
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<IncomingFile>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl IncomingFile {
    /// Its bytes, from the beginning.
    pub(crate) fn open(&self) -> Result<Reading> {
        let source: Box<dyn Read> = match &self.content {
            Content::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
            Content::Path(path) => {
                let file = File::open(path).map_err(|_| FileError::Unreadable)?;
                // A folder, a pipe or a device is no file that a calendar was exported to.
                let regular = file.metadata().is_ok_and(|about| about.is_file());
                if !regular {
                    return Err(FileError::Unreadable.into());
                }
                Box::new(file)
            }
        };
        Ok(Reading { source, digest: Sha256::new() })
    }
}

/// A file being read, and what it turned out to be.
pub(crate) struct Reading {
    source: Box<dyn Read>,
    digest: Sha256,
}

impl Read for Reading {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        self.digest.update(into.get(..read).unwrap_or_default());
        Ok(read)
    }
}

impl Reading {
    /// The fingerprint of the whole file, read to its end.
    pub(crate) fn fingerprint(mut self) -> Result<Fingerprint> {
        io::copy(&mut self, &mut io::sink()).map_err(|_| FileError::Unreadable)?;
        Ok(self.digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::testing::open;

    #[test]
    fn a_file_is_known_by_its_id_and_read_where_it_lies() {
        let (open, folder) = (open(), tempfile::tempdir().unwrap());
        let path = folder.path().join("a.ics");
        std::fs::write(&path, "hello").unwrap();
        let id = open.app.receive_file(path, "a.ics");
        let file = open.app.incoming().find(&id).unwrap();
        let mut text = String::new();
        file.open().unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), file.name.as_str()), ("hello", "a.ics"));
        let known = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        assert_eq!(file.open().unwrap().fingerprint().unwrap(), known, "unread bytes count, too");
        open.app.forget_files();
        let gone = open.app.incoming().find(&id).err().unwrap();
        assert!(matches!(gone, Error::NotFound { what: What::File, .. }));
    }

    #[test]
    fn what_is_no_file_is_unreadable() {
        let (open, folder) = (open(), tempfile::tempdir().unwrap());
        for path in [folder.path().to_owned(), folder.path().join("missing.ics")] {
            let id = open.app.receive_file(path, "a.ics");
            let refused = open.app.incoming().find(&id).unwrap().open().err().unwrap();
            assert!(matches!(refused, Error::File(FileError::Unreadable)));
        }
    }

    #[test]
    fn only_the_last_files_are_kept() {
        let open = open();
        let ids: Vec<_> = (0..=MOST).map(|n| open.app.receive_bytes(vec![0], &n.to_string())).collect();
        assert!(open.app.incoming().find(&ids[0]).is_err(), "the first one leaves");
        assert!(open.app.incoming().find(&ids[1]).is_ok());
    }
}
