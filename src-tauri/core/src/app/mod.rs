//! [`App`]: what a command may use. The open practice, the clock, randomness, the folders and the keychain.
//!
//! Knows no window. Whoever starts it (the shell, the command line, a test) says where the folders are.

mod door;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::basics::clock::Clock;
use crate::basics::ids::Randomness;
use crate::basics::moments::Instant;
use crate::error::{Result, VaultError};
use crate::export::jobs::Exports;
use crate::import::files::IncomingFiles;
use crate::keychain::SecretStore;
use crate::net::runs::Runs;
use crate::net::runtime::Network;
use crate::paying::hosts::{Host, Hosts};
use crate::paying::model::PayKind;
use crate::privacy::hiding::Hiding;
use crate::sync::sign_in::{Endpoints, Issuer, SignIns};
use crate::vault::key::KdfCost;
use crate::vault::writer::{Change, Changed, Writer};
use crate::vault::{Vault, reader::Reader};
use door::Door;

/// Where things lie on this computer.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The coach's practice: a folder with the encrypted file and its header.
    pub practice: PathBuf,
    /// The sample practice, apart from it.
    pub sample: PathBuf,
    /// Where snapshots go unless the coach chose another place.
    pub backups: PathBuf,
}

/// The window's threads share it; said here, where a field that cannot be shared would be added.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<App>();
};

/// One running Stillpoint.
pub struct App {
    vault: Mutex<Option<Vault>>,
    clock: Arc<dyn Clock>,
    randomness: Arc<Randomness>,
    folders: Folders,
    secrets: Arc<dyn SecretStore>,
    kdf_cost: KdfCost,
    door: Door,
    /// Kept beside the vault, so that a sentence can be said while the vault is busy.
    language: Mutex<String>,
    incoming: IncomingFiles,
    network: Network,
    hiding: Hiding,
    exports: Exports,
    syncing: Runs,
    sign_ins: SignIns,
    pay_hosts: Hosts,
}

impl App {
    /// An app with no practice open yet.
    #[must_use]
    pub fn new(folders: Folders, clock: Arc<dyn Clock>, randomness: Arc<Randomness>) -> Self {
        Self {
            vault: Mutex::new(None),
            clock,
            randomness,
            folders,
            secrets: Arc::new(door::NoKeychain),
            kdf_cost: KdfCost::RECOMMENDED,
            door: Door::default(),
            language: Mutex::new("en".to_owned()),
            incoming: IncomingFiles::default(),
            network: Network::default(),
            hiding: Hiding::default(),
            exports: Exports::default(),
            syncing: Runs::default(),
            sign_ins: SignIns::default(),
            pay_hosts: Hosts::default(),
        }
    }

    /// The same app with a keychain; without one, a practice is opened by passphrase or recovery code only.
    #[must_use]
    pub fn with_secrets(self, secrets: Arc<dyn SecretStore>) -> Self {
        Self { secrets, ..self }
    }

    /// The same app with another price on each guess of a passphrase: for tests.
    #[must_use]
    pub fn with_kdf_cost(self, kdf_cost: KdfCost) -> Self {
        Self { kdf_cost, ..self }
    }

    /// The same app with a stand-in for an issuer of sign-ins: for tests.
    #[must_use]
    pub fn with_stand_in(mut self, issuer: Issuer, endpoints: Endpoints) -> Self {
        self.sign_ins.stand_in(issuer, endpoints);
        self
    }

    /// The same app with a stand-in for a payment provider: for tests.
    #[must_use]
    pub fn with_pay_stand_in(mut self, kind: PayKind, host: Host) -> Self {
        self.pay_hosts.stand_in(kind, host);
        self
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Instant {
        Instant(self.clock.now())
    }

    /// Lets a moment pass; see [`Clock::wait`].
    pub(crate) fn wait(&self, moment: Duration) {
        self.clock.wait(moment);
    }

    /// Where things lie.
    #[must_use]
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The keychain of this computer.
    #[must_use]
    pub fn secrets(&self) -> &dyn SecretStore {
        self.secrets.as_ref()
    }

    /// What a guess of a new passphrase costs.
    #[must_use]
    pub fn kdf_cost(&self) -> KdfCost {
        self.kdf_cost
    }

    /// What is remembered about opening: wrong tries, and who is at it now.
    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    /// Random bytes and ids.
    #[must_use]
    pub fn randomness(&self) -> &Randomness {
        &self.randomness
    }

    /// Files that were handed in.
    pub(crate) fn incoming(&self) -> &IncomingFiles {
        &self.incoming
    }

    /// What network work runs on.
    pub(crate) fn network(&self) -> &Network {
        &self.network
    }

    /// Whether names are hidden now.
    #[must_use]
    pub fn names_hidden(&self) -> bool {
        self.hiding.is_on()
    }

    /// What is remembered of hiding names.
    pub(crate) fn hiding(&self) -> &Hiding {
        &self.hiding
    }

    /// Whether calendars are being kept in step now.
    pub(crate) fn syncing(&self) -> &Runs {
        &self.syncing
    }

    /// Where payment providers are spoken to.
    pub(crate) fn pay_hosts(&self) -> &Hosts {
        &self.pay_hosts
    }

    /// What is being written for outside the practice.
    #[must_use]
    pub fn exports(&self) -> &Exports {
        &self.exports
    }

    /// Sign-ins that wait for the browser, and the keys of the hour.
    #[must_use]
    pub fn sign_ins(&self) -> &SignIns {
        &self.sign_ins
    }

    /// A short number for a failure that is ours, to find its cause in the log.
    #[must_use]
    pub fn incident(&self) -> String {
        let mut bytes = [0; 4];
        self.randomness.fill(&mut bytes);
        format!("{:08X}", u32::from_be_bytes(bytes))
    }

    /// The language of the open practice, BCP 47; English while none is open.
    #[must_use]
    pub fn language(&self) -> String {
        self.language.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads from the open practice.
    ///
    /// # Errors
    /// `Vault(Locked)` when none is open, and whatever `body` answers.
    pub fn read<T>(&self, body: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let vault = self.vault();
        let open = vault.as_ref().ok_or(VaultError::Locked)?;
        body(&Reader::new(open.connection()))
    }

    /// Changes the open practice: one transaction, one named operation.
    ///
    /// # Errors
    /// `Vault(Locked)` when none is open, and whatever `body` answers; then nothing has changed.
    pub fn write<T>(
        &self,
        change: Change,
        body: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Changed<T>> {
        let now: DateTime<Utc> = self.clock.now();
        let mut vault = self.vault();
        let open = vault.as_mut().ok_or(VaultError::Locked)?;
        let changed = Writer::run(open.connection_mut(), &self.randomness, now, change, body)?;
        // Before anybody can read what was written.
        self.hiding.changed(&changed.tables);
        Ok(changed)
    }

    /// Takes an opened practice as the one that commands work on; the one before is closed. Drafts of notes that
    /// a crash left behind go into their notes.
    ///
    /// # Errors
    /// When the one before cannot be closed cleanly.
    pub fn place(&self, vault: Vault) -> Result<()> {
        self.exports.stop();
        self.sign_ins.end();
        // Whatever speaks to other computers ends in the practice in which it began.
        let nobody_out = self.network.gate().close();
        let before = self.vault().replace(vault);
        drop(nobody_out);
        self.hiding.end();
        self.read_language()?;
        // What stood in an editor when the program last ended without closing the practice.
        crate::notes::drafts::take_over(self);
        before.map_or(Ok(()), Vault::close)
    }

    /// Closes the practice, after a verified backup if anything changed: for the end of the program. Closed
    /// it is even where the answer is that the backup failed.
    ///
    /// # Errors
    /// When the backup cannot be taken or verified, or the file not be closed cleanly.
    pub fn quit(&self) -> Result<()> {
        crate::practice::closing::close(self).map(drop)
    }

    /// Takes the open practice out of its place, to close or copy it.
    pub(crate) fn take(&self) -> Option<Vault> {
        self.sign_ins.end();
        // Whatever speaks to other computers writes down how far it came.
        let nobody_out = self.network.gate().close();
        let vault = self.vault().take();
        drop(nobody_out);
        // In this order: what goes out now finds nothing more to read, and nothing new begins.
        self.exports.stop();
        self.sign_ins.end();
        self.hiding.end();
        "en".clone_into(&mut self.language.lock().unwrap_or_else(PoisonError::into_inner));
        vault
    }

    /// Reads anew in which language sentences are said; after the practice was set up or changed.
    pub(crate) fn read_language(&self) -> Result<()> {
        let language = self.read(|r| Ok(r.practice_if_set_up()?.map(|practice| practice.language)))?;
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) =
            language.unwrap_or_else(|| "en".to_owned());
        Ok(())
    }

    /// The place of the open practice; `None` inside means locked.
    pub(crate) fn vault(&self) -> MutexGuard<'_, Option<Vault>> {
        self.vault.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
