"""The calendar file is one that calendar programs can read."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from krupa.cycle.ics import CalendarEvent, write_calendar

WHEN = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


def event(summary: str = "ทำข้อตกลง", description: str = "", first: date = date(2026, 10, 1)) -> CalendarEvent:
    return CalendarEvent("a@krupa", summary, first, date(2026, 10, 31), WHEN, description)


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_the_end_is_the_first_day_after() -> None:
    lines = unfolded(write_calendar("ปฏิทิน", [event()]))
    assert "DTSTART;VALUE=DATE:20261001" in lines
    assert "DTEND;VALUE=DATE:20261101" in lines
    assert "DTSTAMP:20261101T093000Z" in lines


def test_commas_semicolons_backslashes_and_line_ends_are_escaped() -> None:
    lines = unfolded(write_calendar("x", [event("ก, ข; ค\\ง", "บรรทัดหนึ่ง\r\nEND:VEVENT\nสอง")]))
    assert r"SUMMARY:ก\, ข\; ค\\ง" in lines
    assert r"DESCRIPTION:บรรทัดหนึ่ง\nEND:VEVENT\nสอง" in lines
    assert lines.count("END:VEVENT") == 1


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_line_is_longer_than_75_octets_and_no_text_breaks_out(summary: str, description: str) -> None:
    content = write_calendar(summary, [event(summary, description)])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert sum(line.startswith("BEGIN:") for line in lines) == 2
    assert sum(line.startswith("SUMMARY:") for line in lines) == 1
