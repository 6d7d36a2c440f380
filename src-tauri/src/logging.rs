//! What went wrong, in one small file that a coach may send us: incident numbers, causes and codes, never a name,
//! a note or an address.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::sync::Mutex;

/// Two files of this size at most.
const FULL: u64 = 1024 * 1024;

/// Writes to the file from now on; without a writable place, to the standard error.
///
/// A panic says where it happened and nothing else: its message may quote what was being worked on.
pub fn start(file: &Path) {
    let lines = tracing_subscriber::fmt().with_ansi(false).with_max_level(tracing::Level::INFO);
    match open(file) {
        Ok(file) => lines.with_writer(Mutex::new(file)).init(),
        Err(_) => lines.with_writer(std::io::stderr).init(),
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "stopped at a broken assumption");
    }));
}

fn open(file: &Path) -> std::io::Result<fs::File> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::metadata(file).is_ok_and(|found| found.len() > FULL) {
        fs::rename(file, file.with_extension("log.before"))?;
    }
    OpenOptions::new().create(true).append(true).open(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_makes_room_and_the_one_before_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("stillpoint.log");
        fs::write(&file, vec![b'x'; usize::try_from(FULL).unwrap() + 1]).unwrap();

        drop(open(&file).unwrap());

        assert_eq!(fs::metadata(&file).unwrap().len(), 0, "the new file starts empty");
        assert!(folder.path().join("stillpoint.log.before").exists(), "what was noted before is kept once");
    }
}
