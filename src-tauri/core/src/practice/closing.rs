//! Locking: a verified backup if anything changed, then the file is closed and the key wiped.

use std::path::PathBuf;

use super::requests::Locked;
use crate::app::App;
use crate::error::Result;
use crate::notes::drafts;
use crate::vault::backup::{self, Backup, BackupTo, Reason};
use crate::vault::reader::Reader;
use crate::words;

/// Locks the practice. It is locked even where its backup could not be taken; that is said.
pub fn lock(app: &App, (): ()) -> Result<Locked> {
    let _alone = app.door().enter();
    let notice = close(app).err().map(|cause| {
        tracing::warn!(%cause, "locked without a backup");
        words::of(app).locked_without_backup(&words::of(app).error(&cause))
    });
    app.door().forget_answer();
    app.forget_files();
    Ok(Locked { notice })
}

/// Closes what is open, if anything is; what stands in an editor goes into its note before. A sample, or a practice that has not been set up, needs no backup.
pub(crate) fn close(app: &App) -> Result<Option<Backup>> {
    drafts::take_over(app);
    let Some(vault) = app.take() else { return Ok(None) };
    let practice = Reader::new(vault.connection()).practice_if_set_up()?;
    let Some(practice) = practice.filter(|_| !vault.facts().is_sample) else {
        vault.close()?;
        return Ok(None);
    };
    let vault_id = vault.facts().vault_id.clone();
    let folder = practice.backup_folder.map_or_else(|| app.folders().backups.clone(), PathBuf::from);
    let now = app.now().0;
    let taken = vault.close_with_backup(&BackupTo {
        folder: &folder,
        practice: &practice.practice_name,
        reason: Reason::OnQuit,
        now,
    })?;
    if taken.is_some()
        && let Err(cause) = backup::prune(&folder, &vault_id, now)
    {
        tracing::warn!(%cause, "old backups were not cleared away");
    }
    Ok(taken)
}
