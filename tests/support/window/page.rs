//! What a person does on a page, in a person's words: the label of a field, the words on a button.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::{Value, json};

use super::{Done, Window};

/// Generous, because a busy machine may take its time; nobody waits for it when all goes well.
const SHOWING: Duration = Duration::from_secs(30);
/// How often a click is tried again.
const AGAIN: Duration = Duration::from_millis(100);
/// The Enter key, as WebDriver names it; a line break in typed text is dropped.
const ENTER: &str = "\u{E007}";
/// Control and A, and everything let go.
const SELECT_ALL: &str = "\u{E009}a\u{E000}";

impl Window {
    /// Waits for the element at an `XPath`.
    ///
    /// # Errors
    /// When it does not appear; the message names what was looked for.
    pub async fn find(&self, path: &str) -> Done<Element> {
        let found = patiently(|| async { Ok(self.client.find(Locator::XPath(path)).await?) }).await;
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
        self.click(&path.join(" | ")).await
    }

    /// Clicks the element at an `XPath`; while something moves over it or it is drawn anew, a person waits and tries
    /// again.
    ///
    /// # Errors
    /// When it does not appear, or something else stays in front of it.
    pub async fn click(&self, path: &str) -> Done {
        let last_try = Instant::now() + SHOWING;
        loop {
            let element = self.find(path).await?;
            let clicked = element.click().await;
            match clicked {
                Err(error) if Instant::now() < last_try && passes(&error) => {
                    tokio::time::sleep(AGAIN).await;
                    // The driver brings it into the window, where the foot of a sheet may still lie over it.
                    self.bring_to_the_middle(&element).await.ok();
                }
                other => return other.map_err(|error| format!("{path} cannot be clicked: {error:?}").into()),
            }
        }
    }

    /// Presses the button with these words on the sheet or in the question that is open.
    ///
    /// # Errors
    /// When there is none.
    pub async fn press_here(&self, words: &str) -> Done {
        let words = quoted(words);
        let named = format!("[normalize-space(.)={words} or @aria-label={words}][not(@disabled)]");
        self.click(&format!("//*[@role='dialog']//button{named}")).await
    }

    /// Chooses one of a few that stand side by side.
    ///
    /// # Errors
    /// When it is not offered.
    pub async fn choose_side_by_side(&self, group: &str, choice: &str) -> Done {
        let (group, choice) = (quoted(group), quoted(choice));
        self.click(&format!("//*[@aria-label={group}]//label[normalize-space(.)={choice}]")).await
    }

    /// The field with this label; while a sheet or a question is open, only there.
    ///
    /// # Errors
    /// When there is none.
    pub async fn field(&self, label: &str) -> Done<Element> {
        let label = quoted(label);
        let labelled = format!("@id=//label[starts-with(normalize-space(.), {label})]/@for");
        let named = format!("[self::input or self::textarea][{labelled} or @aria-label={label}]");
        self.find(&format!("//*[@role='dialog']//*{named} | //*{named}[not(//*[@role='dialog'])]")).await
    }

    /// Types into the field with this label, in place of what stood there.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn fill(&self, label: &str, text: &str) -> Done {
        let typed = patiently(|| async { retype(&self.field(label).await?, text).await }).await;
        typed.map_err(|error| format!("{label} cannot be typed into: {error}").into())
    }

    /// Waits until nothing is at an `XPath` any more.
    ///
    /// # Errors
    /// When it stays.
    pub async fn is_gone(&self, path: &str) -> Done {
        let last_look = Instant::now() + SHOWING;
        while self.is_there(path).await? {
            if Instant::now() > last_look {
                return Err(format!("{path} is still shown").into());
            }
            tokio::time::sleep(AGAIN).await;
        }
        Ok(())
    }

    /// What goes while the driver takes hold of it was still there; the next look tells.
    async fn is_there(&self, path: &str) -> Done<bool> {
        match self.client.find_all(Locator::XPath(path)).await {
            Err(error) if passes(&error) => Ok(true),
            found => Ok(!found?.is_empty()),
        }
    }

    /// Waits until a file is there and has been written to its end.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn until_there(&self, file: &Path) -> Done {
        let last_look = Instant::now() + SHOWING;
        while std::fs::metadata(file).map_or(0, |found| found.len()) == 0 {
            if Instant::now() > last_look {
                return Err(format!("{} was not written", file.display()).into());
            }
            tokio::time::sleep(AGAIN).await;
        }
        Ok(())
    }

    /// Types into the last field with this label, where a page has several.
    ///
    /// # Errors
    /// When there is none.
    pub async fn fill_last(&self, label: &str, text: &str) -> Done {
        let name = quoted(label);
        let path = format!(
            "(//*[self::input or self::textarea][@aria-label={name} or @id=//label[starts-with(normalize-space(.), {name})]/@for])[last()]"
        );
        let typed = patiently(|| async { retype(&self.find(&path).await?, text).await }).await;
        typed.map_err(|error| format!("{label} cannot be typed into: {error}").into())
    }

    /// Moves the pointer onto an element: what a row can do shows only then.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn point_at(&self, path: &str) -> Done {
        let moved = patiently(|| self.move_onto(path)).await;
        moved.map_err(|error| format!("the pointer does not move: {error:?}").into())
    }

    async fn move_onto(&self, path: &str) -> Done {
        let element = self.find(path).await?;
        self.bring_to_the_middle(&element).await?;
        let (x, y) = self.middle_of(&element).await?;
        let there = PointerAction::MoveTo { duration: None, x: x.round(), y: y.round() };
        self.client.perform_actions(MouseActions::new("hand".to_owned()).then(there)).await?;
        Ok(())
    }

    async fn bring_to_the_middle(&self, element: &Element) -> Done {
        let script = "arguments[0].scrollIntoView({ block: 'center' });";
        self.client.execute(script, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// The driver has no place for what is no form's part; the page has.
    async fn middle_of(&self, element: &Element) -> Done<(f64, f64)> {
        let script = "const box = arguments[0].getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];";
        let middle = self.client.execute(script, vec![serde_json::to_value(element)?]).await?;
        Ok(serde_json::from_value(middle)?)
    }

    /// Takes hold of an element with the pointer and lets it go that many pixels to the right and down.
    ///
    /// # Errors
    /// When it is gone.
    pub async fn drag(&self, element: &Element, right: f64, down: f64) -> Done {
        let (x, y) = self.middle_of(element).await?;
        let at = |share: f64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(20)),
            x: (x + right * share).round(),
            y: (y + down * share).round(),
        };
        let taken = MouseActions::new("hand".to_owned())
            .then(at(0.0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        // In steps, as a hand does: one jump is no drag.
        let hand = (1..=10).fold(taken, |hand, step| hand.then(at(f64::from(step) / 10.0)));
        let done =
            self.client.perform_actions(hand.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })).await;
        done.map_err(|error| format!("the pointer does not move: {error:?}").into())
    }

    /// Presses a key wherever the focus is, with `Control` held where asked.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn key(&self, key: &str) -> Done {
        patiently(|| async { Ok(self.client.active_element().await?.send_keys(key).await?) }).await
    }

    /// Chooses from the list of choices of this field.
    ///
    /// # Errors
    /// When there is no such field or choice.
    pub async fn choose(&self, label: &str, choice: &str) -> Done {
        patiently(|| async { Ok(self.field(label).await?.click().await?) }).await?;
        // A list that was closed may still be on the page, unseen.
        let options = format!("//*[@role='option'][starts-with(normalize-space(.), {})]", quoted(choice));
        let last_look = Instant::now() + SHOWING;
        while Instant::now() < last_look {
            for option in self.all(&options).await? {
                if option.is_displayed().await.unwrap_or(false) && option.click().await.is_ok() {
                    return Ok(());
                }
            }
            tokio::time::sleep(AGAIN).await;
        }
        Err(format!("{label} offers no {choice}").into())
    }

    /// All elements at an `XPath`, as many as there are now.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn all(&self, path: &str) -> Done<Vec<Element>> {
        patiently(|| async { Ok(self.client.find_all(Locator::XPath(path)).await?) }).await
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

/// A person tries again while the page is being drawn anew under the hand, for a while.
///
async fn patiently<T, Doing: Future<Output = Done<T>>>(act: impl Fn() -> Doing) -> Done<T> {
    let last_try = Instant::now() + SHOWING;
    loop {
        match act().await {
            Err(error) if Instant::now() < last_try && error.downcast_ref().is_some_and(passes) => {
                tokio::time::sleep(AGAIN).await;
            }
            done => return done,
        }
    }
}

/// As a hand does it: everything marked, then typed over. WebDriver's own clearing goes past what a page listens to.
async fn retype(field: &Element, text: &str) -> Done {
    field.send_keys(SELECT_ALL).await?;
    field.send_keys(&text.replace('\n', ENTER)).await?;
    Ok(())
}

/// What goes away by itself: a page that is still being drawn.
fn passes(error: &CmdError) -> bool {
    let passing = [
        ErrorStatus::ElementClickIntercepted,
        ErrorStatus::ElementNotInteractable,
        ErrorStatus::StaleElementReference,
        ErrorStatus::NoSuchElement,
    ];
    matches!(error, CmdError::Standard(said) if passing.contains(&said.error))
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
