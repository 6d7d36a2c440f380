//! What stands around every screen: the page comes up under its policy, files come in by dialog and by drop, files
//! go out, links open, the way out ends the program.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use stillpoint_tests::tree;
use stillpoint_tests::window::{Done, Stage, Theme, Window};

fn calendar() -> PathBuf {
    tree::root().join("tests/fixtures/ics/google.ics")
}

/// Notes every `file-drag` event in `window.noted`.
async fn note_drags(window: &Window) -> Done {
    let script = "const done = arguments[0];
        window.noted = [];
        const shell = window.__TAURI_INTERNALS__;
        const handler = shell.transformCallback((event) => window.noted.push(event.payload));
        const target = { kind: 'Any' };
        shell.invoke('plugin:event|listen', { event: 'file-drag', target, handler }).then(() => done());";
    window.client().execute_async(script, vec![]).await?;
    Ok(())
}

async fn noted(window: &Window) -> Done<Vec<Value>> {
    let noted = window.client().execute("return window.noted", vec![]).await?;
    Ok(noted.as_array().cloned().unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_on_the_welcome_in_light_and_dark() {
    for theme in [Theme::Light, Theme::Dark] {
        let act = async move |window: Window| -> Done {
            window.find("//div[@id='root']//button").await?;
            let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
            let dark = window.client().execute(dark, vec![]).await?;
            assert_eq!(dark, json!(theme == Theme::Dark), "the page follows the desktop");
            let (_, _, width, height) = window.client().get_window_rect().await?;
            assert_eq!((width, height), (1280, 800), "the size that the screens are drawn for");
            window.picture("welcome").await
        };
        Stage::default().in_theme(theme).play("welcome", act).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_can_run_nothing_that_was_not_shipped() {
    let act = async |window: Window| -> Done {
        let tried = window
            .client()
            .execute(
                "const script = document.createElement('script');
                 script.textContent = 'window.ran = true';
                 document.head.append(script);
                 let evaluated = 'refused';
                 try { (0, eval)('window.evaluated = true'); evaluated = 'ran'; } catch {}
                 try { Object.prototype.mine = 1; } catch {}
                 try { Object.prototype.toString = () => 'mine'; } catch {}
                 const changed = 'mine' in {} || String({}) !== '[object Object]';
                 return { ran: window.ran ?? false, evaluated, changed };",
                vec![],
            )
            .await?;
        assert_eq!(tried["ran"], false, "a script in the page's text");
        assert_eq!(tried["evaluated"], "refused", "text as a program");
        assert_eq!(tried["changed"], false, "what every object does");
        for command in
            ["plugin:dialog|open", "plugin:fs|read_file", "plugin:window|close", "plugin:webview|print"]
        {
            assert!(
                window.ask_shell(command, json!({})).await.is_err(),
                "{command} is not the page's to ask"
            );
        }
        let before = window.client().current_url().await?;
        window.client().execute("location.href = 'https://example.org/'", vec![]).await?;
        window.client().execute("window.open('https://example.org/')", vec![]).await?;
        assert_eq!(window.client().current_url().await?, before, "the window stays with our own pages");
        assert_eq!(window.client().windows().await?.len(), 1);
        Ok(())
    };
    Stage::default().play("policy", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_chosen_in_the_dialog_of_the_system() {
    let act = async |window: Window| -> Done {
        let asked = window.ask_shell("choose_file", json!({ "kind": "calendar" }));
        let calendar = calendar();
        let (chosen, answered) = tokio::join!(asked, window.answer_file_dialog("Choose a file", &calendar));
        answered?;
        let chosen = chosen?;
        assert_eq!(chosen["name"], "google.ics");
        assert!(chosen["fileId"].as_str().is_some_and(|id| !id.is_empty()), "{chosen}");

        let asked = window.ask_shell("choose_file", json!({ "kind": "calendar" }));
        let (chosen, dismissed) = tokio::join!(asked, window.dismiss_dialog("Choose a file"));
        dismissed?;
        assert_eq!(chosen?, Value::Null, "a dialog that is closed chooses nothing");
        Ok(())
    };
    Stage::default().play("choose", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_saved_where_the_coach_says() {
    let act = async |window: Window| -> Done {
        let place = window.home().join("Invoice 2026-0041.pdf");
        let request = json!({ "suggestedName": "Invoice.pdf", "base64": "JVBERi0=", "kind": "pdf" });
        let asked = window.ask_shell("save_file", request);
        let (saved, answered) = tokio::join!(asked, window.answer_file_dialog("Save as", &place));
        answered?;
        assert_eq!(saved?, true);
        assert_eq!(fs::read(place)?, b"%PDF-", "the bytes of the page, and no others");
        Ok(())
    };
    Stage::default().play("save", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_dropped_on_the_window() {
    let act = async |window: Window| -> Done {
        note_drags(&window).await?;
        window.drop_file(&calendar(), async || window.picture("dragging").await).await?;
        let mut events = noted(&window).await?;
        while events.last().is_none_or(|event| event["kind"] != "dropped") {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            events = noted(&window).await?;
        }
        assert_eq!(events.first().map(|event| event["kind"].clone()), Some(json!("over")), "{events:?}");
        let files = events.last().map(|event| event["files"].clone()).unwrap_or_default();
        assert_eq!(files[0]["name"], "google.ics", "{events:?}");
        assert!(!events.iter().any(|event| event.to_string().contains('/')), "no path reaches the page");
        Ok(())
    };
    Stage::default().play("drop", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_handed_to_the_system_and_a_trick_is_not() {
    let act = async |window: Window| -> Done {
        window.ask_shell("open_link", json!({ "url": "https://meet.example.org/room" })).await?;
        let refused = window.ask_shell("open_link", json!({ "url": "file:///etc/passwd" })).await;
        assert!(refused.is_err_and(|error| error.to_string().contains("notALink")));
        let note = window.home().join("opened-links");
        while fs::read_to_string(&note).unwrap_or_default().is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(fs::read_to_string(note)?.trim(), "https://meet.example.org/room");
        Ok(())
    };
    Stage::default().play("links", act).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_window_ends_the_program() {
    let act = async |window: Window| -> Done {
        window.find("//div[@id='root']").await?;
        window.quit().await
    };
    Stage::default().play("quit", act).await.unwrap();
}
