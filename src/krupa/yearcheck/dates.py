"""Dates that cannot be meant: far outside the year, or a paper dated before what it follows from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from krupa.papers.catalogue import entry
from krupa.papers.facts.year import Year
from krupa.regulations.bilingual import Bilingual
from krupa.regulations.finding import Finding, Severity
from krupa.thai import be_year, format_date

_SLACK = timedelta(days=366)  # papers of a year's last steps are dated well into the next
_MEETING = "meeting"
_IN_ORDER = (
    ("criteria-memo", "criteria-announcement"),
    ("pa-committee-memo", "pa-committee-order"),
    ("committee-request-letter", "pa-committee-order"),
    ("pa-committee-order", "committee-notice-letter"),
    ("results-memo", "results-announcement"),
    ("salary-committee-memo", "salary-committee-order"),
    ("salary-committee-order", _MEETING),
    (_MEETING, "salary-report-memo"),
    (_MEETING, "salary-order"),
    ("salary-rates-announcement", "salary-order"),
    ("salary-order", "salary-notice"),
    ("salary-order", "salary-province-letter"),
    ("salary-order", "salary-district-letter"),
    ("standing-approval-letter", "standing-appointment-order"),
    ("standing-appointment-memo", "standing-appointment-order"),
    ("standing-appointment-order", "standing-province-letter"),
    ("standing-appointment-order", "standing-district-letter"),
)
"""What comes first, and what follows from it on the same day or later."""

_NUMBERED_OTHERWISE = ("step2",)  # its orders go by committee, its letters by office: parts do not match

Dated = tuple[str, date]
"""What is dated, as the file names it (``papers.salary-order/1``), and the day."""


def check_dates(year: Year) -> Iterator[Finding]:
    """Every date of a paper, an agreement, an evaluation and a meeting."""
    earliest, latest = year.period.start - _SLACK, year.period.end + _SLACK
    for place, day in _dated(year):
        if not earliest <= day <= latest:
            yield _outside(place, day, year)
    for earlier, later in dict.fromkeys(_pairs(year)):
        if later[1] < earlier[1]:
            yield _out_of_order(earlier, later)
    for index, agreement in enumerate(year.agreements):
        signed, decided = agreement.signed_on, agreement.decided_on
        if signed and decided and decided < signed:
            place = f"agreements[{index}]"
            yield _out_of_order((f"{place}.signed_on", signed), (f"{place}.decided_on", decided))


def _pairs(year: Year) -> Iterator[tuple[Dated, Dated]]:
    """What comes first beside what follows from it, where both have a date."""
    for part in _parts(year):
        for first, second in _IN_ORDER:
            if part and entry(second if first == _MEETING else first).step in _NUMBERED_OTHERWISE:
                continue
            earlier, later = _day_of(year, first, part), _day_of(year, second, part)
            if earlier and later:
                yield earlier, later


def _dated(year: Year) -> Iterator[Dated]:
    found: list[tuple[str, date | None]] = [(f"papers.{key}", head.date) for key, head in year.papers.items()]
    for index, agreement in enumerate(year.agreements):
        found += [
            (f"agreements[{index}].signed_on", agreement.signed_on),
            (f"agreements[{index}].decided_on", agreement.decided_on),
        ]
    for index, committee in enumerate(year.committees):
        found.append((f"committees[{index}].evaluation_date", committee.evaluation_date))
    for index, appraisal in enumerate(year.appraisals):
        found.append((f"appraisals[{index}].evaluated_on", appraisal.evaluated_on))
    for index, facts in enumerate(year.salary_rounds):
        found.append((f"salary_rounds[{index}].meeting.date", facts.meeting.date))
    yield from ((place, day) for place, day in found if day is not None)


def _parts(year: Year) -> tuple[str, ...]:
    """What stands after the strokes of the keys; nothing for the papers without."""
    rounds = [str(facts.number) for facts in year.salary_rounds]
    return tuple(dict.fromkeys(["", *(key.partition("/")[2] for key in year.papers), *rounds]))


def _day_of(year: Year, slug: str, part: str) -> Dated | None:
    """The day of one paper of a part; a key without a part serves every part of its own step."""
    if slug == _MEETING:
        for index, facts in enumerate(year.salary_rounds):
            if str(facts.number) == part and facts.meeting.date:
                return f"salary_rounds[{index}].meeting.date", facts.meeting.date
        return None
    for key in (f"{slug}/{part}" if part else slug, slug):
        head = year.papers.get(key)
        if head is not None and head.date is not None:
            return f"papers.{key}", head.date
    return None


def _outside(place: str, day: date, year: Year) -> Finding:
    return Finding(
        Severity.WARNING,
        "date_outside_year",
        Bilingual(
            f"วันที่ {format_date(day)} ห่างจากปีงบประมาณ {year.fiscal_year} เกินหนึ่งปี โปรดตรวจปี พ.ศ.",
            f"{_english(day)} is more than a year outside fiscal year {year.fiscal_year}; "
            "check the Buddhist-era year",
        ),
        where=place,
    )


def _out_of_order(earlier: Dated, later: Dated) -> Finding:
    return Finding(
        Severity.WARNING,
        "dates_out_of_order",
        Bilingual(
            f"ลงวันที่ {format_date(later[1])} ก่อน {earlier[0]} ({format_date(earlier[1])}) ซึ่งต้องมาก่อน "
            "โปรดตรวจวันที่ทั้งสอง",
            f"is dated {_english(later[1])}, before {earlier[0]} ({_english(earlier[1])}), "
            "which comes first; check both dates",
        ),
        where=later[0],
    )


def _english(day: date) -> str:
    return f"{day.day} {day:%B} {be_year(day)}"
