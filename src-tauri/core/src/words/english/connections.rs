use super::English;
use crate::net::model::{Became, Purpose};
use crate::words::ConnectionWords;

impl ConnectionWords for English {
    fn connection(&self, purpose: Purpose, became: Became, host: &str, bytes_in: u32) -> String {
        let what = match purpose {
            Purpose::CalendarLink => "A calendar was asked for",
            Purpose::CalendarFeed => "A subscribed calendar was looked at",
            Purpose::CalendarAccount => "Your calendar was kept in step",
            Purpose::GoogleCalendar => "Your Google calendar was kept in step",
            Purpose::MicrosoftCalendar => "Your Microsoft calendar was kept in step",
            Purpose::Payments => "Your payment provider was asked",
            Purpose::SignIn => "You signed in to an account",
        };
        let with = match purpose {
            Purpose::CalendarLink | Purpose::CalendarFeed => "from",
            Purpose::CalendarAccount
            | Purpose::GoogleCalendar
            | Purpose::MicrosoftCalendar
            | Purpose::Payments
            | Purpose::SignIn => "with",
        };
        let with = if purpose == Purpose::Payments { "at" } else { with };
        let end = match became {
            Became::Begun => "no answer was noted".to_owned(),
            Became::Answered => format!("{} came", size(bytes_in)),
            Became::Unchanged => "nothing has changed there".to_owned(),
            Became::Forwarded => "it pointed to another address".to_owned(),
            Became::Declined => "it said no".to_owned(),
            Became::AddressRefused => {
                return format!("{what}, and nothing was sent: {host} is not a secure public address.");
            }
            Became::Unreachable => "it could not be reached".to_owned(),
            Became::TimedOut => "it did not answer in time".to_owned(),
            Became::TooLarge => "the answer was larger than we take".to_owned(),
            Became::Broken => "the answer could not be used".to_owned(),
        };
        format!("{what} {with} {host}: {end}.")
    }
}

fn size(bytes: u32) -> String {
    match bytes {
        0..1_000 => super::count(i64::from(bytes), "byte", "bytes"),
        1_000..1_000_000 => format!("{} kB", (bytes + 500) / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
