use super::English;
use crate::net::model::{Became, Purpose};
use crate::words::ConnectionWords;

impl ConnectionWords for English {
    fn connection(&self, purpose: Purpose, became: Became, host: &str) -> String {
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
            | Purpose::SignIn => "with",
            Purpose::Payments => "at",
        };
        let end = match became {
            Became::Begun => "no answer was noted",
            Became::Answered => return format!("{what} {with} {host}."),
            Became::Unchanged => "nothing has changed there",
            Became::Forwarded => "it pointed to another address",
            Became::Declined => "it said no",
            Became::AddressRefused => {
                return format!("{what}, and nothing was sent: {host} is not a secure public address.");
            }
            Became::Unreachable => "it could not be reached",
            Became::TimedOut => "it did not answer in time",
            Became::TooLarge => "the answer was larger than we take",
            Became::Broken => "the answer could not be used",
        };
        format!("{what} {with} {host}: {end}.")
    }
}
