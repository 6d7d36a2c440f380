"""Every occurrence of the events of calendar files, as icalendar and recurring-ical-events find them, as JSON:

file -> {"from": day, "to": day, "found": [[uid, start, end], ...]} or {"refused": why}.

Instants are in UTC, whole days are dates, floating times are read in UTC. The days are those of the file itself: from
the month before its earliest date, at most ten years, to a year after its latest.
"""

import datetime
import json
import sys
import warnings
from pathlib import Path

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc
DATES = ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE")

warnings.simplefilter("ignore")


def day_of(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def dates_of(event):
    for name in DATES:
        values = event.get(name)
        for value in values if isinstance(values, list) else [values]:
            for one in getattr(value, "dts", [value]):
                date = getattr(one, "dt", None)
                date = date[0] if isinstance(date, tuple) else date
                if isinstance(date, datetime.date):
                    yield day_of(date)


def window(calendars):
    days = sorted(day for calendar in calendars for event in calendar.walk("VEVENT") for day in dates_of(event))
    if not days:
        return None
    latest = min(days[-1], datetime.date(2090, 1, 1))
    earliest = max(days[0], datetime.date(1910, 1, 1), latest - datetime.timedelta(days=3650))
    return earliest - datetime.timedelta(days=31), latest + datetime.timedelta(days=366)


def written(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    value = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


def midnight(day):
    return datetime.datetime(day.year, day.month, day.day, tzinfo=UTC)


def occurrences(file):
    calendars = icalendar.Calendar.from_ical(file.read_bytes(), multiple=True)
    days = window(calendars)
    if days is None:
        return {"refused": "no event"}
    found = []
    for calendar in calendars:
        query = recurring_ical_events.of(calendar, components=["VEVENT"], skip_bad_series=True)
        for event in query.between(midnight(days[0]), midnight(days[1])):
            uid = str(event.get("UID", ""))
            found.append([uid, written(event["DTSTART"].dt), written(event["DTEND"].dt)])
    return {"from": days[0].isoformat(), "to": days[1].isoformat(), "found": sorted(found)}


def main(files):
    said = {}
    for file in files:
        try:
            said[file] = occurrences(Path(file))
        except Exception as problem:
            said[file] = {"refused": type(problem).__name__}
    json.dump(said, sys.stdout)


main(sys.argv[1:])
