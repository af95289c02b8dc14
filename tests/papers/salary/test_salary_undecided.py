"""A round where nobody is decided yet still gives every paper, open where the resolution will stand."""

from __future__ import annotations

import pytest
from tests.papers.salary.rounds import ALL_PAPERS, documents, entry, printed, round_of, says, year_of

from krupa.papers.content.words import words
from krupa.papers.render.pdf import render_pdf

OPEN = year_of(
    [entry("kru-a", "25400", None, None), entry("kru-b", "21020", None, "86")],
    committee={"members": []},
    meeting={},
    rates=[],
)


@pytest.mark.parametrize("slug", ALL_PAPERS)
def test_every_paper_is_made(slug: str) -> None:
    for document in documents(slug, OPEN).values():
        assert words(document)
        assert render_pdf(document).startswith(b"%PDF")


@pytest.mark.parametrize(
    "slug", ["salary-calculation-account", "salary-result-account", "salary-meeting-minutes"]
)
def test_no_new_salary_is_made_up(slug: str) -> None:
    assert printed(slug, year=OPEN).count(says("21,020")) <= 2  # the old salary only, in two tables
    assert round_of(OPEN).result.total.used == 0


def test_an_open_row_of_the_calculation_waits_for_its_per_cent() -> None:
    account = documents("salary-calculation-account", OPEN)["r1"].account
    assert account is not None
    row = account.grids[1].rows[0]
    assert {row.values[key] for key in ("percent", "raw", "rounded", "new")} == {""}
    assert row.formulas["new"] == '=IF({percent}="","",{salary}+{rounded})'


def test_the_summary_counts_nobody_as_refused() -> None:
    account = documents("salary-level-summary", OPEN)["r1"].account
    assert account is not None
    values = account.grids[0].rows[0].values
    assert (values["headcount"], values["none"], values["people"]) == (2, 0, 0)


def test_the_signer_is_warned_how_many_are_open() -> None:
    warning = documents("salary-calculation-account", OPEN)["r1"].warnings[0]
    assert "2" in warning.th
    assert "2 people" in warning.en


def test_the_letter_leaves_the_number_of_people_open() -> None:
    assert says("จำนวน 2 ราย") not in printed("salary-province-letter", year=OPEN)
