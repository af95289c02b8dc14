"""The accounts' formulas, counted by LibreOffice, give the figures of the rules."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.papers.salary.rounds import APRIL_2563, documents, entry, year_of
from tests.papers.years import sample_year
from tests.support.office import converted

from krupa.papers.render.xlsx import render_xlsx

YEARS = {
    "manual": year_of(APRIL_2563, fiscal_year=2563),
    "sample": sample_year(),
    "ceiling": year_of(
        [
            entry("kru-a", "41500", "3.00", "95"),
            entry("kru-c", "41620", "3.00", "95"),
            entry("kru-b", "21020", "1"),
        ]
    ),
    "mixed": year_of(
        [
            entry("kru-a", "25400", None),
            entry("kru-b", "21020", "6.00", "91"),
            entry("kru-c", "25930", None, "50"),
        ]
    ),
    "surplus": year_of([entry("kru-a", "25400", "6.00", "95"), entry("pho-a", "42330", "0.20", "90")]),
}
SLUGS = ("salary-calculation-account", "salary-result-account", "salary-level-summary")
NAMES = [f"{slug}-{name}.xlsx" for slug in SLUGS for name in YEARS]


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    files = {}
    for slug in SLUGS:
        for name, year in YEARS.items():
            account = documents(slug, year)["r1"].account
            assert account is not None
            files[f"{slug}-{name}.xlsx"] = render_xlsx(account)
    return files


@pytest.fixture(scope="module")
def recalculated(written: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return converted(
        tmp_path_factory.mktemp("xlsx"),
        {name: _without_values(data) for name, data in written.items()},
        "xlsx",
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_spreadsheet_counts_what_the_rules_count(
    name: str, written: dict[str, bytes], recalculated: dict[str, bytes]
) -> None:
    ours, theirs = _cells(written[name]), _cells(recalculated[name])
    assert {
        place: (ours[place], theirs.get(place)) for place in ours if not _same(ours[place], theirs.get(place))
    } == {}


def test_the_calculation_really_is_made_of_formulas(written: dict[str, bytes]) -> None:
    sheet = load_workbook(io.BytesIO(written["salary-calculation-account-manual.xlsx"])).worksheets[0]
    found = [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(found) > 3 * 3 + 4 * 6


def _without_values(data: bytes) -> bytes:
    book = load_workbook(io.BytesIO(data))
    bare = io.BytesIO()
    book.save(bare)  # this library keeps formulas and drops the values they carry
    return bare.getvalue()


def _cells(data: bytes) -> dict[str, Any]:
    return dict(_values(load_workbook(io.BytesIO(data), data_only=True).worksheets[0]))


def _values(sheet: Any) -> Iterator[tuple[str, Any]]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value not in (None, ""):
                yield cell.coordinate, cell.value


def _same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return round(float(ours), 6) == round(float(theirs), 6)
    return bool(ours == theirs)
