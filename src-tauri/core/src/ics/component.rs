//! Logical lines to components, one event or time zone at a time: a file is never held whole.
//!
//! Every `END` is matched to its `BEGIN` by name and closes what was left open inside; components that we do not
//! know are passed over. The `ical` crate's own reader gives up the whole calendar in both cases.

use std::io::Read;

use super::issue::{Issues, Reason};
use super::lines::Lines;
use super::property::Property;
use super::wanted::ReadLine;
use crate::error::{FileError, Result};

const MAX_DEPTH: usize = 32;
/// Text of one event; above it is an attachment in disguise.
const MAX_COMPONENT_BYTES: usize = 16 * 1024 * 1024;
/// A file that has not begun a calendar after so much is none.
const MAX_PREAMBLE: u64 = 1024 * 1024;

/// What the reader meets, in the order of the file.
#[derive(Debug)]
pub(crate) enum Part {
    /// A calendar begins; what follows belongs to it.
    Calendar,
    /// A property of the calendar itself.
    Property(Property),
    /// A VTIMEZONE, its observances as children.
    Zone(Component),
    /// A VEVENT.
    Event(Component),
    /// A component of another kind (to-do, journal): passed over.
    Other,
}

/// The wanted properties of one component.
#[derive(Debug, Default)]
pub(crate) struct Component {
    /// `VEVENT`, `VTIMEZONE`, `STANDARD` or `DAYLIGHT`.
    pub(crate) name: String,
    /// The line of its `BEGIN`.
    pub(crate) line: u32,
    pub(crate) properties: Vec<Property>,
    pub(crate) children: Vec<Component>,
    /// What was wrong with single lines of it.
    pub(crate) problems: Vec<(u32, Reason)>,
    bytes: usize,
}

impl Component {
    pub(crate) fn property(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

struct Open {
    name: String,
    /// Its properties are being collected, not passed over.
    collected: bool,
}

pub(crate) struct Parts<R> {
    lines: Lines<R>,
    /// What is open, outermost first.
    open: Vec<Open>,
    /// The components being collected: an event, or a zone and its observance.
    collecting: Vec<Component>,
    /// Parts that one line completed, to be handed out in order.
    ready: std::collections::VecDeque<Part>,
    seen_calendar: bool,
    seen_text: bool,
    ended: bool,
}

impl<R: Read> Parts<R> {
    pub(crate) fn new(source: R) -> Result<Self> {
        Ok(Self {
            lines: Lines::new(source)?,
            open: Vec::new(),
            collecting: Vec::new(),
            ready: std::collections::VecDeque::new(),
            seen_calendar: false,
            seen_text: false,
            ended: false,
        })
    }

    /// The next part; `None` at the end. A file without any calendar is an error.
    pub(crate) fn next_part(&mut self, issues: &mut Issues) -> Result<Option<Part>> {
        loop {
            if let Some(part) = self.ready.pop_front() {
                return Ok(Some(part));
            }
            if self.ended {
                return Ok(None);
            }
            let Some(line) = self.lines.next_line()? else {
                self.end()?;
                continue;
            };
            self.seen_text |= !line.text.trim().is_empty();
            if !self.seen_calendar && line.span.start > MAX_PREAMBLE {
                return Err(FileError::NotACalendar.into());
            }
            let read = ReadLine::of(&line, &self.collecting, self.open.last().map(|open| open.name.as_str()));
            self.take(read, issues);
        }
    }

    fn take(&mut self, read: ReadLine, issues: &mut Issues) {
        match read {
            ReadLine::Begin(name, line) => self.begin(name, line, issues),
            ReadLine::End(name) => self.close(&name),
            ReadLine::Wanted(property) => match self.collecting.last_mut() {
                Some(component) => {
                    component.bytes += property.size();
                    if component.bytes <= MAX_COMPONENT_BYTES {
                        component.properties.push(property);
                    } else if component.problems.last().map(|(_, reason)| *reason)
                        != Some(Reason::EventTooLarge)
                    {
                        component.problems.push((property.line, Reason::EventTooLarge));
                    }
                }
                None => self.ready.push_back(Part::Property(property)),
            },
            ReadLine::Problem(line, reason) => match self.collecting.last_mut() {
                Some(component) if component.problems.len() < 100 => component.problems.push((line, reason)),
                Some(_) => {}
                None if self.seen_calendar => issues.add(line, None, reason),
                None => {}
            },
            ReadLine::Unwanted => {}
        }
    }

    fn begin(&mut self, name: String, line: u32, issues: &mut Issues) {
        match name.as_str() {
            "VCALENDAR" => {
                // Two calendars in one file, or the first was never closed.
                self.close_to(0, true);
                self.seen_calendar = true;
                self.ready.push_back(Part::Calendar);
            }
            "VEVENT" | "VTIMEZONE" => {
                // Nothing holds an event but a calendar: what is still open lacks its end, or misspells it.
                let calendar = self.open.iter().position(|open| open.name == "VCALENDAR");
                self.close_to(calendar.map_or(0, |depth| depth + 1), true);
            }
            _ => {}
        }
        if self.open.len() >= MAX_DEPTH {
            issues.add(line, None, Reason::NestedTooDeep);
            return;
        }
        let parent = self.open.last().map(|open| open.name.as_str());
        let top = matches!(parent, None | Some("VCALENDAR"));
        let collected = match (name.as_str(), parent) {
            ("VEVENT" | "VTIMEZONE", _) => top,
            ("STANDARD" | "DAYLIGHT", Some("VTIMEZONE")) => {
                self.open.last().is_some_and(|open| open.collected)
            }
            _ => false,
        };
        if collected && !self.seen_calendar {
            // Some programs export a bare event without its calendar.
            self.seen_calendar = true;
            self.ready.push_back(Part::Calendar);
        }
        if collected {
            self.collecting.push(Component { name: name.clone(), line, ..Component::default() });
        } else if top && name != "VCALENDAR" && self.seen_calendar {
            self.ready.push_back(Part::Other);
        }
        self.open.push(Open { name, collected });
    }

    /// Closes the innermost open component of that name and everything inside it; an END without BEGIN is nothing.
    fn close(&mut self, name: &str) {
        if let Some(depth) = self.open.iter().rposition(|open| open.name == name) {
            self.close_to(depth + 1, true);
            self.close_to(depth, false);
        }
    }

    /// Closes until only `depth` components are open.
    fn close_to(&mut self, depth: usize, unmarked: bool) {
        while self.open.len() > depth {
            if !self.open.pop().is_some_and(|open| open.collected) {
                continue;
            }
            let Some(mut component) = self.collecting.pop() else { return };
            if unmarked && component.name == "VEVENT" {
                component.problems.push((component.line, Reason::EndMarkMissing));
            }
            match (component.name.as_str(), self.collecting.last_mut()) {
                ("VEVENT", _) => self.ready.push_back(Part::Event(component)),
                ("VTIMEZONE", _) => self.ready.push_back(Part::Zone(component)),
                (_, Some(zone)) => zone.children.push(component),
                (_, None) => {}
            }
        }
    }

    fn end(&mut self) -> Result<()> {
        self.ended = true;
        if !self.seen_calendar {
            let why = if self.seen_text { FileError::NotACalendar } else { FileError::Empty };
            return Err(why.into());
        }
        for component in &mut self.collecting {
            component.problems.push((component.line, Reason::CutShort));
        }
        self.close_to(0, false);
        Ok(())
    }
}

#[cfg(test)]
#[path = "component_tests.rs"]
mod tests;
