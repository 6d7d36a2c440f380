//! Names hidden.

use crate::privacy::stand_ins::Numbered;

/// What is said in the place of names.
pub trait PrivacyWords: std::fmt::Debug + Send + Sync {
    /// What stands for a name. Several where they share it.
    fn stand_in(&self, whose: &[Numbered]) -> String;
}
