//! The cancellation policy: what late, moved and missed mean. Copied onto an engagement when it is agreed.
//!
//! Source of the presets: `domain-rules.md`, section 4.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices;
use crate::error::{Issue, Problem};

choices! {
    /// A named starting point for a policy.
    PolicyPreset {
        /// One missed session is forgiven.
        Gentle = "gentle",
        /// The usual 24 hours.
        Standard = "standard",
        /// 48 hours, two moves.
        Firm = "firm",
        /// 48 hours, with a sponsor in mind.
        Executive = "executive",
    }
}

/// What a late cancellation or a missed session costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Consequence {
    /// Whether a credit counts as used.
    pub uses_credit: bool,
    /// Percent of the session's fee, where sessions are paid one by one.
    pub percent: u8,
}

/// The rules of one engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// Where it started from.
    pub preset: PolicyPreset,
    /// Hours before the start until which a change is free.
    pub window_hours: u32,
    /// A cancellation inside the window.
    pub late_cancel: Consequence,
    /// Not coming at all.
    pub no_show: Consequence,
    /// Minutes after the start from which a session may be called missed.
    pub grace_minutes: u32,
    /// How many late cancellations are forgiven for each engagement.
    pub free_waivers: u32,
    /// How often sessions may be moved in time; nothing means as often as needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub moves_allowed: Option<u32>,
}

impl Policy {
    /// The preset's rules.
    #[must_use]
    pub fn preset(preset: PolicyPreset) -> Self {
        let full = Consequence { uses_credit: true, percent: 100 };
        let (window_hours, grace_minutes, free_waivers, moves_allowed) = match preset {
            PolicyPreset::Gentle => (24, 15, 1, None),
            PolicyPreset::Standard => (24, 15, 0, None),
            PolicyPreset::Firm => (48, 10, 0, Some(2)),
            PolicyPreset::Executive => (48, 15, 1, Some(2)),
        };
        Self {
            preset,
            window_hours,
            late_cancel: full,
            no_show: full,
            grace_minutes,
            free_waivers,
            moves_allowed,
        }
    }

    /// Minutes of notice below which a change is late. Exactly at the window is in time.
    #[must_use]
    pub fn window_minutes(&self) -> i64 {
        i64::from(self.window_hours) * 60
    }

    /// Every field that cannot be as it is; `prefix` names the policy in the request.
    #[must_use]
    pub fn issues(&self, prefix: &str) -> Vec<Issue> {
        let bounds = [
            ("windowHours", self.window_hours, 336),
            ("lateCancel.percent", u32::from(self.late_cancel.percent), 100),
            ("noShow.percent", u32::from(self.no_show.percent), 100),
            ("graceMinutes", self.grace_minutes, 60),
            ("freeWaivers", self.free_waivers, 20),
            ("movesAllowed", self.moves_allowed.unwrap_or(0), 50),
        ];
        bounds
            .iter()
            .filter(|(_, value, most)| value > most)
            .map(|(field, _, _)| Issue::new(format!("{prefix}.{field}"), Problem::TooLarge))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_is_within_its_own_bounds() {
        for preset in PolicyPreset::ALL {
            assert!(Policy::preset(*preset).issues("policy").is_empty(), "{preset:?}");
        }
    }

    #[test]
    fn every_field_out_of_bounds_is_named_at_once() {
        let mut policy = Policy::preset(PolicyPreset::Standard);
        policy.window_hours = 1000;
        policy.no_show.percent = 101;
        let fields: Vec<_> = policy.issues("policy").into_iter().map(|issue| issue.field).collect();
        assert_eq!(fields, ["policy.windowHours", "policy.noShow.percent"]);
    }
}
