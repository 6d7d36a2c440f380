//! What a person does on a page, in a person's words: the label of a field, the words on a button.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::{Done, Window};

/// Generous, because a busy machine may take its time; nobody waits for it when all goes well.
const SHOWING: Duration = Duration::from_secs(30);

impl Window {
    /// Waits for the element at an `XPath`.
    ///
    /// # Errors
    /// When it does not appear; the message names what was looked for.
    pub async fn find(&self, path: &str) -> Done<Element> {
        let found = self.client.wait().at_most(SHOWING).for_element(Locator::XPath(path)).await;
        found.map_err(|error| format!("nothing is shown at {path}: {error}").into())
    }

    /// Waits until these words stand somewhere on the page.
    ///
    /// # Errors
    /// When they do not appear.
    pub async fn shows(&self, words: &str) -> Done<Element> {
        self.find(&format!("//*[not(self::script)][text()[contains(normalize-space(.), {})]]", quoted(words)))
            .await
    }

    /// Whether these words stand on the page now.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn shows_now(&self, words: &str) -> Done<bool> {
        let script = "return document.body.innerText.includes(arguments[0])";
        Ok(self.client.execute(script, vec![json!(words)]).await? == Value::Bool(true))
    }

    /// Presses the button, link or tab with these words, or of this accessible name.
    ///
    /// # Errors
    /// When there is none that can be pressed.
    pub async fn press(&self, words: &str) -> Done {
        let words = quoted(words);
        let kinds = [
            "button",
            "a",
            "*[@role='button']",
            "*[@role='tab']",
            "*[@role='menuitem']",
            "*[@role='option']",
        ];
        let named = format!("[normalize-space(.)={words} or @aria-label={words}][not(@disabled)]");
        let path: Vec<String> = kinds.iter().map(|kind| format!("//{kind}{named}")).collect();
        self.find(&path.join(" | ")).await?.click().await?;
        Ok(())
    }

    /// The field with this label.
    ///
    /// # Errors
    /// When there is none.
    pub async fn field(&self, label: &str) -> Done<Element> {
        let label = quoted(label);
        self.find(&format!(
            "//*[@id=//label[starts-with(normalize-space(.), {label})]/@for] | //*[self::input or self::textarea][@aria-label={label}]"
        ))
        .await
    }

    /// Types into the field with this label, in place of what stood there.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, label: &str, text: &str) -> Done {
        let field = self.field(label).await?;
        field.clear().await?;
        field.send_keys(text).await?;
        Ok(())
    }

    /// Waits until what the page says now is what the screen shows: fonts read, a frame drawn, motion at rest.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn painted(&self) -> Done {
        let script = "const done = arguments[0];
            const still = () => Promise.allSettled(document.getAnimations().map((motion) => motion.finished));
            const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
            document.fonts.ready.then(frame).then(still).then(frame).then(frame).then(() => done());";
        self.client.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// Asks the shell directly, for what no screen asks yet.
    ///
    /// # Errors
    /// What the shell answers to a request that it refuses.
    pub async fn ask_shell(&self, command: &str, request: Value) -> Done<Value> {
        let script = "const [command, request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, request)
                .then((answer) => done({ answer }), (refused) => done({ refused }));";
        let mut said = self.client.execute_async(script, vec![json!(command), request]).await?;
        match said.get_mut("refused") {
            Some(refused) => Err(refused.take().to_string().into()),
            None => Ok(said.get_mut("answer").map(Value::take).unwrap_or_default()),
        }
    }
}

/// A text as `XPath` writes it: it has no escapes, so a text with both quotes is put together.
fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    let parts: Vec<String> = text.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_quotes_are_found_too() {
        assert_eq!(quoted("Save"), "'Save'");
        assert_eq!(quoted("Ann's \"road\""), "concat('Ann', \"'\", 's \"road\"')");
    }
}
