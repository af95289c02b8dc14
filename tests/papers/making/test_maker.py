from collections.abc import Iterator

import pytest
from tests.papers.years import sample_year

from krupa.papers.cases.case import Case
from krupa.papers.cases.registry import cases_of
from krupa.papers.catalogue import Format
from krupa.papers.facts.year import Year
from krupa.papers.making import task as module
from krupa.papers.making.task import Maker, Task, make, tasks


def test_the_year_is_gone_through_once_for_all_notices_of_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    year = sample_year()
    todo = list(tasks(year, ("salary-notice",), (Format.HTML,)))
    listed: list[str] = []

    def counted(slug: str, year: Year) -> Iterator[Case]:
        listed.append(slug)
        return cases_of(slug, year)

    monkeypatch.setattr(module, "cases_of", counted)
    maker = Maker(year)
    made = [maker.make(task) for task in todo]
    assert listed == ["salary-notice"]
    assert made == [make(year, task) for task in todo]


def test_a_paper_the_year_does_not_call_for_is_refused() -> None:
    with pytest.raises(LookupError, match="criteria-memo number 1"):
        make(sample_year(), Task("criteria-memo", "", 1, (Format.HTML,)))
