//! How often a provider is asked in a day. The figures go to `tests/output/requests-a-day-*.txt`, which `make test` shows,
//! and from there into `tests/benches/FIGURES.md`.

use chrono::Duration;
use stillpoint_core::basics::clock::Clock;
use stillpoint_tests::tree::root;

use super::desk::Desk;
use super::fake::{How, Service};
use super::mollie_fake::Mollie;
use super::stripe_fake::Stripe;

/// Eight hours with the window before her: a start, a tick each five minutes, a look at the money each hour. A client
/// pays on each of `pages` an hour after the other.
fn requests_of_a_day<S: Service>(desk: &Desk<S>, pages: &[String]) -> usize {
    desk.hours_pass(16);
    desk.fake.asked();
    desk.check("started");
    let mut pages = pages.iter().peekable();
    for tick in 1..=8 * 12 {
        desk.clock_is_at(desk.computer.clock.now() + Duration::minutes(5));
        let hour = tick % 12 == 0;
        if let Some(page) = pages.next_if(|_| hour) {
            desk.fake.pay(page, How::Card);
        }
        desk.check(if hour { "shown" } else { "timer" });
    }
    desk.fake.asked().len()
}

fn days<S: Service>() {
    let desk = Desk::<S>::new();
    let none = requests_of_a_day(&desk, &[]);
    let pages: Vec<String> = (0..10).map(|_| desk.page().1).collect();
    let fresh = requests_of_a_day(&desk, &[]);
    // Nothing is young any more, and nothing is due around now.
    desk.hours_pass(24 * 20);
    desk.look();
    let older = requests_of_a_day(&desk, &[]);
    let three_paid = requests_of_a_day(&desk, &pages[..3]);
    let text = format!(
        "{}: requests in a day with none open {none}, ten young {fresh}, ten older {older}, three of them paid {three_paid}\n",
        S::WORD
    );
    let folder = root().join("tests/output");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("requests-a-day-{}.txt", S::WORD)), &text).unwrap();
    assert_eq!(none, 0);
    assert!((1..=40).contains(&fresh) && (1..=fresh).contains(&older), "{text}");
    assert!((older..=40).contains(&three_paid), "{text}");
}

#[test]
fn stripe_is_asked_forty_times_a_day_at_the_most() {
    days::<Stripe>();
}

#[test]
fn mollie_is_asked_forty_times_a_day_at_the_most() {
    days::<Mollie>();
}
