//! What the coach typed over our words in her other calendar: it stays, until we have something new to say. A title and
//! a place are merged one by one, against what was said last; where both have changed, ours is the newer wish. Pure.

use super::planning::{Copy, Wanted};
use super::provider::Provider;
use super::said::{Said, Told, told_by};
use crate::basics::moments::Zone;

impl Wanted {
    /// What is written over `copy`: what she typed there, where we say what we said.
    pub(super) fn keeping(mut self, copy: &Copy, provider: &dyn Provider, zone: Zone) -> Self {
        let Some(there) = told_by(provider, &copy.base, &copy.uid, zone) else { return self };
        if is_hers(&copy.said.title, &self.said.title, &there.title) {
            self.event.title = there.title;
        }
        if is_hers(&copy.said.location, &self.said.location, &there.location) {
            self.event.location = there.location;
        }
        self
    }

    /// What we said with `sent`, which was written over `copy`: what she typed is none of our words, and is hers the
    /// next time, too.
    pub(super) fn as_said(&self, copy: &Copy, provider: &dyn Provider, zone: Zone, mut sent: Said) -> Said {
        let Some(Told { title, location, .. }) = told_by(provider, &copy.base, &copy.uid, zone) else {
            return sent;
        };
        if is_hers(&copy.said.title, &self.said.title, &title) && sent.title == title {
            sent.title.clone_from(&copy.said.title);
        }
        if is_hers(&copy.said.location, &self.said.location, &location) && sent.location == location {
            sent.location.clone_from(&copy.said.location);
        }
        sent
    }
}

/// Whether only she has changed it.
fn is_hers<T: PartialEq>(said: &T, wanted: &T, there: &T) -> bool {
    said == wanted && said != there
}

#[cfg(test)]
mod tests {
    use super::is_hers;

    #[test]
    fn what_only_she_changed_is_hers() {
        for (said, wanted, there, hers) in [
            ("A", "A", "A", false),
            ("A", "A", "X", true),
            ("A", "B", "A", false),
            ("A", "B", "X", false),
            ("A", "X", "X", false),
        ] {
            assert_eq!(is_hers(&said, &wanted, &there), hers, "{said} {wanted} {there}");
        }
    }
}
