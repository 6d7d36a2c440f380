//! One logical line as name, parameters and value.
//!
//! The `ical` crate splits it; what it gives is compared with the one fact that decides everything, the place of
//! the first colon outside quotes, because it can be wrong without saying so: it eats leading colons, takes the
//! eleventh value of a parameter for the property's value and does not know a quote inside a parameter.

use ical::PropertyParser;

use super::issue::Reason;
use super::text;

/// No program writes more; the crate's time grows with their square.
const MAX_PARAMETERS: usize = 256;

/// From here on the crate loses values of one parameter.
const CRATE_VALUES: usize = 10;

/// A property: `DTSTART;TZID=Europe/Berlin:20260302T100000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Property {
    /// In capitals, without a group (`item1.`).
    pub(crate) name: String,
    /// Names in capitals; values without quotes, RFC 6868 decoded.
    pub(crate) parameters: Vec<(String, Vec<String>)>,
    /// As written, escapes included.
    pub(crate) value: String,
    /// The line on which it begins.
    pub(crate) line: u32,
}

impl Property {
    /// The first value of a parameter.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, values) = self.parameters.iter().find(|(known, _)| known == name)?;
        values.first().map(String::as_str)
    }

    /// The value as people wrote it: escapes and vCalendar 1.0 encodings undone, outer blanks dropped.
    pub(crate) fn text(&self) -> String {
        let quoted = |value: &str| value.eq_ignore_ascii_case("QUOTED-PRINTABLE");
        // vCalendar 1.0 also writes the bare value as if it were a parameter name.
        let encoded = self.parameter("ENCODING").is_some_and(quoted)
            || self.parameters.iter().any(|(name, values)| values.is_empty() && quoted(name));
        let plain = if encoded {
            text::unescape(&text::quoted_printable(&self.value, self.parameter("CHARSET")))
        } else {
            text::unescape(&self.value)
        };
        text::printed(plain.trim().to_owned())
    }

    /// About what it takes in memory.
    pub(crate) fn size(&self) -> usize {
        let parameters = self.parameters.iter().map(|(name, values)| {
            name.len() + values.iter().map(|value| value.len() + 32).sum::<usize>() + 64
        });
        self.value.len() + parameters.sum::<usize>() + 64
    }
}

/// The name of a line in capitals, without splitting the rest: most lines of a file are of no interest.
pub(crate) fn name_of(line: &str) -> String {
    let end = line.find([':', ';']).unwrap_or(line.len());
    bare_name(&line[..end])
}

fn bare_name(name: &str) -> String {
    let name = name.trim().to_ascii_uppercase();
    match name.rsplit_once('.') {
        Some((_, bare)) if !name.starts_with("X-") => bare.to_owned(),
        _ => name,
    }
}

/// Splits a logical line.
pub(crate) fn split(line: &str, number: u32) -> Result<Property, Reason> {
    let colon = colon_outside_quotes(line).or_else(|| line.find(':')).ok_or(Reason::LineUnreadable)?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    if memchr::memchr_iter(b';', head.as_bytes()).nth(MAX_PARAMETERS).is_some() {
        return Err(Reason::TooManyParameters);
    }
    let by_crate = PropertyParser::from_reader(line.as_bytes()).next().and_then(Result::ok);
    let parameters = by_crate
        .filter(|found| {
            let value_found = found.value.as_deref().unwrap_or_default();
            value_found.trim_start_matches(':').trim_end() == value.trim_start_matches(':').trim_end()
                && found.params.iter().flatten().all(|(name, values)| {
                    // A parameter without `=` swallows the next one's name.
                    values.len() < CRATE_VALUES && !name.contains([';', ':', '"'])
                })
        })
        .map_or_else(|| salvage(head), |found| found.params.unwrap_or_default());
    let name = name_of(head);
    if name.is_empty() {
        return Err(Reason::LineUnreadable);
    }
    let parameters = parameters
        .into_iter()
        .map(|(name, values)| {
            let plain = |value: &String| text::printed(text::decode_parameter(value));
            let values = values.iter().map(plain).collect();
            (name.trim().to_ascii_uppercase(), values)
        })
        .collect();
    Ok(Property { name, parameters, value: value.to_owned(), line: number })
}

fn colon_outside_quotes(line: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// Splits the part before the colon where the crate could not.
fn salvage(head: &str) -> Vec<(String, Vec<String>)> {
    let mut parts = outside_quotes(head, ';');
    parts.remove(0);
    parts
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| match part.split_once('=') {
            None => (part.to_owned(), Vec::new()),
            Some((name, values)) => {
                let values = outside_quotes(values, ',').into_iter();
                (name.to_owned(), values.map(|value| value.replace('"', "")).collect())
            }
        })
        .collect()
}

/// `text` split at `mark`; always at least one part. An unclosed quote quotes nothing.
fn outside_quotes(text: &str, mark: char) -> Vec<&str> {
    let closed = text.matches('"').count().is_multiple_of(2);
    let mut quoted = false;
    text.split(|char| {
        quoted ^= char == '"' && closed;
        char == mark && !quoted
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(line: &str) -> Property {
        split(line, 1).unwrap()
    }

    #[test]
    fn a_plain_property_is_split() {
        let start = read("item1.dtstart;value=date-time;Tzid=Europe/Berlin:20260302T100000");
        assert_eq!(start.name, "DTSTART");
        assert_eq!(start.parameter("TZID"), Some("Europe/Berlin"));
        assert_eq!(start.value, "20260302T100000");
    }

    #[test]
    fn leading_colons_and_outer_blanks_of_a_value_stay() {
        assert_eq!(read("SUMMARY:::-) hi").value, "::-) hi");
        assert_eq!(read("SUMMARY:::").value, "::");
        assert_eq!(read("SUMMARY: two  ").value, " two  ");
        assert_eq!(read("SUMMARY:").value, "");
    }

    #[test]
    fn more_than_ten_values_of_a_parameter_all_count() {
        let members = (0..12).map(|n| format!("\"mailto:m{n}@example.org\"")).collect::<Vec<_>>().join(",");
        let attendee = read(&format!("ATTENDEE;MEMBER={members};CN=All:mailto:all@example.org"));
        assert_eq!(attendee.parameters[0].1.len(), 12);
        assert_eq!(attendee.parameters[0].1[11], "mailto:m11@example.org");
        assert_eq!(attendee.parameter("CN"), Some("All"));
        assert_eq!(attendee.value, "mailto:all@example.org");
    }

    #[test]
    fn quotes_protect_what_they_enclose_wherever_they_stand() {
        for (line, name) in [
            ("ATTENDEE;CN=\"A; B: C\":mailto:a@example.org", "A; B: C"),
            ("ATTENDEE;CN=Foo \"Bar; Baz\":mailto:a@example.org", "Foo Bar; Baz"),
            ("ATTENDEE;CN=Foo \"Bar: Baz\":mailto:a@example.org", "Foo Bar: Baz"),
            ("ATTENDEE;CN=\"Foo\" Bar:mailto:a@example.org", "Foo Bar"),
            ("ATTENDEE;CN=Foo ^'Bar^' Baz:mailto:a@example.org", "Foo \"Bar\" Baz"),
        ] {
            let attendee = read(line);
            assert_eq!(attendee.parameter("CN"), Some(name), "{line}");
            assert_eq!(attendee.value, "mailto:a@example.org", "{line}");
        }
    }

    #[test]
    fn an_unclosed_quote_and_a_parameter_without_a_value_lose_only_themselves() {
        assert_eq!(read("ATTENDEE;CN=\"Foo:mailto:a@example.org").value, "mailto:a@example.org");
        let old = read("SUMMARY;QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9");
        assert_eq!(old.text(), "Caf\u{e9}");
    }

    #[test]
    fn a_line_without_a_colon_or_a_name_is_unreadable() {
        assert_eq!(split("no colon here", 1), Err(Reason::LineUnreadable));
        assert_eq!(split(":value", 1), Err(Reason::LineUnreadable));
        assert_eq!(split(";A=B:value", 1), Err(Reason::LineUnreadable));
    }

    #[test]
    fn a_line_of_eighty_thousand_parameters_is_refused() {
        let line = format!("X{}:v", ";A=B".repeat(80_000));
        assert_eq!(split(&line, 1), Err(Reason::TooManyParameters));
    }

    proptest! {
        #[test]
        fn any_line_can_be_split(line in "[^\\r\\n]{0,200}") {
            let _ = split(&line, 1);
        }

        #[test]
        fn the_value_is_always_what_follows_the_head(
            names in prop::collection::vec("[A-Z]{1,6}", 0..4),
            values in prop::collection::vec("[^\\r\\n\"\u{0}-\u{1f}\u{7f}-\u{9f}^]{1,12}", 4),
            value in "[^\\r\\n\"]{0,60}",
        ) {
            let mut line = "ATTENDEE".to_owned();
            for (name, given) in names.iter().zip(&values) {
                line.push_str(&format!(";{name}=\"{given}\""));
            }
            let read = split(&format!("{line}:{value}"), 1).unwrap();
            prop_assert_eq!(&read.value, &value);
            let found: Vec<_> = read.parameters.iter().map(|(_, values)| values.join(",")).collect();
            let wanted: Vec<_> = values.iter().take(names.len()).cloned().collect();
            prop_assert_eq!(found, wanted);
        }
    }
}
