//! Chance that falls the same way every time.

use crate::basics::ids::Randomness;

/// Seeded chance; independent of the ids that the practice draws.
pub struct Dice(Randomness);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Randomness::seeded(seed))
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&self, end: usize) -> usize {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        // Not quite fair for large ends; nobody's secret depends on it.
        u32::from_be_bytes(bytes) as usize % end.max(1)
    }

    /// True so many times in a hundred.
    pub fn percent(&self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of `all`.
    pub fn of<T: Copy>(&self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}
