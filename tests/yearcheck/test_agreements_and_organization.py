"""Agreements with nothing in them, and what papers would have to leave open."""

from __future__ import annotations

from typing import Any

from tests.papers.years import sample_data

from krupa.papers.facts.year import Year
from krupa.yearcheck.agreements import check_agreements
from krupa.yearcheck.organization import check_organization


def codes_of(agreement: dict[str, Any]) -> list[str]:
    data = {**sample_data(), "agreements": [{"person": "kru-a", **agreement}]}
    name = Year.model_validate(data).person("kru-a").name
    return [finding.code for finding in check_agreements(Year.model_validate(data)) if finding.where == name]


def test_an_agreement_with_nothing_in_it_is_empty() -> None:
    assert codes_of({}) == ["agreement_empty"]


def test_a_signed_agreement_without_a_task_names_the_empty_indicators() -> None:
    assert codes_of({"signed_on": "1 ต.ค. 2565"}) == ["agreement_indicator_empty"]
    workload = {"support": [{"name": "งานสนับสนุน", "hours": 5}]}
    assert codes_of({"workload": workload}) == ["agreement_indicator_empty"]


def missing(data: dict[str, Any]) -> set[str]:
    findings = check_organization(Year.model_validate(data))
    return {finding.where for finding in findings if finding.code == "organization_incomplete"}


def test_every_date_and_title_that_papers_leave_open_is_named() -> None:
    data = sample_data()
    data["organization"] = {**data["organization"], "instruments": {}}
    data["committees"] = [{"id": committee["id"]} for committee in data["committees"]]
    wanted = {
        f"organization.instruments.{field}"
        for field in (
            "evaluation_standard",
            "evaluation_rules",
            "agreement_rules",
            "agreement_rules_title",
            "salary_standard",
            "salary_rules",
            "standing_rules",
            "standing_criteria_title",
        )
    }
    assert missing(data) >= {*wanted, "committees[0].dpa_person"}
    assert not missing({**data, "standing": {}, "committees": []}) & {
        "organization.instruments.standing_rules",
        "committees[0].dpa_person",
    }
