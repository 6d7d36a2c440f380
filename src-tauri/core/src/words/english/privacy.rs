use super::English;
use crate::privacy::stand_ins::Numbered;
use crate::words::PrivacyWords;

/// Of more people with one name, no more are counted up.
const MOST: usize = 3;

impl PrivacyWords for English {
    fn stand_in(&self, whose: &[Numbered]) -> String {
        let mut said = String::new();
        let mut before: Option<Numbered> = None;
        for owner in whose.iter().take(MOST) {
            let (kind, number, same) = match owner {
                Numbered::Person(number) => ("Person", number, matches!(before, Some(Numbered::Person(_)))),
                Numbered::Organisation(number) => {
                    ("Organisation", number, matches!(before, Some(Numbered::Organisation(_))))
                }
            };
            let slash = if before.is_some() { "/" } else { "" };
            let kind = if same { String::new() } else { format!("{kind} ") };
            said.push_str(&format!("{slash}{kind}{number}"));
            before = Some(*owner);
        }
        if whose.len() > MOST {
            said.push_str("/\u{2026}");
        }
        said
    }
}
