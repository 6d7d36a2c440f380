//! What the browser shows at the end of a sign-in.

use crate::sync::sign_in::Landing;

/// Sentences of the page that the browser comes back to. They hold no mark of HTML.
pub trait SignInWords {
    /// A heading and a sentence.
    fn landing(&self, landing: Landing) -> (String, String);
}
