//! What is asked for to hide names.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names hidden, or shown again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetPrivacy {
    /// Hidden, or shown.
    pub hidden: bool,
}
