"""Reads calendar files as programs do that go by the names of zones, and prints for each when what happens: file name
-> [[start, end, title, status]], in UTC, by start. Cancelled instances are left out.

`icalendar` and `recurring-ical-events` look a TZID up in the zone data of Python and do not need the VTIMEZONE of the
file, as calendars on the web do.
"""

import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import icalendar
import recurring_ical_events

FIRST, LAST = datetime(2025, 1, 1, tzinfo=timezone.utc), datetime(2040, 1, 1, tzinfo=timezone.utc)


def told(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def events(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = []
    for event in recurring_ical_events.of(calendar).between(FIRST, LAST):
        if str(event["STATUS"]) == "CANCELLED":
            continue
        found.append([told(event.start), told(event.end), str(event["SUMMARY"]), str(event["STATUS"])])
    return sorted(found)


print(json.dumps({path.name: events(path) for path in sorted(Path(sys.argv[1]).glob("*.ics"))}))
