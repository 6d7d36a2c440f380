//! The coach's other calendars in the real window, against a real server: connected, her session stands there, moved there
//! it becomes a question here; her private date takes her time; what left the computer is told; out of reach is no
//! trouble. Light and dark, with a picture of each screen.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Days, TimeZone, Utc};
use chrono_tz::Europe::Berlin;
use serde_json::json;
use stillpoint_tests::servers::{CalendarServer, Kind, PASSWORD, USERNAME};
use stillpoint_tests::window::pages::{calendar, calendars, door, rail, session, settings};
use stillpoint_tests::window::{Done, Stage, Theme, Window};

use crate::practice_at_home::{AtHome, PASSPHRASE, at_ten, today};

/// Generous: nobody waits for it when all goes well.
const ARRIVING: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn other_calendars_in_light() {
    other_calendars(Theme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn other_calendars_in_dark() {
    other_calendars(Theme::Dark).await;
}

async fn other_calendars(theme: Theme) {
    let home = tempfile::tempdir().unwrap();
    let practice = AtHome::new(home.path());
    let anna = practice.person("Anna", "Kowalska");
    let engagement = practice.engagement(&anna, today());
    practice.session(&json!({
        "personId": anna, "engagementId": engagement, "localStart": at_ten(today() + Days::new(1)),
    }));
    practice.leave();

    let server = Arc::new(CalendarServer::start(Kind::Radicale));
    let ours = server.calendar("practice");
    let private = server.calendar("private");
    name(&server, &ours, "Sessions");
    name(&server, &private, "Mara, at home and on the way to it");
    server.put(&format!("{private}dentist.ics"), &dentist());
    let there = server.clone();
    let act = async move |window: Window| -> Done {
        door::unlock(&window, PASSPHRASE).await?;
        connect(&window, &there).await?;
        let (path, event) = arrived(&there, &ours, &format!("DTSTART:{}", in_utc("10:00"))).await?;
        let moved = [("10:00", "11:30"), ("11:00", "12:30")];
        let event =
            moved.iter().rev().fold(event, |text, (from, to)| text.replace(&in_utc(from), &in_utc(to)));
        there.put(&path, &event);
        take_over(&window).await?;
        arrived(&there, &ours, &format!("DTSTART:{}", in_utc("11:30"))).await?;
        look_around(&window).await?;
        tell_what_left(&window).await
    };
    Stage::default()
        .in_theme(theme)
        .at_home(home.path().to_owned())
        .play("other-calendars", act)
        .await
        .unwrap();
    drop(server);
}

/// A time of tomorrow on the coach's clock, as a calendar writes it.
fn in_utc(time: &str) -> String {
    let local = (today() + Days::new(1)).and_time(time.parse().unwrap());
    let there = Berlin.from_local_datetime(&local).earliest().unwrap();
    there.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string()
}

/// As the coach named it in another program.
fn name(server: &CalendarServer, calendar: &str, name: &str) {
    let body = format!(
        r#"<propertyupdate xmlns="DAV:"><set><prop><displayname>{name}</displayname></prop></set></propertyupdate>"#
    );
    let done = server.ask("PROPPATCH", calendar, &[("Content-Type", "application/xml")], &body);
    assert_eq!(done.status, 207, "{}", done.text());
}

/// Tomorrow afternoon, as a telephone writes it.
fn dentist() -> String {
    let day = (today() + Days::new(1)).format("%Y%m%d");
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A phone//EN\r\nBEGIN:VEVENT\r\nUID:dentist\r\n\
         DTSTAMP:20260310T100000Z\r\nDTSTART;TZID=Europe/Berlin:{day}T150000\r\nDURATION:PT45M\r\n\
         SUMMARY:Dentist <b>Dr. Wu</b>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

async fn connect(window: &Window, server: &CalendarServer) -> Done {
    settings::part(window, "Calendars").await?;
    window.picture("calendars-none").await?;
    let address = format!("http://{}/", server.address);
    calendars::connect(
        window,
        &calendars::Server { address: &address, username: USERNAME, password: PASSWORD },
    )
    .await?;
    window.picture("calendars-connected").await?;
    calendars::carry(window, "Sessions", "Initials").await?;
    window.press_here("Done").await?;
    session::is_closed(window).await?;
    window.picture("calendars").await
}

/// Waits until the one event of a calendar says so; answers its path and text.
async fn arrived(server: &CalendarServer, calendar: &str, words: &str) -> Done<(String, String)> {
    let last_look = Instant::now() + ARRIVING;
    loop {
        let events = server.events(calendar);
        if let Some((path, text)) = events.iter().next().filter(|(_, text)| text.contains(words)) {
            assert_eq!(events.len(), 1, "{events:?}");
            assert!(text.contains("SUMMARY:A. K."), "{text}");
            assert!(!text.contains("Kowalska"), "{text}");
            return Ok((path.clone(), text.clone()));
        }
        if Instant::now() > last_look {
            return Err(format!("{words} never arrived: {events:?}").into());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Moved on the telephone: read as a question on Today, with what follows, and taken over.
async fn take_over(window: &Window) -> Done {
    calendars::look(window, USERNAME).await?;
    rail::go(window, "Today").await?;
    window.shows("Take it over?").await?;
    window.picture("proposal").await?;
    window.click("//main//button[starts-with(@aria-label, 'Look and take over: ')]").await?;
    window.shows("Move the session with Anna Kowalska?").await?;
    window.choose_side_by_side("Who asked for it", "I did").await?;
    window.picture("proposal-move").await?;
    window.press_here("Move it").await?;
    session::is_closed(window).await?;
    window.is_gone("//main//button[starts-with(@aria-label, 'Look and take over: ')]").await
}

/// The four views: her session, and the dentist's time, whose words are words.
async fn look_around(window: &Window) -> Done {
    rail::go(window, "Calendar").await?;
    for (view, key) in [("Day", "d"), ("Week", "w"), ("Month", "m"), ("Agenda", "a")] {
        window.key(key).await?;
        window
            .find(&format!("//*[@aria-label='View']//label[@data-active][normalize-space(.)='{view}']"))
            .await?;
        if view == "Day" {
            window.press("The day after").await?;
        }
        window.shows("Anna Kowalska").await?;
        window.painted().await?;
        window.picture(&format!("calendar-{}", view.to_lowercase())).await?;
    }
    window.shows("Dentist <b>Dr. Wu</b>").await?;
    calendar::to_today(window).await
}

/// Every request stands in the settings.
async fn tell_what_left(window: &Window) -> Done {
    settings::part(window, "Connections").await?;
    window.shows("127.0.0.1").await?;
    window.picture("connections").await
}
