"""Requests for tests: one changed a little, and ticks that come to a wanted number of points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.papers.forms.helpers import Data, year_with

from krupa.papers.facts.year import Year
from krupa.regulations.lao import LaoKind

RECORDS_OF_2569 = [
    {"fiscal_year": year, "members": ["82.50", "79.00", "80.00"], "teaching": "14", "support": "4",
     "quality": "2", "policy": "1.5"}
    for year in (2566, 2567, 2568)
]  # fmt: skip
"""The three rounds before fiscal year 2569."""


def request_with(person: dict[str, Any] | None = None, kind: LaoKind = LaoKind.SAO, **facts: Any) -> Year:
    """The sample year with kru-a's request (and kru-a herself) changed."""

    def change(data: Data) -> None:
        data["standing"]["requests"] = [{**data["standing"]["requests"][0], **facts}]
        data["people"][0] |= person or {}

    return year_with(change, kind)


def in_2569(**facts: Any) -> Year:
    """A request of fiscal year 2569, when the transition is over."""
    wanted = {"submitted_on": "1 ธ.ค. 2568", "pa_records": RECORDS_OF_2569, **facts}
    licence = {"number": "65999999999999", "issued_on": "27 มิ.ย. 2565", "expires_on": "26 มิ.ย. 2570"}
    return request_with({"licence": licence}, **wanted)


def changed_request(change: Callable[[Data], None]) -> Year:
    """The sample year after a change of kru-a's request in place."""
    return year_with(lambda data: change(data["standing"]["requests"][0]))


def ticks(points: int, indicators: int) -> dict[str, tuple[int, ...]]:
    """Ticks of one area whose points add up to ``points``: as even as can be, criteria from the first."""
    each, more = divmod(points, indicators)
    counts = [each + (place < more) for place in range(indicators)]
    return {str(number): tuple(range(1, count + 1)) for number, count in enumerate(counts, start=1)}


def sheet(area1: int, area2: int, member: int = 1) -> Data:
    """A member's sheet of so many points."""
    return {"member": member, "name": "นายกรรมการ สมมติตน", "area1": ticks(area1, 8), "area2": ticks(area2, 4)}
