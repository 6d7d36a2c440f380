//! Writing a file that the coach asked for: whole or not at all, and never over another that the dialog has not
//! asked about.

use std::io::Write;
use std::path::{Path, PathBuf};

use stillpoint_core::error::{Doing, FileError, Result};
use tempfile::Builder;

/// The longest name that every file system takes, with room for the ending.
const LONGEST: usize = 180;

/// A name that can stand in every folder: the suggestion without anything that means something to a file system.
#[must_use]
pub fn plain_name(suggested: &str, ending: &str) -> String {
    let plain: String = suggested
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { '-' } else { letter })
        .collect();
    let stem = plain.strip_suffix(&format!(".{ending}")).unwrap_or(&plain);
    let stem = stem.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
    let mut cut = stem.len().min(LONGEST);
    while !stem.is_char_boundary(cut) {
        cut -= 1;
    }
    let stem = if cut == 0 { "Stillpoint" } else { &stem[..cut] };
    format!("{stem}.{ending}")
}

/// Writes `bytes` at `chosen`, and says where: with the ending added if the coach typed none.
///
/// # Errors
/// `File(AlreadyThere)` when the ending makes another file's name of it, which no dialog has asked about; `Vault`
/// when the disk is full or the folder cannot be written. Then whatever was there before is there still.
pub fn write(chosen: &Path, ending: &str, bytes: &[u8]) -> Result<PathBuf> {
    let (place, has_ending) = named(chosen, ending);
    let folder = place.parent().ok_or(FileError::NotWritable)?;
    let mut file =
        Builder::new().prefix(".stillpoint-").suffix(".partial").tempfile_in(folder).doing("saving")?;
    file.write_all(bytes).doing("saving")?;
    file.as_file().sync_all().doing("saving")?;
    if has_ending {
        file.persist(&place).map_err(|failed| failed.error).doing("saving")?;
    } else {
        let kept = file.persist_noclobber(&place).map_err(|failed| failed.error);
        if kept.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::AlreadyExists) {
            return Err(FileError::AlreadyThere.into());
        }
        kept.doing("saving")?;
    }
    Ok(place)
}

/// The place with its ending, and whether it is the very one that the dialog has asked about.
#[must_use]
pub fn named(chosen: &Path, ending: &str) -> (PathBuf, bool) {
    let has_ending = chosen.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    let place = if has_ending { chosen.to_owned() } else { with_ending(chosen, ending) };
    (place, has_ending)
}

fn with_ending(chosen: &Path, ending: &str) -> PathBuf {
    let mut name = chosen.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use stillpoint_core::Error;

    #[test]
    fn a_suggested_name_cannot_leave_the_folder() {
        assert_eq!(plain_name("../../.bashrc", "pdf"), "-..-.bashrc.pdf");
        assert_eq!(plain_name("Invoice 2026-0041.pdf", "pdf"), "Invoice 2026-0041.pdf");
        assert_eq!(plain_name("C:\\x\n.pdf", "pdf"), "C--x-.pdf");
        assert_eq!(plain_name("...", "ics"), "Stillpoint.ics");
        assert_eq!(plain_name(&"ä".repeat(300), "pdf").len(), LONGEST + 4, "cut between letters");
    }

    #[test]
    fn a_file_that_the_dialog_asked_about_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("Invoice.pdf");
        fs::write(&place, "before").unwrap();

        assert_eq!(write(&place, "pdf", b"after").unwrap(), place);

        assert_eq!(fs::read(&place).unwrap(), b"after");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-made is left beside it");
    }

    #[test]
    fn a_file_that_the_dialog_did_not_ask_about_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("Invoice.pdf"), "before").unwrap();

        let refused = write(&folder.path().join("Invoice"), "pdf", b"after");

        assert!(matches!(refused, Err(Error::File(FileError::AlreadyThere))));
        assert_eq!(fs::read(folder.path().join("Invoice.pdf")).unwrap(), b"before");
    }

    #[test]
    fn a_typed_name_gets_the_ending_it_lacks() {
        let folder = tempfile::tempdir().unwrap();
        let place = write(&folder.path().join("Ann v2.0"), "pdf", b"x").unwrap();
        assert_eq!(place, folder.path().join("Ann v2.0.pdf"));
    }

    #[test]
    fn a_folder_that_is_gone_is_an_answer_and_not_a_crash() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(&folder.path().join("gone/Invoice.pdf"), "pdf", b"x").is_err());
    }
}
