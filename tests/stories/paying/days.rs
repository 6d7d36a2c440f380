//! How often a provider is asked in a day.

use super::desk::Desk;
use super::fake::Service;
use super::mollie_fake::Mollie;
use super::stripe_fake::Stripe;

/// Eight hours with the window before her: a start, a tick each five minutes, a look at the money each hour.
fn requests_of_a_day<S: Service>(desk: &Desk<S>) -> usize {
    desk.fake.asked();
    desk.hours_pass(16);
    desk.check("started");
    for tick in 1..=8 * 12 {
        desk.computer.clock.set(
            stillpoint_core::basics::clock::Clock::now(desk.computer.clock.as_ref())
                + chrono::Duration::minutes(5),
        );
        desk.check(if tick % 12 == 0 { "shown" } else { "timer" });
    }
    desk.fake.asked().len()
}

fn days<S: Service>() {
    let desk = Desk::<S>::new();
    let none = requests_of_a_day(&desk);
    for _ in 0..10 {
        desk.page();
    }
    let fresh = requests_of_a_day(&desk);
    // Nothing is young any more, and nothing is due around now.
    desk.hours_pass(24 * 20);
    desk.look();
    let older = requests_of_a_day(&desk);
    println!("{}: requests in a day with none open {none}, ten fresh {fresh}, ten older {older}", S::WORD);
    assert_eq!(none, 0);
    assert!((1..=40).contains(&fresh) && (1..=fresh).contains(&older), "{fresh} {older}");
}

#[test]
fn stripe_is_asked_forty_times_a_day_at_the_most() {
    days::<Stripe>();
}

#[test]
fn mollie_is_asked_forty_times_a_day_at_the_most() {
    days::<Mollie>();
}
