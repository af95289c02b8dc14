"""The register of the manual's errors: complete, well referenced, and about papers that exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from krupa.papers.catalogue import catalogue
from krupa.regulations.dated import rule_names
from krupa.regulations.errata import Basis, Erratum, errata, errata_for

SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[1] / "scenarios" / "errata.yaml").read_text(encoding="utf-8")
)
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
CATALOGUE = frozenset(entry.slug for entry in catalogue())
NUMBERS = [f"erratum {erratum.id}" for erratum in errata()]


def test_every_erratum_has_its_own_number_and_they_stand_in_order() -> None:
    numbers = [erratum.id for erratum in errata()]
    assert numbers == sorted(set(numbers))


def test_every_numbered_error_of_the_sources_is_there() -> None:
    numbered = {erratum.id for erratum in errata() if erratum.id <= 57}
    # 36 and 40 were found not to be errors.
    assert numbered == set(range(1, 58)) - {36, 40}


@pytest.mark.parametrize("erratum", errata(), ids=NUMBERS)
def test_an_erratum_touches_a_paper_of_the_catalogue(erratum: Erratum) -> None:
    assert erratum.papers
    assert set(erratum.papers) <= CATALOGUE


def test_the_rules_an_erratum_touches_are_rules_of_the_data() -> None:
    touched = {rule for erratum in errata() for rule in erratum.rules}
    topics = {rule.partition(".")[0] for rule in touched}
    assert touched <= {rule for topic in topics for rule in rule_names(topic)}


@pytest.mark.parametrize("erratum", errata(), ids=NUMBERS)
def test_an_erratum_says_where_what_and_why_in_both_languages(erratum: Erratum) -> None:
    assert re.match(r"(คู่มือ|แบบ PA 1/บส) บรรทัด \d", erratum.where)
    assert erratum.printed != erratum.reading
    assert re.search(r"[ก-๙]", erratum.why.th)
    assert re.match(r"[A-Z0-9]", erratum.why.en)
    assert not re.search(r"[ก-๙]", erratum.why.en)


def test_the_ceiling_of_k3_rests_on_another_page_not_on_judgement() -> None:
    ceiling = next(erratum for erratum in errata() if erratum.id == 2)
    assert ceiling.basis is Basis.OTHER_PAGE
    assert "salary-rates-announcement" in ceiling.papers


def test_the_papers_errata_are_found_by_its_name() -> None:
    assert {16, 18, 19, 20, 21} <= {erratum.id for erratum in errata_for("standing-assessment")}


def test_a_paper_printed_without_a_known_error_has_none() -> None:
    assert errata_for("standing-district-letter") == ()


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case["case"])
def test_the_reading_that_is_used_instead_of_the_printed_one(case: dict[str, Any]) -> None:
    (erratum,) = (each for each in errata() if each.id == case["id"])
    assert case["printed"] in erratum.printed.translate(ARABIC)
    assert case["reading"] in erratum.reading.translate(ARABIC)
    assert erratum.basis == case["basis"]
