//! A workshop with two places from its first line to the evening after it: three people, one of whom waits and moves
//! up, what each is told, who came, its undo, and the sheet for signing. Light and dark, with a picture of each screen.

use std::path::Path;

use chrono::{Days, NaiveDate};
use stillpoint_tests::window::pages::{door, group, session};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{self, PASSPHRASE, days_ago, today};
use crate::saved_file;

const TITLE: &str = "Saying no, kindly";
const ANNA: &str = "Anna Kowalska";
const BEN: &str = "Ben Okafor";
/// As long as names are.
const LONG: &str = "Wilhelmina-Charlotte von Hohenstein-Oettingen und Wallerstein";

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_from_its_plan_to_its_sheet_in_light() {
    a_workshop(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workshop_from_its_plan_to_its_sheet_in_dark() {
    a_workshop(Theme::Dark).await;
}

async fn a_workshop(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    lay_out(home.path());
    let act = async |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        plan(&window).await?;
        take_people_in(&window).await?;
        move_up(&window).await?;
        remind(&window).await?;
        hold(&window).await?;
        print(&window).await
    };
    Stage::default().in_theme(theme).at_home(home.path().to_owned()).play("group-day", act).await.unwrap();
}

fn lay_out(home: &Path) {
    let (given, family) = LONG.split_once(' ').unwrap();
    practice_at_home::with_people(home, &[("Anna", "Kowalska"), ("Ben", "Okafor"), (given, family)]);
}

/// An empty list, a workshop, its date.
async fn plan(window: &Window) -> Done {
    group::list(window).await?;
    window.shows("Groups and workshops").await?;
    window.picture("groups-empty").await?;
    group::begin_workshop(window, TITLE, "2").await?;
    window.picture("group-begun").await?;
    group::add_date(window, &typed(today() + Days::new(7))).await?;
    window.shows("No place is taken yet. The next date is").await.map(drop)
}

/// Two have a place, the third waits; each is written to.
async fn take_people_in(window: &Window) -> Done {
    window.press("Add a person").await?;
    group::add_person(window, ANNA, "Add", "has a place.").await?;
    group::add_person(window, BEN, "Add", "has a place.").await?;
    group::add_person(window, LONG, "Put on the waiting list", "is number 1 on the waiting list.").await?;
    window.shows(&format!("A message for {LONG} is drafted; nothing has been sent.")).await?;
    window.picture("group-register").await?;
    window.press_here("Done").await?;
    session::is_closed(window).await?;
    group::stands_in(window, "Waiting list", LONG).await?;
    window.shows("Every place is taken, 1 on the waiting list.").await?;
    window.picture("group").await
}

/// One goes, the next moves up in the same step.
async fn move_up(window: &Window) -> Done {
    group::withdraw(window, BEN).await?;
    window.shows(&format!("{LONG} moves up from the waiting list.")).await?;
    group::stands_in(window, "Participants", LONG).await?;
    window.is_gone("//main//*[@aria-label='Waiting list']").await?;
    window.picture("group-moved-up").await
}

/// A reminder for everybody who has a place, beside Anna's confirmation and the news of the free place. What was
/// drafted for Ben is gone.
async fn remind(window: &Window) -> Done {
    group::open_date(window).await?;
    window.press_here("Draft 2 reminders").await?;
    window.shows("2 reminders are drafted; nothing has been sent.").await?;
    window.picture("group-date").await?;
    window.click("//*[@role='dialog']//a[normalize-space(.)='Waiting to be sent']").await?;
    session::is_closed(window).await?;
    window.shows("4 messages wait to be sent.").await?;
    window.picture("messages").await
}

/// The evening after: one came, one did not. Said, taken back by one undo, and said again.
async fn hold(window: &Window) -> Done {
    group::open(window, TITLE).await?;
    group::open_date(window).await?;
    group::move_date(window, &typed(days_ago(1))).await?;
    window.shows("One date waits for its sheet.").await?;
    say_who_came(window).await?;
    window.shows("1 came").await?;
    window.press("Undo").await?;
    window.shows("One date waits for its sheet.").await?;
    window.shows("Who came?").await?;
    say_who_came(window).await?;
    window.shows("1 came").await.map(drop)
}

async fn say_who_came(window: &Window) -> Done {
    window.press("Say who came").await?;
    window.choose_side_by_side(&format!("Whether {LONG} came"), "Missed it").await?;
    window.shows("1 came, 1 missing.").await?;
    window.picture("attendance").await?;
    window.press_here("It was held").await?;
    session::is_closed(window).await
}

/// The sheet for signing has everybody who has a place, and nobody else.
async fn print(window: &Window) -> Done {
    group::open_date(window).await?;
    window.find("//*[@role='dialog']//*[@aria-label='Who came']").await?;
    window.picture("attendance-said").await?;
    let file = saved_file::save(window, "Sheet for signing as PDF", "attendance.pdf").await?;
    let text = saved_file::text_of(&file)?;
    for words in [TITLE, ANNA, "Wilhelmina-Charlotte"] {
        assert!(text.contains(words), "{words} is not on the sheet: {text}");
    }
    assert!(!text.contains(BEN), "who has gone is on the sheet: {text}");
    window.press_here("Close").await?;
    session::is_closed(window).await?;
    group::list(window).await?;
    window.picture("groups").await
}

/// As the field for a day takes it.
fn typed(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
