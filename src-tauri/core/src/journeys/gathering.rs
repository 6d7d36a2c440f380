//! What is known of a journey, with what the coach has written laid over it.

use super::measured::{self, Measured};
use super::model::{
    JourneyCommitment, JourneyDraft, JourneyEdits, JourneyGoalItem, JourneyPart, JourneyQuoteItem, SaidOfGoal,
};
use super::rules;
use crate::basics::ids::EngagementId;
use crate::basics::moments::{Day, Instant};
use crate::documents::Locale;
use crate::documents::words::words as document_words;
use crate::engagements::model::Engagement;
use crate::error::Result;
use crate::goals::commands as goals;
use crate::goals::model::GoalItem;
use crate::notes::model::Quote;
use crate::people::model::Person;
use crate::practice::model::Practice;
use crate::progress::outline;
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;
use crate::words::Words;

/// A journey: what the screen shows and what the document is made from.
pub struct Journey {
    /// What the coach sees and edits.
    pub draft: JourneyDraft,
    /// The days they met.
    pub met: Vec<Day>,
    /// The plots.
    pub(super) measured: Measured,
    /// Who.
    pub person: Person,
    /// With whom.
    pub practice: Practice,
    /// How the client reads.
    pub locale: Locale,
    /// The country whose paper is used.
    pub country: String,
}

impl Journey {
    /// Reads it.
    pub fn read(r: &Reader<'_>, id: &EngagementId, now: Instant, words: &dyn Words) -> Result<Self> {
        let engagement = r.engagement(id)?;
        let practice = r.practice()?;
        let person = r.person(&engagement.person_id)?;
        let language = person.details.language.clone().unwrap_or_else(|| practice.language.clone());
        let country = person.details.country.clone().unwrap_or_else(|| practice.country.clone());
        let locale = Locale::for_reader(&language, &country);
        let today = now.day(practice.zone);
        let sessions = r.sessions_of(id)?.into_iter();
        let held = sessions.filter(|session| session.status == SessionStatus::Held);
        let mut met: Vec<Day> = held.map(|session| session.local_start.day()).collect();
        met.extend(r.group_days_attended(id)?);
        met.sort_unstable();
        let first_day = met.first().copied().unwrap_or(engagement.started_on);
        let last_day = met.last().copied().unwrap_or(engagement.started_on);
        let goals = goals_of(r, &engagement, now, words)?;
        let of_the_engagement = r.sessions_of(id)?;
        let said = r.quotes_of_person(&person.id)?.into_iter();
        let quotes: Vec<Quote> = said
            .filter(|quote| of_the_engagement.iter().any(|session| session.id == quote.session_id))
            .collect();
        let kept = outline::kept_actions(r, &person.id, Some(id), now, words)?.into_iter();
        let commitments = kept
            .map(|kept| JourneyCommitment { text: kept.details.title, kept_on: kept.closed_on })
            .collect();
        let measured = measured::of(r, &engagement, locale, today, words)?;
        let (edits, edited_at) = match r.journey_edits(id)? {
            Some((edits, at)) => (still_there(edits, &goals, &quotes), Some(at.local(practice.zone))),
            None => (first_draft(&person, locale, &goals, &quotes), None),
        };
        let mut draft = JourneyDraft {
            engagement_id: engagement.id,
            person_id: person.id.clone(),
            person_name: person.name(),
            first_day,
            last_day,
            sessions: u32::try_from(met.len()).unwrap_or(u32::MAX),
            edits,
            goals: goals.into_iter().map(goal_item).collect(),
            quotes: quotes.into_iter().map(quote_item).collect(),
            measured: measured.in_words.clone(),
            commitments,
            empty_parts: Vec::new(),
            edited_at,
        };
        draft.empty_parts = empty_parts(&draft, &measured);
        Ok(Self { draft, met, measured, person, practice, locale, country })
    }
}

/// The goals of the engagement and those of none, as they are worded now.
fn goals_of(
    r: &Reader<'_>,
    engagement: &Engagement,
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<GoalItem>> {
    let mut goals = goals::items(r, &engagement.person_id, now, words)?;
    goals.retain(|goal| goal.engagement_id.as_ref().is_none_or(|id| *id == engagement.id));
    Ok(goals)
}

fn first_draft(person: &Person, locale: Locale, goals: &[GoalItem], quotes: &[Quote]) -> JourneyEdits {
    let words = document_words(locale);
    let said = |goal: &GoalItem| SaidOfGoal { goal_id: goal.id.clone(), became: rules::became(goal) };
    JourneyEdits {
        title: String::new(),
        opening: (words.journey_opening)(&person.details.given_name),
        said_of_goals: goals.iter().map(said).collect(),
        chosen_quotes: quotes.iter().filter(|quote| quote.pinned).map(|quote| quote.id.clone()).collect(),
        watch_for: Vec::new(),
        next_steps: Vec::new(),
        closing: words.journey_closing.to_owned(),
        shown_parts: JourneyPart::ALL.to_vec(),
    }
}

/// What was written before, for what is still there; a goal that is new since then with what is known of it.
fn still_there(mut edits: JourneyEdits, goals: &[GoalItem], quotes: &[Quote]) -> JourneyEdits {
    edits.chosen_quotes.retain(|chosen| quotes.iter().any(|quote| quote.id == *chosen));
    edits.said_of_goals = goals
        .iter()
        .map(|goal| {
            let before = edits.said_of_goals.iter().find(|said| said.goal_id == goal.id);
            let became = before.map_or_else(|| rules::became(goal), |said| said.became.clone());
            SaidOfGoal { goal_id: goal.id.clone(), became }
        })
        .collect();
    edits
}

fn goal_item(goal: GoalItem) -> JourneyGoalItem {
    JourneyGoalItem { goal_id: goal.id, wish: goal.wording.wish, sentence: goal.sentence }
}

fn quote_item(quote: Quote) -> JourneyQuoteItem {
    JourneyQuoteItem { quote_id: quote.id, text: quote.text, said_on: quote.said_on, pinned: quote.pinned }
}

fn empty_parts(draft: &JourneyDraft, measured: &Measured) -> Vec<JourneyPart> {
    let edits = &draft.edits;
    let is_empty = |part: JourneyPart| match part {
        JourneyPart::Opening => edits.opening.trim().is_empty(),
        JourneyPart::Goals => draft.goals.is_empty(),
        JourneyPart::ThenAndNow => measured.wheels.is_empty() && measured.scales.is_none(),
        JourneyPart::AlongTheWay => measured.lines.is_none(),
        JourneyPart::Quotes => edits.chosen_quotes.is_empty(),
        JourneyPart::Commitments => draft.commitments.is_empty(),
        JourneyPart::WatchFor => edits.watch_for.is_empty(),
        JourneyPart::NextSteps => edits.next_steps.is_empty(),
        JourneyPart::Closing => edits.closing.trim().is_empty(),
    };
    JourneyPart::ALL.iter().copied().filter(|part| is_empty(*part)).collect()
}
