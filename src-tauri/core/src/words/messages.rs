//! Letters to clients.

use crate::messages::letters::Letter;
use crate::messages::model::MessageText;

/// Sentences that a client reads: warm, brief, in the present tense.
pub trait MessageWords {
    /// A letter with its subject.
    fn letter(&self, letter: &Letter) -> MessageText;
    /// In the timeline: a message was sent.
    fn timeline_message(&self, subject: &str) -> String;
    /// So many messages to one person wait to be sent.
    fn messages_wait(&self, count: u32) -> String;
}
