//! `vault.lock`: one program at a time. The lock is the operating system's, so a crash leaves none behind.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::{Doing, Result, VaultError};

/// Name of the lock file inside the folder.
pub(super) const LOCK_FILE: &str = "vault.lock";

/// Held as long as a practice is open.
#[derive(Debug)]
pub(super) struct VaultLock(#[allow(dead_code, reason = "dropping the file gives the lock back")] File);

impl VaultLock {
    /// Takes the lock of `folder`, or says that someone else has it.
    pub fn take(folder: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK_FILE))
            .doing("opening the lock file")?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse.into()),
            // Some network folders have no locks. SQLite's own exclusive lock still guards the data there.
            Err(TryLockError::Error(cause)) if cause.kind() == std::io::ErrorKind::Unsupported => {
                Ok(Self(file))
            }
            Err(TryLockError::Error(cause)) => Err(cause).doing("locking the practice"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn only_one_of_two_gets_the_lock_and_dropping_gives_it_back() {
        let folder = tempfile::tempdir().unwrap();
        let first = VaultLock::take(folder.path()).unwrap();
        let second = VaultLock::take(folder.path());
        assert!(matches!(second, Err(Error::Vault(VaultError::InUse))), "{second:?}");
        drop(first);
        assert!(
            VaultLock::take(folder.path()).is_ok(),
            "a lock that outlives its holder would shut people out"
        );
    }
}
