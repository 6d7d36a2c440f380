//! What reading a calendar depends on.

use serde::Serialize;
use ts_rs::TS;

use crate::app::App;
use crate::basics::dates;
use crate::error::Result;

/// What calendars are read with.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarAbout {
    /// The release of the IANA list of time zones that this program carries, as `2026a`: the same release gives the
    /// same instants on every computer.
    pub zone_data: String,
}

/// What calendars are read with.
pub fn about(_app: &App, (): ()) -> Result<CalendarAbout> {
    Ok(CalendarAbout { zone_data: dates::ZONE_DATA.to_owned() })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::rpc;
    use crate::testing::open;

    #[test]
    fn the_release_of_the_zone_data_is_shown() {
        let about = rpc::dispatch(&open().app, "calendar.about", Value::Null).unwrap().data;
        let release = about["zoneData"].as_str().unwrap();
        let (year, letter) = release.split_at(4);
        assert!(year.parse::<u32>().unwrap() >= 2025, "{release}");
        assert!(letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase()), "{release}");
    }
}
