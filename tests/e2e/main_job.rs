//! The main job, as a coach does it on the first day: a practice, a calendar file, what became of the sessions, an
//! invoice and a coaching summary as PDF. Light and dark, with a picture of each screen.

use std::fs;

use stillpoint_core::basics::clock::{Clock, SystemClock};
use stillpoint_tests::window::pages::{
    calendar, first_run, focus, import, money, person, rail, session, today,
};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::{calendar_file, saved_file};

const ANNA: &str = "Anna Kowalska";

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_in_light() {
    the_main_job(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_in_dark() {
    the_main_job(Theme::Dark).await;
}

async fn the_main_job(theme: Theme) {
    let act = async |window: Window| -> Done {
        first_run::make_practice(&window, "river lantern oatmeal quiet saddle").await?;
        bring_a_calendar(&window).await?;
        say_what_became_of_yesterday(&window).await?;
        plan_ahead(&window).await?;
        know_the_person(&window).await?;
        hand_over_a_summary(&window).await?;
        send_an_invoice(&window).await
    };
    Stage::default().in_theme(theme).play("main-job", act).await.unwrap();
}

/// Step 2: dropped, looked at, taken in, taken back, and brought again by the dialog.
async fn bring_a_calendar(window: &Window) -> Done {
    let file = window.home().join("mara.ics");
    fs::write(&file, calendar_file::around(today_here()))?;
    window.drop_file(&file, async || window.picture("dropping").await).await?;
    import::is_shown(window, "mara.ics").await?;
    for words in ["Coaching Anna Kowalska", "Dentist", "Not readable as they stand"] {
        window.shows(words).await?;
    }
    import::decide(window, "Coaching Anna Kowalska", "New client").await?;
    import::decide(window, "Coaching Jörg Müller-Schmidt", "New client").await?;
    window.picture("import-preview").await?;
    import::take_in(window).await?;
    window.picture("import-done").await?;
    import::take_back(window).await?;
    import::choose_by_dialog(window, &file).await?;
    import::is_shown(window, "mara.ics").await?;
    window.press("All 2 who are invited are clients").await?;
    import::take_in(window).await
}

/// Step 3: yesterday's session waits for its outcome, one click from done, and one undo from undone.
async fn say_what_became_of_yesterday(window: &Window) -> Done {
    rail::go(window, "Today").await?;
    window.shows(ANNA).await?;
    window.picture("today").await?;
    today::say(window, "Held").await?;
    window.shows("What follows").await?;
    window.picture("outcome").await?;
    window.press("It was held").await?;
    session::is_closed(window).await?;
    window.press("Undo").await?;
    window.shows("2 sessions wait for their outcome").await?;
    today::say(window, "Held").await?;
    window.press("It was held").await?;
    session::is_closed(window).await
}

/// Step 4: the week, a series booked, a session dragged to another day, the day.
async fn plan_ahead(window: &Window) -> Done {
    rail::go(window, "Calendar").await?;
    window.press("The week after").await?;
    window.shows(ANNA).await?;
    window.picture("calendar-week").await?;
    let next_week = today_here() + chrono::Days::new(7);
    calendar::book_series(window, "Jörg Müller-Schmidt", &next_week.format("%-d %b %Y").to_string()).await?;
    calendar::drag_down(window, ANNA).await?;
    window.shows("Move the session with Anna Kowalska?").await?;
    window.picture("move").await?;
    window.press("Move it").await?;
    session::is_closed(window).await?;
    window.click("//*[@role='radiogroup' or @role='tablist']//*[normalize-space(.)='Day']").await?;
    calendar::to_today(window).await?;
    window.picture("calendar-day").await
}

/// Step 5: what happens next, the sessions, the credits and why, the money.
async fn know_the_person(window: &Window) -> Done {
    person::open(window, ANNA).await?;
    window.shows("What happens next").await?;
    for tab in person::TABS {
        person::tab(window, tab).await?;
        window.picture(&format!("person-{}", tab.to_lowercase())).await?;
    }
    Ok(())
}

/// Step 6, the summary: what may be shared stands in the file, what is private does not.
async fn hand_over_a_summary(window: &Window) -> Done {
    person::tab(window, "Sessions").await?;
    person::open_last_session(window).await?;
    window.press("Notes").await?;
    let note = "## Focus\nThe talk with the director, and what to ask for.\n\n## What we covered\n\
                Wir haben drei Anfänge laut versucht. Żółw, Ωμέγα, Жук.\n! PRIVATE-ASIDE about the brother\n\n\
                ## Commitments\n[] Ask for half an hour on Thursday.\n[] Write the one sentence down.";
    focus::write(window, note).await?;
    focus::reflect(window, "PRIVATE-HUNCH about the sister").await?;
    window.picture("notes").await?;
    window.press("Coaching summary").await?;
    window.find("//canvas").await?;
    window.picture("summary").await?;
    let file = saved_file::save(window, "Save as PDF", "summary.pdf").await?;
    let text = saved_file::text_of(&file)?;
    assert!(text.contains("Wir haben drei Anfänge laut versucht. Żółw, Ωμέγα, Жук."), "{text}");
    assert!(!text.contains("PRIVATE-"), "a private line left the house");
    window.press("Close").await?;
    session::is_closed(window).await
}

/// Step 6, the invoice: from what waits, looked at, issued, saved.
async fn send_an_invoice(window: &Window) -> Done {
    rail::go(window, "Money").await?;
    window.picture("money").await?;
    money::make_invoice(window, ANNA).await?;
    money::add_line(window, "Workbook, printed and bound", "18.50").await?;
    money::document_is_drawn(window).await?;
    window.picture("invoice-draft").await?;
    money::issue(window).await?;
    window.picture("invoice-issued").await?;
    let file = saved_file::save(window, "Save as PDF", "invoice.pdf").await?;
    let text = saved_file::text_of(&file)?;
    for words in [ANNA, "Stillwater Coaching", "Workbook, printed and bound", "138.50"] {
        assert!(text.contains(words), "{words} is not on the invoice: {text}");
    }
    Ok(())
}

/// The program under test runs on this computer's clock.
fn today_here() -> chrono::NaiveDate {
    SystemClock.now().date_naive()
}
