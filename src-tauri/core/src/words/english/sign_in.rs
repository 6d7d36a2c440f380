use super::English;
use crate::sync::sign_in::Landing;
use crate::words::SignInWords;

impl SignInWords for English {
    fn landing(&self, landing: Landing) -> (String, String) {
        let (heading, sentence) = match landing {
            Landing::Done => ("That is all here.", "You can close this page and go back to Stillpoint."),
            Landing::Declined => (
                "You are not signed in.",
                "Nothing was connected. You can close this page; in Stillpoint you can begin again whenever you like.",
            ),
            Landing::Stray => (
                "This page is not needed.",
                "It does not belong to the sign-in that Stillpoint waits for. You can close it; nothing was changed.",
            ),
        };
        (heading.to_owned(), sentence.to_owned())
    }
}
