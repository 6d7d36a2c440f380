//! What expanding may cost, and the taking of instances until enough are there or it costs too much.

use chrono::NaiveDateTime;

use super::issue::Reason;

/// Instances or periods that one series may take, about 90 ms.
const STEPS_OF_SERIES: u64 = 200_000;
/// And all series of one question together.
const STEPS_OF_QUESTION: u64 = 20_000_000;
/// Changes of the clocks that the rules of one zone may give: twice a year from 1950 to 2100 are 300.
const STEPS_OF_ZONE: u64 = 20_000;
/// And those of all zones of a file together.
const STEPS_OF_ZONES: u64 = 2_000_000;
/// Instances of one series inside the asked days: a daily event of a hundred years fits.
const MAX_INSTANCES: usize = 40_000;
/// What a search that found nothing costs: the crate looks through up to this many periods.
const FRUITLESS: u64 = 100_000;

/// What expanding may still cost.
pub(crate) struct Budget {
    series: u64,
    question: u64,
}

impl Budget {
    pub(crate) fn for_question() -> Self {
        Self { series: STEPS_OF_SERIES, question: STEPS_OF_QUESTION }
    }

    /// For the zones that a file defines: each changes its clocks a few times a year.
    pub(crate) fn for_zones() -> Self {
        Self { series: STEPS_OF_ZONE, question: STEPS_OF_ZONES }
    }

    pub(crate) fn next_zone(&mut self) {
        self.series = STEPS_OF_ZONE;
    }

    pub(crate) fn next_series(&mut self) {
        self.series = STEPS_OF_SERIES;
    }

    pub(crate) fn spend(&mut self, steps: u64) -> Result<(), Reason> {
        let left = (self.series.checked_sub(steps), self.question.checked_sub(steps));
        let (Some(series), Some(question)) = left else { return Err(Reason::TooManyOccurrences) };
        (self.series, self.question) = (series, question);
        Ok(())
    }

    /// A search that ended without a result; it only narrows what other series may cost.
    pub(crate) fn fruitless(&mut self) {
        self.question = self.question.saturating_sub(FRUITLESS);
    }
}

/// Takes instances in their order until enough are there.
pub(crate) struct Taking {
    pub(crate) start: NaiveDateTime,
    pub(crate) first: NaiveDateTime,
    pub(crate) last: NaiveDateTime,
    left: Option<u32>,
    /// Whether something was counted already.
    counted: bool,
    found: Vec<NaiveDateTime>,
}

impl Taking {
    /// Takes from `first` to `last` of a series that began at `start`; no more than `count`, and whether the start
    /// is one of them even where the rule does not meet it.
    pub(crate) fn new(
        start: NaiveDateTime,
        first: NaiveDateTime,
        last: NaiveDateTime,
        count: Option<(u32, bool)>,
    ) -> Self {
        let (left, start_counts) = count.unzip();
        Self { start, first, last, left, counted: start_counts == Some(false), found: Vec::new() }
    }

    pub(crate) fn found(self) -> Vec<NaiveDateTime> {
        self.found
    }

    /// Whether the rule counts its instances, so that none may be jumped over.
    pub(crate) fn counts(&self) -> bool {
        self.left.is_some()
    }

    /// Takes the next instance; false when no more are wanted.
    pub(crate) fn take(&mut self, instance: NaiveDateTime, budget: &mut Budget) -> Result<bool, Reason> {
        budget.spend(1)?;
        if instance < self.start {
            return Ok(true);
        }
        if instance > self.last {
            return Ok(false);
        }
        if let Some(left) = &mut self.left {
            if !self.counted && instance != self.start {
                // The start is no instance of the rule, and still counts as the first.
                *left -= 1;
            }
            if *left == 0 {
                return Ok(false);
            }
            *left -= 1;
        }
        self.counted = true;
        if instance >= self.first {
            if self.found.len() >= MAX_INSTANCES {
                return Err(Reason::TooManyOccurrences);
            }
            self.found.push(instance);
        }
        Ok(self.left != Some(0))
    }
}
